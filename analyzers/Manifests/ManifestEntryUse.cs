using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>What a manifest does with an entry.</summary>
/// <param name="access">What is done with the entry.</param>
/// <param name="slot">Which map it belongs to.</param>
/// <param name="map">The map, where it is one of an object's metadata; null elsewhere.</param>
/// <param name="values">The values that are written.</param>
internal sealed class ManifestEntryUse(EntryAccess access, MapSlot slot, ObjectNode? map, ImmutableArray<WrittenValue> values) : EntryUse
{
    /// <inheritdoc/>
    public override EntryAccess Access => access;

    /// <inheritdoc/>
    public override MapSlot Slot => slot;

    /// <inheritdoc/>
    public override OwnerKind Owner => map is null ? OwnerKind.Unknown : new AnnotationMap(map).Owner.Kind;

    /// <inheritdoc/>
    public override AnnotationMap? Map => map is null || Owner == OwnerKind.Unknown ? null : new AnnotationMap(map);

    /// <inheritdoc/>
    public override ImmutableArray<WrittenValue> Values => values;
}
