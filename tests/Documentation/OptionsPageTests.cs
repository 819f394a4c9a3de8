using System.Text.RegularExpressions;
using System.Xml.Linq;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Tests.Package;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Documentation;

public partial class OptionsPageTests
{
    // Chooses a file of the package; the analyzers never see it, so it is no option of theirs.
    private const string Mode = "LinkerdAnalysisMode";

    private static readonly DocumentationPage Page = ReleasedFiles.Page("options");

    public static TheoryData<string> PageNames => [.. ReleasedFiles.PageNames];

    [Fact]
    public void Every_option_is_documented_under_both_names_in_a_row_and_under_a_heading() =>
        Assert.All(OptionNames.All, option =>
        {
            Assert.Contains($"| `{option.EditorConfig}` | `{option.MSBuild}` |", Page.Text, StringComparison.Ordinal);
            Assert.Contains(option.EditorConfig, Page.Headings);
        });

    [Theory]
    [MemberData(nameof(PageNames))]
    public void No_page_names_an_option_that_does_not_exist(string name)
    {
        var page = ReleasedFiles.Page(name);
        var properties = page.Blocks
            .Where(block => block.Language == "xml")
            .SelectMany(block => Property().Matches(block.Text))
            .Select(match => match.Groups[1].Value);

        Assert.All(
            Option().Matches(page.Text),
            match => Assert.Contains(match.Value, OptionNames.All.Select(option => option.EditorConfig)));
        Assert.All(
            properties,
            property => Assert.Contains(property, OptionNames.All.Select(option => option.MSBuild).Concat(ReleasedFiles.BuildProperties)));
    }

    [Fact]
    public async Task Every_example_configures_what_can_be_used()
    {
        foreach (var block in Page.Blocks)
        {
            Assert.Empty((await new Example(block, Code: null, Output: null).AnalyzeAsync()).Messages);
        }
    }

    [Fact]
    public void Every_form_of_a_release_on_the_page_is_accepted()
    {
        var forms = Row().Matches(Page.Section("linkerd_version")).Select(match => match.Groups[1].Value).ToArray();

        Assert.Equal(8, forms.Length);
        Assert.All(forms, form => Assert.True(LinkerdRelease.TryParse(form, out _), form));
    }

    [Fact]
    public async Task The_message_about_a_bad_release_names_just_the_forms_of_the_page()
    {
        var message = (await Analysis.OfAsync("Console.WriteLine();", new(globalConfig: "linkerd_version = latest"))).Messages.Single();
        var forms = Row().Matches(Page.Section("linkerd_version")).Select(match => match.Groups[1].Value);

        Assert.Equal(
            forms.Where(form => form != "2.18.1").Order(StringComparer.Ordinal),
            Quoted().Matches(message).Select(match => match.Groups[1].Value).Where(form => form != "latest").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_mode_is_documented() =>
        Assert.Equal(
            Presets.All.Select(preset => preset.Name).Append("Default").Order(StringComparer.Ordinal),
            ModeRow().Matches(Page.Section(Mode)).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void The_package_shows_every_property_to_the_compiler() =>
        Assert.Equal(
            OptionNames.All.Select(option => option.MSBuild)
                .Concat([GeneratedConstants.SwitchProperty, GeneratedConstants.NamespaceProperty])
                .Concat(OptionNames.LikelySlips.Select(slip => slip.Slip))
                .Append(Mode),
            XDocument.Load(RepositoryFiles.PathOf("analyzers", "Package", "build", "LinkerdAnnotations.Analyzers.props"))
                .Descendants("CompilerVisibleProperty").Select(property => property.Attribute("Include")!.Value));

    [Fact]
    public void The_table_of_edges_is_the_products_own()
    {
        var rows = EdgeRow()
            .Matches(Page.Text)
            .Select(match => (Line: int.Parse(match.Groups[1].Value, provider: null), Edge: match.Groups[2].Value))
            .ToArray();

        Assert.Equal(Enumerable.Range(LinkerdReleaseLines.OldestKnownMinor, LinkerdReleaseLines.Known.Count), rows.Select(row => row.Line));
        Assert.All(rows, row =>
        {
            Assert.Equal(row.Edge, LinkerdReleaseLines.LastEdgeBefore(2, row.Line).ToString());
            Assert.True(LinkerdRelease.TryParse(row.Edge, out var edge) && edge < LinkerdRelease.Line(2, row.Line), row.Edge);
        });
    }

    [GeneratedRegex(@"\blinkerd_[a-z_]+\b")]
    private static partial Regex Option();

    [GeneratedRegex("<(Linkerd[A-Za-z]+)>")]
    private static partial Regex Property();

    [GeneratedRegex(@"^\| `([^`]+)` \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| `([A-Za-z]+)` \| [^|]+ \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex ModeRow();

    [GeneratedRegex(@"^\| 2\.([0-9]+) \| (edge-[0-9.]+) \|$", RegexOptions.Multiline)]
    private static partial Regex EdgeRow();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
