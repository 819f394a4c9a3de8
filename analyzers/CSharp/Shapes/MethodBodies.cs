using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Bodies of methods, local functions and accessors.</summary>
internal static class MethodBodies
{
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

    /// <summary>The method, local function, accessor or anonymous function around a node.</summary>
    public static SyntaxNode? Around(SyntaxNode node) => node.Parent?.FirstAncestorOrSelf<SyntaxNode>(
        ancestor => ancestor is AnonymousFunctionExpressionSyntax
            or LocalFunctionStatementSyntax
            or AccessorDeclarationSyntax
            or MemberDeclarationSyntax);
}
