using LinkerdAnnotations.Analyzers.Kubernetes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Model;

/// <summary>The annotations or the labels of an object.</summary>
internal readonly struct AnnotationMap(ObjectNode node)
{
    // Nobody sets an entry more often by hand.
    private const int MostRepetitions = 16;

    /// <summary>Which map of the object's metadata it is.</summary>
    public MetadataMap Slot => SlotOf(node);

    /// <summary>The map as it is written.</summary>
    public ObjectNode Node => node;

    /// <summary>How much of the map is known.</summary>
    public Knowledge Knowledge => node.Knowledge;

    /// <summary>Whether every entry of the map is seen.</summary>
    public bool IsWhole => node.Knowledge is Knowledge.Whole or Knowledge.Absent;

    /// <summary>The object that the map belongs to.</summary>
    public MapOwner Owner => new(node.Parent?.Parent ?? node);

    /// <summary>Which map of an object's metadata a part of the object is; unknown for other parts.</summary>
    public static MetadataMap SlotOf(ObjectNode part) => part.Parent is { Name: ObjectMembers.Metadata } ? part.Name switch
    {
        ObjectMembers.Annotations => MetadataMap.Annotations,
        ObjectMembers.Labels => MetadataMap.Labels,
        _ => MetadataMap.Unknown,
    }
    : MetadataMap.Unknown;

    /// <summary>Whether any entry is under that key, surely or only perhaps.</summary>
    public bool Mentions(string key)
    {
        for (var i = 0; i < node.Entries.Count; i++)
        {
            if (node.Entries[i].Key == key)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the entry that stands there is one of those that are seen to be in the map.</summary>
    public bool Holds(SyntaxTree? tree, TextSpan entry)
    {
        for (var i = 0; i < node.Entries.Count; i++)
        {
            var location = node.Entries[i].Origin.Location;
            if (location.SourceTree == tree && location.SourceSpan == entry)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The entries that are set whenever <paramref name="entry"/> is, without itself.</summary>
    public IEnumerable<AnnotationEntry> SetWith(AnnotationEntry entry)
    {
        foreach (var other in node.Entries)
        {
            if (other.Access == EntryAccess.Write && other.Origin.Location != entry.Origin.Location && other.IsSetWith(entry))
            {
                yield return other;
            }
        }
    }

    /// <summary>Those of them whose values are in the map in the end.</summary>
    public IEnumerable<AnnotationEntry> Beside(AnnotationEntry entry)
    {
        foreach (var other in SetWith(entry))
        {
            if (!MayLose(other))
            {
                yield return other;
            }
        }
    }

    /// <summary>Whether the value of an entry may be lost: another that is set later may take its place.</summary>
    public bool MayLose(AnnotationEntry entry)
    {
        var entries = node.RepeatedEntries(entry.Key);
        if (entries.Count > MostRepetitions)
        {
            return true;
        }

        var isLater = false;
        foreach (var other in entries)
        {
            if (other.Origin.Location == entry.Origin.Location)
            {
                isLater = true;
            }
            else if (isLater && other.MayReplace(entry))
            {
                return true;
            }
        }

        return false;
    }
}
