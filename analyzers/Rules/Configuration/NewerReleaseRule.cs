using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>
/// LKD9002: the configured release is newer than all that are known here, or the manifests of a project install more than one.
/// </summary>
internal sealed class NewerReleaseRule : Rule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD9002";

    private static readonly DescriptorFactory Factory =
        new(Id, DiagnosticSeverity.Info, helpLink: null, WellKnownDiagnosticTags.CompilationEnd);

    private static readonly DiagnosticDescriptor NewerRelease = Factory.Create();
    private static readonly DiagnosticDescriptor Disagreement = Factory.Create("Disagreement");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [NewerRelease, Disagreement];

    /// <summary>
    /// Says that a release counts as the newest that is known; null where it is known. Edges come out every week, and stand where their
    /// date puts them.
    /// </summary>
    public static Finding? Judge(LinkerdRelease release)
    {
        var newest = LinkerdReleaseLines.Known[LinkerdReleaseLines.Known.Count - 1];
        return !release.IsEdge && release > newest
            ? new(NewerRelease, new(Location.None, isEditable: false), edit: null, release.ToString(), newest.ToString())
            : null;
    }

    /// <summary>Says that no release counts as configured, since manifests install several; null where they do not.</summary>
    public static Finding? Judge(ImmutableArray<InstalledRelease> installed) => installed.Length > 1
        ? new(
            Disagreement,
            new(Location.None, isEditable: false),
            edit: null,
            installed[0].Release.ToString(),
            installed[0].FileName,
            installed[1].Release.ToString(),
            installed[1].FileName)
        : null;
}
