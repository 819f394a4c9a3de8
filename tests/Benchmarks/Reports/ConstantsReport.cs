using LinkerdAnnotations.Benchmarks.Analyzers;
using LinkerdAnnotations.Benchmarks.Inputs;
using LinkerdAnnotations.Benchmarks.Measuring;

namespace LinkerdAnnotations.Benchmarks.Reports;

/// <summary>What a project without manifests pays for having constants generated: in the analyzers, and as a whole.</summary>
internal static class ConstantsReport
{
    private const int Files = 2000;
    private const int Rounds = 3;

    /// <summary>Prints a row for the project without constants, and one with.</summary>
    public static async Task PrintAsync()
    {
        var without = ManifestFreeCode.OfFiles(Files);
        CodeBase[] inputs = [without, without with { HasConstants = true }];
        var ours = AnalyzerSet.Ours();
        var runs = inputs.Select(_ => new List<Measurement>()).ToArray();

        // The first round is for the runtime, and not counted.
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < inputs.Length; i++)
            {
                var measured = await Compiler.RunAsync(inputs[i], ours).ConfigureAwait(false);
                if (round > 0)
                {
                    runs[i].Add(measured);
                }
            }
        }

        Output.Line($"");
        Output.Line($"{without.Name}: {Files:N0} files, with and without constants; the least and the median of {Rounds} rounds");
        Output.Line($"  {"",-20}{"analyzers ms",14}{"median",10}{"wall ms",10}{"median",10}{"MB",10}");
        foreach (var (name, index) in new[] { ("without", 0), ("with", 1) })
        {
            Output.Line(
                $"  {name,-20}{runs[index].Min(run => run.InAnalyzers),14:N2}{runs[index].Select(run => run.InAnalyzers).Median(),10:N2}",
                $"{runs[index].Min(run => run.Wall),10:N0}{runs[index].Select(run => run.Wall).Median(),
                    10:N0}{runs[index].Min(run => run.Allocated) / 1e6,10:N1}");
        }
    }
}
