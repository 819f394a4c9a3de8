using System.Diagnostics;
using LinkerdAnnotations.Tests.Robustness;

namespace LinkerdAnnotations.Fuzzing;

/// <summary>
/// Tries mutated seeds for some time, without knowing which code they reach. The same seed number leads to the same texts.
/// </summary>
internal static class RandomRun
{
    private const int MostMutations = 6;

    /// <summary>
    /// Runs, prints what came of it, and writes texts with which something is wrong into a folder; false if there were any.
    /// </summary>
    public static async Task<bool> RunAsync(FuzzTarget target, int seed, TimeSpan time, string folder)
    {
        var mutator = new Mutator(seed);
        var clock = Stopwatch.StartNew();
        var slowest = (Time: TimeSpan.Zero, Length: 0);
        var runs = 0;
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        while (clock.Elapsed < time)
        {
            var text = mutator.Choose(target.Seeds);
            for (var i = mutator.Next(MostMutations); i >= 0; i--)
            {
                text = target.Mutate(mutator, text);
            }

            var start = clock.Elapsed;
            if (await target.TryAsync(text).ConfigureAwait(false) is { } fault && faults.TryAdd(fault.Split('\n')[0], text))
            {
                Directory.CreateDirectory(folder);
                var file = Path.Combine(folder, $"{seed}-{runs}");
                await File.WriteAllBytesAsync(file, InputText.ToBytes(text)).ConfigureAwait(false);
                Console.WriteLine($"{file}: {fault}");
            }

            // The first runs load the compiler.
            if (clock.Elapsed - start is var took && runs >= 10 && took > slowest.Time)
            {
                slowest = (took, text.Length);
            }

            runs++;
        }

        Console.WriteLine(
            $"{target.Name}: {runs} runs from seed {seed} in {clock.Elapsed.TotalSeconds:0} s, {faults.Count} faults; the slowest took {slowest.Time.TotalMilliseconds:0} ms for {slowest.Length} characters");
        return faults.Count == 0;
    }
}
