using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Literals;

/// <summary>Rewrites a part of a regular or verbatim literal. These forms hold any text.</summary>
internal static class EscapedLiteralWriter
{
    /// <summary><c>\x</c> takes up to four digits, as many as follow.</summary>
    private const int MaximumHexEscape = 6;

    /// <summary>The token's new text; what lies outside the range stays as it was written, as far as it keeps its meaning.</summary>
    public static string Replace(string source, string text, LiteralShape shape, LiteralMap map, TextSpan decoded, string replacement)
    {
        var builder = new StringBuilder(source.Length + replacement.Length + 16);
        var suffixStart = map.StartOf(decoded.End);

        // One escape that writes a surrogate pair cannot be kept by half: the half that stays is written anew.
        builder.Append(source, 0, map.StartOf(decoded.Start));
        if (map.TryGetHalved(decoded.Start, out _))
        {
            AppendUnicodeEscape(builder, text[decoded.Start - 1]);
        }

        var halvedAtEnd = map.TryGetHalved(decoded.End, out var halved);
        if (replacement.Length == 0 && !halvedAtEnd && suffixStart < source.Length && LiteralEscape.IsHexDigit(source[suffixStart]))
        {
            CloseHexEscape(builder, source, map, decoded.Start);
        }

        AppendReplacement(builder, replacement, shape, escapeFirst: IsOpenHexEscapeBefore(source, map, decoded.Start));
        if (halvedAtEnd)
        {
            AppendUnicodeEscape(builder, text[decoded.End]);
            suffixStart = halved.SourceEnd;
        }

        return builder.Append(source, suffixStart, source.Length - suffixStart).ToString();
    }

    private static void AppendReplacement(StringBuilder builder, string replacement, LiteralShape shape, bool escapeFirst)
    {
        for (var i = 0; i < replacement.Length; i++)
        {
            var character = replacement[i];
            if (shape.DoublesBraces && character is '{' or '}')
            {
                builder.Append(character, 2);
            }
            else if (shape.Form == LiteralForm.Verbatim)
            {
                builder.Append(character, character == '"' ? 2 : 1);
            }
            else if (escapeFirst && i == 0 && LiteralEscape.IsHexDigit(character))
            {
                AppendUnicodeEscape(builder, character);
            }
            else if (LiteralEscape.LetterOf(character) is not '\0' and var letter)
            {
                builder.Append('\\').Append(letter);
            }
            else if (char.IsSurrogatePair(replacement, i))
            {
                builder.Append(replacement, i, 2);
                i++;
            }
            else if (char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029')
            {
                AppendUnicodeEscape(builder, character);
            }
            else
            {
                builder.Append(character);
            }
        }
    }

    /// <summary>Whether a <c>\x</c> escape with room for more digits stands right before this position.</summary>
    private static bool IsOpenHexEscapeBefore(string source, LiteralMap map, int decoded) =>
        map.TryGetEscapeBefore(decoded, out var escape)
        && source[escape.SourceStart + 1] == 'x'
        && escape.SourceEnd - escape.SourceStart < MaximumHexEscape;

    /// <summary>Fills the digits of such an escape, so that the digit that now follows it is not read as its own.</summary>
    private static void CloseHexEscape(StringBuilder builder, string source, LiteralMap map, int decoded)
    {
        if (IsOpenHexEscapeBefore(source, map, decoded) && map.TryGetEscapeBefore(decoded, out var escape))
        {
            var missing = MaximumHexEscape - (escape.SourceEnd - escape.SourceStart);
            builder.Insert(escape.SourceStart + 2, "0", missing);
        }
    }

    private static void AppendUnicodeEscape(StringBuilder builder, char character) =>
        builder.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
}
