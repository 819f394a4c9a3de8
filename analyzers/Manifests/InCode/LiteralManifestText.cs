using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>The text of a literal, or of literals that are put together.</summary>
internal sealed class LiteralManifestText : ManifestText
{
    private readonly SyntaxTree _tree;
    private readonly ImmutableArray<LiteralPart> _parts;

    /// <summary>Puts the parts together.</summary>
    /// <param name="tree">The file that they stand in.</param>
    /// <param name="parts">The parts in order; there is at least one.</param>
    public LiteralManifestText(SyntaxTree tree, ImmutableArray<LiteralPart> parts)
    {
        _tree = tree;
        _parts = parts;
        Text = parts.Length == 1 ? parts[0].Text : string.Concat(parts.Select(part => part.Text));
        Holes = parts.Where(part => part.IsHole).Select(part => part.Span).ToImmutableArray();
    }

    /// <inheritdoc/>
    public override string Text { get; }

    /// <inheritdoc/>
    public override ImmutableArray<TextSpan> Holes { get; }

    /// <inheritdoc/>
    public override Location LocationOf(TextSpan span)
    {
        var first = _parts[PartAt(span.Start)];
        var last = span.IsEmpty ? first : _parts[PartAt(span.End - 1)];
        return Location.Create(_tree, TextSpan.FromBounds(first.ToSource(span).Start, last.ToSource(span).End));
    }

    /// <inheritdoc/>
    public override bool IsEditable(TextSpan span) => _parts[PartAt(span.Start)] is { Literal: not null } part && part.Span.Contains(span);

    /// <inheritdoc/>
    public override bool IsOfConstant(TextSpan span) => _parts[PartAt(span.Start)] is { Literal: null } part && part.Span.Contains(span);

    /// <inheritdoc/>
    public override TextChange? Replace(TextSpan span, string replacement) =>
        _parts[PartAt(span.Start)] is { Literal: { } literal } part
        && part.Span.Contains(span)
        && literal.Replace(new(span.Start - part.Start, span.Length), replacement) is { } written
            ? Smallest(part.Token, written)
            : null;

    /// <summary>Changes no more of a token than has to be changed, so that several changes of one literal can be made at once.</summary>
    private static TextChange Smallest(SyntaxToken token, string written)
    {
        var source = token.Text;
        var shorter = Math.Min(source.Length, written.Length);
        var start = 0;
        while (start < shorter && source[start] == written[start])
        {
            start++;
        }

        var rest = 0;
        while (rest < shorter - start && source[source.Length - 1 - rest] == written[written.Length - 1 - rest])
        {
            rest++;
        }

        return new(
            TextSpan.FromBounds(token.SpanStart + start, token.Span.End - rest),
            written.Substring(start, written.Length - rest - start));
    }

    /// <summary>The last part that begins at or before a position; empty parts hold no position.</summary>
    private int PartAt(int position) => Sorted.LastAtOrBefore(_parts, part => part.Start, position);
}
