using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>The two ways of writing an entry in an initializer, which cannot be mixed in one.</summary>
internal static class EntryForms
{
    /// <summary>
    /// An element for a list, in the way of the others there; where there are none, in the way of <paramref name="model"/>.
    /// </summary>
    public static string Write(InitializerExpressionSyntax? list, ExpressionSyntax model, string key, string value)
    {
        var example = list is { Expressions: { Count: > 0 } others } ? others[0] : model;
        return example.IsKind(SyntaxKind.ComplexElementInitializerExpression) ? $"{{ {key}, {value} }}" : $"[{key}] = {value}";
    }

    /// <summary>The key of an element of an initializer; null where it is written in neither way.</summary>
    public static ExpressionSyntax? KeyOf(ExpressionSyntax element) => element switch
    {
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: 2 } pair } =>
            pair[0],
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } arguments } } =>
            arguments[0].Expression,
        _ => null,
    };

    /// <summary>A text as a literal.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
