using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// Floating-point numbers as Go's <c>strconv.ParseFloat(…, 64)</c> reads them: decimal, hexadecimal with a <c>p</c> exponent,
/// <c>Inf</c>, <c>Infinity</c> and <c>NaN</c> in any letter case, and underscores between digits.
/// </summary>
internal static class GoFloat
{
    /// <summary>How far a double can be scaled in one step without losing its value on the way.</summary>
    private const int ScaleStep = 1000;

    /// <summary>Reads the number; false where Go reports a syntax error or a number out of range.</summary>
    public static bool TryParse(string text, out double value)
    {
        value = 0;
        if (text.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            value = double.NaN;
            return true;
        }

        var number = text.AsSpan();
        var isNegative = Sign.Take(ref number);
        if (number.Equals("inf".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || number.Equals("infinity".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            value = isNegative ? double.NegativeInfinity : double.PositiveInfinity;
            return true;
        }

        var isHexadecimal = number.Length > 2 && number[0] == '0' && number[1] is 'x' or 'X';
        if (number.IndexOf('_') >= 0)
        {
            if (!AreUnderscoresBetweenDigits(number, isHexadecimal))
            {
                return false;
            }

            number = number.ToString().Replace("_", string.Empty).AsSpan();
        }

        var isNumber = isHexadecimal ? TryParseHexadecimal(number.Slice(2), out value) : FloatText.TryParse(number, out value);
        value = isNegative ? -value : value;
        return isNumber && !double.IsInfinity(value);
    }

    /// <summary>Each underscore stands between two digits; the prefix <c>0x</c> counts as one.</summary>
    private static bool AreUnderscoresBetweenDigits(ReadOnlySpan<char> number, bool isHexadecimal)
    {
        var start = isHexadecimal ? 2 : 0;
        var isAfterDigit = isHexadecimal;
        for (var index = start; index < number.Length; index++)
        {
            var isDigit = Digits.IsDecimal(number[index]) || (isHexadecimal && Digits.IsHexadecimal(number[index]));
            if (number[index] == '_')
            {
                var isBeforeDigit = index + 1 < number.Length
                    && (Digits.IsDecimal(number[index + 1]) || (isHexadecimal && Digits.IsHexadecimal(number[index + 1])));
                if (!isAfterDigit || !isBeforeDigit)
                {
                    return false;
                }
            }

            isAfterDigit = isDigit;
        }

        return true;
    }

    private static bool TryParseHexadecimal(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        var mantissa = 0UL;
        var position = 0;
        var exponent = 0L;
        var hasDigits = false;
        var hasPoint = false;
        for (; position < text.Length; position++)
        {
            if (text[position] == '.' && !hasPoint)
            {
                hasPoint = true;
                continue;
            }

            var digit = Digits.ValueOf(text[position]);
            if (digit < 0)
            {
                break;
            }

            hasDigits = true;
            if (mantissa >> 60 == 0)
            {
                mantissa = (mantissa << 4) | (uint)digit;
                exponent -= hasPoint ? 4 : 0;
            }
            else
            {
                // No room left: what does not fit is kept as one lowest bit, so that it still counts in rounding.
                mantissa |= digit == 0 ? 0UL : 1UL;
                exponent += hasPoint ? 0 : 4;
            }
        }

        if (!hasDigits
            || position == text.Length
            || text[position] is not ('p' or 'P')
            || !FloatText.TryParsePower(text.Slice(position + 1), out var power))
        {
            return false;
        }

        value = Scale(mantissa, exponent + power);
        return true;
    }

    private static double Scale(ulong mantissa, long exponent)
    {
        var value = (double)mantissa;
        var left = exponent;
        while (left != 0 && value is > 0 and < double.PositiveInfinity)
        {
            var step = Math.Max(-ScaleStep, Math.Min(ScaleStep, left));
            value *= Math.Pow(2, step);
            left -= step;
        }

        return value;
    }
}
