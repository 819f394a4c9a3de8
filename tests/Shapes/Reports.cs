using System.Collections.Immutable;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Shapes;

/// <summary>
/// What is reported on many files in one compilation. In the files stands <c>[|…|]</c> around what is to be reported; a failure names just
/// the files in which something else is.
/// </summary>
internal static class Reports
{
    private const string Start = "[|";
    private const string End = "|]";

    /// <summary>Checks that files give just the marked reports, all of one rule.</summary>
    public static Task VerifyAsync(
        IEnumerable<(string Name, string Source)> files,
        string rule,
        string? release = null,
        params MetadataReference[] libraries) =>
        VerifyAsync(files, rule, new ProjectOptions(release), libraries);

    /// <summary>Checks that files give just the marked reports, all of one rule.</summary>
    public static async Task VerifyAsync(
        IEnumerable<(string Name, string Source)> files,
        string rule,
        ProjectOptions project,
        params MetadataReference[] libraries)
    {
        var expected = new List<string>();
        var trees = new List<SyntaxTree>();
        foreach (var (name, source) in files)
        {
            var (text, spans) = Unmark(source);
            trees.Add(CSharpSyntaxTree.ParseText(SourceText.From(text), new(LanguageVersion.Preview), name));
            expected.AddRange(spans.Select(span => Describe(name, text, span, rule)));
        }

        var reported = from diagnostic in await GetAsync(trees, project, libraries: libraries)
                       let tree = diagnostic.Location.SourceTree
                       select Describe(tree.FilePath, tree.ToString(), diagnostic.Location.SourceSpan, diagnostic.Id);
        var actual = reported.ToList();
        var missing = expected.Except(actual).Order().Select(report => $"missing: {report}");
        var excess = actual.Except(expected).Order().Select(report => $"not wanted: {report}");
        var doubled = actual.GroupBy(report => report).Where(group => group.Count() > 1).Select(group => $"more than once: {group.Key}");
        var differences = string.Join('\n', missing.Concat(excess).Concat(doubled));
        Assert.True(differences.Length == 0, differences);
    }

    /// <summary>What the analyzer reports on files.</summary>
    public static Task<ImmutableArray<Diagnostic>> GetAsync(
        IReadOnlyCollection<SyntaxTree> trees,
        string? release = null,
        bool mayNotCompile = false,
        SyntaxTreeOptionsProvider? severities = null,
        params MetadataReference[] libraries) =>
        GetAsync(trees, new ProjectOptions(release), mayNotCompile, severities, libraries);

    /// <summary>What the analyzer reports on files.</summary>
    public static async Task<ImmutableArray<Diagnostic>> GetAsync(
        IReadOnlyCollection<SyntaxTree> trees,
        ProjectOptions project,
        bool mayNotCompile = false,
        SyntaxTreeOptionsProvider? severities = null,
        params MetadataReference[] libraries)
    {
        var compilation = CSharpCompilation.Create(
            "Shapes",
            trees,
            [.. await References.GetAsync(), await Doubles.GetAsync(), .. libraries],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSyntaxTreeOptionsProvider(severities));
        var cancellationToken = TestContext.Current.CancellationToken;
        var errors = compilation.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(mayNotCompile || !errors.Any(), string.Join('\n', errors));
        return await GetAsync(compilation, project);
    }

    /// <summary>What the analyzer reports on a compilation.</summary>
    public static Task<ImmutableArray<Diagnostic>> GetAsync(Compilation compilation, ProjectOptions project) =>
        compilation
            .WithAnalyzers(Providers.Analyzers, new AnalyzerOptions([], new ConfiguredOptions(globalConfig: project.ToGlobalConfig())))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    /// <summary>A text without its marks, and where they were.</summary>
    public static (string Text, List<TextSpan> Spans) Unmark(string source)
    {
        var spans = new List<TextSpan>();
        while (source.IndexOf(Start, StringComparison.Ordinal) is >= 0 and var start)
        {
            source = source.Remove(start, Start.Length);
            var end = source.IndexOf(End, start, StringComparison.Ordinal);
            source = source.Remove(end, End.Length);
            spans.Add(TextSpan.FromBounds(start, end));
        }

        return (source, spans);
    }

    private static string Describe(string file, string text, TextSpan span, string rule) =>
        $"{rule} in {file} at {span}: {text.Substring(span.Start, span.Length)}";
}
