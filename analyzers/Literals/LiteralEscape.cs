using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Literals;

/// <summary>The backslash escapes of regular literals.</summary>
internal static class LiteralEscape
{
    private const string SimpleLetters = "'\"\\0abefnrtv";
    private const string SimpleCharacters = "'\"\\\0\a\b\u001b\f\n\r\t\v";

    /// <summary>
    /// Reads the escape whose backslash stands at <paramref name="position"/>; false for what is no escape, or for one that
    /// runs over <paramref name="end"/>.
    /// </summary>
    public static bool TryRead(string source, int position, int end, out int length, out int codePoint)
    {
        length = 0;
        codePoint = 0;
        if (position + 1 >= end)
        {
            return false;
        }

        switch (source[position + 1])
        {
            case 'x':
                return TryReadDigits(source, position, end, minimum: 1, maximum: 4, out length, out codePoint);
            case 'u':
                return TryReadDigits(source, position, end, minimum: 4, maximum: 4, out length, out codePoint);
            case 'U':
                return TryReadDigits(source, position, end, minimum: 8, maximum: 8, out length, out codePoint)
                    && codePoint is >= 0 and <= 0x10FFFF;
            default:
                var simple = SimpleLetters.IndexOf(source[position + 1]);
                length = 2;
                codePoint = simple < 0 ? 0 : SimpleCharacters[simple];
                return simple >= 0;
        }
    }

    /// <summary>The escape letter of a character that has one and that no reader wants to see as it is; otherwise NUL.</summary>
    public static char LetterOf(char character) => character switch
    {
        '"' => '"',
        '\\' => '\\',
        '\0' => '0',
        '\a' => 'a',
        '\b' => 'b',
        '\f' => 'f',
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        '\v' => 'v',
        _ => '\0',
    };

    private static bool TryReadDigits(string source, int position, int end, int minimum, int maximum, out int length, out int codePoint)
    {
        codePoint = 0;
        var first = position + 2;
        var current = first;
        while (current < end && current - first < maximum && Digits.ValueOf(source[current]) is >= 0 and var digit)
        {
            codePoint = (codePoint << 4) | digit;
            current++;
        }

        length = current - position;
        return current - first >= minimum;
    }
}
