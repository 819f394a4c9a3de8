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

        await PrintAsync(GrowingCode.HelperPairs, "files").ConfigureAwait(false);
        await PrintAsync(GrowingCode.Lambdas, "lambdas").ConfigureAwait(false);
    }

    /// <summary>Prints what a code base costs that is large in one way, beside empty analyzers.</summary>
    private static async Task PrintAsync(Func<int, CodeBase> make, string what)
    {
        Output.Line($"");
        Output.Line($"growth, {make(1).Name}");
        Output.Line($"  {what,8}{"ours ms",10}{"us each",10}{"MB",9}{"KB each",9}{"wall / empty",14}");
        make(1).Check();
        await Compiler.RunAsync(make(50), AnalyzerSet.Ours()).ConfigureAwait(false);
        foreach (var count in new[] { 250, 500, 1000, 2000 })
        {
            var input = make(count);
            var empty = await BestAsync(input, AnalyzerSet.Empty()).ConfigureAwait(false);
            var ours = await BestAsync(input, AnalyzerSet.Ours()).ConfigureAwait(false);
            var bytes = ours.Allocated - empty.Allocated;
            Output.Line(
                $"  {count,8:N0}{ours.InAnalyzers,10:N1}{ours.InAnalyzers * 1000 / count,10:N0}",
                $"{bytes / 1e6,9:N1}{bytes / 1e3 / count,9:N1}{ours.Wall / empty.Wall,14:N2}");
        }
    }

    private static async Task<Measurement> BestAsync(CodeBase input, AnalyzerSet set)
    {
        var first = await Compiler.RunAsync(input, set).ConfigureAwait(false);
        var second = await Compiler.RunAsync(input, set).ConfigureAwait(false);
        return first.Wall < second.Wall ? first : second;
    }
}
