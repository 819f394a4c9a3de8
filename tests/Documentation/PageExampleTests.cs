using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>What the pages of the rules show is compiled and analysed, so that the pages cannot drift from the product.</summary>
public class PageExampleTests
{
    /// <summary>One rule is about literals of C#, and two are about options.</summary>
    private static readonly string[] WithoutManifests = ["LKD1008", "LKD9001", "LKD9002"];

    public static TheoryData<string> Ids => RulePageTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_a_page_calls_wrong_is_reported_on_the_marked_lines_with_the_shown_output(string id)
    {
        var examples = ReleasedFiles.Page(id).ExamplesUnder("Wrong");
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            var diagnostics = await example.DiagnosticsAsync();

            Assert.All(diagnostics, diagnostic => Assert.Equal(id, diagnostic.Id));
            Assert.NotEmpty(diagnostics);
            Assert.Equal(
                example.MarkedLines(id),
                diagnostics
                    .Where(diagnostic => diagnostic.Location != Location.None)
                    .Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line));
            Assert.NotNull(example.Output);
            Assert.Equal(
                example.Output.Lines,
                diagnostics.Select(diagnostic => $"{Lower(diagnostic.Severity)} {id}: {Analysis.Message(diagnostic)}"));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_a_page_calls_right_gives_nothing(string id)
    {
        var examples = ReleasedFiles.Page(id).ExamplesUnder("Right");
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            Assert.Empty((await example.DiagnosticsAsync()).Select(Analysis.Message));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_shows_code_and_a_manifest(string id)
    {
        foreach (var heading in new[] { "Wrong", "Right" }.Where(_ => !WithoutManifests.Contains(id)))
        {
            var examples = ReleasedFiles.Page(id).ExamplesUnder(heading);

            Assert.Contains(examples, example => example.Code is { Language: "csharp" });
            Assert.Contains(examples, example => example.IsManifest);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_fix_turns_the_first_wrong_manifest_into_the_first_right_one(string id)
    {
        var page = ReleasedFiles.Page(id);
        if (!Providers.FixableIds.Contains(id)
            || page.ExamplesUnder("Wrong").FirstOrDefault(example => example.IsManifest) is not { } wrong)
        {
            return;
        }

        var repaired = await wrong.RepairedManifestAsync(id);
        if (repaired != wrong.Code!.Text)
        {
            Assert.Equal(
                page.ExamplesUnder("Right").First(example => example.IsManifest).Code!.Text,
                (wrong with { Code = wrong.Code with { Text = repaired } }).Unmarked(id));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_comment_silences_the_first_wrong_manifest(string id)
    {
        foreach (var wrong in ReleasedFiles.Page(id).ExamplesUnder("Wrong").Where(example => example.IsManifest).Take(1))
        {
            var silent = wrong.Code! with
            {
                Text = wrong.Code.Text.Replace(" # " + id, " # linkerd-disable " + id, StringComparison.Ordinal)
            };

            Assert.Empty((await (wrong with { Code = silent }).DiagnosticsAsync()).Select(Analysis.Message));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_fix_turns_the_first_wrong_example_into_the_first_right_one(string id)
    {
        var page = ReleasedFiles.Page(id);
        var wrong = page.ExamplesUnder("Wrong")[0];
        var analysis = await wrong.AnalyzeAsync();
        foreach (var diagnostic in analysis.Diagnostics)
        {
            if ((await analysis.GetOfferedTitlesAsync(diagnostic)).Count == 0)
            {
                // Nothing to repair by machine, as the page says.
                return;
            }
        }

        Assert.Equal(
            page.ExamplesUnder("Right")[0].Code?.Text,
            (wrong with { Code = new("csharp", await analysis.GetFixedTextAsync()) }).Unmarked(id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_pragma_silences_what_is_reported_without_it(string id)
    {
        foreach (var example in ReleasedFiles.Page(id).ExamplesUnder("When to suppress").Where(example => example.Code is not null))
        {
            Assert.Empty((await example.AnalyzeAsync()).Messages);

            var outspoken = example.Code!.Lines.Where(line => !line.StartsWith("#pragma", StringComparison.Ordinal));
            var analysis = await (example with { Code = new("csharp", string.Join('\n', outspoken)) }).AnalyzeAsync();
            Assert.Equal([id], analysis.Diagnostics.Select(diagnostic => diagnostic.Id));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_a_page_configures_can_be_used(string id)
    {
        foreach (var example in ReleasedFiles.Page(id).ExamplesUnder("How to configure"))
        {
            Assert.Empty((await Analysis.OfAsync("Console.WriteLine();", example.Options)).Messages);
        }
    }

#pragma warning disable CA1308 // Builds print severities in lower case.
    private static string Lower(DiagnosticSeverity severity) => severity.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
