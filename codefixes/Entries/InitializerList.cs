using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Puts elements into an initializer, and keeps the way in which it is laid out.</summary>
internal sealed class InitializerList(InitializerExpressionSyntax list, SourceFile file)
{
    private SeparatedSyntaxList<ExpressionSyntax> Elements => list.Expressions;

    private SourceLayout Layout => file.Layout;

    /// <summary>Whether its elements stand on lines of their own.</summary>
    public bool IsOnLines => !Layout.IsOneLine(list.OpenBraceToken.SpanStart, list.OpenBraceToken.GetNextToken().SpanStart);

    /// <summary>The change that writes an element before all others.</summary>
    public IEnumerable<TextChange> Prepend(NewElement element) =>
        [InsertBehind(list.OpenBraceToken, Elements.Count > 0 || IsOnLines ? "," : string.Empty, element)];

    /// <summary>
    /// The change that writes an element behind all others; before them where the last ones stand under a condition of the preprocessor.
    /// </summary>
    public IEnumerable<TextChange> Append(NewElement element) =>
        Elements.LastOrDefault(other => Directives.AreSameFor(file.Root, list.OpenBraceToken.Span.End, other.Span.End)) is { } last
            ? InsertBehind(last, element)
            : Prepend(element);

    /// <summary>The changes that write an element behind another.</summary>
    public IEnumerable<TextChange> InsertBehind(ExpressionSyntax other, NewElement element)
    {
        var last = other.GetLastToken();
        if (new ListElement(other, list, file).Comma is { } comma && IsBesideOnItsLine(last, comma))
        {
            return [InsertBehind(comma, ",", element)];
        }

        // The comma that stands further on, where there is one, is that of the new element.
        var inserted = InsertBehind(last, string.Empty, element);
        return inserted.Span.Start == last.Span.End
            ? [new(inserted.Span, "," + inserted.NewText)]
            : [new(new(last.Span.End, 0), ","), inserted];
    }

    /// <summary>Writes an element behind a token: a comma, the end of an element, or the open brace.</summary>
    private TextChange InsertBehind(SyntaxToken token, string separator, NewElement element)
    {
        var indentation = IndentationBehind(token);
        var lineEnd = token.TrailingTrivia.FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        if (lineEnd.IsKind(SyntaxKind.EndOfLineTrivia))
        {
            return new(new(lineEnd.SpanStart, 0), Layout.LineBreak + indentation + element.OnLines(separator, indentation, Layout));
        }

        var next = token.GetNextToken();
        var place = next == list.CloseBraceToken && token != list.OpenBraceToken ? EndOfComments(token) : token.Span.End;
        if (element.NeedsLines || (IsOnLines && next == list.CloseBraceToken && BeginsLine(token)))
        {
            var rest = element.EndsLine ? Layout.LineBreak + Layout.IndentationAt(list.OpenBraceToken.SpanStart) : string.Empty;
            return new(new(place, 0), Layout.LineBreak + indentation + element.OnLines(separator, indentation, Layout) + rest);
        }

        var isTight = next == list.CloseBraceToken && token == list.OpenBraceToken && next.SpanStart == token.Span.End;
        return new(new(place, 0), " " + element.InLine(separator, indentation) + (isTight ? " " : string.Empty));
    }

    /// <summary>Whether the element that ends with a token, or with the comma before it, is the first on its line.</summary>
    private bool BeginsLine(SyntaxToken token) =>
        Elements.LastOrDefault(element => element.SpanStart < token.Span.End) is { } element && Layout.BeginsLine(element.SpanStart);

    private string IndentationBehind(SyntaxToken token)
    {
        var example = Elements.LastOrDefault(element => element.SpanStart < token.Span.End && Layout.BeginsLine(element.SpanStart))
            ?? Elements.FirstOrDefault(element => Layout.BeginsLine(element.SpanStart));
        return example is null
            ? Layout.Deeper(Layout.IndentationAt(list.OpenBraceToken.SpanStart))
            : Layout.IndentationAt(example.SpanStart);
    }

    private static int EndOfComments(SyntaxToken token) =>
        token.TrailingTrivia.Where(Comment.IsComment).Select(comment => comment.Span.End).DefaultIfEmpty(token.Span.End).Last();

    private static bool IsBesideOnItsLine(SyntaxToken last, SyntaxToken comma) =>
        !last.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) && !comma.LeadingTrivia.Any(trivia => trivia.IsDirective);
}
