using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>Tells the documents of a text apart, so that each can be read by itself.</summary>
internal static class ManifestDocuments
{
    private const string Start = "---";
    private const string End = "...";
    private const char ByteOrderMark = '\uFEFF';
    private const char Directive = '%';

    /// <summary>The documents in order, without the marks between them and without directives.</summary>
    public static IEnumerable<TextSpan> In(string text)
    {
        var start = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        var isEmpty = true;
        for (var line = start; line < text.Length;)
        {
            var next = NextLine(text, line);
            if (IsMark(text, line, Start) || IsMark(text, line, End))
            {
                yield return TextSpan.FromBounds(start, line);
                start = line + Start.Length;
                isEmpty = true;
            }
            else if (isEmpty && text[line] == Directive)
            {
                start = next;
            }
            else
            {
                isEmpty = false;
            }

            line = next;
        }

        yield return TextSpan.FromBounds(start, text.Length);
    }

    private static bool IsMark(string text, int line, string mark) =>
        string.CompareOrdinal(text, line, mark, 0, mark.Length) == 0
        && (line + mark.Length == text.Length || char.IsWhiteSpace(text[line + mark.Length]));

    private static int NextLine(string text, int position)
    {
        var found = text.IndexOf('\n', position);
        return found < 0 ? text.Length : found + 1;
    }
}
