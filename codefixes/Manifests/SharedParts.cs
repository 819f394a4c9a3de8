using LinkerdAnnotations.Analyzers.Manifests;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>The parts of a manifest that several objects have in common, by an alias or a merge key.</summary>
internal sealed class SharedParts
{
    private const string Kind = "kind";
    private const string Items = "items";

    private readonly List<IReadOnlyList<ManifestNode>> _aliases = [];
    private readonly List<ManifestNode> _around = [];
    private readonly ManifestNode _node;
    private IReadOnlyList<ManifestNode> _place = [];

    private SharedParts(ManifestScalar scalar)
    {
        _node = scalar.Node;
        foreach (var root in scalar.Part.Roots)
        {
            Visit(root);
        }
    }

    /// <summary>
    /// Whether another text in the place of this one would change more than one object, or another entry of its own. An object that repeats
    /// a part of itself is one.
    /// </summary>
    public static bool Hold(ManifestScalar scalar) =>
        scalar.Part.Text.Text.IndexOf('&') >= 0
        && new SharedParts(scalar) is { _aliases.Count: > 0 } parts
        && (parts.IsRepeated() || parts.AreOfSeveral());

    /// <summary>Whether the text itself stands in more than one entry; where it is only written down for others is none.</summary>
    private bool IsRepeated() =>
        _aliases.Count(alias => alias[alias.Count - 1].Target == _node) + (ObjectOf(_place) is null ? 0 : 1) > 1;

    /// <summary>Follows the aliases of what is around the text, and of what is around those.</summary>
    private bool AreOfSeveral()
    {
        var objects = new HashSet<ManifestNode>();
        var pending = new Queue<IReadOnlyList<ManifestNode>>([_place]);
        var left = _aliases.ToList();
        while (pending.Count > 0)
        {
            var place = pending.Dequeue();
            if (ObjectOf(place) is { } owner)
            {
                objects.Add(owner);
            }

            foreach (var alias in left.Where(alias => place.Contains(alias[alias.Count - 1].Target!)).ToList())
            {
                left.Remove(alias);
                pending.Enqueue(alias);
            }
        }

        return objects.Count > 1;
    }

    /// <summary>
    /// The object that a place is in: the innermost that says its kind; where none does, the member of the whole. Null where a part is only
    /// written down for others, beside the objects.
    /// </summary>
    private static ManifestNode? ObjectOf(IReadOnlyList<ManifestNode> place)
    {
        for (var i = place.Count - 1; i >= 0; i--)
        {
            if (place[i][Kind] is { Kind: ManifestNodeKind.Scalar })
            {
                return place[i][Items] is { Kind: ManifestNodeKind.Sequence } ? null : place[i];
            }
        }

        // A member of the whole that holds the text itself only gives it a name.
        const int DepthOfDefinition = 3;
        return place[place.Count - 1].Target is null && place.Count <= DepthOfDefinition ? null : place.ElementAtOrDefault(1);
    }

    private void Visit(ManifestNode node)
    {
        _around.Add(node);
        if (node == _node)
        {
            _place = [.. _around];
        }

        if (node.Target is not null)
        {
            _aliases.Add([.. _around]);
        }

        foreach (var (key, value) in node.Members)
        {
            Visit(key);
            Visit(value);
        }

        foreach (var item in node.Items)
        {
            Visit(item);
        }

        _around.RemoveAt(_around.Count - 1);
    }
}
