using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Lines and indentation of a file, as its author chose them.</summary>
internal sealed class SourceLayout(SourceText source)
{
    private const string Comment = "//";

    /// <summary>The end of a line.</summary>
    public string LineBreak { get; } = source.Lines.Count > 1
        ? source.ToString(TextSpan.FromBounds(source.Lines[0].End, source.Lines[0].EndIncludingLineBreak))
        : "\n";

    /// <summary>The text.</summary>
    public SourceText Source => source;

    /// <summary>The line of a position.</summary>
    public TextLine LineAt(int position) => source.Lines.GetLineFromPosition(position);

    /// <summary>Whether two positions are on one line.</summary>
    public bool IsOneLine(int one, int other) => LineAt(one).LineNumber == LineAt(other).LineNumber;

    /// <summary>The blanks that the line of a position begins with.</summary>
    public string IndentationAt(int position)
    {
        var line = LineAt(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart(' ', '\t').Length);
    }

    /// <summary>The blanks one level deeper than those.</summary>
    public static string Deeper(string indentation) => indentation + (indentation.IndexOf('\t') >= 0 ? "\t" : "    ");

    /// <summary>The text of a part of the source for a place that is indented otherwise. A text of several lines in it stays what it is.</summary>
    public string TextOf(SyntaxNode part, string indentation)
    {
        var text = source.ToString(part.Span);
        var own = IndentationAt(part.SpanStart);
        return text.IndexOf('\n') < 0 || part.DescendantTokens().Any(IsFixedInItsLines) ? text : text.Replace("\n" + own, "\n" + indentation);
    }

    /// <summary>The comments on the lines right above a position, and nothing else on them.</summary>
    public TextSpan CommentsAbove(int position)
    {
        var first = LineAt(position);
        var end = first.Start;
        while (first.LineNumber > 0 && source.Lines[first.LineNumber - 1] is var above && above.ToString().TrimStart().StartsWith(Comment, StringComparison.Ordinal))
        {
            first = above;
        }

        return TextSpan.FromBounds(first.Start, end);
    }

    /// <summary>The lines of a span, with the comments above and behind it.</summary>
    public TextSpan WholeLines(TextSpan span) => TextSpan.FromBounds(CommentsAbove(span.Start).Start, LineAt(span.End).EndIncludingLineBreak);

    /// <summary>The comment behind a position on its line, with the blanks before it; empty where there is none.</summary>
    public string CommentBehind(int position)
    {
        var rest = source.ToString(TextSpan.FromBounds(position, LineAt(position).End));
        var comment = rest.TrimStart(' ', '\t', ',', ';');
        return comment.StartsWith(Comment, StringComparison.Ordinal) ? " " + comment : string.Empty;
    }

    private static bool IsFixedInItsLines(SyntaxToken token) =>
        token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken && token.Text.IndexOf('\n') >= 0;
}
