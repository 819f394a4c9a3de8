using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Writes something in the place of tokens, or takes them out, and keeps the comments between them.</summary>
internal static class TokenText
{
    /// <summary>The change that writes a text in the place of a node; null where a directive stands within.</summary>
    /// <param name="node">The node.</param>
    /// <param name="text">The text.</param>
    /// <param name="file">The file.</param>
    /// <param name="kept">A part of the node that the text holds as it is.</param>
    public static TextChange? Replace(SyntaxNode node, string text, SourceFile file, SyntaxNode? kept = null) =>
        Replace(node.GetFirstToken(), node.GetLastToken(), text, file, kept);

    /// <summary>
    /// The change that writes a text, which may be none, in the place of tokens that follow each other; null where a directive stands among
    /// them.
    /// </summary>
    public static TextChange? Replace(SyntaxToken first, SyntaxToken last, string text, SourceFile file, SyntaxNode? kept = null)
    {
        var span = TextSpan.FromBounds(first.SpanStart, last.Span.End);
        if (Directives.AreIn(file.Root, span))
        {
            return null;
        }

        var comments = CommentsBetween(first, last).ToList();
        foreach (var comment in kept is null ? [] : CommentsWithin(kept))
        {
            comments.Remove(comment);
        }

        var written = new StringBuilder(text);
        foreach (var comment in comments)
        {
            written.Append(written.Length > 0 && !IsBlankAtEnd(written) ? " " : string.Empty).Append(comment.Text);
            if (comment.EndsLine)
            {
                written.Append(file.Layout.LineBreak).Append(file.Layout.IndentationAt(first.SpanStart));
            }
        }

        return file.Layout.Replace(span, written.ToString());
    }

    /// <summary>The text of a node on one line, with its tokens only.</summary>
    public static string Bare(SyntaxNode node) =>
        node.ReplaceTokens(node.DescendantTokens(), (token, _) => token.WithLeadingTrivia().WithTrailingTrivia())
            .NormalizeWhitespace()
            .ToString();

    /// <summary>The comments between the tokens of a node.</summary>
    public static IEnumerable<Comment> CommentsWithin(SyntaxNode node) => CommentsBetween(node.GetFirstToken(), node.GetLastToken());

    /// <summary>The comments between the tokens from one to another.</summary>
    public static IEnumerable<Comment> CommentsBetween(SyntaxToken first, SyntaxToken last)
    {
        for (var token = first; token != last && token.SpanStart < last.SpanStart; token = token.GetNextToken())
        {
            foreach (var comment in Comment.Among([.. token.TrailingTrivia, .. token.GetNextToken().LeadingTrivia]))
            {
                yield return comment;
            }
        }
    }

    /// <summary>
    /// The text of a node for a place that is indented otherwise. Only what stands between tokens is indented anew: a text or a comment of
    /// several
    /// lines stays what it is.
    /// </summary>
    public static string Indented(SyntaxNode node, string indentation, SourceLayout layout)
    {
        var own = layout.IndentationAt(node.SpanStart);
        var first = node.GetFirstToken();
        var last = node.GetLastToken();
        if (layout.IsOneLine(first.SpanStart, last.Span.End) || own == indentation)
        {
            return layout.Source.ToString(node.Span);
        }

        var text = new StringBuilder();
        foreach (var token in node.DescendantTokens())
        {
            AppendBetween(token == first ? default : token.LeadingTrivia);
            text.Append(token.Text);
            AppendBetween(token == last ? default : token.TrailingTrivia);
        }

        return text.ToString();

        void AppendBetween(SyntaxTriviaList list)
        {
            foreach (var trivia in list)
            {
                var written = trivia.ToFullString();
                text.Append(IsIndentation(trivia, layout) && written.StartsWith(own, StringComparison.Ordinal)
                    ? indentation + written.Substring(own.Length)
                    : written);
            }
        }
    }

    private static bool IsIndentation(SyntaxTrivia trivia, SourceLayout layout) =>
        trivia.IsKind(SyntaxKind.WhitespaceTrivia) && layout.LineAt(trivia.SpanStart).Start == trivia.SpanStart;

    private static bool IsBlankAtEnd(StringBuilder text) => char.IsWhiteSpace(text[text.Length - 1]);
}
