using System.Globalization;

namespace LinkerdAnnotations.Benchmarks.Reports;

/// <summary>Where reports go.</summary>
internal static class Output
{
    /// <summary>Writes a line, with numbers as English has them.</summary>
    public static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
