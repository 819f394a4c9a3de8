using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>An entry of a manifest, with what it stands in.</summary>
internal sealed class ManifestSite
{
    private readonly IReadOnlyList<ManifestNode> _around;

    private ManifestSite(ManifestPart part, IReadOnlyList<ManifestNode> around, int index)
    {
        Part = part;
        _around = around;
        Index = index;
        Lines = new(part.Text.Text);
    }

    /// <summary>The text that it stands in.</summary>
    public ManifestPart Part { get; }

    /// <summary>The lines of that text.</summary>
    public ManifestLines Lines { get; }

    /// <summary>Which member of its map it is.</summary>
    public int Index { get; }

    /// <summary>Its map.</summary>
    public ManifestNode Map => _around[_around.Count - 1];

    /// <summary>The entry itself.</summary>
    public ManifestMember Member => Map.Members[Index];

    /// <summary>The metadata that the map belongs to; null where it belongs to none.</summary>
    public ManifestNode? Metadata => MapAround(1);

    /// <summary>The object whose metadata that is; null where there is none.</summary>
    public ManifestNode? Owner => MapAround(2);

    /// <summary>
    /// The parts that are empty without the entry, which is alone in its map, with what each of them is a member of: the map, and the
    /// metadata of a part of an object that hold nothing else. The metadata of an object itself stay.
    /// </summary>
    public List<(ManifestNode Holder, ManifestNode Part)> Emptied()
    {
        var emptied = new List<(ManifestNode, ManifestNode)>();
        if (Metadata is not { } metadata)
        {
            return emptied;
        }

        emptied.Add((metadata, Map));
        if (metadata is { Members.Count: 1, IsOpen: false } && Owner is { } part && MapAround(3) is not null)
        {
            emptied.Add((part, metadata));
        }

        return emptied;
    }

    /// <summary>The entry under a key; null where the key is no key of a mapping.</summary>
    public static ManifestSite? Of(ManifestScalar key)
    {
        foreach (var root in key.Part.Roots)
        {
            if (Find(root, key.Node) is var (around, index))
            {
                return new(key.Part, around, index);
            }
        }

        return null;
    }

    /// <summary>Whether an entry more or less would be one of another place too, by an alias.</summary>
    public bool IsShared => Part.Shared.HoldPlace(Map);

    /// <summary>Whether a template or a program puts something into a part of the text.</summary>
    public bool IsFilledIn(TextSpan span) => Part.Blanked.HasAction(span);

    /// <summary>Whether two places are in the same branch of a template.</summary>
    public bool AreTogether(int one, int other) => Part.Blanked.BranchAt(one) == Part.Blanked.BranchAt(other);

    /// <summary>The map that is so many levels above the entry's; null where no map is there.</summary>
    private ManifestNode? MapAround(int level) =>
        level < _around.Count && _around[_around.Count - 1 - level] is { Kind: ManifestNodeKind.Mapping } map ? map : null;

    private static (List<ManifestNode> Around, int Index)? Find(ManifestNode root, ManifestNode key)
    {
        var around = new List<ManifestNode>();
        for (var node = root; node is not null;)
        {
            around.Add(node);
            if (node.Kind == ManifestNodeKind.Sequence)
            {
                node = node.Items.LastOrDefault(item => item.Span.Start <= key.Span.Start);
                continue;
            }

            var index = node.Members.Count - 1;
            while (index >= 0 && node.Members[index].Key.Span.Start > key.Span.Start)
            {
                index--;
            }

            if (index < 0)
            {
                return null;
            }

            if (node.Members[index].Key == key)
            {
                return (around, index);
            }

            node = node.Members[index].Value is { Kind: ManifestNodeKind.Mapping or ManifestNodeKind.Sequence } inner ? inner : null;
        }

        return null;
    }
}
