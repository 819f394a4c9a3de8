using System.Globalization;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Resources;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD9001: an option of this package has a value that it cannot use.</summary>
internal sealed class InvalidOptionRule : Rule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD9001";

    private static readonly DescriptorFactory Factory =
        new(Id, DiagnosticSeverity.Warning, helpLink: null, WellKnownDiagnosticTags.CompilationEnd);

    private static readonly DiagnosticDescriptor InvalidOption = Factory.Create();

    private static readonly DiagnosticDescriptor MisspelledOption = Factory.Create("Name");

    private static readonly DiagnosticDescriptor KubernetesTooOld = Factory.Create("Kubernetes");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [InvalidOption, MisspelledOption, KubernetesTooOld];

    /// <summary>Says what the option takes.</summary>
    public static Finding Judge(InvalidOption option, OptionFiles files) =>
        new(
            InvalidOption,
            new(files.LocationOf(option.Name.EditorConfig, option.Value), isEditable: false),
            edit: null,
            option.Value,
            option.Name.EditorConfig,
            option.Name.MSBuild,
            Strings.Get(option.AcceptedResource));

    /// <summary>Says which option was meant by a name.</summary>
    public static Finding Judge(MisspelledOption option, OptionFiles files) =>
        new(MisspelledOption, new(files.LocationOf(option.Written), isEditable: false), edit: null, option.Written, option.Meant);

    /// <summary>
    /// Says that a release does not run on the configured Kubernetes; null where it does, or where one of the two is not configured.
    /// </summary>
    public static Finding? Judge(LinkerdOptions options) =>
        options is { Release: { } release, Kubernetes: { } kubernetes }
        && KubernetesRequirement.OldestMinorFor(release) is { } oldest
        && kubernetes.Minor < oldest
            ? new(
                KubernetesTooOld,
                new(Location.None, isEditable: false),
                edit: null,
                release.ToString(),
                "1." + oldest.ToString(CultureInfo.InvariantCulture),
                OptionNames.KubernetesVersion.EditorConfig,
                kubernetes.ToString())
            : null;
}
