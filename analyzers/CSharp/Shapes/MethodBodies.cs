using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Bodies of methods, local functions and accessors.</summary>
internal static class MethodBodies
{
    private static readonly PerSymbolCache<ExpressionSyntax?> Results = new();

    /// <summary>
    /// The declaration of a method in the file of <paramref name="model"/>; null where it is elsewhere, or in several parts.
    /// </summary>
    public static SyntaxNode? Declaration(IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken)
    {
        var declared = (method.ReducedFrom ?? method).OriginalDefinition;
        return declared.DeclaringSyntaxReferences is { Length: 1 } references && references[0].SyntaxTree == model.SyntaxTree
            ? references[0].GetSyntax(cancellationToken)
            : null;
    }

    /// <summary>The expression that a method of the same file returns, where it returns in one place only.</summary>
    public static ExpressionSyntax? OnlyResult(IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken) =>
        Declaration(method, model, cancellationToken) is { } declaration
            ? Results.Get(model.Compilation, new(method, declaration), declaration, static (_, declaration) => FindOnlyResult(declaration))
            : null;

    /// <summary>The method, local function, accessor or anonymous function around a node.</summary>
    public static SyntaxNode? Around(SyntaxNode node) => node.Parent?.FirstAncestorOrSelf<SyntaxNode>(
        ancestor => ancestor is AnonymousFunctionExpressionSyntax
            or LocalFunctionStatementSyntax
            or AccessorDeclarationSyntax
            or MemberDeclarationSyntax);

    private static ExpressionSyntax? FindOnlyResult(SyntaxNode declared)
    {
        var (body, arrow) = declared switch
        {
            MethodDeclarationSyntax declaration => (declaration.Body, declaration.ExpressionBody),
            LocalFunctionStatementSyntax function => (function.Body, function.ExpressionBody),
            _ => (null, null),
        };
        if (arrow is not null)
        {
            return arrow.Expression;
        }

        ReturnStatementSyntax? only = null;
        foreach (var node in body?.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            ?? [])
        {
            if (node is ReturnStatementSyntax returned)
            {
                if (only is not null)
                {
                    return null;
                }

                only = returned;
            }
        }

        return only?.Expression;
    }
}
