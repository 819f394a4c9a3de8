using LinkerdAnnotations.Analyzers.Kubernetes;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>The parts of a manifest that several objects have in common, by an alias or a merge key.</summary>
internal sealed class SharedParts
{
    private const string Items = "items";

    private readonly Dictionary<ManifestNode, ManifestNode> _holders = [];
    private readonly Dictionary<ManifestNode, List<ManifestNode>> _aliases = [];

    /// <summary>Reads what the aliases of some documents stand for.</summary>
    public SharedParts(IEnumerable<ManifestNode> roots)
    {
        var pending = new Stack<ManifestNode>(roots);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (node.Target is { } target)
            {
                if (!_aliases.TryGetValue(target, out var aliases))
                {
                    _aliases.Add(target, aliases = []);
                }

                aliases.Add(node);
            }

            foreach (var (key, value) in node.Members)
            {
                Add(key, node);
                Add(value, node);
            }

            foreach (var item in node.Items)
            {
                Add(item, node);
            }
        }

        void Add(ManifestNode node, ManifestNode holder)
        {
            _holders[node] = holder;
            pending.Push(node);
        }
    }

    /// <summary>
    /// Whether another text in the place of one would change more than one object, or another entry of its own. An object that repeats a
    /// part of itself is one.
    /// </summary>
    public bool HoldText(ManifestNode text) => _aliases.Count > 0 && (IsRepeated(text) || IsOfSeveral(text));

    /// <summary>
    /// Whether a node, or something around it, is what an alias stands for, so that an entry more or less there would be one in another
    /// place too.
    /// </summary>
    public bool HoldPlace(ManifestNode node) => _aliases.Count > 0 && AroundFrom(node).Any(_aliases.ContainsKey);

    /// <summary>Whether a text itself stands in more than one entry; where it is only written down for others is none.</summary>
    private bool IsRepeated(ManifestNode text) =>
        (_aliases.TryGetValue(text, out var aliases) ? aliases.Count : 0) + (ObjectOf(text) is null ? 0 : 1) > 1;

    /// <summary>Follows the aliases of what is around a text, and of what is around those, until there is a second object.</summary>
    private bool IsOfSeveral(ManifestNode text)
    {
        var owner = ObjectOf(text);
        var seen = new HashSet<ManifestNode>();
        var pending = new Queue<ManifestNode>();
        for (var place = text; ; place = pending.Dequeue())
        {
            foreach (var alias in AroundFrom(place).SelectMany(part => _aliases.TryGetValue(part, out var aliases) ? aliases : []))
            {
                if (!seen.Add(alias))
                {
                    continue;
                }

                var found = ObjectOf(alias);
                if (found is not null && owner is not null && found != owner)
                {
                    return true;
                }

                owner ??= found;
                pending.Enqueue(alias);
            }

            if (pending.Count == 0)
            {
                return false;
            }
        }
    }

    /// <summary>
    /// The object that a place is in: the innermost that says its kind; where none does, the member of the whole. Null where a part is only
    /// written down for others, beside the objects.
    /// </summary>
    private ManifestNode? ObjectOf(ManifestNode node)
    {
        var around = AroundFrom(node).ToList();
        foreach (var part in around)
        {
            if (part[ObjectMembers.KindName] is { Kind: ManifestNodeKind.Scalar })
            {
                return part[Items] is { Kind: ManifestNodeKind.Sequence } ? null : part;
            }
        }

        // A member of the whole that holds the text itself only gives it a name.
        const int DepthOfDefinition = 3;
        return node.Target is null && around.Count <= DepthOfDefinition ? null
            : around.Count > 1 ? around[around.Count - 2]
            : null;
    }

    /// <summary>A node, what holds it, and so on up to the whole.</summary>
    private IEnumerable<ManifestNode> AroundFrom(ManifestNode node)
    {
        for (var part = node; ; part = _holders[part])
        {
            yield return part;
            if (!_holders.ContainsKey(part))
            {
                yield break;
            }
        }
    }
}
