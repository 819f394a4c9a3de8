using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Whether a file uses a member in a way that is not followed from there into the member: by a delegate, by an interface or a base, or
/// where the language calls it without its name. What the member returns may be changed there unseen.
/// </summary>
internal static class UnseenUses
{
    // What foreach and await call.
    private static readonly string[] NamesOfLanguage = ["Current", "GetEnumerator", "GetAsyncEnumerator", "GetResult", "GetAwaiter"];

    private static readonly PerSymbolCache<bool> Known = new();
    private static readonly PerSymbolCache<bool> KnownByOtherType = new();
    private static readonly PerSymbolCache<bool> KnownToBeByOtherType = new();
    private static readonly PerSymbolCache<bool> KnownOfOtherObject = new();

    /// <summary>Whether there is such a use of a member in the file that <paramref name="model"/> is of.</summary>
    public static bool AreOf(ISymbol member, SemanticModel model, CancellationToken cancellationToken) => Known.Get(
        model.Compilation,
        new(member, model.SyntaxTree.GetRoot(cancellationToken)),
        (model, cancellationToken),
        static (asked, context) => Find(asked, context.model, context.cancellationToken));

    /// <summary>Whether a member is got at by an interface or a base in the file that <paramref name="model"/> is of.</summary>
    public static bool AreByOtherType(ISymbol member, SemanticModel model, CancellationToken cancellationToken) => KnownByOtherType.Get(
        model.Compilation,
        new(member, model.SyntaxTree.GetRoot(cancellationToken)),
        (model, cancellationToken),
        static (asked, context) => SlotsOf(asked.Symbol, context.model, context.cancellationToken)
            .Any(slot => UsesOf(slot, asked.Scope, context.model, context.cancellationToken).Any()));

    /// <summary>Whether a member could be got at by an interface or a base, wherever that is done.</summary>
    public static bool MayBeByOtherType(ISymbol member, SemanticModel model, CancellationToken cancellationToken) =>
        KnownToBeByOtherType.Get(
            model.Compilation,
            new(member, model.SyntaxTree.GetRoot(cancellationToken)),
            (model, cancellationToken),
            static (asked, context) => SlotsOf(asked.Symbol, context.model, context.cancellationToken).Any());

    /// <summary>
    /// Whether what a field or a property holds is asked for, or filled, from outside of its object in the file that
    /// <paramref name="model"/> is of.
    /// </summary>
    public static bool AreOfOtherObject(ISymbol holder, SemanticModel model, CancellationToken cancellationToken) =>
        KnownOfOtherObject.Get(
            model.Compilation,
            new(holder, model.SyntaxTree.GetRoot(cancellationToken)),
            (model, cancellationToken),
            static (asked, context) => UsesOf(asked.Symbol, asked.Scope, context.model, context.cancellationToken)
                .Any(use => !IsOfOwnObject(use, asked.Symbol) || IsFilled(use)));

    /// <summary>The members of interfaces and bases that a member is called by.</summary>
    public static IEnumerable<ISymbol> SlotsOf(ISymbol member, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var above = Overridden(member); above is not null; above = Overridden(above))
        {
            yield return above;
        }

        var name = member.Name.Substring(member.Name.LastIndexOf('.') + 1);
        foreach (var type in member.ContainingType is { } own ? DerivedFrom(own, model, cancellationToken).Prepend(own) : [])
        {
            foreach (var slot in type.AllInterfaces.SelectMany(contract => contract.GetMembers(name)))
            {
                if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(slot)?.OriginalDefinition, member))
                {
                    yield return slot;
                }
            }
        }
    }

    private static bool Find(ScopedSymbol member, SemanticModel model, CancellationToken cancellationToken)
    {
        if (member.Symbol is IPropertySymbol { IsIndexer: true }
            or IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion or MethodKind.Constructor }
            || Array.IndexOf(NamesOfLanguage, member.Symbol.Name) >= 0)
        {
            return true;
        }

        var isDispatched = member.Symbol is { IsVirtual: true } or { IsOverride: true };
        return UsesOf(member.Symbol, member.Scope, model, cancellationToken).Any(use => isDispatched || !IsFollowed(use, member.Symbol))
            || AreByOtherType(member.Symbol, model, cancellationToken);
    }

    private static IEnumerable<SimpleNameSyntax> UsesOf(
        ISymbol member, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken) =>
        SymbolReferences.Around(root, member, model, cancellationToken).Where(use => !IsOnlyNamed(use));

    /// <summary><c>nameof(Member)</c> gets nothing from it.</summary>
    private static bool IsOnlyNamed(SimpleNameSyntax use) =>
        use.Whole().Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && call.IsNameof();

    /// <summary>A method is called there, and not handed on; a property is asked for in its own object.</summary>
    private static bool IsFollowed(SimpleNameSyntax use, ISymbol member) => member is IMethodSymbol
        ? use.Call() is not null
        : IsOfOwnObject(use, member) && !IsFilled(use) && !IsInPattern(use.Whole());

    private static bool IsOfOwnObject(SimpleNameSyntax use, ISymbol member) => use.Parent is not MemberBindingExpressionSyntax
        && (use.Whole() is SimpleNameSyntax or MemberAccessExpressionSyntax { Expression: InstanceExpressionSyntax }
            || (member.IsStatic && use.Whole() is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax }));

    /// <summary><c>new Maker { Map = { ["key"] = "value" } }</c>.</summary>
    private static bool IsFilled(SimpleNameSyntax use) =>
        use.Parent is AssignmentExpressionSyntax { Right: InitializerExpressionSyntax, Parent: InitializerExpressionSyntax };

    /// <summary><c>maker is { Made.Spec: var spec }</c>.</summary>
    private static bool IsInPattern(SyntaxNode whole)
    {
        while (whole.Parent is MemberAccessExpressionSyntax outer)
        {
            whole = outer;
        }

        return whole.Parent is BaseExpressionColonSyntax;
    }

    /// <summary>
    /// The types of the file that name a type as their base: they may implement an interface by a member that they inherit.
    /// </summary>
    private static IEnumerable<INamedTypeSymbol> DerivedFrom(
        INamedTypeSymbol type, SemanticModel model, CancellationToken cancellationToken)
    {
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        foreach (var name in FileCache.Of(model.SyntaxTree).Expressions.SpelledLike(type.Name, root.FullSpan, cancellationToken))
        {
            if (name.FirstAncestorOrSelf<BaseListSyntax>() is { Parent: TypeDeclarationSyntax declaration }
                && model.GetDeclaredSymbol(declaration, cancellationToken) is INamedTypeSymbol { BaseType: { } above } derived
                && SymbolEqualityComparer.Default.Equals(above.OriginalDefinition, type))
            {
                yield return derived;
            }
        }
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };
}
