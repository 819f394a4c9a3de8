using System.Globalization;
using LinkerdAnnotations.Benchmarks.Analyzers;
using LinkerdAnnotations.Benchmarks.Inputs;
using LinkerdAnnotations.Benchmarks.Measuring;

namespace LinkerdAnnotations.Benchmarks.Reports;

/// <summary>Compiles the inputs without analyzers, with empty ones, with ours, and with those of others, by turns.</summary>
internal static class CompilationReport
{
    /// <summary>Prints one table for each input.</summary>
    public static async Task PrintAsync()
    {
        AnalyzerSet[] own = [AnalyzerSet.None, AnalyzerSet.Empty(), AnalyzerSet.Ours()];
        AnalyzerSet[] peers = [AnalyzerSet.Meziantou(), AnalyzerSet.NetAnalyzers()];
        foreach (var set in own.Concat(peers))
        {
            await Compiler.RunAsync(ManifestFreeCode.OfFiles(50), set).ConfigureAwait(false);
            await Compiler.RunAsync(OperatorCode.OfFiles(10), set).ConfigureAwait(false);
        }

        foreach (var (input, ownRounds, peerRounds) in new[] { (ManifestFreeCode.OfFiles(2000), 4, 1), (OperatorCode.OfFiles(200), 3, 1), (SampleCode.OfCopies(100), 3, 1) })
        {
            input.Checked();
            var runs = own.Concat(peers).ToDictionary(set => set.Name, _ => new List<Measurement>());
            for (var round = 0; round < ownRounds; round++)
            {
                foreach (var set in round < peerRounds ? own.Concat(peers) : own)
                {
                    runs[set.Name].Add(await Compiler.RunAsync(input, set).ConfigureAwait(false));
                }
            }

            Print(input, runs);
        }
    }

    private static void Print(CodeBase input, Dictionary<string, List<Measurement>> runs)
    {
        Write($"\n{input.Name}: {input.Texts.Length:N0} files, {input.Lines:N0} lines");
        var single = runs.Where(run => run.Value[0].Single.Length > 10).SelectMany(run => run.Value[0].Single).ToList();
        var median = single.Median();
        var third = single.Quantile(0.75);
        var empty = runs["empty"];
        Write($"  single analyzers of the peers: {single.Count} did anything; median {median:N1} ms, 75th percentile {third:N1} ms");
        Write($"  {"",-20}{"analyzers ms",14}{"/ empty",10}{"/ median",10}{"/ 75th",8}{"wall ms",10}{"/ empty",9}{"MB",10}{"/ empty",9}{"reports",9}");
        foreach (var (name, measurements) in runs)
        {
            var time = measurements.Select(run => run.InAnalyzers).Median();
            var wall = measurements.Select(run => run.Wall).Median();
            var megabytes = measurements.Select(run => run.Allocated).Median() / 1e6;
            var toEmpty = time / empty.Select(run => run.InAnalyzers).Median();
            var wallToEmpty = wall / empty.Select(run => run.Wall).Median();
            var megabytesToEmpty = megabytes * 1e6 / empty.Select(run => run.Allocated).Median();
            Write($"  {name,-20}{time,14:N1}{toEmpty,10:N1}{time / median,10:N2}{time / third,8:N2}{wall,10:N0}{wallToEmpty,9:N3}{megabytes,10:N1}{megabytesToEmpty,9:N3}{measurements[0].Diagnostics,9:N0}");
        }

        var share = runs["ours"].Select(run => run.InAnalyzers).Median() / empty.Select(run => run.Wall).Median();
        Write($"  ours: {share:P2} of the wall time that an empty analyzer leaves");
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
