using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;

namespace LinkerdAnnotations.Analyzers.Model;

/// <summary>
/// A key of an annotation or label as an author wrote it, with what stands beside it in the map. What surrounds the key is found out only
/// when a rule asks: most keys are right, and finding out can take a search for the uses of a constant.
/// </summary>
internal abstract class AnnotationEntry(string key, KeyDomain domain, TextOrigin origin)
{
    /// <summary>The key.</summary>
    public string Key { get; } = key;

    /// <summary>What the part of the key before its slash says.</summary>
    public KeyDomain Domain { get; } = domain;

    /// <summary>Where the key stands.</summary>
    public TextOrigin Origin { get; } = origin;

    /// <summary>Where the entry stands, for edits of the entry as a whole: wherever its key comes from, it is set here.</summary>
    public TextOrigin EditAnchor { get; init; } = new(origin.Location, isEditable: true);

    /// <summary>Whether the key is all that one literal of code says.</summary>
    public virtual bool IsLiteral => false;

    /// <summary>How the text is used.</summary>
    public abstract KeyUsage Usage { get; }

    /// <summary>What is done with the entry.</summary>
    public EntryAccess Access => Use.Access;

    /// <summary>Which map it belongs to.</summary>
    public MetadataMap Slot => Use.Slot;

    /// <summary>What kind of object the map belongs to.</summary>
    public KubernetesKind OwnerKind => Use.OwnerKind;

    /// <summary>The map, with the object that it belongs to; null where that is not known.</summary>
    public AnnotationMap? Map => Use.Map;

    /// <summary>The map as far as it is seen, whether or not it is known what it belongs to; null where nothing of it is.</summary>
    public AnnotationMap? SeenMap => Use.SeenMap;

    /// <summary>Whether the map is seen to be one of the metadata of an object that is seen or known, of whatever kind it is.</summary>
    public bool IsInMetadata => Use.IsInMetadata;

    /// <summary>
    /// The entries that may be in one map with it, as far as they are seen: in its own map; where nothing shows that, near it; and of a
    /// constant, wherever that is used. Found out only for a key that is to be replaced.
    /// </summary>
    public virtual IEnumerable<AnnotationEntry> Companions => SeenMap is { } map ? map.Node.Entries.Where(other => other != this) : [];

    /// <summary>The values written beside the key, as far as they are known; none where the value is not a constant.</summary>
    public ImmutableArray<WrittenValue> Values => Use.Values;

    /// <summary>
    /// The values beside the key that hold numbers which nobody knows, each with some examples. They are none of <see cref="Values"/>,
    /// and tell only what holds for every number.
    /// </summary>
    public ImmutableArray<WrittenValue> Examples => Use.Examples;

    /// <summary>The value, where only one text can stand beside the key; null where another can, or where it is not known.</summary>
    public string? OnlyText => Values is { Length: 1 } values && values[0].Texts is { Length: 1 } texts ? texts[0] : null;

    /// <summary>What is done with the entry, and what stands beside its key.</summary>
    protected abstract EntryUse Use { get; }

    /// <summary>Whether every text that can stand beside the key meets a condition.</summary>
    public bool IsSurely(Func<string, bool> condition)
    {
        foreach (var value in Values)
        {
            foreach (var text in value.Texts)
            {
                if (!condition(text))
                {
                    return false;
                }
            }
        }

        return Values.Length > 0;
    }

    /// <summary>Whether this entry and another surely have different values.</summary>
    public bool DiffersFrom(AnnotationEntry other) => IsSurely(text => other.IsSurely(one => one != text));

    /// <summary>Whether this entry is set whenever <paramref name="other"/> is, and not only under a condition of its own.</summary>
    public bool IsSetWith(AnnotationEntry other) =>
        Use.Branch is not { } branch
        || branch.Equals(other.Use.Branch)
        || (branch.SourceTree == other.Origin.Location.SourceTree && branch.SourceSpan.Contains(other.Origin.Location.SourceSpan));

    /// <summary>
    /// Whether the value of this entry may take the place of that of <paramref name="earlier"/>, of the same map and key, and is not surely
    /// the same.
    /// </summary>
    public bool MayReplace(AnnotationEntry earlier) =>
        Use.MayReplace(earlier) && !(OnlyText is { } text && earlier.OnlyText == text);

    /// <summary>What becomes of this entry where <paramref name="earlier"/>, of the same map and key, stands before it.</summary>
    public Repetition RepetitionOf(AnnotationEntry earlier) =>
        IsSetWith(earlier) && earlier.IsSetWith(this) ? Use.RepetitionOf(earlier) : Repetition.None;
}
