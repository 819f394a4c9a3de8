using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Puts elements into an initializer and takes them out, and keeps the way in which it is laid out.</summary>
internal sealed class InitializerList(InitializerExpressionSyntax list, SourceLayout layout)
{
    private SeparatedSyntaxList<ExpressionSyntax> Elements => list.Expressions;

    /// <summary>Whether its elements stand on lines of their own.</summary>
    public bool IsOnLines => !layout.IsOneLine(list.OpenBraceToken.SpanStart, (Elements.Count > 0 ? Elements[0].GetFirstToken() : list.CloseBraceToken).SpanStart);

    /// <summary>The blanks before its elements.</summary>
    public string Indentation => Elements.Count > 0 && IsOnLines
        ? layout.IndentationAt(Elements[0].SpanStart)
        : SourceLayout.Deeper(layout.IndentationAt(list.OpenBraceToken.SpanStart));

    /// <summary>The change that writes an element before all others.</summary>
    public TextChange Prepend(string element) => Elements.Count == 0 ? Append(element)
        : IsOnLines ? new(new(list.OpenBraceToken.Span.End, 0), layout.LineBreak + Indentation + element + ",")
        : new(new(list.OpenBraceToken.Span.End, 0), $" {element},");

    /// <summary>The change that writes an element behind all others.</summary>
    /// <param name="element">The element's text.</param>
    /// <param name="moved">Where the element stood before, whose comments go with it.</param>
    public TextChange Append(string element, SyntaxNode? moved = null) =>
        InsertBehind(Elements.Count > 0 ? Elements[Elements.Count - 1] : null, element, moved);

    /// <summary>The change that writes an element behind another.</summary>
    /// <param name="other">One of the elements; null to write the first one.</param>
    /// <param name="element">The element's text.</param>
    /// <param name="moved">Where the element stood before, whose comments go with it.</param>
    public TextChange InsertBehind(ExpressionSyntax? other, string element, SyntaxNode? moved = null)
    {
        if (!IsOnLines)
        {
            return InsertInLine(other, element);
        }

        var before = moved is null ? string.Empty : CommentsAbove(moved);
        var behind = moved is null ? string.Empty : layout.CommentBehind(moved.Span.End);
        var line = layout.LineBreak + before + Indentation + element;
        if (other is null)
        {
            return new(new(list.OpenBraceToken.Span.End, 0), line + "," + behind);
        }

        // A comment behind the comma belongs to what stands before it.
        return SeparatorBehind(other) is { } comma
            ? new(new(layout.LineAt(comma.SpanStart).End, 0), line + "," + behind)
            : new(TextSpan.FromBounds(other.Span.End, layout.LineAt(other.Span.End).End), "," + layout.CommentBehind(other.Span.End) + line + behind);
    }

    /// <summary>The change that takes an element out, with its line and its comments where it has a line of its own.</summary>
    public TextChange Remove(ExpressionSyntax element)
    {
        var index = Elements.IndexOf(element);
        if (IsOnLines && IsAloneOnItsLines(element, index))
        {
            return new(layout.WholeLines(element.Span), string.Empty);
        }

        return index + 1 < Elements.Count
            ? new(TextSpan.FromBounds(element.SpanStart, Elements[index + 1].SpanStart), string.Empty)
            : new(TextSpan.FromBounds(index > 0 ? Elements[index - 1].Span.End : element.SpanStart, element.Span.End), string.Empty);
    }

    private TextChange InsertInLine(ExpressionSyntax? other, string element) =>
        other is null ? new(TextSpan.FromBounds(list.OpenBraceToken.Span.End, list.CloseBraceToken.SpanStart), $" {element} ")
        : SeparatorBehind(other) is { } comma ? new(new(comma.Span.End, 0), $" {element},")
        : new(new(other.Span.End, 0), $", {element}");

    private string CommentsAbove(SyntaxNode moved)
    {
        var comments = layout.Source.ToString(layout.CommentsAbove(moved.SpanStart));
        var lines = comments.Split('\n');
        return string.Concat(lines.Take(lines.Length - 1).Select(line => Indentation + line.Trim() + layout.LineBreak));
    }

    private SyntaxToken? SeparatorBehind(ExpressionSyntax element)
    {
        var index = Elements.IndexOf(element);
        return index < Elements.SeparatorCount && Elements.GetSeparator(index) is { IsMissing: false } separator ? separator : null;
    }

    private bool IsAloneOnItsLines(ExpressionSyntax element, int index) =>
        (index == 0 || !layout.IsOneLine(Elements[index - 1].Span.End, element.SpanStart))
        && !layout.IsOneLine((index + 1 == Elements.Count ? list.CloseBraceToken : Elements[index + 1].GetFirstToken()).SpanStart, element.Span.End);
}
