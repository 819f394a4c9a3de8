using System.Collections.Immutable;
using System.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>Lists as people and serializers write them.</summary>
internal static class LooseList
{
    /// <summary>The signs that people put around a whole list, each pair side by side.</summary>
    private const string Brackets = "[](){}";

    /// <summary>The signs that people put between entries, those of Chinese and Japanese keyboards too.</summary>
    private const string Separators = ",;|&\u3001\uFF0C\uFF1B";

    // The longer ones first.
    private static readonly string[] RangeMarks = ["...", "..", "\u2026", " to ", "~"];

    /// <summary>
    /// The entries between commas, semicolons, vertical bars, ampersands, blanks and the word "and", without the quotes around an entry and
    /// the brackets around the whole; empty ones are left out. Blanks beside a hyphen or an equals sign part nothing, and other dashes are
    /// hyphens.
    /// </summary>
    public static ImmutableArray<string> Entries(string text)
    {
        if (text.Length > 1 && Brackets.IndexOf(text[0]) is var bracket and >= 0 && bracket % 2 == 0
            && text[text.Length - 1] == Brackets[bracket + 1])
        {
            text = text.Substring(1, text.Length - 2);
        }

        var entries = ImmutableArray.CreateBuilder<string>();
        var entry = new StringBuilder();
        var hasBlank = false;
        foreach (var written in text)
        {
            var character = written is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' ? '-' : written;
            if (Separators.IndexOf(character) >= 0)
            {
                Flush();
            }
            else if (UnicodeBlanks.IsBlank(character))
            {
                hasBlank = true;
            }
            else if (character is not ('"' or '\''))
            {
                if (hasBlank && entry.Length > 0 && !IsJoint(character) && !IsJoint(entry[entry.Length - 1]))
                {
                    Flush();
                }

                hasBlank = false;
                entry.Append(character);
            }
        }

        Flush();
        return entries.ToImmutable();

        void Flush()
        {
            if (entry.Length > 0 && entry.ToString() is var whole)
            {
                entry.Clear();
                if (!whole.Equals("and", StringComparison.OrdinalIgnoreCase))
                {
                    entries.Add(whole);
                }
            }
        }
    }

    /// <summary>
    /// The text with a hyphen for what else people write between the ends of a range: <c>8000..9000</c>, <c>500 to 504</c>.
    /// </summary>
    public static string WithHyphens(string text)
    {
        foreach (var mark in RangeMarks)
        {
            text = text.Replace(mark, "-");
        }

        return text;
    }

    /// <summary>
    /// The entries, each repaired where need be, joined by commas as every list of Linkerd's is; null where there is none, or where
    /// one of them cannot be repaired.
    /// </summary>
    public static string? Repair(string text, Func<string, string?> repair)
    {
        var entries = Entries(text);
        if (entries.IsEmpty)
        {
            return null;
        }

        var repaired = new List<string>(entries.Length);
        foreach (var entry in entries)
        {
            if (repair(entry) is not { } good)
            {
                return null;
            }

            repaired.Add(good);
        }

        return string.Join(",", repaired);
    }

    private static bool IsJoint(char character) => character is '-' or '=';
}
