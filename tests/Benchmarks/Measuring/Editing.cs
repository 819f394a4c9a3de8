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

    private Compilation _compilation;
    private SyntaxTree _document;
    private int _edits;

    private Editing(CodeBase others, string document)
    {
        _document = CSharpSyntaxTree.ParseText(document, (CSharpParseOptions)others.Compile().SyntaxTrees[0].Options, "/src/Edited.cs");
        _compilation = others.Compile().AddSyntaxTrees(_document);
    }

    /// <summary>A document of about that many lines in a project that has nothing to do with manifests.</summary>
    public static Editing OfManifestFreeCode(int lines) => new(ManifestFreeCode.OfFiles(OtherFiles), ManifestFreeCode.FileOfLines(lines));

    /// <summary>A document of about that many lines in an operator.</summary>
    public static Editing OfOperatorCode(int lines) => new(OperatorCode.OfFiles(OtherFiles), OperatorCode.FileOfLines(lines));

    /// <summary>Types something, and analyzes the document anew.</summary>
    /// <param name="set">The analyzers that are run.</param>
    /// <param name="measured">The analyzers whose times are looked at; all that are run, unless given.</param>
    public async Task<Measurement> RunAsync(AnalyzerSet set, AnalyzerSet? measured = null)
    {
        var text = await _document.GetTextAsync().ConfigureAwait(false);
        var edited = _document.WithChangedText(text.WithChanges(new TextChange(
            new(text.Length, 0),
            "// " + (++_edits).ToString(CultureInfo.InvariantCulture) + "\n")));
        _compilation = _compilation.ReplaceSyntaxTree(_document, edited);
        _document = edited;

        return await Measurement.OfAsync(
            async () => await Compiler.Attach(_compilation, set)
                .GetAnalysisResultAsync(_compilation.GetSemanticModel(edited), filterSpan: null, CancellationToken.None)
                .ConfigureAwait(false),
            (measured ?? set).Analyzers).ConfigureAwait(false);
    }
}
