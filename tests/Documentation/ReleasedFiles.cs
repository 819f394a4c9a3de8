using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>The product's texts beside its code.</summary>
internal static partial class ReleasedFiles
{
    /// <summary>The pages of the rules and of the options, by name.</summary>
    public static IReadOnlyList<string> PageNames { get; } =
        [.. Directory
            .GetFiles(RepositoryFiles.PathOf("analyzers", "docs"), "*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal)];

    /// <summary>The version that the product has now.</summary>
    public static string Version { get; } =
        XDocument.Load(RepositoryFiles.PathOf("Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    /// <summary>
    /// The rows of the release-tracking files, each as its cells, with the release that brought them; null for one to come.
    /// </summary>
    public static IReadOnlyList<(string? Release, string[] Cells)> ReleaseRows { get; } =
        [.. ReleaseRowsOf("AnalyzerReleases.Shipped.md"), .. ReleaseRowsOf("AnalyzerReleases.Unshipped.md")];

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

    private static IEnumerable<(string? Release, string[] Cells)> ReleaseRowsOf(string name)
    {
        const string heading = "## Release ";
        string? release = null;
        foreach (var line in File.ReadAllLines(RepositoryFiles.PathOf("analyzers", name)))
        {
            if (line.StartsWith(heading, StringComparison.Ordinal))
            {
                release = line[heading.Length..];
            }
            else if (line.StartsWith("LKD", StringComparison.Ordinal))
            {
                yield return (release, line.Split('|', StringSplitOptions.TrimEntries));
            }
        }
    }

    [GeneratedRegex(@"\$\((Linkerd[A-Za-z]+)(?:\.|\))")]
    private static partial Regex BuildProperty();
}
