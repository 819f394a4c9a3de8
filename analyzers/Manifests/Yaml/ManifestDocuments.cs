using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>Tells the documents of a text apart, so that each can be read by itself.</summary>
internal static class ManifestDocuments
{
    private const string Start = "---";
    private const string End = "...";
    private const char ByteOrderMark = '\uFEFF';
    private const char Directive = '%';
    private const string TagDirective = "%TAG";

    // So many that nobody declares them; each is looked for among those before it.
    private const int LongestTags = 1_024;
    private const string MarksInTags = "-_.,:/!";

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    /// <summary>The documents in order.</summary>
    public static IEnumerable<ManifestDocument> In(string text)
    {
        var start = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        var mayHaveDirectives = true;
        var tags = string.Empty;
        var tagsOfNext = string.Empty;
        for (var line = start; line < text.Length;)
        {
            var next = NextLine(text, line);
            var isEnd = IsMark(text, line, End);
            if (isEnd || IsMark(text, line, Start))
            {
                yield return new(TextSpan.FromBounds(start, line), tags);
                start = line + Start.Length;
                mayHaveDirectives = isEnd;
                tags = isEnd || tagsOfNext.Length == 0 ? string.Empty : tagsOfNext + Start + "\n";
                tagsOfNext = string.Empty;
            }
            else if (mayHaveDirectives && text[line] == Directive)
            {
                tagsOfNext = WithTag(tagsOfNext, text.Substring(line, next - line));
                start = next;
            }
            else
            {
                mayHaveDirectives &= text[line] is '#' or '\r' or '\n';
            }

            line = next;
        }

        yield return new(TextSpan.FromBounds(start, text.Length), tags);
    }

    /// <summary>Adds a directive that the parser takes: one that it does not would make it refuse the document.</summary>
    private static string WithTag(string tags, string line)
    {
        var words = line.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        if (tags.Length > LongestTags || words.Length != 3 || words[0] != TagDirective || !IsTagHandle(words[1]) || !words[2].All(IsOfTag))
        {
            return tags;
        }

        var directive = $"{TagDirective} {words[1]} ";
        return tags.IndexOf(directive, StringComparison.Ordinal) < 0 ? tags + directive + words[2] + "\n" : tags;
    }

    private static bool IsTagHandle(string word)
    {
        var name = word.Trim('!');
        return (word == "!" || word == $"!{name}!") && name.All(IsOfTag);
    }

    private static bool IsOfTag(char character) => char.IsLetterOrDigit(character) || MarksInTags.IndexOf(character) >= 0;

    private static bool IsMark(string text, int line, string mark) =>
        string.CompareOrdinal(text, line, mark, 0, mark.Length) == 0
        && (line + mark.Length == text.Length || char.IsWhiteSpace(text[line + mark.Length]));

    private static int NextLine(string text, int position)
    {
        var found = text.IndexOf('\n', position);
        return found < 0 ? text.Length : found + 1;
    }
}
