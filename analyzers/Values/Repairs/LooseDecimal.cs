using System.Globalization;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>Fractions as people and cultures write them.</summary>
internal static class LooseDecimal
{
    /// <summary>Longest number, in characters, that a <see cref="decimal"/> surely holds.</summary>
    private const int MostDigits = 20;

    /// <summary>The fraction that a percentage such as <c>50%</c> or <c>12.5 %</c> says; null for anything else.</summary>
    public static string? FromPercentage(string text)
    {
        if (!text.EndsWith("%", StringComparison.Ordinal))
        {
            return null;
        }

        var number = text.Substring(0, text.Length - 1).TrimEnd();
        return number.Length <= MostDigits
            && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percentage)
                ? (percentage / 100).ToString("0.####################", CultureInfo.InvariantCulture)
                : null;
    }

    /// <summary>
    /// The text with a point for the only comma, where it cannot have parted thousands: <c>0,5</c> but not <c>1,500</c>. Null otherwise.
    /// </summary>
    public static string? FromDecimalComma(string text)
    {
        var comma = text.IndexOf(',');
        if (comma <= 0 || text.IndexOf(',', comma + 1) >= 0 || text.IndexOf('.') >= 0)
        {
            return null;
        }

        var decimals = 0;
        while (comma + decimals + 1 < text.Length && Digits.IsDecimal(text[comma + decimals + 1]))
        {
            decimals++;
        }

        var startsAtZero = comma == 1 && text[0] == '0';
        return decimals > 0 && (startsAtZero || decimals != 3) ? text.Substring(0, comma) + "." + text.Substring(comma + 1) : null;
    }
}
