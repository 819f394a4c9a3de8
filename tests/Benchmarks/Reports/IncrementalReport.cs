using LinkerdAnnotations.Benchmarks.Analyzers;
using LinkerdAnnotations.Benchmarks.Measuring;

namespace LinkerdAnnotations.Benchmarks.Reports;

/// <summary>What an editor waits for after each keystroke in a file of 1,000 lines.</summary>
internal static class IncrementalReport
{
    private const int Lines = 1000;
    private const int Edits = 25;

    // An editor has been open for a while: the runtime has compiled well by then what is run often.
    private const int EditsBefore = 20;

    /// <summary>Prints a row for each kind of file.</summary>
    public static async Task PrintAsync()
    {
        Output.Line($"");
        Output.Line($"one document of {Lines:N0} lines edited, {Edits} times");
        Output.Line($"  {"",-16}{"ours ms",10}{"beside compiler",17}{"empty ms",10}{"wall ours ms",14}{"wall empty ms",15}");
        foreach (var (name, editing) in new[]
        {
            ("manifest-free", Editing.OfManifestFreeCode(Lines)),
            ("operator", Editing.OfOperatorCode(Lines))
        })
        {
            // An editor has the compiler look for errors in the document, too, and what that finds out about a method it need not find out
            // for us.
            var ours = AnalyzerSet.Ours();
            var empty = AnalyzerSet.Empty();
            (AnalyzerSet Run, AnalyzerSet Measured)[] sets = [(empty, empty), (ours, ours), (AnalyzerSet.Compiler().With(ours), ours)];
            var runs = sets.Select(_ => new List<Measurement>()).ToArray();
            for (var i = 0; i < EditsBefore; i++)
            {
                await editing.RunAsync(ours).ConfigureAwait(false);
            }

            for (var i = 0; i < Edits; i++)
            {
                for (var set = 0; set < sets.Length; set++)
                {
                    runs[set].Add(await editing.RunAsync(sets[set].Run, sets[set].Measured).ConfigureAwait(false));
                }
            }

            double Of(int set, Func<Measurement, double> what) => runs[set].Select(what).Median();
            Output.Line(
                $"  {name,-16}{Of(1, run => run.InAnalyzers),10:N3}{Of(2, run => run.InAnalyzers),17:N3}{Of(0, run => run.InAnalyzers),
                    10:N3}",
                $"{Of(1, run => run.Wall),14:N2}{Of(0, run => run.Wall),15:N2}");
        }
    }
}
