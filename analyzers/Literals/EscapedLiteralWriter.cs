using System.Globalization;
using System.Text;
using LinkerdAnnotations.Analyzers.Text;
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

        // A digit that comes to stand behind a short \x escape must not be read as one of its own.
        var isOpen = TryGetOpenHexEscape(source, map, decoded.Start, out var open);
        if (isOpen && replacement.Length == 0 && suffixStart < source.Length && Digits.IsHexadecimal(source[suffixStart]))
        {
            builder.Insert(open.SourceStart + 2, "0", MaximumHexEscape - (open.SourceEnd - open.SourceStart));
        }

        AppendReplacement(builder, replacement, shape, escapeFirst: isOpen);
        if (map.TryGetHalved(decoded.End, out var halved))
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
            else if (escapeFirst && i == 0 && Digits.IsHexadecimal(character))
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

    /// <summary>A <c>\x</c> escape right before this position that would take more digits.</summary>
    private static bool TryGetOpenHexEscape(string source, LiteralMap map, int decoded, out LiteralSeam escape) =>
        map.TryGetEscapeBefore(decoded, out escape)
        && source[escape.SourceStart + 1] == 'x'
        && escape.SourceEnd - escape.SourceStart < MaximumHexEscape;

    private static void AppendUnicodeEscape(StringBuilder builder, char character) =>
        builder.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
}
