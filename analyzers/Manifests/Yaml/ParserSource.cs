using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>Makes of a document, without moving a character, one that the parser reads as others do.</summary>
internal static class ParserSource
{
    // No number is longer that anybody writes.
    private const int LongestOfJson = 64;

    private static readonly char[] BreaksOfOldYaml = ['\u0085', '\u2028', '\u2029'];

    /// <summary>
    /// JSON may be indented with tabs, and many read comments in it. Later versions of YAML know fewer line breaks than the scanner does. A
    /// block text may begin with blank lines that reach further to the right than its text.
    /// </summary>
    public static string Prepare(string text)
    {
        var prepared = IsJson(text) ? WithoutComments(text.Replace('\t', ' ')) : WithEmptyFirstLines(text);
        return prepared.IndexOfAny(BreaksOfOldYaml) < 0
            ? prepared
            : prepared.Replace(BreaksOfOldYaml[0], ' ').Replace(BreaksOfOldYaml[1], ' ').Replace(BreaksOfOldYaml[2], ' ');
    }

    private static bool IsJson(string text)
    {
        var first = 0;
        while (first < text.Length && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        return first < text.Length && (text[first] is '{' or '[' || IsAt(text, first, "//") || IsAt(text, first, "/*"));
    }

    private static string WithoutComments(string text)
    {
        if (text.IndexOf("//", StringComparison.Ordinal) < 0 && text.IndexOf("/*", StringComparison.Ordinal) < 0)
        {
            return text;
        }

        // Where the text without quotes begins that a position is in.
        var start = 0;
        var isClosed = true;
        var characters = text.ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            var plain = characters.AsSpan(start, i - start);
            switch (text[i])
            {
                case '"':
                    i = EndOfString(text, i);
                    start = i + 1;
                    break;
                case '\'' when plain.IsEmpty:
                    i = Math.Max(text.IndexOf('\'', i + 1), i);
                    start = i + 1;
                    break;
                case ',' or '{' or '}' or '[' or ']' or '\n' or '\r':
                case ':' when plain.IsEmpty || i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]):
                case ' ' when plain.IsEmpty:
                    start = i + 1;
                    break;
                case '/' when IsAt(text, i, "//") && MayHaveCommentBehind(plain):
                    i = Blank(characters, i, Lines.EndOf(text, i));
                    break;
                case '/' when isClosed && IsAt(text, i, "/*") && MayHaveCommentBehind(plain):
                    var end = text.IndexOf("*/", i + 2, StringComparison.Ordinal);
                    isClosed = end >= 0;
                    i = isClosed ? Blank(characters, i, end + 2) : i;
                    start = plain.IsEmpty ? i + 1 : start;
                    break;
            }
        }

        return new(characters);
    }

    /// <summary>
    /// Whether slashes behind a text without quotes are no part of it: <c>{a: http://b}</c> and <c>{a: b // c}</c> are YAML, without a
    /// comment. Behind a number, or what else JSON has without quotes, there may be one.
    /// </summary>
    private static bool MayHaveCommentBehind(ReadOnlySpan<char> plain)
    {
        var text = plain.TrimEnd();
        return text.IsEmpty
            || (text.Length < plain.Length && text.Length <= LongestOfJson && PlainScalar.KindOf(text.ToString()) != ValueKind.Text);
    }

    /// <summary>Makes blanks of all but line breaks, and gives the last position.</summary>
    private static int Blank(char[] characters, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            characters[i] = characters[i] is '\n' or '\r' ? characters[i] : ' ';
        }

        return end - 1;
    }

    /// <summary>The closing quote, or the last character of the line where there is none.</summary>
    private static int EndOfString(string text, int start)
    {
        var position = start + 1;
        while (position < text.Length && text[position] is not ('"' or '\n' or '\r'))
        {
            position += text[position] == '\\' ? 2 : 1;
        }

        return Math.Min(position, text.Length - 1);
    }

    /// <summary>
    /// Blank lines behind the header of a block text, of nothing but line breaks: there a space says how far the text is indented, and the
    /// parser does not count it among the characters that it has read.
    /// </summary>
    private static string WithEmptyFirstLines(string text)
    {
        char[]? characters = null;
        for (var header = 0; (header = text.IndexOfAny(['|', '>'], header)) >= 0; header++)
        {
            if (!IsHeader(text, header))
            {
                continue;
            }

            var first = header + 1;
            while (first < text.Length && text[first] is '+' or '-' or (>= '0' and <= '9') or ' ' or '\t')
            {
                first++;
            }

            var end = EndOfBlankLines(text, first);
            for (var i = first; i < end; i++)
            {
                if (text[i] == ' ')
                {
                    characters ??= text.ToCharArray();
                    characters[i] = '\n';
                }
            }
        }

        return characters is null ? text : new(characters);
    }

    /// <summary>Whether a block text begins at a position: behind a key, the mark of an item, an anchor or a tag.</summary>
    private static bool IsHeader(string text, int position)
    {
        var line = text.AsSpan(0, position);
        line = line.Slice(line.LastIndexOfAny('\n', '\r') + 1);
        var before = line.TrimEnd();
        return before.IsEmpty
            || (before.Length < line.Length
                && (before[before.Length - 1] is ':' or '-' or '?' || before[before.LastIndexOfAny(' ', '\t') + 1] is '&' or '!'));
    }

    /// <summary>Where the line behind blank ones begins.</summary>
    private static int EndOfBlankLines(string text, int position)
    {
        var end = position;
        for (var i = position; i < text.Length && text[i] is '\n' or '\r' or ' '; i++)
        {
            end = text[i] == ' ' ? end : i + 1;
        }

        return end;
    }

    private static bool IsAt(string text, int position, string other) => string.CompareOrdinal(text, position, other, 0, other.Length) == 0;
}
