using System.Globalization;
using System.Text.RegularExpressions;
using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Documentation;

public partial class RulePageTests
{
    private static readonly string[] Headings =
        ["What is reported", "What happens", "Wrong", "Right", "How to repair", "How to configure", "When to suppress"];

    public static TheoryData<string> Ids => [.. RuleSet.All.Select(rule => rule.Descriptors[0].Id)];

    [Fact]
    public void Every_page_is_of_a_rule_or_known_by_name() =>
        Assert.Equal(
            Ids.Select(row => row.Data)
                .Concat(
                    ["adopting", "comparison", "constants", "editors", "options", "keys", "manifests", "messages", "security", "tool",
                        "versions"])
                .Order(StringComparer.Ordinal),
            ReleasedFiles.PageNames);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_says_what_the_descriptor_says(string id)
    {
        var page = ReleasedFiles.Page(id);
        var descriptor = RuleSet.Descriptors.First(descriptor => descriptor.Id == id);

        Assert.Equal($"{id}: {descriptor.Title.ToString(CultureInfo.InvariantCulture)}", page.Title);
        Assert.Equal(["Category", "Severity", "Code fix", "Needs `LinkerdVersion`", "Since"], page.Facts.Keys);
        Assert.Equal(descriptor.Category, page.Facts["Category"]);
        Assert.Equal(descriptor.DefaultSeverity.ToString(), page.Facts["Severity"]);
        Assert.Equal(Providers.FixableIds.Contains(id) ? "yes" : "no", page.Facts["Code fix"]);
        Assert.Matches(@"^[0-9]+\.[0-9]+\.[0-9]+$", page.Facts["Since"]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_all_headings_in_their_order_and_something_under_each(string id)
    {
        var page = ReleasedFiles.Page(id);

        Assert.Equal(Headings, page.Headings);
        Assert.All(Headings, heading => Assert.NotEqual(string.Empty, page.Section(heading).Trim()));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_links_only_to_pages_that_exist(string id) =>
        Assert.All(Link().Matches(ReleasedFiles.Page(id).Text), link => Assert.Contains(link.Groups[1].Value, ReleasedFiles.PageNames));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_configures_and_silences_only_its_own_rule(string id)
    {
        var page = ReleasedFiles.Page(id);
        var named = new[] { "How to repair", "How to configure", "When to suppress" }
            .SelectMany(heading => SeverityOf().Matches(page.Section(heading)))
            .Select(match => match.Groups[1].Value);

        Assert.Equal([id], named.Distinct());
    }

    [GeneratedRegex(@"\]\(([^)]+)\.md\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:dotnet_diagnostic\.|--diagnostics |#pragma warning (?:disable|restore) |# linkerd-disable |\$\(NoWarn\);)(LKD[0-9]{4})")]
    private static partial Regex SeverityOf();
}
