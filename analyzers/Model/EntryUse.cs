using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Model;

/// <summary>What is done with an entry, and what stands beside its key.</summary>
internal sealed class EntryUse(EntryAccess access, Lazy<MapSlot> slot, Lazy<OwnerKind> owner, Lazy<AnnotationMap?> map, Lazy<ImmutableArray<WrittenValue>> values)
{
    /// <summary>The key stands by itself.</summary>
    public static EntryUse None { get; } =
        new(EntryAccess.None, new(() => MapSlot.Unknown), new(() => OwnerKind.Unknown), new(() => null), new(() => ImmutableArray<WrittenValue>.Empty));

    /// <summary>What is done with the entry.</summary>
    public EntryAccess Access { get; } = access;

    /// <summary>Which map it belongs to.</summary>
    public MapSlot Slot => slot.Value;

    /// <summary>What kind of object the map belongs to.</summary>
    public OwnerKind Owner => owner.Value;

    /// <summary>The map, with the object that it belongs to; null where that is not known.</summary>
    public AnnotationMap? Map => map.Value;

    /// <summary>The values written beside the key, as far as they are known; none where the value is not a constant.</summary>
    public ImmutableArray<WrittenValue> Values => values.Value;

    /// <summary>The part of the code that the entry is set in, where that may not run; null where it always does.</summary>
    public Location? Branch { get; init; }
}
