using System.Collections.Immutable;
using System.Text;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>The text of a scalar in a manifest, which is a manifest of its own.</summary>
internal sealed class NestedManifestText : ManifestText
{
    private readonly ManifestText _outer;
    private readonly ImmutableArray<NestedPiece> _pieces;
    private readonly NestedStyle _style;
    private readonly string _indentation;

    /// <summary>Puts the pieces together.</summary>
    /// <param name="outer">The text that the scalar stands in.</param>
    /// <param name="text">What the scalar says.</param>
    /// <param name="pieces">Where the characters stand; there is at least one piece.</param>
    /// <param name="style">How the scalar is written.</param>
    /// <param name="indentation">What each line of a block text begins with.</param>
    public NestedManifestText(ManifestText outer, string text, ImmutableArray<NestedPiece> pieces, NestedStyle style, string indentation)
    {
        _outer = outer;
        Text = text;
        _pieces = pieces;
        _style = style;
        _indentation = indentation;
        Holes = outer.Holes.Select(ToNested).Where(span => span is not null).Select(span => span!.Value).ToImmutableArray();
    }

    /// <inheritdoc/>
    public override string Text { get; }

    /// <inheritdoc/>
    public override ImmutableArray<TextSpan> Holes { get; }

    /// <inheritdoc/>
    public override Location LocationOf(TextSpan span) => _outer.LocationOf(ToOuter(span));

    /// <inheritdoc/>
    public override bool IsEditable(TextSpan span) => _outer.IsEditable(ToOuter(span));

    /// <inheritdoc/>
    public override bool IsOfConstant(TextSpan span) => _outer.IsOfConstant(ToOuter(span));

    /// <inheritdoc/>
    public override TextChange? Replace(TextSpan span, string replacement)
    {
        var outer = ToOuter(span);

        // Of lines as a whole the next one keeps its indentation, and they lose theirs.
        if (span.Length > 0 && Text[span.End - 1] == '\n')
        {
            outer = TextSpan.FromBounds(outer.Start, span.End < Text.Length ? ToOuter(new(span.End, 0)).Start : outer.End);
        }

        return Write(replacement) is { } written ? _outer.Replace(outer, written) : null;
    }

    private string? Write(string text) => _style switch
    {
        NestedStyle.Block => text.Replace("\n", "\n" + _indentation),
        NestedStyle.SingleQuoted => text.IndexOf('\n') < 0 ? text.Replace("'", "''") : null,
        _ => Escape(text),
    };

    private static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            builder.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => character.ToString(),
            });
        }

        return builder.ToString();
    }

    private TextSpan ToOuter(TextSpan span)
    {
        var first = _pieces[PieceAt(span.Start, piece => piece.Start)];
        var start = first.OuterOf(Math.Min(span.Start, first.Start + first.Length));
        if (span.IsEmpty)
        {
            return new(start, 0);
        }

        var last = _pieces[PieceAt(span.End - 1, piece => piece.Start)];
        return TextSpan.FromBounds(start, last.OuterBehind(span.End - 1));
    }

    /// <summary>Where something of the outer text stands in this one; null where it stands elsewhere.</summary>
    private TextSpan? ToNested(TextSpan outer)
    {
        var index = PieceAt(outer.Start, piece => piece.Outer);
        return index >= 0 && _pieces[index] is { IsVerbatim: true } piece && outer.End <= piece.Outer + piece.Length
            ? new(piece.Start + outer.Start - piece.Outer, outer.Length)
            : null;
    }

    /// <summary>The last piece that begins at or before a position.</summary>
    private int PieceAt(int position, Func<NestedPiece, int> startOf) => Sorted.LastAtOrBefore(_pieces, startOf, position);
}
