using System.Collections.Immutable;
using System.Globalization;
using LinkerdAnnotations.Analyzers;
using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Tests.Verification;

/// <summary>
/// One run of the analyzer over a source, for tests that ask about messages and about many texts; <see cref="LinkerdTest"/> is for tests
/// of places and fixes.
/// </summary>
internal sealed class Analysis
{
    private readonly Document _document;

    private Analysis(Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        _document = document;
        Diagnostics = diagnostics;
    }

    /// <summary>What the analyzer reported, in the order of the source.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The reports as <c>LKD1001: message</c>.</summary>
    public IEnumerable<string> Messages => Diagnostics.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");

    /// <summary>Analyzes a source that must compile.</summary>
    public static async Task<Analysis> RunAsync(string source, string? release = null, params (string Name, string Value)[] options)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Test", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithMetadataReferences(await References.GetAsync());
        var document = project.AddDocument("Test.cs", source);
        var compilation = (await document.Project.GetCompilationAsync(cancellationToken))!;
        Assert.DoesNotContain(compilation.GetDiagnostics(cancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        var config = ImmutableDictionary.CreateRange(options.Select(option => KeyValuePair.Create(option.Name, option.Value)));
        if (release is not null)
        {
            config = config.Add("linkerd_version", release);
        }

        var analyzed = compilation.WithAnalyzers(
            [new LinkerdAnnotationAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], new ConfiguredOptions(config)),
                onAnalyzerException: (exception, _, _) => Assert.Fail(exception.ToString()),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));
        var diagnostics = await analyzed.GetAnalyzerDiagnosticsAsync(cancellationToken);
        return new(document, [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)]);
    }

    /// <summary>The actions offered for the only report.</summary>
    public async Task<IReadOnlyList<CodeAction>> GetActionsAsync()
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(_document, Assert.Single(Diagnostics), (action, _) => actions.Add(action), TestContext.Current.CancellationToken);
        await new EditCodeFixProvider().RegisterCodeFixesAsync(context);
        return actions;
    }

    /// <summary>The source after one of the actions that are offered for the only report.</summary>
    public async Task<string> ApplyAsync(int choice = 0)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var operations = await (await GetActionsAsync())[choice].GetOperationsAsync(cancellationToken);
        var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
        return (await changed.GetDocument(_document.Id)!.GetTextAsync(cancellationToken)).ToString();
    }
}
