using System.Reflection;
using LinkerdAnnotations.Analyzers;
using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Verification;
using WellKnownDiagnosticTags = Microsoft.CodeAnalysis.WellKnownDiagnosticTags;

namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>Nothing that a rule needs is missing, and nothing is there that no rule needs.</summary>
public class RuleCompletenessTests
{
    private static readonly Type[] ProductTypes = typeof(LinkerdAnnotationAnalyzer).Assembly.GetTypes();

    private static readonly Type[] RuleTypes = [.. ProductTypes.Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)];

    private static readonly string[] Ids = [.. RuleTypes.Select(IdOf).Order(StringComparer.Ordinal)];

    public static TheoryData<string> RuleClasses => [.. RuleTypes.Select(type => type.Name)];

    [Fact]
    public void Every_rule_class_is_in_the_rule_set_once() =>
        Assert.Equal(
            RuleClasses.Select(row => row.Data).Order(StringComparer.Ordinal),
            RuleSet.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_id_has_one_rule_and_every_rule_one_id()
    {
        Assert.All(RuleSet.All, rule => Assert.All(rule.Descriptors, descriptor => Assert.Equal(IdOf(rule.GetType()), descriptor.Id)));
        Assert.Equal(Ids, Ids.Distinct());
        Assert.All(Ids, id => Assert.Matches("^LKD[0-9]{4}$", id));
    }

    [Fact]
    public void A_rule_lists_every_descriptor_that_it_has() =>
        Assert.All(RuleSet.All, rule => Assert.Equal(
            rule
                .GetType()
                .GetFields(BindingFlags.NonPublic | BindingFlags.Static)
                .Select(field => field.GetValue(null))
                .OfType<Microsoft.CodeAnalysis.DiagnosticDescriptor>(),
            rule.Descriptors));

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
    public void Every_rule_class_has_tests(string rule)
    {
        var tests = typeof(RuleCompletenessTests).Assembly
            .GetTypes()
            .SingleOrDefault(type => type.FullName == $"LinkerdAnnotations.Tests.Rules.{rule}Tests");

        Assert.NotNull(tests);
        Assert.Contains(tests.GetMethods(), method => method.IsDefined(typeof(FactAttribute), inherit: true));
    }

    [Fact]
    public void Every_rule_about_Linkerd_links_to_a_page_of_its_own() =>
        Assert.All(RuleSet.Descriptors, descriptor => Assert.True(
            descriptor.Category == "Linkerd.Configuration"
                ? descriptor.HelpLinkUri.Length == 0
                : descriptor.HelpLinkUri.StartsWith("https://linkerd.io/docs/", StringComparison.Ordinal),
            descriptor.Id));

    [Theory]
    [InlineData("https://example.com/rules", "https://example.com/rules/LKD4001.md")]
    [InlineData("https://example.com/rules/", "https://example.com/rules/LKD4001.md")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Help_links_lead_to_where_the_pages_are_published(string? address, string? expected) =>
        Assert.Equal(expected, RuleDocumentation.PageOf("LKD4001", address));

    [Fact]
    public void A_rule_stands_in_the_folder_of_its_category() =>
        Assert.All(RuleSet.All, rule => Assert.True(
            File.Exists(RepositoryFiles.PathOf(
                "analyzers",
                "Rules",
                rule.Descriptors[0].Category["Linkerd.".Length..],
                rule.GetType().Name + ".cs")),
            rule.GetType().Name));

    /// <summary>What is shipped stays as it was; the rest is written from the rules.</summary>
    [Fact]
    public Task The_release_files_list_every_rule_as_it_is() => GeneratedFile.HoldsRowsAsync(
        RuleSet.All
            .Select(rule => (Rule: rule, Descriptor: rule.Descriptors[0]))
            .Where(row => ReleasedFiles.ReleaseRows.All(shipped => shipped.Release is null || shipped.Cells[0] != row.Descriptor.Id))
            .OrderBy(row => row.Descriptor.Id, StringComparer.Ordinal)
            .Select(row => $"{row.Descriptor.Id} | {row.Descriptor.Category} | {row.Descriptor.DefaultSeverity} | "
                + $"{row.Rule.GetType().Name}, [page](docs/{row.Descriptor.Id}.md)"),
        line => line.StartsWith("LKD", StringComparison.Ordinal),
        "analyzers",
        "AnalyzerReleases.Unshipped.md");

    /// <summary>
    /// A rule whose edits are of several kinds may have a provider for each; no diagnostic has two, as <see cref="Analysis"/> sees to.
    /// </summary>
    [Fact]
    public void Only_existing_rules_have_fixes() => Assert.All(Providers.FixableIds, id => Assert.Contains(id, Ids));

    [Fact]
    public void What_can_be_repaired_in_a_file_can_be_repaired_in_code() =>
        Assert.Subset(Providers.FixableIds.ToHashSet(), Assert.Single(Providers.ForFiles).FixableDiagnosticIds.ToHashSet());

    [Fact]
    public void The_analyzers_report_the_rules_and_nothing_else() =>
        Assert.Equal(
            RuleSet.Descriptors.ToHashSet(),
            Providers.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).ToHashSet());

    /// <summary>
    /// An editor that shows one file, or asks for the fixes of a line, need not run what speaks of the whole compilation.
    /// </summary>
    [Fact]
    public void What_ends_a_compilation_says_so() =>
        Assert.All(Providers.Analyzers, analyzer => Assert.All(analyzer.SupportedDiagnostics, descriptor => Assert.Equal(
            analyzer is LinkerdOptionAnalyzer,
            descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd))));

    [Fact]
    public void Manifests_have_no_constants() =>
        Assert.Equal(
            [UseConstantRule.Id],
            new LinkerdAnnotationAnalyzer().SupportedDiagnostics.Except(new LinkerdManifestAnalyzer().SupportedDiagnostics)
                .Select(descriptor => descriptor.Id));

    private static string IdOf(Type rule) => (string)rule.GetField("Id", BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue()!;
}
