using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Finds the places where a name stands for a symbol.</summary>
internal static class SymbolReferences
{
    /// <summary>
    /// The names in <paramref name="scope"/> that refer to <paramref name="symbol"/>, in the order in which they stand. The compiler is asked
    /// only about names that are spelled like it.
    /// </summary>
    public static IEnumerable<IdentifierNameSyntax> In(SyntaxNode scope, ISymbol symbol, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var identifier in NamesInScope.SpelledLike(symbol.Name, scope, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SymbolEqualityComparer.Default.Equals(
                model.ForTree(identifier.SyntaxTree).GetSymbolInfo(identifier, cancellationToken).Symbol?.OriginalDefinition,
                symbol.OriginalDefinition))
            {
                yield return identifier;
            }
        }
    }

    /// <summary>The whole expression that a name is the end of: <c>Keys.Inject</c> for <c>Inject</c>.</summary>
    public static ExpressionSyntax Whole(this IdentifierNameSyntax identifier) => identifier.Parent switch
    {
        MemberAccessExpressionSyntax member when member.Name == identifier => member,
        _ => identifier,
    };

    /// <summary>The part of a file outside of which a local, a parameter or a private member has no name; the whole file for other symbols.</summary>
    public static SyntaxNode ScopeOf(ISymbol symbol, SyntaxNode place) => symbol switch
    {
        ILocalSymbol or IParameterSymbol => place.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax) ?? place.SyntaxTree.GetRoot(),
        _ => place.SyntaxTree.GetRoot(),
    };
}
