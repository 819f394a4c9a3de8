namespace LinkerdAnnotations.Benchmarks.Measuring;

/// <summary>What is said about many numbers.</summary>
internal static class Statistics
{
    /// <summary>The number below which that share of all numbers lies; 0 where there are none.</summary>
    /// <param name="numbers">The numbers, in any order.</param>
    /// <param name="share">From 0 to 1.</param>
    public static double Quantile(this IEnumerable<double> numbers, double share)
    {
        var sorted = numbers.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];
    }

    /// <summary>The number in the middle.</summary>
    public static double Median(this IEnumerable<double> numbers) => numbers.Quantile(0.5);
}
