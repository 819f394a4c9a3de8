using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>A part of a composed text: a literal token, or a reference to a constant.</summary>
internal readonly struct TextPiece
{
    /// <summary>A part that stands in the expression as a literal.</summary>
    public TextPiece(SyntaxToken literal)
    {
        Text = literal.ValueText;
        Literal = literal;
        Symbol = null;
    }

    /// <summary>A part that a constant, or another expression without a literal of its own, contributes.</summary>
    public TextPiece(string text, ISymbol? symbol)
    {
        Text = text;
        Literal = default;
        Symbol = symbol;
    }

    /// <summary>The characters of this part.</summary>
    public string Text { get; }

    /// <summary>The literal, or the default token.</summary>
    public SyntaxToken Literal { get; }

    /// <summary>The constant that is referred to, or null.</summary>
    public ISymbol? Symbol { get; }

    /// <summary>Whether this part stands in the expression as a literal.</summary>
    public bool IsLiteral => Literal.RawKind != 0;
}
