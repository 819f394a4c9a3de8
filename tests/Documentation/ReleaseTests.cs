using System.Globalization;
using System.Text.RegularExpressions;
using LinkerdAnnotations.Analyzers;

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
