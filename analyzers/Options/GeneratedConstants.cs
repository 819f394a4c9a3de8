using LinkerdAnnotations.Analyzers.Catalog;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Analyzers.Options;

/// <summary>The constants that a project has generated; they are one project's, and so is what is configured for them.</summary>
/// <param name="Namespace">Where their classes are.</param>
/// <param name="Release">The release whose keys they are; null for those of all releases.</param>
internal sealed record GeneratedConstants(string Namespace, LinkerdRelease? Release)
{
    // Behind no name of this package's: the classes say whose they are.
    private const string UsualNamespace = "Linkerd";

    private const string BuildProperty = "build_property.";

    /// <summary>The MSBuild property that switches them on.</summary>
    public const string SwitchProperty = "LinkerdGenerateConstants";

    /// <summary>The MSBuild property that names another namespace.</summary>
    public const string NamespaceProperty = "LinkerdConstantsNamespace";

    /// <summary>Whether the release is to be found in the manifests that install it.</summary>
    public bool IsReleaseOpen { get; private init; }

    /// <summary>Those of a project; null where it has none.</summary>
    public static GeneratedConstants? In(AnalyzerConfigOptions project)
    {
        if (ValueOf(SwitchProperty, project) is not { } isOn || !bool.TryParse(isOn, out var generates) || !generates)
        {
            return null;
        }

        var version = LinkerdOptions.ValueOf(OptionNames.Version, project, project);
        return new(
            ValueOf(NamespaceProperty, project) is { } name && IsNamespace(name) ? name : UsualNamespace,
            LinkerdRelease.TryParse(version, out var release) ? release : null)
        {
            IsReleaseOpen = version is null,
        };
    }

    /// <summary>The same with the release that a project's manifests install, where they are to be asked and install one.</summary>
    public GeneratedConstants For(LinkerdRelease installed) => IsReleaseOpen ? this with { Release = installed } : this;

    private static string? ValueOf(string property, AnalyzerConfigOptions project) =>
        LinkerdOptions.NonEmpty(project, BuildProperty + property);

    private static bool IsNamespace(string name) => name.Split('.').All(IsName);

    private static bool IsName(string name) =>
        name.Length > 0
        && (char.IsLetter(name[0]) || name[0] == '_')
        && name.All(character => char.IsLetterOrDigit(character) || character == '_');
}
