using LinkerdAnnotations.Analyzers.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>A part of a composed text: a literal token, or a reference to a constant.</summary>
internal readonly struct TextPiece
{
    private static readonly char[] Braces = ['{', '}'];

    /// <summary>A part that stands in the expression as a literal.</summary>
    public TextPiece(SyntaxToken literal)
    {
        Text = TextOf(literal);
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

    /// <summary>
    /// What a token stands for. In the value that Roslyn gives a text of an interpolated string, a brace is still written twice.
    /// </summary>
    private static string TextOf(SyntaxToken literal) =>
        literal.IsKind(SyntaxKind.InterpolatedStringTextToken)
        && literal.ValueText.IndexOfAny(Braces) >= 0
        && LiteralText.Read(literal) is { Text: var text }
            ? text
            : literal.ValueText;
}
