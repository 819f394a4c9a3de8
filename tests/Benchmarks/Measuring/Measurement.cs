using System.Collections.Immutable;

namespace LinkerdAnnotations.Benchmarks.Measuring;

/// <summary>What one compilation with one set of analyzers took.</summary>
/// <param name="Wall">From the first file parsed to the last diagnostic, in milliseconds.</param>
/// <param name="Allocated">In bytes.</param>
/// <param name="Single">The time spent in each analyzer that did anything, in milliseconds and in ascending order.</param>
/// <param name="Diagnostics">How many diagnostics the analyzers reported.</param>
internal sealed record Measurement(double Wall, double Allocated, ImmutableArray<double> Single, int Diagnostics)
{
    /// <summary>The time spent in all analyzers, in milliseconds.</summary>
    public double InAnalyzers => Single.Sum();
}
