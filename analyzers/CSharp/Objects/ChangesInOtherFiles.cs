using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Whether other files change what a member returns. They get it from elsewhere, and what they make of it is not followed back: it is
/// asked only whether they are seen to change it. Who is handed it by them counts for nothing: nearly all objects are handed to something
/// that applies them.
/// </summary>
internal static class ChangesInOtherFiles
{
    // What more places get, is taken for changed.
    private const int MostUses = 64;

    private static readonly PerSymbolCache<bool> Known = new();

    /// <summary>Whether a file other than that which <paramref name="model"/> is of changes what a member returns.</summary>
    public static bool AreOf(ISymbol member, SemanticModel model, CancellationToken cancellationToken) => Known.Get(
        model.Compilation,
        new(member, model.SyntaxTree.GetRoot(cancellationToken)),
        (model, cancellationToken),
        static (asked, context) => Find(asked, context.model, context.cancellationToken));

    private static bool Find(ScopedSymbol member, SemanticModel model, CancellationToken cancellationToken)
    {
        var left = MostUses;
        foreach (var name in UnseenUses.SlotsOf(member.Symbol, model, cancellationToken).Prepend(member.Symbol))
        {
            foreach (var tree in FilesThatUse(name, model, cancellationToken))
            {
                var whole = tree.GetRoot(cancellationToken).FullSpan;
                foreach (var use in SymbolReferences.In(tree, whole, name, model, cancellationToken))
                {
                    if (--left < 0 || Changes(use, name, model.ForTree(tree), cancellationToken))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>
    /// The other files that mention a member and its type; an extension is called without its type. Who gets an object of the type
    /// without naming it is passed over, since members of many types are called alike.
    /// </summary>
    private static IEnumerable<SyntaxTree> FilesThatUse(ISymbol member, SemanticModel model, CancellationToken cancellationToken)
    {
        var names = NamesInFiles.Of(model.Compilation);
        IEnumerable<SyntaxTree> files = names.FilesWith(member.Name, cancellationToken);
        if (member is not IMethodSymbol { IsExtensionMethod: true } && member.ContainingType is { } type)
        {
            files = files.Intersect(names.FilesWith(type.Name, cancellationToken));
        }

        return files.Where(tree => tree != model.SyntaxTree);
    }

    private static bool Changes(SimpleNameSyntax use, ISymbol member, SemanticModel model, CancellationToken cancellationToken)
    {
        var reading = CompilationCache.Of(model.Compilation).ReadingOf(ObjectReader.MemberAround(use), model, cancellationToken);
        for (SyntaxNode? node = use; node is ExpressionSyntax; node = node.Parent)
        {
            if (reading.GivenAt(node) is { } got)
            {
                return IsChanged(got, reading);
            }
        }

        // What a static property gives, is held by it. A list, or what a delegate gives, is not followed.
        return reading.HeldBy(member).Any(held => IsChanged(held, reading));
    }

    private static bool IsChanged(ObjectNode got, ObjectReading reading) => reading.Changes(got) || HasSharedPart(got);

    /// <summary>Whether a part of an object became one of another object, too.</summary>
    private static bool HasSharedPart(ObjectNode got) =>
        got.Members.Any(member => member.Value.Parent != got || HasSharedPart(member.Value));
}
