using System.Globalization;
using System.Text.RegularExpressions;
using LinkerdAnnotations.Analyzers;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>The version, the changelog, the release files and the pages of the rules tell one story.</summary>
public partial class ReleaseTests
{
    private const string Unreleased = "Unreleased";

    // Of Keep a Changelog, in its order.
    private static readonly string[] Kinds = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"];

    private static readonly DocumentationPage Changelog = new(File.ReadAllText(RepositoryFiles.PathOf("CHANGELOG.md")));

    private static readonly string[] Released = [.. Changelog.Headings
        .Where(heading => heading != Unreleased)
        .Select(heading => heading.Split(' ')[0])];

    [Fact]
    public void The_changelog_begins_with_what_is_newest()
    {
        var versions = Released.Select(Version.Parse).ToArray();

        Assert.Equal(versions.OrderDescending(), versions);
        Assert.Equal(versions.Distinct(), versions);
        Assert.DoesNotContain(Unreleased, Changelog.Headings.Skip(1));
        Assert.All(Changelog.Headings.Where(heading => heading != Unreleased), heading =>
        {
            Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+ - [0-9]{4}-[0-9]{2}-[0-9]{2}$", heading);
            Assert.True(
                DateOnly.TryParseExact(heading.Split(' ')[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
                heading);
        });
    }

    [Fact]
    public void The_changelog_sorts_changes_by_kind() =>
        Assert.All(Changelog.Headings, heading =>
        {
            var kinds = Kind().Matches(Changelog.Section(heading)).Select(match => match.Groups[1].Value).ToArray();

            Assert.NotEmpty(kinds);
            Assert.Equal(Kinds.Where(kinds.Contains), kinds);
        });

    [Fact]
    public void A_version_is_released_whole_or_not_at_all()
    {
        Assert.All(ReleasedFiles.ReleaseRows.Select(row => row.Release).OfType<string>(), release => Assert.Contains(release, Released));
        if (Released.Contains(ReleasedFiles.Version))
        {
            Assert.DoesNotContain(Unreleased, Changelog.Headings);
            Assert.Equal(Released[0], ReleasedFiles.Version);
            Assert.All(ReleasedFiles.ReleaseRows, row => Assert.NotNull(row.Release));
        }
        else
        {
            Assert.All(Released, version => Assert.True(Version.Parse(version) < Version.Parse(ReleasedFiles.Version), version));
        }
    }

    [Fact]
    public async Task One_command_gives_the_release_files_their_shipped_form()
    {
        const string Shipped = "analyzers/AnalyzerReleases.Shipped.md";
        const string Unshipped = "analyzers/AnalyzerReleases.Unshipped.md";
        const string Command = ".ci/ship";
        const string Date = "2026-12-01";
        var folder = ScratchFolder.Create("ship");
        foreach (var file in new[] { Command, "Directory.Build.props", "CHANGELOG.md", Shipped, Unshipped })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
            File.Copy(RepositoryFiles.PathOf(file.Split('/')), Path.Combine(folder, file));
        }

        var rules = Rows(Unshipped).ToList();
        var before = Rows(Shipped).ToList();
        Assert.SkipUnless(Changelog.Headings[0] == Unreleased, "Nothing has changed since the last release.");

        await Tool.RunAsync(folder, "bash", Command, Date);

        Assert.Equal([.. before, .. rules], Rows(Shipped));
        Assert.Empty(Rows(Unshipped));
        Assert.DoesNotContain("###", Read(Unshipped), StringComparison.Ordinal);
        Assert.Contains($"\n## {ReleasedFiles.Version} - {Date}\n", Read("CHANGELOG.md"), StringComparison.Ordinal);
        Assert.DoesNotContain(Unreleased, Read("CHANGELOG.md"), StringComparison.Ordinal);
        Assert.Equal(rules.Count > 0, Read(Shipped).Contains($"\n## Release {ReleasedFiles.Version}\n\n### ", StringComparison.Ordinal));

        IEnumerable<string> Rows(string file) => Read(file).Split('\n').Where(line => line.StartsWith("LKD", StringComparison.Ordinal));

        string Read(string file) => File.ReadAllText(Path.Combine(folder, file)).ReplaceLineEndings("\n");
    }

    [Fact]
    public void Every_page_of_a_rule_names_the_version_that_brought_it() =>
        Assert.All(ReleasedFiles.ReleaseRows.DistinctBy(row => row.Cells[0]), row =>
            Assert.Equal(row.Release ?? ReleasedFiles.Version, ReleasedFiles.Page(row.Cells[0]).Facts["Since"]));

    [Fact]
    public void Assemblies_and_the_package_page_have_the_version()
    {
        Assert.Equal(Version.Parse(ReleasedFiles.Version + ".0"), typeof(LinkerdAnnotationAnalyzer).Assembly.GetName().Version);
        Assert.Contains(
            $"""<PackageReference Include="LinkerdAnnotations.Analyzers" Version="{ReleasedFiles.Version}" """,
            File.ReadAllText(RepositoryFiles.PathOf("analyzers", "Package", "README.md")),
            StringComparison.Ordinal);
    }

    [GeneratedRegex("^### (.+)\n", RegexOptions.Multiline)]
    private static partial Regex Kind();
}
