using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Completion;

/// <summary>
/// An entry of which no more than the key is written. The compiler takes it for something else, or for nothing; with a value put behind it,
/// the readers see what it is going to be.
/// </summary>
internal static class KeyWithoutValue
{
    private const string Argument = ", \"\"";
    private const string Assignment = " = \"\"";

    /// <summary>The change that completes the entry; null where a literal is not alone in any place where a key can be.</summary>
    public static TextChange? Complete(
        LiteralExpressionSyntax key,
        SemanticModel model,
        CancellationToken cancellationToken) => key.Parent switch
    {
        // In an initializer, ["key"] is a list until something is assigned to it.
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax { Elements.Count: 1, Parent: InitializerExpressionSyntax } list } =>
            Behind(list, Assignment),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions.Count: 1 } =>
            Behind(key, Argument),
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: ExpressionSyntax call } } when IsUnresolved(call, model,
            cancellationToken) => Behind(key, Argument),
        AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax { Arguments.Count: 1,
            Parent: AttributeSyntax attribute } } when IsUnresolved(attribute, model, cancellationToken) => Behind(key, Argument),
        _ => null,
    };

    private static TextChange Behind(SyntaxNode node, string text) => new(new(node.Span.End, 0), text);

    private static bool IsUnresolved(
        SyntaxNode call,
        SemanticModel model,
        CancellationToken cancellationToken) => model.GetSymbolInfo(call, cancellationToken).Symbol is null;
}
