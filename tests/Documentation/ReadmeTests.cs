using System.Globalization;
using System.Text.RegularExpressions;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Rules;

namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>The README's tables; its build output is checked with the samples.</summary>
public partial class ReadmeTests
{
    /// <summary>One for each language.</summary>
    public static TheoryData<string> Readmes => ["README.md", "README.zh-CN.md"];

    [Theory]
    [InlineData("README.md", "en")]
    [InlineData("README.zh-CN.md", "zh-Hans")]
    public Task Every_rule_has_a_row_with_its_title_and_severity(string readme, string language) => GeneratedFile.HoldsRowsAsync(
        RuleSet.All
            .Select(rule => rule.Descriptors[0])
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
            .Select(descriptor => $"| [{descriptor.Id}](analyzers/docs/{descriptor.Id}.md) | "
                + $"{descriptor.Title.ToString(CultureInfo.GetCultureInfo(language))} | {descriptor.DefaultSeverity} | "
                + $"{NeedOf(descriptor.Id, language)} |"),
        line => line.StartsWith("| [LKD", StringComparison.Ordinal),
        readme);

    [Theory]
    [MemberData(nameof(Readmes))]
    public void Every_option_has_a_row_with_both_names(string readme) =>
        Assert.All(
            OptionNames.All,
            option => Assert.Contains(
                LinesOf(readme),
                line => line.StartsWith($"| `{option.EditorConfig}` | `{option.MSBuild}` |", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Readmes))]
    public void Links_lead_to_files_that_are_there(string readme)
    {
        var links = Link().Matches(string.Join('\n', LinesOf(readme))).Select(match => match.Groups[1].Value);

        Assert.All(links, link => Assert.True(Path.Exists(RepositoryFiles.PathOf(link.Split('/'))), link));
    }

    /// <summary>Whether a rule needs to know the release, as its page says it.</summary>
    private static string NeedOf(string id, string language) => (ReleasedFiles.Page(id).Facts["Needs `LinkerdVersion`"], language) switch
    {
        ("no", "zh-Hans") => "否",
        ("yes", "zh-Hans") => "是",
        ("in part", "zh-Hans") => "部分",
        (("no" or "yes" or "in part") and var need, _) => need,
        (var other, _) => throw new InvalidOperationException(other),
    };

    [Theory]
    [MemberData(nameof(Readmes))]
    public void A_readme_is_short(string readme) => Assert.InRange(LinesOf(readme).Length, 1, 150);

    private static string[] LinesOf(string readme) => File.ReadAllLines(RepositoryFiles.PathOf(readme));

    [GeneratedRegex(@"\]\(([^)#:]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
