using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>The product's texts beside its code.</summary>
internal static partial class ReleasedFiles
{
    /// <summary>The pages of the rules and of the options, by name.</summary>
    public static IReadOnlyList<string> PageNames { get; } =
        [.. Directory.GetFiles(RepositoryFiles.PathOf("analyzers", "docs"), "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    /// <summary>The rows of the release-tracking files, each as its cells.</summary>
    public static IReadOnlyList<string[]> ReleaseRows { get; } =
    [
        .. new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(name => File.ReadAllLines(RepositoryFiles.PathOf("analyzers", name)))
            .Where(line => line.StartsWith("LKD", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)),
    ];

    /// <summary>The properties of ours that the package's own build files look at.</summary>
    public static IReadOnlyList<string> BuildProperties { get; } =
    [
        .. Directory.GetFiles(RepositoryFiles.PathOf("analyzers", "Package", "build"))
            .SelectMany(file => BuildProperty().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Distinct(),
    ];

    /// <summary>The texts of <c>Strings.resx</c>, by name.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } =
        XDocument.Load(RepositoryFiles.PathOf("analyzers", "Resources", "Strings.resx")).Root!.Elements("data").ToDictionary(
            data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    /// <summary>The page of that name.</summary>
    public static DocumentationPage Page(string name) => new(File.ReadAllText(RepositoryFiles.PathOf("analyzers", "docs", name + ".md")));

    [GeneratedRegex(@"\$\((Linkerd[A-Za-z]+)\)")]
    private static partial Regex BuildProperty();
}
