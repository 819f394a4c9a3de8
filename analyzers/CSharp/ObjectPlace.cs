using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>A place within an object: what the object is found by, and the members that lead to the place.</summary>
internal sealed class ObjectPlace(ObjectRoot root, IReadOnlyList<string> path)
{
    /// <summary>What the object is found by.</summary>
    public ObjectRoot Root { get; } = root;

    /// <summary>Which map of an object's metadata is here; unknown where none is.</summary>
    public MapSlot Slot => AnnotationMap.SlotOf(InEmpty());

    /// <summary>The kind of object whose annotations or labels are here; unknown where neither are.</summary>
    public OwnerKind Owner => InEmpty() is var here && AnnotationMap.SlotOf(here) != MapSlot.Unknown ? here.Parent?.Parent?.Kind ?? OwnerKind.Unknown : OwnerKind.Unknown;

    /// <summary>The place of a member of what is here.</summary>
    public ObjectPlace Then(string member) => new(Root, [.. path, member]);

    /// <summary>What is here in the tree of the object.</summary>
    public ObjectNode In(ObjectNode tree)
    {
        foreach (var member in path)
        {
            tree = tree[member];
        }

        return tree;
    }

    private ObjectNode InEmpty() => In(ObjectTreeReader.Begin(Root, out _));
}
