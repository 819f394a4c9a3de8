using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Finds the places where a name stands for a symbol.</summary>
internal static class SymbolReferences
{
    private static readonly PerSymbolCache<ImmutableArray<SimpleNameSyntax>> Known = new();

    /// <summary>
    /// The names that refer to <paramref name="symbol"/> where it has one around <paramref name="place"/>, in the order in which they
    /// stand.
    /// </summary>
    public static ImmutableArray<SimpleNameSyntax> Around(
        SyntaxNode place,
        ISymbol symbol,
        SemanticModel model,
        CancellationToken cancellationToken) =>
        Known.Get(
            model.Compilation,
            new(symbol, ScopeOf(symbol, place)),
            (model, cancellationToken),
            static (asked, context) =>
                In(
                    asked.Scope.SyntaxTree,
                    asked.Scope.FullSpan,
                    asked.Symbol,
                    context.model,
                    context.cancellationToken).ToImmutableArray());

    /// <summary>
    /// The names in a part of a file that refer to <paramref name="symbol"/>, in the order in which they stand. The compiler is asked only
    /// about names that are spelled like it.
    /// </summary>
    public static IEnumerable<SimpleNameSyntax> In(
        SyntaxTree tree,
        TextSpan span,
        ISymbol symbol,
        SemanticModel model,
        CancellationToken cancellationToken)
    {
        foreach (var identifier in FileCache.Of(tree).Expressions.SpelledLike(symbol.Name, span, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var named = (symbol is IMethodSymbol ? CalledBy(identifier, model.ForTree(tree), cancellationToken) : null)
                ?? model.ForTree(tree).GetSymbolInfo(identifier, cancellationToken).Symbol;
            if (SymbolEqualityComparer.Default.Equals(DeclaredBy(named), symbol.OriginalDefinition))
            {
                yield return identifier;
            }
        }
    }

    /// <summary>
    /// The method that is called by a name; null where none surely is. For the name alone, the compiler would look up all methods of that
    /// name again.
    /// </summary>
    private static ISymbol? CalledBy(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken) =>
        name.Call() is { } call ? model.GetSymbolInfo(call, cancellationToken).Symbol : null;

    /// <summary>What was declared: not for certain types, nor as it is called on the first argument of an extension.</summary>
    private static ISymbol? DeclaredBy(ISymbol? named) =>
        (named is IMethodSymbol { ReducedFrom: { } extension } ? extension : named)?.OriginalDefinition;

    /// <summary>Whether no other file can refer to a symbol, as far as the spelling of its name tells.</summary>
    public static bool AreAllIn(SyntaxTree tree, ISymbol symbol, Compilation compilation, CancellationToken cancellationToken) =>
        symbol is ILocalSymbol or IParameterSymbol
            or IMethodSymbol { MethodKind: MethodKind.LocalFunction }
            or { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences.Length: 1 }
        || NamesInFiles.Of(compilation).FilesWith(symbol.Name, cancellationToken).All(other => other == tree);

    /// <summary>The whole expression that a name is the end of: <c>Keys.Inject</c> for <c>Inject</c>.</summary>
    public static ExpressionSyntax Whole(this SimpleNameSyntax identifier) => identifier.Parent switch
    {
        MemberAccessExpressionSyntax member when member.Name == identifier => member,
        _ => identifier,
    };

    /// <summary>
    /// The part of a file outside of which a local, a parameter or a private member has no name: the block, the lambda or the function
    /// that declares it; the whole file for other symbols.
    /// </summary>
    public static SyntaxNode ScopeOf(ISymbol symbol, SyntaxNode place)
    {
        if (symbol is not (ILocalSymbol or IParameterSymbol))
        {
            return place.SyntaxTree.GetRoot();
        }

        foreach (var declaration in symbol.DeclaringSyntaxReferences)
        {
            if (declaration.SyntaxTree == place.SyntaxTree
                && ScopeAround(declaration.GetSyntax()) is var scope
                && scope.FullSpan.Contains(place.Span))
            {
                return scope;
            }
        }

        return place.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax) ?? place.SyntaxTree.GetRoot();
    }

    /// <summary>What a name lives in: a variable of a pattern, in a condition, lives in the block around the condition.</summary>
    private static SyntaxNode ScopeAround(SyntaxNode declaration) =>
        declaration.Ancestors().FirstOrDefault(IsScope) ?? declaration.SyntaxTree.GetRoot();

    private static bool IsScope(SyntaxNode node) => node
        is BlockSyntax
        or SwitchStatementSyntax
        or AnonymousFunctionExpressionSyntax
        or LocalFunctionStatementSyntax
        or (MemberDeclarationSyntax and not GlobalStatementSyntax);
}
