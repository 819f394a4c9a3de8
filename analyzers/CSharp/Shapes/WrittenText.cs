using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>A part of a longer text that a program puts together.</summary>
/// <param name="Place">Where it is written.</param>
/// <param name="Text">The expression that gives it; null where there is none.</param>
/// <param name="Behind">What always stands behind it: the end of a line, a separator, or nothing.</param>
internal readonly record struct WrittenText(SyntaxNode Place, ExpressionSyntax? Text, string Behind)
{
    /// <summary>An expression by itself.</summary>
    public WrittenText(ExpressionSyntax text)
        : this(text, text, string.Empty)
    {
    }

    /// <summary>Whether something else is written in the place of an expression, and nobody knows what.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Lines that nobody knows.</summary>
    public static WrittenText UnknownLines(SyntaxNode place) => new(place, Text: null, "\n") { IsUnknown = true };
}
