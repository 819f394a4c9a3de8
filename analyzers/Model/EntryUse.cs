using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Kubernetes;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Model;

/// <summary>What is done with an entry, and what stands beside its key. By itself: a key that stands in no map.</summary>
internal class EntryUse
{
    /// <summary>The key stands by itself.</summary>
    public static EntryUse None { get; } = new();

    /// <summary>What is done with the entry.</summary>
    public virtual EntryAccess Access => EntryAccess.None;

    /// <summary>Which map it belongs to.</summary>
    public virtual MetadataMap Slot => MetadataMap.Unknown;

    /// <summary>What kind of object the map belongs to.</summary>
    public virtual KubernetesKind OwnerKind => KubernetesKind.Unknown;

    /// <summary>The map, with the object that it belongs to; null where that is not known.</summary>
    public virtual AnnotationMap? Map => null;

    /// <summary>The map as far as it is seen, whether or not it is known what it belongs to; null where nothing of it is.</summary>
    public virtual AnnotationMap? SeenMap => Map;

    /// <summary>Whether the map is seen to be one of the metadata of an object that is seen or known, of whatever kind it is.</summary>
    public virtual bool IsInMetadata => OwnerKind != KubernetesKind.Unknown;

    /// <summary>The values written beside the key, as far as they are known; none where the value is not a constant.</summary>
    public virtual ImmutableArray<WrittenValue> Values => ImmutableArray<WrittenValue>.Empty;

    /// <summary>Examples of values that hold numbers which nobody knows.</summary>
    public virtual ImmutableArray<WrittenValue> Examples => ImmutableArray<WrittenValue>.Empty;

    /// <summary>The part of the code that the entry is set in, where that may not run; null where it always does.</summary>
    public Location? Branch { get; init; }

    /// <summary>Whether this entry may be set when <paramref name="earlier"/>, of the same map and key, is there already.</summary>
    public virtual bool MayReplace(AnnotationEntry earlier) => false;

    /// <summary>What becomes of this entry where <paramref name="earlier"/>, of the same map and key, surely stands before it.</summary>
    public virtual Repetition RepetitionOf(AnnotationEntry earlier) => Repetition.None;
}
