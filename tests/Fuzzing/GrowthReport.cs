using System.Diagnostics;
using LinkerdAnnotations.Tests.Robustness;

namespace LinkerdAnnotations.Fuzzing;

/// <summary>How much longer the analyzers take, on top of the compiler, when there is four times as much to look at.</summary>
internal static class GrowthReport
{
    /// <summary>Sixteen would be the square. What is below this is linear, on a machine that does something else besides.</summary>
    private const double MostTimes = 8;

    /// <summary>Prints a row for each input; false if the time of any grew much faster than its length.</summary>
    /// <param name="few">How much there is of each, and then four times as much.</param>
    /// <param name="input">A part of the names of the inputs; empty for all.</param>
    public static async Task<bool> PrintAsync(int few, string input)
    {
        var many = 4 * few;
        Console.WriteLine($"{"much of",-40}{few + " ms",10}{many + " ms",10}{"times",8}");
        var areLinear = true;
        foreach (var (name, make) in GrowingInputs.All.Where(growing => growing.Key.Contains(input, StringComparison.Ordinal)))
        {
            await MeasureAsync(make(few)).ConfigureAwait(false);
            var timeOfFew = await MeasureAsync(make(few)).ConfigureAwait(false);
            var timeOfMany = await MeasureAsync(make(many)).ConfigureAwait(false);
            Console.WriteLine(
                $"{name,-40}{timeOfFew.TotalMilliseconds,10:0}{timeOfMany.TotalMilliseconds,10:0}{timeOfMany / timeOfFew,8:0.0}");
            areLinear &= timeOfMany / timeOfFew < MostTimes;
        }

        return areLinear;
    }

    /// <summary>The time of the analyzers on top of the compiler's, the shortest of a few.</summary>
    private static async Task<TimeSpan> MeasureAsync(MutatedProject project)
    {
        var compiling = TimeSpan.MaxValue;
        var analyzing = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var created = await project.CreateAsync().ConfigureAwait(false);
            var clock = Stopwatch.StartNew();
            (await created.GetCompilationAsync().ConfigureAwait(false))!.GetDiagnostics();
            compiling = Shorter(compiling, clock.Elapsed);

            created = await project.CreateAsync().ConfigureAwait(false);
            clock.Restart();
            await project.AnalyzeAsync(created, isConcurrent: false, CancellationToken.None).ConfigureAwait(false);
            analyzing = Shorter(analyzing, clock.Elapsed);
        }

        return Longer(analyzing - compiling, TimeSpan.FromMilliseconds(1));
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
