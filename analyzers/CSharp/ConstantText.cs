using System.Text;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>The text that an expression always gives, and the parts that it is composed of.</summary>
internal sealed class ConstantText
{
    /// <summary>Puts the parts together.</summary>
    public ConstantText(IReadOnlyList<TextPiece> pieces)
    {
        Pieces = pieces;
        if (pieces.Count == 1)
        {
            Text = pieces[0].Text;
            return;
        }

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
    public IReadOnlyList<TextPiece> Pieces { get; }

    /// <summary>Whether the expression is one literal.</summary>
    public bool IsLiteral => Pieces.Count == 1 && Pieces[0].IsLiteral;
}
