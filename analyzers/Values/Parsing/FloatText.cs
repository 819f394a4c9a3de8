using System.Globalization;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>Decimal floating-point numbers: digits with an optional point, and an optional exponent.</summary>
internal static class FloatText
{
    /// <summary>Exponents beyond this are as good as this: the number is 0 or infinite. Go and Rust cap them likewise.</summary>
    private const int HighestExponent = 10_000;

    /// <summary>
    /// Reads an unsigned number: digits before or after the point, then perhaps <c>e</c>, a sign and digits. Nothing is trimmed. A number
    /// that is too large for a double is infinite.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        if (!IsNumber(text))
        {
            return false;
        }

        // .NET Framework fails where .NET gives infinity.
        if (!double.TryParse(
            text.ToString(),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out value))
        {
            value = double.PositiveInfinity;
        }

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

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var hasDigits = false;
        var hasPoint = false;
        var position = 0;
        while (position < text.Length && (Digits.IsDecimal(text[position]) || (text[position] == '.' && !hasPoint)))
        {
            hasPoint |= text[position] == '.';
            hasDigits |= text[position] != '.';
            position++;
        }

        return hasDigits
            && (position == text.Length || (text[position] is 'e' or 'E' && TryParsePower(text.Slice(position + 1), out _)));
    }
}
