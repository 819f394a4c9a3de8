using LinkerdAnnotations.Benchmarks.Analyzers;
using LinkerdAnnotations.Benchmarks.Measuring;

namespace LinkerdAnnotations.Benchmarks.Reports;

/// <summary>What an editor waits for after each keystroke in a file of 1,000 lines.</summary>
internal static class IncrementalReport
{
    private const int Lines = 1000;
    private const int Edits = 60;

    /// <summary>Prints a row for each kind of file.</summary>
    public static async Task PrintAsync()
    {
        Output.Line($"");
        Output.Line($"one document of {Lines:N0} lines edited, {Edits} times");
        Output.Line($"  {"",-16}{"ours, median ms",18}{"empty, median ms",18}{"wall ours ms",14}{"wall empty ms",15}");
        foreach (var (name, editing) in new[] { ("manifest-free", Editing.OfManifestFreeCode(Lines)), ("operator", Editing.OfOperatorCode(Lines)) })
        {
            AnalyzerSet[] sets = [AnalyzerSet.Empty(), AnalyzerSet.Ours()];
            var runs = sets.Select(_ => new List<Measurement>()).ToArray();
            for (var i = 0; i < Edits; i++)
            {
                for (var set = 0; set < sets.Length; set++)
                {
                    runs[set].Add(await editing.RunAsync(sets[set]).ConfigureAwait(false));
                }
            }

            double Of(int set, Func<Measurement, double> what) => runs[set].Select(what).Median();
            Output.Line($"  {name,-16}{Of(1, run => run.InAnalyzers),18:N3}{Of(0, run => run.InAnalyzers),18:N3}{Of(1, run => run.Wall),14:N2}{Of(0, run => run.Wall),15:N2}");
        }
    }
}
