using System.Globalization;
using System.Text;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>Decimal floating-point numbers: digits with an optional point, and an optional exponent.</summary>
internal static class FloatText
{
    /// <summary>
    /// As many digits as the middle between two doubles can have, and one more; what lies behind them only needs to be told from zero.
    /// </summary>
    private const int SignificantDigits = 768;

    /// <summary>Exponents beyond this are as good as this: the number is 0 or infinite. Go and Rust cap them likewise.</summary>
    private const int HighestExponent = 10_000;

    /// <summary>
    /// Reads an unsigned number: digits before or after the point, then perhaps <c>e</c>, a sign and digits. Nothing is trimmed.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        var digits = new StringBuilder();
        var position = 0;
        var pointAt = 0L;
        var hasDigits = false;
        var hasPoint = false;
        var hasRemainder = false;
        for (; position < text.Length; position++)
        {
            var character = text[position];
            if (character == '.' && !hasPoint)
            {
                hasPoint = true;
                continue;
            }

            if (!Digits.IsDecimal(character))
            {
                break;
            }

            hasDigits = true;
            pointAt += hasPoint ? 0 : 1;
            if (digits.Length == 0 && character == '0')
            {
                // A leading zero says nothing but where the point stands.
                pointAt--;
            }
            else if (digits.Length < SignificantDigits)
            {
                digits.Append(character);
            }
            else
            {
                hasRemainder |= character != '0';
            }
        }

        var exponent = 0L;
        if (!hasDigits
            || (position < text.Length
                && (text[position] is not ('e' or 'E') || !TryParsePower(text.Slice(position + 1), out exponent))))
        {
            return false;
        }

        if (digits.Length == 0)
        {
            return true;
        }

        if (hasRemainder)
        {
            digits.Append('1');
        }

        value = ToDouble(digits.ToString(), pointAt + exponent);
        return true;
    }

    /// <summary>
    /// Reads the power that a number is scaled by: an optional sign and at least one digit, to the end of the text. Huge powers are
    /// read as smaller ones that are huge as well.
    /// </summary>
    public static bool TryParsePower(ReadOnlySpan<char> text, out long power)
    {
        power = 0;
        var isNegative = Sign.Take(ref text);
        if (text.IsEmpty)
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!Digits.IsDecimal(character))
            {
                return false;
            }

            if (power < HighestExponent)
            {
                power = (power * 10) + (character - '0');
            }
        }

        power = isNegative ? -power : power;
        return true;
    }

    /// <summary>The number 0.<paramref name="digits"/> times ten to the power of <paramref name="exponent"/>.</summary>
    private static double ToDouble(string digits, long exponent)
    {
        var capped = Math.Max(-HighestExponent, Math.Min(HighestExponent, exponent));
        var text = "0." + digits + "e" + capped.ToString(CultureInfo.InvariantCulture);

        // .NET Framework fails where .NET gives infinity.
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.PositiveInfinity;
    }
}
