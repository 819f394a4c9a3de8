namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>Makes of a document, without moving a character, one that the parser reads as others do.</summary>
internal static class ParserSource
{
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

        var characters = text.ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                i = EndOfString(text, i);
            }
            else if (!MayHaveCommentAt(text, i))
            {
                continue;
            }
            else if (IsAt(text, i, "//"))
            {
                for (; i < text.Length && text[i] is not ('\n' or '\r'); i++)
                {
                    characters[i] = ' ';
                }
            }
            else if (IsAt(text, i, "/*") && text.IndexOf("*/", i + 2, StringComparison.Ordinal) is >= 0 and var end)
            {
                for (; i < end + 2; i++)
                {
                    characters[i] = text[i] is '\n' or '\r' ? text[i] : ' ';
                }

                i--;
            }
        }

        return new(characters);
    }

    /// <summary>
    /// Whether nothing stands before a position that it could be a part of: <c>{a: http://b}</c> is YAML, without a comment.
    /// </summary>
    private static bool MayHaveCommentAt(string text, int position) =>
        position == 0 || char.IsWhiteSpace(text[position - 1]) || ",{}[]\"/".IndexOf(text[position - 1]) >= 0;

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
