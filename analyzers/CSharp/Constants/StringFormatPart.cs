using System.Globalization;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>A part of what <c>string.Format</c> is given: a text, or the place of an argument.</summary>
/// <param name="Text">The text; empty for the place of an argument.</param>
/// <param name="Argument">Which argument stands there; null for a text.</param>
/// <param name="Format">How it is written; null where that is not said.</param>
internal readonly record struct StringFormatPart(string Text, int? Argument = null, string? Format = null)
{
    private static readonly char[] Braces = ['{', '}'];

    /// <summary>The parts of a format; null where it is not valid, or asks for blanks around an argument.</summary>
    public static IReadOnlyList<StringFormatPart>? PartsOf(string format)
    {
        var parts = new List<StringFormatPart>();
        for (var start = 0; start < format.Length;)
        {
            var brace = format.IndexOfAny(Braces, start);
            if (brace < 0)
            {
                parts.Add(new(format.Substring(start)));
                break;
            }

            parts.Add(new(format.Substring(start, brace - start)));
            if (brace + 1 < format.Length && format[brace + 1] == format[brace])
            {
                parts.Add(new(format.Substring(brace, 1)));
                start = brace + 2;
            }
            else if (format.IndexOf('}', brace + 1) is > 0 and var end
                && Place(format.Substring(brace + 1, end - brace - 1)) is { } place)
            {
                parts.Add(place);
                start = end + 1;
            }
            else
            {
                return null;
            }
        }

        return parts;
    }

    /// <summary>What stands between braces: <c>0</c>, <c>0:F0</c>.</summary>
    private static StringFormatPart? Place(string written)
    {
        var colon = written.IndexOf(':');
        return int.TryParse(
            colon < 0 ? written : written.Substring(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var argument)
            ? new(string.Empty, argument, colon < 0 ? null : written.Substring(colon + 1))
            : null;
    }
}
