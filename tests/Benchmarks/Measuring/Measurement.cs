using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Benchmarks.Measuring;

/// <summary>What one compilation with one set of analyzers took.</summary>
/// <param name="Wall">From the first file parsed to the last diagnostic, in milliseconds.</param>
/// <param name="Processor">The time that all threads of the process spent meanwhile, in milliseconds.</param>
/// <param name="Allocated">In bytes.</param>
/// <param name="Single">The time spent in each analyzer that did anything, in milliseconds and in ascending order.</param>
/// <param name="Diagnostics">How many diagnostics the analyzers reported.</param>
internal sealed record Measurement(double Wall, double Processor, double Allocated, ImmutableArray<double> Single, int Diagnostics)
{
    /// <summary>The time spent in all analyzers, in milliseconds.</summary>
    public double InAnalyzers => Single.Sum();

    /// <summary>
    /// The share of all work that is the analyzers'. It does not depend on how many threads there are, and on how they get in each other's
    /// way.
    /// </summary>
    public double Share => InAnalyzers / Processor;

    /// <summary>Measures what an analysis takes. What ran before is collected first, so that it does not fall into this time.</summary>
    /// <param name="analyze">The analysis; null where there are no analyzers.</param>
    /// <param name="measured">The analyzers whose times are looked at.</param>
    public static async Task<Measurement> OfAsync(Func<Task<AnalysisResult?>> analyze, ImmutableArray<DiagnosticAnalyzer> measured)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var processor = ProcessorTime();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var result = await analyze().ConfigureAwait(false);
        watch.Stop();
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        processor = ProcessorTime() - processor;

        ImmutableArray<double> times = result is null
            ? []
            : [.. measured
                .Select(analyzer => result.AnalyzerTelemetryInfo[analyzer].ExecutionTime.TotalMilliseconds)
                .Where(time => time > 0)
                .Order()];
        return new(watch.Elapsed.TotalMilliseconds, processor, allocated, times, result?.GetAllDiagnostics().Length ?? 0);
    }

    private static double ProcessorTime() => Environment.CpuUsage.TotalTime.TotalMilliseconds;
}
