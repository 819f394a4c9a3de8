using LinkerdAnnotations.Benchmarks.Analyzers;
using LinkerdAnnotations.Benchmarks.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Benchmarks.Measuring;

/// <summary>Compiles code bases with analyzers, and measures that.</summary>
internal static class Compiler
{
    /// <summary>Parses, binds and analyzes a code base.</summary>
    /// <param name="input">The code base.</param>
    /// <param name="set">The analyzers that are run.</param>
    /// <param name="measured">The analyzers whose times are looked at; all that are run, unless given.</param>
    public static Task<Measurement> RunAsync(CodeBase input, AnalyzerSet set, AnalyzerSet? measured = null) =>
        RunAsync(input.Compile, set, input.Options, measured);

    /// <summary>Binds and analyzes a compilation.</summary>
    /// <param name="compile">Makes the compilation.</param>
    /// <param name="set">The analyzers that are run.</param>
    /// <param name="options">What is configured; the usual, unless given.</param>
    /// <param name="measured">The analyzers whose times are looked at; all that are run, unless given.</param>
    public static Task<Measurement> RunAsync(
        Func<Compilation> compile,
        AnalyzerSet set,
        TypicalOptions? options = null,
        AnalyzerSet? measured = null) => Measurement.OfAsync(
        async () =>
        {
            var compilation = compile();
            if (set.Analyzers.IsEmpty)
            {
                compilation.GetDiagnostics();
                return null;
            }

            return await Attach(compilation, set, options).GetAnalysisResultAsync(CancellationToken.None).ConfigureAwait(false);
        },
        (measured ?? set).Analyzers);

    /// <summary>A compilation that analyzers are run on.</summary>
    public static CompilationWithAnalyzers Attach(
        Compilation compilation,
        AnalyzerSet set,
        TypicalOptions? options = null) => compilation.WithAnalyzers(
        set.Analyzers,
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], options ?? TypicalOptions.Usual), onAnalyzerException: null, concurrentAnalysis: true,
            logAnalyzerExecutionTime: true, reportSuppressedDiagnostics: false));
}
