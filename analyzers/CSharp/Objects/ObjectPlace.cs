using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>A place within an object: what the object is found by, and the members that lead to the place.</summary>
internal sealed class ObjectPlace
{
    private readonly ObjectPlace? _around;
    private readonly string _member;
    private readonly int _depth;
    private ObjectNode? _empty;

    /// <summary>The place of what an object is found by.</summary>
    public ObjectPlace(ObjectRoot root)
        : this(root, around: null, member: string.Empty)
    {
    }

    private ObjectPlace(ObjectRoot root, ObjectPlace? around, string member)
    {
        Root = root;
        _around = around;
        _member = member;
        _depth = around is null ? 0 : around._depth + 1;
    }

    /// <summary>What the object is found by.</summary>
    public ObjectRoot Root { get; }

    /// <summary>Which map of an object's metadata is here; unknown where none is.</summary>
    public MetadataMap Slot => AnnotationMap.SlotOf(Empty);

    /// <summary>The kind of object whose annotations or labels are here; unknown where neither are.</summary>
    public KubernetesKind Owner => Slot != MetadataMap.Unknown ? Empty.Parent?.Parent?.Kind ?? KubernetesKind.Unknown : KubernetesKind.Unknown;

    // What is here when nothing is written yet: all that it takes to know what sort of part it is.
    private ObjectNode Empty => _empty ??= In(ObjectTreeReader.Begin(Root, out _));

    /// <summary>The place of a member of what is here.</summary>
    public ObjectPlace Then(string member) => new(Root, this, member);

    /// <summary>What is here in the tree of the object.</summary>
    public ObjectNode In(ObjectNode tree)
    {
        var path = new string[_depth];
        for (var place = this; place._around is { } around; place = around)
        {
            path[around._depth] = place._member;
        }

        foreach (var member in path)
        {
            tree = tree.Member(member);
        }

        return tree;
    }
}
