using System.Collections.Immutable;
using System.Globalization;
using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Verification;

/// <summary>
/// What the analyzer says about a program, and what the code fixes offer there: for tests of texts rather than of places.
/// </summary>
internal sealed class Analysis
{
    private Analysis(Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        Document = document;
        Diagnostics = diagnostics;
    }

    /// <summary>The program.</summary>
    public Document Document { get; }

    /// <summary>What is reported, in the order of the places.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>What is reported, as <c>LKD1001: text</c>.</summary>
    public IEnumerable<string> Messages => Diagnostics.Select(diagnostic => $"{diagnostic.Id}: {Message(diagnostic)}");

    /// <summary>What is reported and where, as <c>LKD1001 "what stands there"</c>.</summary>
    public IEnumerable<string> Places => Diagnostics.Select(diagnostic =>
        $"{diagnostic.Id} {diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}");

    /// <summary>The text that is read, without its ID.</summary>
    public static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    /// <summary>Analyses a program or a library that has the usual usings; fails if it does not compile.</summary>
    /// <param name="source">The program's statements and types behind them, or a library's types.</param>
    /// <param name="options">What is configured.</param>
    /// <param name="furtherFiles">How many empty files the program has besides.</param>
    public static async Task<Analysis> OfAsync(string source, ConfiguredOptions? options = null, int furtherFiles = 0)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var document = await ProgramProject.CreateAsync(source, furtherFiles, options?.GlobalConfig ?? string.Empty);
        var compilation = await document.Project.GetCompilationAsync(cancellationToken)
            ?? throw new InvalidOperationException("No compilation.");
        Assert.Empty(compilation.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var analyzerOptions = new AnalyzerOptions([], options ?? new ConfiguredOptions());
        var diagnostics = await compilation
            .WithAnalyzers(
                Providers.Analyzers,
                new CompilationWithAnalyzersOptions(
                    analyzerOptions,
                    OnException,
                    concurrentAnalysis: true,
                    logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(cancellationToken);
        return new(
            document,
            [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(Message, StringComparer.Ordinal)]);
    }

    /// <summary>Analyses a program that writes one annotation, with a value that nobody knows.</summary>
    public static Task<Analysis> OfKeyAsync(string key, string? release = null) => OfAsync(
        $$"""
        var metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { ["{{key}}"] = args[0] } };
        Console.WriteLine(metadata);
        """,
        ConfiguredOptions.Release(release));

    /// <summary>The titles of the actions that are offered for a diagnostic, in their order.</summary>
    public async Task<IReadOnlyList<string>> GetOfferedTitlesAsync(Diagnostic diagnostic) =>
        [.. (await GetActionsAsync(Document, diagnostic)).Select(action => action.Title)];

    /// <summary>The program after one of the actions that are offered for the only diagnostic.</summary>
    public Task<string> GetFixedTextAsync(int choice) => GetFixedTextAsync(Assert.Single(Diagnostics), choice);

    /// <summary>The program after one of the actions that are offered for a diagnostic.</summary>
    public async Task<string> GetFixedTextAsync(Diagnostic diagnostic, int choice = 0)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var operations = await (await GetActionsAsync(Document, diagnostic))[choice].GetOperationsAsync(cancellationToken);
        var solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await solution.GetDocument(Document.Id)!.GetTextAsync(cancellationToken)).ToString();
    }

    /// <summary>The program after the first action of every diagnostic.</summary>
    /// <remarks>From the end, so that what is still to be repaired stays in its place.</remarks>
    public Task<string> GetFixedTextAsync() => GetFixedTextAsync(Document, Diagnostics.Reverse());

    /// <summary>Another text of the program after the first action of every diagnostic of this one.</summary>
    public Task<string> GetFixedTextAsync(string text) =>
        GetFixedTextAsync(Document.WithText(SourceText.From(text)), Diagnostics.Reverse());

    /// <summary>
    /// The program after the first action of every diagnostic, all of one rule before those of the next, and in the order of the text.
    /// </summary>
    public Task<string> GetTextFixedRuleByRuleAsync() =>
        GetFixedTextAsync(Document, Diagnostics.OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal));

    /// <summary>
    /// The program after all repairs that are certain, rule by rule, as <c>dotnet format</c> makes them: what is reported is found out
    /// once.
    /// </summary>
    public async Task<string> GetTextFixedInBulkAsync(FixAllScope scope = FixAllScope.Document)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var document = Document;
        var provider = new EditCodeFixProvider();
        foreach (var id in Diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal))
        {
            var context = new FixAllContext(
                document,
                provider,
                scope,
                codeActionEquivalenceKey: null!,
                [id],
                new KnownDiagnostics(Diagnostics),
                cancellationToken);
            if (await provider.GetFixAllProvider().GetFixAsync(context) is { } action)
            {
                var operations = await action.GetOperationsAsync(cancellationToken);
                document = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id) ?? document;
            }
        }

        return (await document.GetTextAsync(cancellationToken)).ToString();
    }

    private static async Task<string> GetFixedTextAsync(Document document, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Where(diagnostic => diagnostic.Location.IsInSource))
        {
            if (await GetActionsAsync(document, diagnostic) is [var action, ..])
            {
                var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
                var solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
                document = solution.GetDocument(document.Id) ?? document;
            }
        }

        return (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private static async Task<IReadOnlyList<CodeAction>> GetActionsAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken);
        foreach (var provider in Providers.All.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var before = actions.Count;
            await provider.RegisterCodeFixesAsync(context);
            Assert.True(before == 0 || actions.Count == before, $"Two providers offer something for {diagnostic}.");
        }

        return actions;
    }

    private static void OnException(Exception exception, DiagnosticAnalyzer analyzer, Diagnostic diagnostic) =>
        throw new InvalidOperationException($"{analyzer} failed.", exception);
}
