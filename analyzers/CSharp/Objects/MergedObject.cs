using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// An object that the code comes to in several ways: what may be there in any of them may be there, and what is not seen in one of them is
/// not seen.
/// </summary>
internal static class MergedObject
{
    /// <summary>One map for several that stand at the same place of objects of the same kind; null where they do not.</summary>
    public static ObjectNode? Of(IReadOnlyList<ObjectNode> maps)
    {
        var ways = maps.Select(WayTo).ToList();
        var shared = 0;
        while (ways.TrueForAll(way => way.Count > shared && IsLike(way[shared], ways[0][shared])))
        {
            shared++;
        }

        // The map, its metadata, and the object that it belongs to.
        if (shared < 3)
        {
            return null;
        }

        var top = new ObjectNode(ways[0][shared - 1].Kind, Knowledge.Absent);
        Merge(top, ways.ConvertAll(way => way[shared - 1]));
        var map = top;
        for (var i = shared - 2; i >= 0; i--)
        {
            map = map.Member(ways[0][i].Name);
        }

        return map;
    }

    /// <summary>A map whose object may have been changed unseen.</summary>
    public static ObjectNode Unseen(ObjectNode map)
    {
        if (Of([map]) is not { } unseen)
        {
            return map;
        }

        unseen.Root.MarkUnknown();
        return unseen;
    }

    /// <summary>A map of an object that may be of one kind or of another.</summary>
    public static ObjectNode OfUnknownKind(ObjectNode map)
    {
        var unknown = new ObjectNode(KubernetesKind.Unknown, Knowledge.Unknown).AddMember(ObjectMembers.Metadata).AddMember(map.Name);
        Merge(unknown, [map]);
        return unknown;
    }

    /// <summary>What a part lies in, from itself to the whole.</summary>
    private static List<ObjectNode> WayTo(ObjectNode part)
    {
        var way = new List<ObjectNode>();
        for (var around = part; around is not null; around = around.Parent)
        {
            way.Add(around);
        }

        return way;
    }

    private static bool IsLike(ObjectNode part, ObjectNode other) =>
        part.Kind == other.Kind && (part.Name == other.Name || part.Parent is null || other.Parent is null);

    private static void Merge(ObjectNode merged, List<ObjectNode> parts)
    {
        merged.Become(parts[0].Kind);
        foreach (var entry in parts.SelectMany(part => part.Entries))
        {
            var location = entry.Origin.Location;
            if (!new AnnotationMap(merged).Holds(location.SourceTree, location.SourceSpan))
            {
                merged.AddEntry(entry);
            }
        }

        foreach (var member in parts
            .SelectMany(part => part.Members)
            .Select(member => member.Key)
            .Distinct(StringComparer.Ordinal)
            .ToList())
        {
            Merge(merged.AddMember(member), [.. parts.Select(part => part.Member(member))]);
        }

        MergeItems(merged, parts);
        MergeKnowledge(merged, parts);
    }

    private static void MergeItems(ObjectNode merged, List<ObjectNode> parts)
    {
        if (parts.Any(part => part.Items.Count != parts[0].Items.Count))
        {
            merged.MarkUnknown();
            return;
        }

        for (var i = 0; i < parts[0].Items.Count; i++)
        {
            Merge(merged.AddItem(), [.. parts.Select(part => part.Items[i])]);
        }
    }

    /// <summary>Whether maps have different entries under one key: which of them is there depends on the way.</summary>
    private static bool DifferInEntries(List<ObjectNode> maps)
    {
        var first = new Dictionary<string, List<Location>>(StringComparer.Ordinal);
        foreach (var entries in maps.SelectMany(map => map.Entries.GroupBy(entry => entry.Key, StringComparer.Ordinal)))
        {
            var places = entries.Select(entry => entry.Origin.Location).ToList();
            if (!first.TryGetValue(entries.Key, out var others))
            {
                first.Add(entries.Key, places);
            }
            else if (!places.SequenceEqual(others))
            {
                return true;
            }
        }

        return false;
    }

    private static void MergeKnowledge(ObjectNode merged, List<ObjectNode> parts)
    {
        if (parts.Any(part => part.Knowledge == Knowledge.Unknown || !part.Texts.SequenceEqual(parts[0].Texts)) || DifferInEntries(parts))
        {
            merged.MarkUnknown();
            return;
        }

        if (!parts[0].Texts.IsEmpty)
        {
            merged.SetTexts(parts[0].Texts);
        }

        if (parts.Any(part => part.Knowledge == Knowledge.Whole))
        {
            merged.Begin();
        }

        if (parts.Any(part => part.Knowledge == Knowledge.Additions))
        {
            merged.MarkExtended();
        }
    }
}
