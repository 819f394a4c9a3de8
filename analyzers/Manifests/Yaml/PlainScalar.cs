using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Text;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>
/// What a scalar without quotes stands for, as the YAML library reads it that kubectl, Helm and the API server use (sigs.k8s.io/yaml): YAML
/// 1.1, with <c>yes</c> and <c>on</c> as booleans, but dates and sexagesimal numbers as texts.
/// </summary>
internal static class PlainScalar
{
    private const int Binary = 2;
    private const int Octal = 8;
    private const int Decimal = 10;
    private const int Hexadecimal = 16;

    /// <summary>What the text stands for.</summary>
    public static ValueKind KindOf(string text) => text switch
    {
        _ when YamlNull.Is(text) => ValueKind.Null,
        _ when BooleanOf(text) is not null => ValueKind.Boolean,
        ".nan" or ".NaN" or ".NAN" or ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF" =>
            ValueKind.Number,
        _ => IsNumber(text) ? ValueKind.Number : ValueKind.Text,
    };

    /// <summary>The boolean that the text stands for; null where it stands for something else.</summary>
    public static bool? BooleanOf(string text) => text switch
    {
        "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON" => true,
        "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" => false,
        _ => null,
    };

    private static bool IsNumber(string text)
    {
        if (text[0] is not ('+' or '-' or '.' or (>= '0' and <= '9')))
        {
            return false;
        }

        // Underlines are left out before a number is read, but not before one that begins with a point.
        var number = text[0] == '.' ? text : text.Replace("_", string.Empty);
        return IsInteger(number) || IsFloat(number);
    }

    private static bool IsInteger(string text)
    {
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        if (start + 1 >= text.Length || text[start] != '0')
        {
            return AreDigits(text, start, Decimal);
        }

        return text[start + 1] switch
        {
            'x' or 'X' => AreDigits(text, start + 2, Hexadecimal),
            'o' or 'O' => AreDigits(text, start + 2, Octal),
            'b' or 'B' => AreDigits(text, start + 2, Binary),
            _ => AreDigits(text, start + 1, Octal),
        };
    }

    private static bool AreDigits(string text, int start, int radix)
    {
        for (var i = start; i < text.Length; i++)
        {
            var digit = Digits.ValueOf(text[i]);
            if (digit < 0 || digit >= radix)
            {
                return false;
            }
        }

        return start < text.Length;
    }

    /// <summary>A sign, digits with a point that may begin or end them, and an exponent; all but some digits may be missing.</summary>
    private static bool IsFloat(string text)
    {
        var position = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var whole = CountDigits(text, position);
        position += whole;
        var fraction = 0;
        if (position < text.Length && text[position] == '.')
        {
            fraction = CountDigits(text, position + 1);
            position += 1 + fraction;
        }

        if (whole + fraction == 0)
        {
            return false;
        }

        if (position < text.Length && text[position] is 'e' or 'E')
        {
            position++;
            position += position < text.Length && text[position] is '+' or '-' ? 1 : 0;
            var exponent = CountDigits(text, position);
            if (exponent == 0)
            {
                return false;
            }

            position += exponent;
        }

        return position == text.Length;
    }

    private static int CountDigits(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end - start;
    }
}
