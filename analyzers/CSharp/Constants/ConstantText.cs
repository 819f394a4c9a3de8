using System.Text;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>The text that an expression always gives, and the parts that it is composed of.</summary>
internal sealed class ConstantText
{
    private readonly TextPiece _only;
    private readonly IReadOnlyList<TextPiece>? _pieces;

    /// <summary>A text of one part.</summary>
    public ConstantText(TextPiece piece)
    {
        _only = piece;
        Text = piece.Text;
    }

    /// <summary>Puts parts together.</summary>
    public ConstantText(IReadOnlyList<TextPiece> pieces)
    {
        _pieces = pieces;
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            text.Append(piece.Text);
        }

        Text = text.ToString();
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Its parts, in order.</summary>
    public IReadOnlyList<TextPiece> Pieces => _pieces ?? [_only];
}
