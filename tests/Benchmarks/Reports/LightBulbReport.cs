using LinkerdAnnotations.Benchmarks.Analyzers;
using LinkerdAnnotations.Benchmarks.Measuring;

namespace LinkerdAnnotations.Benchmarks.Reports;

/// <summary>What an editor waits for before it shows a light bulb in a line, after an edit elsewhere in the file.</summary>
internal static class LightBulbReport
{
    private const int Lines = 1000;
    private const int Pods = 400;
    private const int Edits = 25;

    // An editor has been open for a while: the runtime has compiled well by then what is run often.
    private const int EditsBefore = 60;

    /// <summary>Prints a row for each kind of file.</summary>
    public static async Task PrintAsync()
    {
        Output.Line($"");
        Output.Line($"a light bulb in one line after an edit, {Edits} times, processor time in ms");
        Output.Line($"  {"",-16}{"ours",8}{"empty",8}{"Meziantou.Analyzer",20}");
        foreach (var (name, editing) in new[]
        {
            ("operator", Editing.OfOperatorCode(Lines)),
            ($"{Pods} pods", Editing.OfPods(Pods)),
        })
        {
            AnalyzerSet[] sets = [AnalyzerSet.Ours(), AnalyzerSet.Empty(), AnalyzerSet.Meziantou()];
            var runs = sets.Select(_ => new List<double>()).ToArray();
            for (var i = 0; i < EditsBefore + Edits; i++)
            {
                for (var set = 0; set < sets.Length; set++)
                {
                    var run = await editing.RunInLineAsync(sets[set]).ConfigureAwait(false);
                    if (i >= EditsBefore)
                    {
                        runs[set].Add(run.Processor);
                    }
                }
            }

            Output.Line($"  {name,-16}{runs[0].Median(),8:N1}{runs[1].Median(),8:N1}{runs[2].Median(),20:N1}");
        }
    }
}
