using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Tool.Server;

/// <summary>Judges one document, with what is around it at hand.</summary>
internal sealed class DocumentJudge(string? release, string? kubernetes, Action<string> log)
{
    private static readonly CSharpCompilation Compilation =
        CSharpCompilation.Create("Files", options: new(OutputKind.DynamicallyLinkedLibrary));

    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers = [new LinkerdManifestAnalyzer()];
    private readonly ImmutableDictionary<string, string> _commandLine = Judge.CommandLineOptions(release, kubernetes);

    /// <summary>What there is to say about a document.</summary>
    public async Task<ImmutableArray<Diagnostic>> JudgeAsync(
        OpenDocument document, IReadOnlyCollection<OpenDocument> open, Surroundings surroundings, CancellationToken cancellationToken)
    {
        if (!document.IsJudged)
        {
            return [];
        }

        var input = new DocumentInput(document);
        var analysis = new CompilationWithAnalyzersOptions(
            OptionsOf(document, input, open, surroundings), OnException, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var result = await Compilation.WithAnalyzers(_analyzers, analysis).GetAnalysisResultAsync(input, cancellationToken);
        return result.GetAllDiagnostics();
    }

    /// <summary>What there is to say about a document, as it is said: with the severities that are configured.</summary>
    public IReadOnlyList<Report> ReportsOf(OpenDocument document, ImmutableArray<Diagnostic> diagnostics, Surroundings surroundings)
    {
        var files = new Dictionary<string, InputFile>(StringComparer.Ordinal) { [document.File.AnalyzedPath] = document.File };
        var configuration = surroundings.ConfigurationOf(document.File, log);
        return [.. Report.Sort(diagnostics.Select(diagnostic => Report.Of(diagnostic, files, configuration)).OfType<Report>())];
    }

    /// <summary>What is configured for a document.</summary>
    public LinkerdOptions ConfiguredFor(
        OpenDocument document, IReadOnlyCollection<OpenDocument> open, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var input = new DocumentInput(document);
        return Installation.OptionsOf(input, OptionsOf(document, input, open, surroundings), cancellationToken);
    }

    private AnalyzerOptions OptionsOf(
        OpenDocument document, DocumentInput input, IReadOnlyCollection<OpenDocument> open, Surroundings surroundings) => new(
        [input, .. surroundings.Around(document, open)],
        new ConfiguredOptions(surroundings.ConfigurationOf(document.File, log), _commandLine));

    private void OnException(Exception exception, DiagnosticAnalyzer analyzer, Diagnostic diagnostic) =>
        log(Texts.Get("Problem_Analyzer", analyzer.GetType().Name, Problems.Describe(exception)));
}
