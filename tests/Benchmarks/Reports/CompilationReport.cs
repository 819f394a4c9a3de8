using LinkerdAnnotations.Benchmarks.Analyzers;
using LinkerdAnnotations.Benchmarks.Inputs;
using LinkerdAnnotations.Benchmarks.Measuring;

namespace LinkerdAnnotations.Benchmarks.Reports;

/// <summary>Compiles the inputs without analyzers, with empty ones, with ours, and with those of others, by turns.</summary>
internal static class CompilationReport
{
    /// <summary>
    /// How often each input is compiled with our analyzers: a few times, as in the first builds that a process does. A compiler server that
    /// has done some dozens runs code that the runtime has compiled well by then.
    /// </summary>
    private const int FewRounds = 3;

    /// <summary>Prints one table for each input.</summary>
    /// <param name="name">The name of the only input that is compiled; null for all of them.</param>
    /// <param name="rounds">How often it is compiled.</param>
    public static async Task PrintAsync(string? name = null, int rounds = FewRounds)
    {
        var ours = AnalyzerSet.Ours();
        AnalyzerSet[] own = [AnalyzerSet.None, AnalyzerSet.Empty(), ours];
        AnalyzerSet[] peers = [AnalyzerSet.Meziantou(), AnalyzerSet.NetAnalyzers()];
        foreach (var set in own.Concat(peers))
        {
            await Compiler.RunAsync(ManifestFreeCode.OfFiles(30), set).ConfigureAwait(false);
            await Compiler.RunAsync(OperatorCode.OfFiles(10), set).ConfigureAwait(false);
        }

        var free = ManifestFreeCode.OfFiles(2000);
        var inputs = new[] { free, OperatorCode.OfFiles(60), SampleCode.OfCopies(15) };
        foreach (var input in inputs.Where(input => name is null || name == input.Name))
        {
            input.Check();

            // The peers take long, and all that they are asked for is how a usual analyzer compares.
            var runs = own.Concat(peers).ToDictionary(set => set.Name, _ => new List<Measurement>(), StringComparer.Ordinal);
            for (var round = 0; round < rounds; round++)
            {
                foreach (var set in round == 0 ? own.Concat(peers) : own.Skip(1))
                {
                    runs[set.Name].Add(await Compiler.RunAsync(input, set).ConfigureAwait(false));
                }
            }

            Print(input, runs, peers);

            if (input == free)
            {
                continue;
            }

            // The SDK's analyzers are in every build, and what the compiler finds out for them it finds out for all.
            var first = await Compiler.RunAsync(input, peers[1].With(ours), ours).ConfigureAwait(false);
            var second = await Compiler.RunAsync(input, peers[1].With(ours), ours).ConfigureAwait(false);
            var beside = first.InAnalyzers < second.InAnalyzers ? first : second;
            Output.Line(
                $"  ours beside NetAnalyzers: {beside.InAnalyzers:N1} ms, {beside.Share:P2} of the time of both, {beside.InAnalyzers / beside.Wall:P2} of the wall time");
        }
    }

    private static void Print(CodeBase input, Dictionary<string, List<Measurement>> runs, AnalyzerSet[] peers)
    {
        Output.Line($"");
        Output.Line($"{input.Name}: {input.Texts.Length:N0} files, {input.Lines:N0} lines");
        var single = peers.SelectMany(peer => runs[peer.Name][0].Single).ToList();
        var median = single.Median();
        var third = single.Quantile(0.75);
        var empty = runs["empty"];
        Output.Line($"  single analyzers of the peers: {single.Count} did anything; median {median:N1} ms, 75th percentile {third:N1} ms");
        Output.Line(
            $"  {"",-20}{"analyzers ms",14}{"/ empty",10}{"/ median",10}{"/ 75th",8}{"share",8}{"wall ms",10}{"/ empty",9}{"MB",
                10}{"/ empty",9}{"reports",9}");
        foreach (var (name, measurements) in runs)
        {
            var time = Of(measurements, run => run.InAnalyzers);
            var wall = Of(measurements, run => run.Wall);
            var bytes = Of(measurements, run => run.Allocated);
            var toEmpty = time / Of(empty, run => run.InAnalyzers);
            var wallToEmpty = wall / Of(empty, run => run.Wall);
            var bytesToEmpty = bytes / Of(empty, run => run.Allocated);
            var share = Of(measurements, run => run.Share);
            Output.Line(
                $"  {name,-20}{time,14:N1}{toEmpty,10:N0}{time / median,10:N2}{time / third,8:N2}{share,8:P1}{wall,10:N0}{wallToEmpty,
                    9:N3}",
                $"{bytes / 1e6,10:N1}{bytesToEmpty,9:N3}{measurements[0].Diagnostics,9:N0}");
        }

        Output.Line(
            $"  ours: {Of(runs["ours"], run => run.InAnalyzers) / Of(empty,
                run => run.Wall):P2} of the wall time that an empty analyzer leaves; {Of(runs["ours"], run => run.Processor) / Of(empty,
                run => run.Processor) - 1:P2} more processor time");
    }

    // Whatever else happens on the machine, or is compiled for the first time, only makes a round longer.
    private static double Of(List<Measurement> measurements, Func<Measurement, double> what) => measurements.Min(what);
}
