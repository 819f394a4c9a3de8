using LinkerdAnnotations.Benchmarks.Analyzers;
using LinkerdAnnotations.Benchmarks.Inputs;
using LinkerdAnnotations.Benchmarks.Measuring;

namespace LinkerdAnnotations.Benchmarks.Reports;

/// <summary>How the time in our analyzers grows with the number of files.</summary>
internal static class GrowthReport
{
    /// <summary>Prints a row for each number of files.</summary>
    public static async Task PrintAsync()
    {
        Output.Line($"");
        Output.Line($"growth, manifest-free");
        Output.Line($"  {"files",8}{"ours ms",10}{"us a file",11}");
        var all = ManifestFreeCode.OfFiles(4000);
        foreach (var count in new[] { 500, 4000 })
        {
            // A collection of garbage that falls into one of our calls would be all that one round shows.
            var first = await Compiler.RunAsync(all.Take(count), AnalyzerSet.Ours()).ConfigureAwait(false);
            var second = await Compiler.RunAsync(all.Take(count), AnalyzerSet.Ours()).ConfigureAwait(false);
            var time = Math.Min(first.InAnalyzers, second.InAnalyzers);
            Output.Line($"  {count,8:N0}{time,10:N2}{time * 1000 / count,11:N2}");
        }
    }
}
