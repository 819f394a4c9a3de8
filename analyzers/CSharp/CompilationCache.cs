using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// What is found out about a compilation, each thing once, however many entries and rules ask: the texts of keys, what entries are in the syntax
/// of C#, where their maps belong, and the trees of the objects. Questions about one symbol are kept by <see cref="PerSymbolCache{TAnswer}"/>.
/// </summary>
internal sealed class CompilationCache
{
    private static readonly ConditionalWeakTable<Compilation, CompilationCache> Known = new();

    private readonly ConcurrentDictionary<ExpressionSyntax, string?> _texts = new();
    private readonly ConcurrentDictionary<ExpressionSyntax, MapAccess?> _entries = new();
    private readonly ConcurrentDictionary<(SyntaxNode Map, MetadataMap Slot), ObjectPlace?> _places = new();
    private readonly ConcurrentDictionary<ObjectRoot, ObjectNode> _trees = new();

    /// <summary>What is known of one compilation.</summary>
    public static CompilationCache Of(Compilation compilation) => Known.GetOrCreateValue(compilation);

    /// <summary>The text of a key; null where that is not known.</summary>
    public string? TextOf(ExpressionSyntax key, ConstantTextReader reader) =>
        _texts.TryGetValue(key, out var known) ? known : _texts.GetOrAdd(key, reader.Read(key)?.Text);

    /// <summary>The entry of a map of strings whose key an expression is; null where it is the key of none.</summary>
    public MapAccess? EntryOf(ExpressionSyntax key, MapEntryReader reader) =>
        _entries.TryGetValue(key, out var known) ? known : _entries.GetOrAdd(key, reader.Read(key));

    /// <summary>The place of the map that an entry is in; null where it belongs to nothing.</summary>
    public ObjectPlace? Locate(MapAccess entry, SemanticModel model, CancellationToken cancellationToken)
    {
        if (entry.Map is not { } map)
        {
            return null;
        }

        return _places.TryGetValue((map, entry.Slot), out var known)
            ? known
            : _places.GetOrAdd((map, entry.Slot), new ObjectLocator(model, cancellationToken).Locate(entry));
    }

    /// <summary>The tree of one object.</summary>
    public ObjectNode Read(ObjectRoot root, SemanticModel model, CancellationToken cancellationToken)
    {
        if (_trees.TryGetValue(root, out var known))
        {
            return known;
        }

        // The entries of a tree outlive the action that asked for it first, and the wish to cancel that.
        var entries = new EntryReader(model, CancellationToken.None);
        return _trees.GetOrAdd(root, new ObjectTreeReader(model, entries, cancellationToken).Read(root));
    }
}
