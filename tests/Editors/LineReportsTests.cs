using System.Collections.Immutable;
using LinkerdAnnotations.Tests.Cases;
using LinkerdAnnotations.Tests.Shapes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Editors;

/// <summary>An editor asks for the reports of a line when its light bulb is to be shown there, and not for those of the file.</summary>
public class LineReportsTests
{
    private const string TwoKeys =
        """
        class Pods
        {
            object First() => new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> {
                ["linkerd.io/injct"] = "enabled",
                ["config.linkerd.io/proxy-cpu-limit"] = "1 core",
            } } };
        }
        """;

    private const string ValuesFromElsewhere =
        """
        class Values
        {
            private static readonly string Fixed = "1 minute";
            private const string Constant = "2 minutes";
            private static string Property => "3 minutes";
            private static string Method() { return "4 minutes"; }
            private static string Given(string value) => value;
            private readonly string _field;
            Values() { _field = "5 minutes"; }
            object First(bool which) => new V1Service { Metadata = new() { Annotations = new Dictionary<string, string> {
                ["timeout.linkerd.io/request"] = Fixed,
                ["timeout.linkerd.io/response"] = Constant,
                ["timeout.linkerd.io/idle"] = Property,
            } } };
            object Second() => new V1Service { Metadata = new() { Annotations = new Dictionary<string, string> {
                ["timeout.linkerd.io/request"] = Method(),
                ["timeout.linkerd.io/response"] = Given("6 minutes"),
                ["timeout.linkerd.io/idle"] = _field,
            } } };
            object Third() => Service("7 minutes");
            object Service(string value) => new V1Service { Metadata = new() { Annotations = new Dictionary<string, string> {
                ["timeout.linkerd.io/request"] = value,
            } } };
            object Local()
            {
                var value = "8 minutes";
                return new V1Service { Metadata = new() { Annotations = new Dictionary<string, string> {
                    ["timeout.linkerd.io/request"] = value,
                } } };
            }
        }
        """;

    private static readonly AnalyzerOptions Options = new([], new ConfiguredOptions());

    [Fact]
    public async Task They_are_those_of_the_file_that_stand_in_the_line()
    {
        var cases = await CaseCompilation.CreateAsync(CaseFile.Read("reading.yaml")
            .Where(item => item.Options.Count == 0)
            .Append(new() { Name = "values from elsewhere", Code = ValuesFromElsewhere }));
        var all = await Reports.GetAsync(cases.Compilation, new ProjectOptions());
        var ofFiles = all.Where(report => report.Location.SourceTree is not null).ToLookup(report => report.Location.SourceTree!);
        var faults = new List<string>();
        foreach (var (item, tree) in cases.Files)
        {
            foreach (var line in ofFiles[tree].Select(report => LineOf(tree, report)).Distinct())
            {
                var expected = ofFiles[tree].Where(report => report.Location.SourceSpan.IntersectsWith(line)).Select(Describe);
                var reported = (await ReportsAsync(cases.Compilation.WithAnalyzers(Providers.Analyzers, Options), tree, line))
                    .Where(report => report.Location.SourceSpan.IntersectsWith(line))
                    .Select(Describe);
                if (!expected.ToHashSet().SetEquals(reported))
                {
                    faults.Add($"{item.Name}: {string.Join("; ", expected)} in the file, {string.Join("; ", reported)} in the line");
                }
            }
        }

        Assert.Equal(4, ofFiles[cases.Files[^1].Tree].Count());
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>The light bulb is asked for wherever the caret goes, and the compiler keeps what it was told before.</summary>
    [Fact]
    public async Task Asked_for_again_each_is_there_once()
    {
        var cases = await CaseCompilation.CreateAsync(CaseFile.Read("reading.yaml").Where(item => item.Options.Count == 0));
        var faults = new List<string>();
        foreach (var (item, tree) in cases.Files)
        {
            var analyzed = cases.Compilation.WithAnalyzers(Providers.Analyzers, Options);
            foreach (var line in (await ReportsAsync(analyzed, tree, span: null)).Select(report => LineOf(tree, report)).Distinct())
            {
                var editor = cases.Compilation.WithAnalyzers(Providers.Analyzers, Options);
                await ReportsAsync(editor, tree, line);
                faults.AddRange((await ReportsAsync(editor, tree, line))
                    .GroupBy(Describe)
                    .Where(same => same.Count() > 1)
                    .Select(same => $"{item.Name}: {same.Count()} times {same.Key}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Other_lines_are_not_looked_at()
    {
        var cases = await CaseCompilation.CreateAsync([new() { Code = TwoKeys }]);
        var (_, tree) = Assert.Single(cases.Files);
        var text = await tree.GetTextAsync(TestContext.Current.CancellationToken);
        var line = text.Lines.Single(candidate => candidate.ToString().Contains("cpu-limit", StringComparison.Ordinal));

        var reports = await ReportsAsync(cases.Compilation.WithAnalyzers(Providers.Analyzers, Options), tree, line.Span);

        Assert.Equal(["LKD2001"], reports.Select(report => report.Id));
    }

    private static Task<ImmutableArray<Diagnostic>> ReportsAsync(CompilationWithAnalyzers analyzed, SyntaxTree tree, TextSpan? span) =>
        analyzed.GetAnalyzerSemanticDiagnosticsAsync(
            analyzed.Compilation.GetSemanticModel(tree),
            span,
            TestContext.Current.CancellationToken);

    private static TextSpan LineOf(SyntaxTree tree, Diagnostic report) =>
        tree.GetText(TestContext.Current.CancellationToken).Lines.GetLineFromPosition(report.Location.SourceSpan.Start).Span;

    private static string Describe(Diagnostic report) => $"{report.Id} at {report.Location.SourceSpan}: {Analysis.Message(report)}";
}
