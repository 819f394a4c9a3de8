namespace LinkerdAnnotations.Analyzers.Model;

/// <summary>The annotations or the labels of an object.</summary>
internal readonly struct AnnotationMap(ObjectNode node)
{
    /// <summary>What Kubernetes calls the annotations of an object, within its metadata.</summary>
    public const string Annotations = "annotations";

    /// <summary>What Kubernetes calls the labels of an object, within its metadata.</summary>
    public const string Labels = "labels";

    /// <summary>The map as it is written.</summary>
    public ObjectNode Node => node;

    /// <summary>How much of the map is known.</summary>
    public Knowledge Knowledge => node.Knowledge;

    /// <summary>Whether every entry of the map is seen.</summary>
    public bool IsWhole => node.Knowledge is Knowledge.Whole or Knowledge.Absent;

    /// <summary>The object that the map belongs to.</summary>
    public MapOwner Owner => new(node.Parent?.Parent ?? node);

    /// <summary>Whether any entry is under that key, surely or only perhaps.</summary>
    public bool Mentions(string key)
    {
        foreach (var entry in node.Entries)
        {
            if (entry.Key == key)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The entries that are set whenever <paramref name="entry"/> is, without itself.</summary>
    public IEnumerable<AnnotationEntry> Beside(AnnotationEntry entry) =>
        node.Entries.Where(other => other.Access == EntryAccess.Write && other.Origin.Location != entry.Origin.Location && other.IsSetWith(entry));
}
