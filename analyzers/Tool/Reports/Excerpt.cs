using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using Spectre.Console;

namespace LinkerdAnnotations.Tool;

/// <summary>A line of a file, with a mark under a part of it.</summary>
/// <param name="Line">As much of the line as can be shown.</param>
/// <param name="Indentation">What stands before the mark in the line below.</param>
/// <param name="Mark">The mark.</param>
internal sealed record Excerpt(string Line, string Indentation, string Mark)
{
    private const int Before = 60;
    private const int Widest = 160;
    private const string Left = "…";

    /// <summary>The excerpt for a place that begins in a line.</summary>
    public static Excerpt Of(string line, LinePositionSpan place)
    {
        var start = Math.Min(place.Start.Character, line.Length);
        var end = place.End.Line > place.Start.Line ? line.Length : Math.Clamp(place.End.Character, start, line.Length);
        var from = line.Length > Widest ? Math.Max(0, start - Before) : 0;
        var to = Math.Min(line.Length, from + Widest);
        end = Math.Min(end, to);
        var prefix = from > 0 ? Left : string.Empty;
        var before = Clean(line[from..start]);
        var marked = Clean(line[start..end]);
        return new(
            prefix + before + marked + Clean(line[end..to]) + (to < line.Length ? Left : string.Empty),
            new string(' ', (prefix + before).GetCellWidth()),
            new string('^', Math.Max(1, marked.GetCellWidth())));
    }

    /// <summary>Text that cannot steer a terminal: what is no character to be seen is a blank.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(IsUnseen))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            clean.Append(IsUnseen(character) ? ' ' : character);
        }

        return clean.ToString();
    }

    private static bool IsUnseen(char character) =>
        char.IsControl(character)
        || char.GetUnicodeCategory(character)
            is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
