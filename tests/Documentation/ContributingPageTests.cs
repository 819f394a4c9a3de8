using System.Text.RegularExpressions;
using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.SelfTests;

namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>The page for contributors says what the code is like.</summary>
public partial class ContributingPageTests
{
    private static readonly string Page = File.ReadAllText(RepositoryFiles.PathOf(".github", "CONTRIBUTING.md"));

    [Fact]
    public Task The_floors_are_those_that_a_test_holds() => GeneratedFile.HoldsRowsAsync(
        HouseFloors.All.Select((folders, floor) => $"| {floor} | {string.Join(", ", folders)} |").Reverse(),
        line => FloorRow().IsMatch(line),
        ".github",
        "CONTRIBUTING.md");

    [Fact]
    public void Links_lead_to_files_that_are_there() =>
        Assert.All(
            Link().Matches(Page).Select(match => match.Groups[1].Value),
            link => Assert.True(Path.Exists(Path.GetFullPath(RepositoryFiles.PathOf(".github", link))), link));

    [Fact]
    public void Files_that_are_named_are_there() =>
        Assert.All(
            NamedFile().Matches(Page).Select(match => match.Groups[1].Value).Where(file => !file.Contains('<') && !file.Contains("nnnn")),
            file => Assert.True(Path.Exists(RepositoryFiles.PathOf(file.Split('/'))), file));

    /// <summary>Every rule has every file that the page names for a new one, and there are few of them.</summary>
    [Fact]
    public void A_rule_touches_the_files_that_are_named()
    {
        const string heading = "## How to add a rule";
        var section = Page[Page.IndexOf(heading, StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n## ", StringComparison.Ordinal)];
        var files = NamedFile().Matches(section).Select(match => match.Groups[1].Value).ToArray();

        Assert.InRange(files.Length, 1, 8);
        Assert.All(
            RuleSet.All,
            rule => Assert.All(
                files,
                file => Assert.True(Path.Exists(RepositoryFiles.PathOf(FileOf(rule, file).Split('/'))), FileOf(rule, file))));
    }

    private static string FileOf(Rule rule, string file) => file
        .Replace("LKDnnnn", rule.Descriptors[0].Id, StringComparison.Ordinal)
        .Replace("<Group>", rule.Descriptors[0].Category["Linkerd.".Length..], StringComparison.Ordinal)
        .Replace("<Name>Rule", rule.GetType().Name, StringComparison.Ordinal);

    [GeneratedRegex(@"^\| [0-9]+ \| ")]
    private static partial Regex FloorRow();

    [GeneratedRegex(@"\]\((\.\.[^)#]+)(#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex("`((?:analyzers/|tests/|codefixes/|CHANGELOG)[^` ]*)`")]
    private static partial Regex NamedFile();
}
