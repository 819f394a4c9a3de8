using System.Globalization;

namespace LinkerdAnnotations.Benchmarks.Reports;

/// <summary>Where reports go.</summary>
internal static class Output
{
    /// <summary>Writes a line, with numbers as English has them.</summary>
    public static void Line(params FormattableString[] parts) =>
        Console.WriteLine(string.Concat(parts.Select(part => part.ToString(CultureInfo.InvariantCulture))));
}
