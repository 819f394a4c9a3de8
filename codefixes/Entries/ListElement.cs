using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>An element of an initializer with the comma behind it, and the comments that are about it.</summary>
internal sealed class ListElement
{
    private readonly InitializerExpressionSyntax _list;
    private readonly ExpressionSyntax _element;
    private readonly SourceFile _file;
    private readonly int _index;
    private readonly IReadOnlyList<SyntaxTrivia> _before;
    private readonly IReadOnlyList<SyntaxTrivia> _behind;

    /// <summary>An element of a list.</summary>
    public ListElement(ExpressionSyntax element, InitializerExpressionSyntax list, SourceFile file)
    {
        _element = element;
        _list = list;
        _file = file;
        _index = list.Expressions.IndexOf(element);
        Comma = _index < list.Expressions.SeparatorCount && list.Expressions.GetSeparator(_index) is { IsMissing: false } comma
            ? comma
            : null;
        _before = TriviaBefore();
        _behind = TriviaBehind();
    }

    /// <summary>The comma behind it; null behind the last element, where there need be none.</summary>
    public SyntaxToken? Comma { get; }

    /// <summary>The comments before it that are about it: above it, with no empty line between, or on its line.</summary>
    public IReadOnlyList<Comment> Before => [.. Comment.Among(_before)];

    /// <summary>The comments within it that stand neither in its key nor in its value.</summary>
    public IEnumerable<Comment> Between(ExpressionSyntax key, ExpressionSyntax value)
    {
        var within = TokenText.CommentsWithin(_element).ToList();
        foreach (var comment in TokenText.CommentsWithin(key).Concat(TokenText.CommentsWithin(value)))
        {
            within.Remove(comment);
        }

        return within;
    }

    /// <summary>The comments behind it that are about it.</summary>
    public IReadOnlyList<Comment> Behind => [.. Comment.Among(_behind)];

    private SyntaxToken Last => Comma ?? _element.GetLastToken();

    /// <summary>Whether it can be taken out: no directive stands in it, or between it and what follows it in the list.</summary>
    public bool CanGo =>
        !Directives.AreIn(_file.Root, TextSpan.FromBounds(_element.SpanStart, Comma?.SpanStart ?? _list.CloseBraceToken.SpanStart));

    /// <summary>The change that takes it out with its comments.</summary>
    public TextChange Move()
    {
        var start = _before.Where(Comment.IsComment).Select(comment => comment.SpanStart).DefaultIfEmpty(StartWithComma()).First();
        var end = _behind.Where(Comment.IsComment).Select(comment => comment.Span.End).DefaultIfEmpty(Last.Span.End).Last();
        return _file.Layout.Replace(TextSpan.FromBounds(start, Math.Max(end, Last.Span.End)), string.Empty);
    }

    /// <summary>The change that takes it out, and leaves the comments; null where a directive stands within.</summary>
    public TextChange? Remove() => TokenText.Replace(FirstWithComma(), Last, string.Empty, _file);

    /// <summary>The change that takes it out with the comments in it; null where more of them stand before its comma.</summary>
    public TextChange? Cut() => TokenText.CommentsBetween(_element.GetLastToken(), Last).Any()
        ? null
        : _file.Layout.Replace(TextSpan.FromBounds(StartWithComma(), Last.Span.End), string.Empty);

    private int StartWithComma() => FirstWithComma().SpanStart;

    /// <summary>Its first token; or the comma before it, where it is the last of several on a line.</summary>
    private SyntaxToken FirstWithComma()
    {
        var first = _element.GetFirstToken();
        var before = first.GetPreviousToken();
        return Comma is null
            && _index > 0
            && _file.Layout.IsOneLine(before.SpanStart, _list.CloseBraceToken.SpanStart)
            && before.TrailingTrivia.Concat(first.LeadingTrivia).All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))
                ? before
                : first;
    }

    private List<SyntaxTrivia> TriviaBefore()
    {
        var first = _element.GetFirstToken();
        var before = first.GetPreviousToken().TrailingTrivia;
        List<SyntaxTrivia> trivia = [.. HasBreak(before) ? default : before, .. first.LeadingTrivia];
        var breaks = 0;
        for (var i = trivia.Count - 1; i >= 0; i--)
        {
            breaks = trivia[i].IsKind(SyntaxKind.EndOfLineTrivia) ? breaks + 1 : trivia[i].IsKind(SyntaxKind.WhitespaceTrivia) ? breaks : 0;
            if (trivia[i].IsDirective || trivia[i].IsKind(SyntaxKind.DisabledTextTrivia) || breaks > 1)
            {
                return trivia.GetRange(i + 1, trivia.Count - i - 1);
            }
        }

        return trivia;
    }

    private List<SyntaxTrivia> TriviaBehind()
    {
        var last = _element.GetLastToken();
        if (Comma is not { } comma)
        {
            return [.. last.TrailingTrivia];
        }

        // What stands behind the comma and before the next element on one line is about that.
        var isLastOfLine = HasBreak(comma.TrailingTrivia) || comma.GetNextToken() == _list.CloseBraceToken;
        return [.. last.TrailingTrivia, .. comma.LeadingTrivia, .. isLastOfLine ? comma.TrailingTrivia : default];
    }

    private static bool HasBreak(SyntaxTriviaList trivia) => trivia.Any(SyntaxKind.EndOfLineTrivia);
}
