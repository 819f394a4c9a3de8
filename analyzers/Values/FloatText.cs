using System.Globalization;
using System.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>Decimal floating-point numbers: digits with an optional point, and an optional exponent.</summary>
internal static class FloatText
{
    /// <summary>More significant digits than a double can tell apart; what lies behind them only needs to be told from zero.</summary>
    private const int SignificantDigits = 40;

    /// <summary>Exponents beyond this are read as this: the number is 0 or infinite either way. Go and Rust cap them likewise.</summary>
    private const int HighestExponent = 10_000;

    /// <summary>
    /// Reads an unsigned number: digits before or after the point, then perhaps <c>e</c>, a sign and digits. Nothing is trimmed.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        var digits = new StringBuilder(SignificantDigits + 1);
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

            if (!IntegerText.IsDigit(character))
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

        if (!hasDigits || !TryReadExponent(text.Slice(position), out var exponent))
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

    /// <summary>The number 0.<paramref name="digits"/> times ten to the power of <paramref name="exponent"/>.</summary>
    private static double ToDouble(string digits, long exponent)
    {
        var capped = Math.Max(-HighestExponent, Math.Min(HighestExponent, exponent));
        var text = "0." + digits + "e" + capped.ToString(CultureInfo.InvariantCulture);

        // .NET Framework fails where .NET gives infinity.
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.PositiveInfinity;
    }

    /// <summary>Reads nothing at all, or <c>e</c>, an optional sign and at least one digit, to the end of the text.</summary>
    private static bool TryReadExponent(ReadOnlySpan<char> text, out long exponent)
    {
        exponent = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] is not ('e' or 'E'))
        {
            return false;
        }

        text = text.Slice(1);
        var isNegative = !text.IsEmpty && text[0] == '-';
        if (isNegative || (!text.IsEmpty && text[0] == '+'))
        {
            text = text.Slice(1);
        }

        if (text.IsEmpty)
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!IntegerText.IsDigit(character))
            {
                return false;
            }

            if (exponent < HighestExponent)
            {
                exponent = (exponent * 10) + (character - '0');
            }
        }

        exponent = isNegative ? -exponent : exponent;
        return true;
    }
}
