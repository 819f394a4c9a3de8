using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>Whole numbers in plain decimal digits, as Go's <c>strconv</c> (base 10) and Rust's <c>FromStr</c> read them.</summary>
internal static class IntegerText
{
    /// <summary>
    /// Reads digits with an optional sign; nothing is trimmed, and underscores are refused. False where the digits exceed 64 bits.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, bool takesPlus, bool takesMinus, out decimal value)
    {
        value = 0;
        var isNegative = takesMinus && text.Length > 0 && text[0] == '-';
        if (isNegative || (takesPlus && text.Length > 0 && text[0] == '+'))
        {
            text = text.Slice(1);
        }

        if (!TryParseDigits(text, out var magnitude))
        {
            return false;
        }

        value = isNegative ? -(decimal)magnitude : magnitude;
        return true;
    }

    /// <summary>Reads one or more digits; false where there is anything else, or more than 64 bits hold.</summary>
    public static bool TryParseDigits(ReadOnlySpan<char> text, out ulong value)
    {
        value = 0;
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

            var digit = (ulong)(character - '0');
            if (value > (ulong.MaxValue - digit) / 10)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        return true;
    }
}
