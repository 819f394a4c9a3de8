using System.Diagnostics;
using LinkerdAnnotations.Benchmarks.Analyzers;
using LinkerdAnnotations.Benchmarks.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Benchmarks.Measuring;

/// <summary>Compiles code bases with analyzers, and measures that.</summary>
internal static class Compiler
{
    private static readonly TypicalOptions Options = new();

    /// <summary>Parses, binds and analyzes a code base.</summary>
    /// <param name="input">The code base.</param>
    /// <param name="set">The analyzers that are run.</param>
    /// <param name="measured">The analyzers whose times are looked at; all that are run, unless given.</param>
    public static async Task<Measurement> RunAsync(CodeBase input, AnalyzerSet set, AnalyzerSet? measured = null)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var compilation = input.Compile();
        if (set.Analyzers.IsEmpty)
        {
            compilation.GetDiagnostics();
            watch.Stop();
            return new(watch.Elapsed.TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - allocated, [], 0);
        }

        var result = await Attach(compilation, set).GetAnalysisResultAsync(CancellationToken.None).ConfigureAwait(false);
        watch.Stop();
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var diagnostics = result.GetAllDiagnostics();
        var times = (measured ?? set).Analyzers
            .Select(analyzer => result.AnalyzerTelemetryInfo[analyzer].ExecutionTime.TotalMilliseconds)
            .Where(time => time > 0)
            .Order();
        return new(watch.Elapsed.TotalMilliseconds, allocated, [.. times], diagnostics.Length);
    }

    /// <summary>A compilation that analyzers are run on.</summary>
    public static CompilationWithAnalyzers Attach(Compilation compilation, AnalyzerSet set) => compilation.WithAnalyzers(
        set.Analyzers,
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], Options), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: true, reportSuppressedDiagnostics: false));
}
