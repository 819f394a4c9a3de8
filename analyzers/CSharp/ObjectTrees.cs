using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>The trees of the objects of a compilation, each read once, however many entries it has.</summary>
internal sealed class ObjectTrees
{
    private static readonly ConditionalWeakTable<Compilation, ObjectTrees> Known = new();

    private readonly ConcurrentDictionary<ObjectRoot, ObjectNode> _trees = new();

    /// <summary>The trees of one compilation.</summary>
    public static ObjectTrees Of(Compilation compilation) => Known.GetOrCreateValue(compilation);

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
