using System.Collections.Immutable;
using System.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>Lists as people and serializers write them.</summary>
internal static class LooseList
{
    /// <summary>
    /// The entries between commas, semicolons, vertical bars and blanks, without the quotes around an entry and the square brackets
    /// around the whole; empty ones are left out. Blanks beside a hyphen or an equals sign part nothing, and other dashes are hyphens.
    /// </summary>
    public static ImmutableArray<string> Entries(string text)
    {
        if (text.StartsWith("[", StringComparison.Ordinal) && text.EndsWith("]", StringComparison.Ordinal))
        {
            text = text.Substring(1, text.Length - 2);
        }

        var entries = ImmutableArray.CreateBuilder<string>();
        var entry = new StringBuilder();
        var hasBlank = false;
        foreach (var written in text)
        {
            var character = written is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' ? '-' : written;
            if (character is ',' or ';' or '|')
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
            if (entry.Length > 0)
            {
                entries.Add(entry.ToString());
                entry.Clear();
            }
        }
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
