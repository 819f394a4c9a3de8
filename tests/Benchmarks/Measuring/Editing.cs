using System.Globalization;
using LinkerdAnnotations.Benchmarks.Analyzers;
using LinkerdAnnotations.Benchmarks.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Benchmarks.Measuring;

/// <summary>
/// A project in an editor, one of whose documents is typed into: a new tree, a new compilation, and the diagnostics of that document.
/// </summary>
internal sealed class Editing
{
    private const int OtherFiles = 200;

    private readonly TextSpan _line;

    private Compilation _compilation;
    private SyntaxTree _document;
    private int _edits;

    private Editing(CodeBase others, string document)
    {
        var lines = SourceText.From(document).Lines
            .Where(line => line.ToString().Contains("linkerd.io/", StringComparison.Ordinal))
            .ToList();
        _line = lines.Count == 0 ? default : lines[lines.Count / 2].Span;
        _document = CSharpSyntaxTree.ParseText(document, (CSharpParseOptions)others.Compile().SyntaxTrees[0].Options, "/src/Edited.cs");
        _compilation = others.Compile().AddSyntaxTrees(_document);
    }

    /// <summary>A document of about that many lines in a project that has nothing to do with manifests.</summary>
    public static Editing OfManifestFreeCode(int lines) => new(ManifestFreeCode.OfFiles(OtherFiles), ManifestFreeCode.FileOfLines(lines));

    /// <summary>A document of about that many lines in an operator.</summary>
    public static Editing OfOperatorCode(int lines) => new(OperatorCode.OfFiles(OtherFiles), OperatorCode.FileOfLines(lines));

    /// <summary>A document that lists so many pods, in an operator.</summary>
    public static Editing OfPods(int count) => new(OperatorCode.OfFiles(OtherFiles), PodsCode.FileOfPods(count));

    /// <summary>Types something, and analyzes the document anew.</summary>
    /// <param name="set">The analyzers that are run.</param>
    /// <param name="measured">The analyzers whose times are looked at; all that are run, unless given.</param>
    public Task<Measurement> RunAsync(AnalyzerSet set, AnalyzerSet? measured = null) => RunAsync(set, measured, filterSpan: null);

    /// <summary>Types something, and analyzes what a light bulb in one of the lines with keys asks for.</summary>
    public Task<Measurement> RunInLineAsync(AnalyzerSet set) => RunAsync(set, measured: null, _line);

    private async Task<Measurement> RunAsync(AnalyzerSet set, AnalyzerSet? measured, TextSpan? filterSpan)
    {
        var text = await _document.GetTextAsync().ConfigureAwait(false);
        var edited = _document.WithChangedText(text.WithChanges(new TextChange(
            new(text.Length, 0),
            "// " + (++_edits).ToString(CultureInfo.InvariantCulture) + "\n")));
        _compilation = _compilation.ReplaceSyntaxTree(_document, edited);
        _document = edited;

        return await Measurement.OfAsync(
            async () => await Compiler.Attach(_compilation, set)
                .GetAnalysisResultAsync(_compilation.GetSemanticModel(edited), filterSpan, CancellationToken.None)
                .ConfigureAwait(false),
            (measured ?? set).Analyzers).ConfigureAwait(false);
    }
}
