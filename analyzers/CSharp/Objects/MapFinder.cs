using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Finds the map that a key was met in. What a member returns, and what a field holds, other members have at hand as well: those of the
/// same file are read, too, and what they make of the object counts.
/// </summary>
internal sealed class MapFinder(SemanticModel model, CompilationCache cache, CancellationToken cancellationToken)
{
    // Whoever hands one object to more members than this gets no word about what is missing in it.
    private const int MostMembers = 64;

    private static readonly PerSymbolCache<ImmutableArray<SyntaxNode>> KnownMembers = new();

    private readonly List<SyntaxNode> _members = [];

    // Where the key ends up: not where it is in a map that is only handed on to another member.
    private readonly List<ObjectNode> _maps = [];

    private bool _mayBeReturnedElsewhere;
    private bool _mayBeChangedUnseen;

    /// <summary>What makes or fills the map by an initializer that a key is in an element of; null where it is in none.</summary>
    public static SyntaxNode? ListOf(SyntaxNode key) =>
        key is not ExpressionSyntax expression ? null : expression.Outermost().Parent switch
    {
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression,
            Parent: InitializerExpressionSyntax list } => list.Parent,
        ArgumentSyntax { Parent.Parent: ImplicitElementAccessSyntax
            { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax list } } } => list.Parent,
        _ => null,
    };

    /// <summary>The map that a key, or an initializer, was met in; null where it was in none.</summary>
    public ObjectNode? Find(SyntaxNode met)
    {
        var member = ObjectReader.MemberAround(met);
        var own = ReadingOf(member).MapsOf(met);
        if (own.Count == 0)
        {
            return null;
        }

        // The entries of one list have one map, which is looked for once.
        if (ListOf(met) is { } list && ReadingOf(member).MapsOf(list).SequenceEqual(own))
        {
            return cache.MapOf(list, model, cancellationToken);
        }

        AddMapsIn(member, met);
        return Choose(own);
    }

    private ObjectReading ReadingOf(SyntaxNode member) => cache.ReadingOf(member, model, cancellationToken);

    private void AddMapsIn(SyntaxNode member, SyntaxNode met)
    {
        if (_members.Contains(member))
        {
            return;
        }

        if (_members.Count == MostMembers)
        {
            _mayBeReturnedElsewhere = _mayBeChangedUnseen = true;
            return;
        }

        _members.Add(member);
        var reading = ReadingOf(member);
        foreach (var map in reading.MapsOf(met))
        {
            var count = _maps.Count;
            if (reading.Returns(map.Root))
            {
                AddMapsOfCallers(member, met, reading.ReturnsByParameter(map.Root));
            }
            else if (member is BaseMethodDeclarationSyntax { ParameterList.Parameters.Count: > 0 } && !HasOwner(map))
            {
                // What it belongs to is known where the member is given it.
                AddMapsOfCallers(member, met, isGiven: true);
            }

            foreach (var holder in reading.HoldersOf(map.Root))
            {
                AddMapsOfHolder(holder, map, met, isSeenByNoCaller: _maps.Count == count);
            }

            if (_maps.Count == count && !(reading.IsCopied(map) && !HasOwner(map)))
            {
                Add(map);
            }
        }
    }

    private void Add(ObjectNode map)
    {
        if (!_maps.Contains(map))
        {
            _maps.Add(map);
        }
    }

    /// <summary>Adds the maps that callers of a member come to.</summary>
    /// <param name="member">The member.</param>
    /// <param name="met">The key.</param>
    /// <param name="isGiven">
    /// Whether the object is one that callers gave, or is put into one: where a caller is not seen to come to the map, it may be any.
    /// </param>
    private void AddMapsOfCallers(SyntaxNode member, SyntaxNode met, bool isGiven)
    {
        if (cache.MemberOf(member, model, cancellationToken) is { } symbol)
        {
            var areCallersSeen = SymbolReferences.AreAllIn(model.SyntaxTree, symbol, model.Compilation, cancellationToken);
            _mayBeReturnedElsewhere |= !areCallersSeen;
            var callers = MembersThatUse(symbol);
            _mayBeChangedUnseen |= UnseenUses.AreOf(symbol, model, cancellationToken)
                || ChangesInOtherFiles.AreOf(symbol, model, cancellationToken)
                || (isGiven && !(areCallersSeen && LeadTo(met, callers, symbol)));
            AddMapsOf(callers, met);
        }
    }

    /// <summary>Whether a member is called by these callers alone, as far as that is known, and each of them comes to the map.</summary>
    private bool LeadTo(SyntaxNode met, ImmutableArray<SyntaxNode> callers, ISymbol member) =>
        !IsForOtherProjects(member)
        && !UnseenUses.MayBeByOtherType(member, model, cancellationToken)
        && callers.Length <= MostMembers
        && callers.All(caller => ReadingOf(caller).MapsOf(met).Count > 0);

    /// <summary>Whether a library offers a member to other projects, whose calls are not seen.</summary>
    private bool IsForOtherProjects(ISymbol member)
    {
        for (var symbol = member; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return model.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary;
    }

    /// <summary>Adds the maps at the same place of what members find in a field.</summary>
    /// <param name="holder">The field.</param>
    /// <param name="map">The map.</param>
    /// <param name="met">The key.</param>
    /// <param name="isSeenByNoCaller">Whether the map is as it was left by the member that it was found in.</param>
    private void AddMapsOfHolder(ISymbol holder, ObjectNode map, SyntaxNode met, bool isSeenByNoCaller)
    {
        _mayBeChangedUnseen |= !SymbolReferences.AreAllIn(model.SyntaxTree, holder, model.Compilation, cancellationToken)
            || UnseenUses.AreByOtherType(holder, model, cancellationToken)
            || UnseenUses.AreOfOtherObject(holder, model, cancellationToken);
        var members = MembersThatUse(holder);
        foreach (var member in members.Take(MostMembers))
        {
            var reading = ReadingOf(member);
            var parts = reading.HeldBy(holder);
            if (parts.Count == 0 && !IsDeclaredIn(member, holder))
            {
                // It gets at the object in a way that is not followed.
                _mayBeChangedUnseen = true;
            }

            foreach (var held in parts)
            {
                // What another member made there by itself is added by AddMapsOf.
                if (SamePlace(map, held.Root) is var same
                    && HasOwner(same)
                    && (same == map ? isSeenByNoCaller : !reading.MapsOf(met).Contains(same)))
                {
                    Add(same);
                }
            }
        }

        AddMapsOf(members, met);
    }

    private static bool IsDeclaredIn(SyntaxNode member, ISymbol holder) =>
        holder.DeclaringSyntaxReferences.Any(one => one.SyntaxTree == member.SyntaxTree && member.Span.Contains(one.Span));

    private void AddMapsOf(ImmutableArray<SyntaxNode> members, SyntaxNode met)
    {
        foreach (var member in members)
        {
            AddMapsIn(member, met);
        }
    }

    private static ObjectNode SamePlace(ObjectNode map, ObjectNode root) =>
        map.Parent is { } parent ? SamePlace(parent, root).Member(map.Name) : root;

    /// <summary>The members of the file that use a name, and the one that declares it.</summary>
    private ImmutableArray<SyntaxNode> MembersThatUse(ISymbol symbol)
    {
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        return KnownMembers.Get(
            model.Compilation,
            new(symbol, root),
            (model, cancellationToken),
            static (asked, context) => SymbolReferences.Around(asked.Scope, asked.Symbol, context.model, context.cancellationToken)
                .Concat(asked.Symbol.DeclaringSyntaxReferences
                    .Where(one => one.SyntaxTree == asked.Scope.SyntaxTree)
                    .Select(one => one.GetSyntax(context.cancellationToken)))
                .Select(ObjectReader.MemberAround)
                .Distinct()
                .ToImmutableArray());
    }

    private static bool HasOwner(ObjectNode map) => new AnnotationMap(map).Owner.Kind != KubernetesKind.Unknown;

    /// <summary>The map, where all ways lead to the same place of objects of one kind.</summary>
    private ObjectNode Choose(IReadOnlyList<ObjectNode> own)
    {
        var first = own.FirstOrDefault(map => !HasOwner(map)) ?? own[0];
        var isOwned = HasOwner(first);
        if (!_maps.TrueForAll(HasOwner) || (!isOwned && (_mayBeReturnedElsewhere || _mayBeChangedUnseen)))
        {
            return isOwned ? MergedObject.Unseen(first) : first;
        }

        var map = _maps.Count == 1 ? _maps[0] : MergedObject.Of(_maps);
        if (map is null && isOwned && _maps.Exists(one => new AnnotationMap(one).Owner.Kind != new AnnotationMap(first).Owner.Kind))
        {
            return MergedObject.OfUnknownKind(first);
        }

        return isOwned && (map is null || _mayBeChangedUnseen) ? MergedObject.Unseen(first) : map ?? first;
    }
}
