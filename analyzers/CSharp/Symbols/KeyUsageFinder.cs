using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Finds out how a constant, variable or parameter is used. That takes a search through every file, and a question at each place where its
/// name stands, so it is done only for a text that has matched already.
/// </summary>
internal sealed class KeyUsageFinder(SemanticModel model, MapEntryReader entries, CancellationToken cancellationToken)
{
    // const A = "…"; const B = A; longer chains of names for one text are not followed.
    private const int DeepestAlias = 4;

    /// <summary>How the text that an expression gives is used: there, or where the symbol that it initializes is used.</summary>
    public KeyUsage UsageOf(ExpressionSyntax expression) => UsageOf(expression, depth: 0);

    /// <summary>How the symbol is used: what is a key anywhere is one, whatever else is done with it; it may well be logged, too.</summary>
    public KeyUsage UsageOf(ISymbol symbol) => UsageOf(symbol, depth: 0);

    /// <summary>Where the symbol is named that an expression initializes; nowhere where it initializes none.</summary>
    public IEnumerable<ExpressionSyntax> UsesOf(ExpressionSyntax expression) => InitializedBy(expression.Outermost()) is { } symbol
        ? ScopesOf(symbol)
            .SelectMany(scope => SymbolReferences.In(scope.Tree, scope.Span, symbol, model, cancellationToken))
            .Select(reference => reference.Whole())
        : [];

    private KeyUsage UsageOf(ExpressionSyntax expression, int depth)
    {
        if (expression.IsPieceOfText())
        {
            return IsPieceOfSentence(expression) ? KeyUsage.Elsewhere : KeyUsage.PieceOfText;
        }

        if (entries.ForTree(expression.SyntaxTree).Read(expression) is { IsPerhaps: false } entry && MayHoldTexts(entry, expression))
        {
            return KeyUsage.KeyOfMap;
        }

        return depth < DeepestAlias && InitializedBy(expression.Outermost()) is { } symbol
            ? UsageOf(symbol, depth + 1)
            : KeyUsage.Elsewhere;
    }

    /// <summary>
    /// Whether the map of an entry may be one of texts. A number or an address beside the key is what something else is counted by, tagged
    /// with or led to, unless the map surely is annotations or labels.
    /// </summary>
    public bool MayHoldTexts(MapAccess entry, ExpressionSyntax key)
    {
        if (entry.Value is not { } value)
        {
            return true;
        }

        var given = model.ForTree(value.SyntaxTree).GetTypeInfo(value, cancellationToken);
        return MayBeText(given.Type ?? given.ConvertedType)
            || (MayBeText(given.ConvertedType) && UntypedMap.IsSurelyMetadata(entry, key, isInMetadata: false));
    }

    /// <summary>
    /// Whether a type may stand for a text: a string, an object, or what a library has made of one; no number, list or address.
    /// </summary>
    private static bool MayBeText(ITypeSymbol? type) =>
        type is null or { SpecialType: SpecialType.System_String or SpecialType.System_Object }
        || !(type is IArrayTypeSymbol
            || type.ContainingNamespace is { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true }
            || type.ContainingNamespace?.FullName() == "System.Collections.Generic");

    private KeyUsage UsageOf(ISymbol symbol, int depth)
    {
        var position = KeyUsage.Elsewhere;
        foreach (var (tree, span) in ScopesOf(symbol))
        {
            foreach (var reference in SymbolReferences.In(tree, span, symbol, model, cancellationToken))
            {
                var use = UsageOf(reference.Whole(), depth);
                if (use == KeyUsage.KeyOfMap)
                {
                    return use;
                }

                position = use == KeyUsage.PieceOfText ? use : position;
            }
        }

        return position;
    }

    /// <summary>Whether the text around is none that a key could be: <c>$"{Key} is missing"</c> says nothing against the key.</summary>
    private static bool IsPieceOfSentence(ExpressionSyntax expression) =>
        expression.WholeText() is var whole && whole != expression && !ExpressionPrefilter.IsMadeOfPieces(whole);

    /// <summary>The symbol whose declaration gives it the value of <paramref name="expression"/>.</summary>
    private ISymbol? InitializedBy(ExpressionSyntax expression)
    {
        var declaration = expression.Parent switch
        {
            EqualsValueClauseSyntax clause => clause.Parent,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property,
            _ => null,
        };
        return declaration is VariableDeclaratorSyntax or PropertyDeclarationSyntax or ParameterSyntax
            ? model.ForTree(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken)
            : null;
    }

    private IEnumerable<(SyntaxTree Tree, TextSpan Span)> ScopesOf(ISymbol symbol)
    {
        if (symbol is ILocalSymbol && symbol.DeclaringSyntaxReferences is { Length: 1 } declared && model.Holds(declared[0]))
        {
            yield return (declared[0].SyntaxTree, SymbolReferences.ScopeOf(symbol, declared[0].GetSyntax(cancellationToken)).Span);
            yield break;
        }

        var owner = symbol is ILocalSymbol or IParameterSymbol ? symbol.ContainingSymbol
            : symbol.DeclaredAccessibility == Accessibility.Private ? symbol.ContainingType
            : null;
        if (owner is not null && !owner.DeclaringSyntaxReferences.IsEmpty)
        {
            foreach (var reference in owner.DeclaringSyntaxReferences.Where(model.Holds))
            {
                yield return (reference.SyntaxTree, reference.Span);
            }

            yield break;
        }

        // Most files have no such name, and are not walked through.
        foreach (var tree in NamesInFiles.Of(model.Compilation).FilesWith(symbol.Name, cancellationToken))
        {
            yield return (tree, new(0, tree.Length));
        }
    }
}
