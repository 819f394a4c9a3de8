using System.Reflection;
using LinkerdAnnotations.Analyzers;
using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>Nothing that a rule needs is missing, and nothing is there that no rule needs.</summary>
public class RuleCompletenessTests
{
    private static readonly Type[] ProductTypes = typeof(LinkerdAnnotationAnalyzer).Assembly.GetTypes();

    private static readonly string[] Ids =
        [.. typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> RuleClasses =>
        [.. ProductTypes.Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract).Select(type => type.Name)];

    [Fact]
    public void Every_rule_class_is_in_the_rule_set_once() =>
        Assert.Equal(
            RuleClasses.Select(row => row.Data).Order(StringComparer.Ordinal),
            RuleSet.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_id_has_one_rule_and_every_rule_one_id()
    {
        Assert.All(RuleSet.All, rule => Assert.Single(rule.Descriptors.Select(descriptor => descriptor.Id).Distinct()));
        Assert.Equal(Ids, RuleSet.All.Select(rule => rule.Descriptors[0].Id).Order(StringComparer.Ordinal));
        Assert.All(Ids, id => Assert.Matches("^LKD[0-9]{4}$", id));
    }

    [Fact]
    public void Every_descriptor_is_used_by_one_rule()
    {
        var declared = typeof(Descriptors).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null));

        Assert.Equal(declared.ToHashSet(), RuleSet.Descriptors.ToHashSet<object?>());
        Assert.Equal(RuleSet.Descriptors.Length, RuleSet.Descriptors.Distinct().Count());
    }

    [Fact]
    public void Descriptors_of_one_rule_differ_only_in_what_they_say() =>
        Assert.All(RuleSet.All, rule => Assert.All(rule.Descriptors, descriptor =>
        {
            Assert.Equal(rule.Descriptors[0].Category, descriptor.Category);
            Assert.Equal(rule.Descriptors[0].DefaultSeverity, descriptor.DefaultSeverity);
            Assert.Equal(rule.Descriptors[0].Title, descriptor.Title);
            Assert.True(descriptor.IsEnabledByDefault);
        }));

    [Theory]
    [MemberData(nameof(RuleClasses))]
    public void Every_rule_class_is_named_after_its_id_and_has_tests(string rule)
    {
        var name = rule[..^"Rule".Length];
        var tests = typeof(RuleCompletenessTests).Assembly.GetTypes().SingleOrDefault(type => type.FullName == $"LinkerdAnnotations.Tests.Rules.{rule}Tests");

        Assert.NotNull(typeof(RuleIds).GetField(name));
        Assert.NotNull(tests);
        Assert.Contains(tests.GetMethods(), method => method.IsDefined(typeof(FactAttribute), inherit: true));
    }

    [Fact]
    public void Every_rule_links_to_a_page_about_its_subject() =>
        Assert.All(Ids, id => Assert.True(Uri.TryCreate(HelpLinks.Of(id), UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps, id));

    [Fact]
    public void The_release_files_list_every_rule_as_it_is()
    {
        var expected = RuleSet.All
            .Select(rule => $"{rule.Descriptors[0].Id} {rule.Descriptors[0].Category} {rule.Descriptors[0].DefaultSeverity} {rule.GetType().Name}")
            .Order(StringComparer.Ordinal);
        var rows = ReleasedFiles.ReleaseRows.Select(row => row.Cells).OrderBy(row => row[0], StringComparer.Ordinal).ToArray();

        Assert.Equal(expected, rows.Select(row => $"{row[0]} {row[1]} {row[2]} {row[3].Split(',')[0]}"));
        Assert.All(rows, row => Assert.Contains($"(docs/{row[0]}.md)", row[3], StringComparison.Ordinal));
    }

    /// <summary>A rule whose edits are of several kinds may have a provider for each; no diagnostic has two, as <see cref="Analysis"/> sees to.</summary>
    [Fact]
    public void Only_existing_rules_have_fixes() => Assert.All(Providers.FixableIds, id => Assert.Contains(id, Ids));

    [Fact]
    public void What_can_be_repaired_in_a_file_can_be_repaired_in_code() =>
        Assert.Subset(Providers.FixableIds.ToHashSet(), Assert.Single(Providers.ForFiles).FixableDiagnosticIds.ToHashSet());

    [Fact]
    public void Reports_nothing_but_the_rules() =>
        Assert.All(Providers.Analyzers, analyzer => Assert.Equal(RuleSet.Descriptors, analyzer.SupportedDiagnostics));
}
