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
    public static async Task<Measurement> RunAsync(CodeBase input, AnalyzerSet set)
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
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001" && set.Name == "ours") is { } failure)
        {
            throw new InvalidOperationException(failure.ToString());
        }

        var times = result.AnalyzerTelemetryInfo.Values.Select(info => info.ExecutionTime.TotalMilliseconds).Where(time => time > 0).Order();
        return new(watch.Elapsed.TotalMilliseconds, allocated, [.. times], diagnostics.Length);
    }

    /// <summary>A compilation that analyzers are run on.</summary>
    public static CompilationWithAnalyzers Attach(Compilation compilation, AnalyzerSet set) => compilation.WithAnalyzers(
        set.Analyzers,
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], Options), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: true, reportSuppressedDiagnostics: false));
}
