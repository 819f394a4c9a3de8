using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Literals;

/// <summary>Rewrites a part of a raw literal. Nothing can be escaped there, so there are texts that the form cannot hold.</summary>
internal static class RawLiteralWriter
{
    /// <summary>The token's new text, or null if the literal cannot hold it in its form.</summary>
    public static string? Replace(string source, string text, LiteralShape shape, LiteralMap map, TextSpan decoded, string replacement)
    {
        var content = new StringBuilder(source.Length + replacement.Length);
        if (shape.Form == LiteralForm.MultiLineRaw)
        {
            AppendLines(content, source, text, shape, map, decoded, replacement);
        }
        else
        {
            content.Append(source, shape.ContentStart, decoded.Start)
                .Append(replacement)
                .Append(source, shape.ContentStart + decoded.End, text.Length - decoded.End);
        }

        var written = content.ToString();
        if (shape.Form == LiteralForm.SingleLineRaw ? !FitsOneLine(written, shape) : !KeepsLineBreaksApart(written, shape))
        {
            return null;
        }

        var missingQuotes = Math.Max(0, LongestRun(written, '"') - shape.QuoteCount + 1);
        if (!shape.IsInterpolated)
        {
            return Delimit(source, shape, written, missingQuotes);
        }

        // The delimiters of a text token are other tokens: they cannot grow with it.
        var fits = missingQuotes == 0
            && LongestRun(written, '{') < shape.DollarCount
            && LongestRun(written, '}') < shape.DollarCount;
        return fits ? written : null;
    }

    private static bool FitsOneLine(string content, LiteralShape shape)
    {
        if (content.Length == 0)
        {
            return !(shape.FollowsOpening && shape.PrecedesClosing);
        }

        // A quote beside a delimiter would be read as a part of it.
        return LineBreak.Find(content, 0, content.Length) == content.Length
            && !(shape.FollowsOpening && content[0] == '"')
            && !(shape.PrecedesClosing && content[content.Length - 1] == '"');
    }

    /// <summary>The first and the last line break of a multi-line literal are no content, and must not melt with content.</summary>
    private static bool KeepsLineBreaksApart(string content, LiteralShape shape) => content.Length == 0
        ? !(shape.FollowsCarriageReturn && shape.PrecedesLineFeed)
        : !(shape.FollowsCarriageReturn && content[0] == '\n') && !(shape.PrecedesLineFeed && content[content.Length - 1] == '\r');

    private static void AppendLines(
        StringBuilder content, string source, string text, LiteralShape shape, LiteralMap map, TextSpan decoded, string replacement)
    {
        var indentation = shape.Indentation;
        content.Append(source, shape.ContentStart, map.StartOf(decoded.Start) - shape.ContentStart);

        // How much of the current line's indentation is written already: a blank line may have been shorter.
        var indented = map.TryGetIndentation(decoded.Start, out var before) ? before.SourceEnd - before.SourceStart : 0;
        var endsLine = decoded.Start == 0 ? shape.FollowsOpening : SyntaxFacts.IsNewLine(text[decoded.Start - 1]);
        foreach (var character in replacement)
        {
            var isNewLine = SyntaxFacts.IsNewLine(character);
            if (endsLine && !isNewLine)
            {
                content.Append(indentation, indented, indentation.Length - indented);
            }

            content.Append(character);
            endsLine = isNewLine;
            indented = 0;
        }

        if (endsLine)
        {
            if (indented == 0 && map.TryGetIndentation(decoded.End, out var after))
            {
                indented = after.SourceEnd - after.SourceStart;
                content.Append(source, after.SourceStart, indented);
            }

            var isBlank = decoded.End == text.Length ? shape.PrecedesClosing : SyntaxFacts.IsNewLine(text[decoded.End]);
            if (!isBlank)
            {
                content.Append(indentation, indented, indentation.Length - indented);
            }
        }

        var suffixStart = map.StartOf(decoded.End);
        content.Append(source, suffixStart, shape.ContentEnd - suffixStart);
    }

    private static string Delimit(string source, LiteralShape shape, string content, int missingQuotes)
    {
        var closed = source.LastIndexOf('"') + 1;
        return new StringBuilder(source.Length + content.Length + (2 * missingQuotes))
            .Append('"', missingQuotes)
            .Append(source, 0, shape.ContentStart)
            .Append(content)
            .Append(source, shape.ContentEnd, closed - shape.ContentEnd)
            .Append('"', missingQuotes)
            .Append(source, closed, source.Length - closed)
            .ToString();
    }

    private static int LongestRun(string text, char character)
    {
        var longest = 0;
        var current = 0;
        foreach (var candidate in text)
        {
            current = candidate == character ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }
}
