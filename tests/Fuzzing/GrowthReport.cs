using System.Diagnostics;
using LinkerdAnnotations.Tests.Robustness;

namespace LinkerdAnnotations.Fuzzing;

/// <summary>How much longer the analyzers take when there is four times as much to look at.</summary>
internal static class GrowthReport
{
    /// <summary>Sixteen would be the square. What is below this is linear, on a machine that does something else besides.</summary>
    private const double MostTimes = 8;

    /// <summary>Prints a row for each input; false if the time of any grew much faster than its length.</summary>
    public static async Task<bool> PrintAsync(int few)
    {
        var many = 4 * few;
        Console.WriteLine($"{"much of",-40}{few + " ms",10}{many + " ms",10}{"times",8}");
        var areLinear = true;
        foreach (var (name, make) in GrowingInputs.All)
        {
            await MeasureAsync(make(few)).ConfigureAwait(false);
            var timeOfFew = await MeasureAsync(make(few)).ConfigureAwait(false);
            var timeOfMany = await MeasureAsync(make(many)).ConfigureAwait(false);
            Console.WriteLine($"{name,-40}{timeOfFew.TotalMilliseconds,10:0}{timeOfMany.TotalMilliseconds,10:0}{timeOfMany / timeOfFew,8:0.0}");
            areLinear &= timeOfMany / timeOfFew < MostTimes;
        }

        return areLinear;
    }

    /// <summary>The time of the compiler and the analyzers, the shortest of a few.</summary>
    private static async Task<TimeSpan> MeasureAsync(MutatedProject project)
    {
        var shortest = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var created = await project.CreateAsync().ConfigureAwait(false);
            var clock = Stopwatch.StartNew();
            await project.AnalyzeAsync(created, isConcurrent: false, CancellationToken.None).ConfigureAwait(false);
            shortest = clock.Elapsed < shortest ? clock.Elapsed : shortest;
        }

        return shortest;
    }
}
