using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>What a manifest does with an entry.</summary>
/// <param name="access">What is done with the entry.</param>
/// <param name="slot">Which map it belongs to.</param>
/// <param name="map">The map; null where it is not written, as in a change of one entry.</param>
/// <param name="isInMetadata">Whether the map is one of an object's metadata.</param>
/// <param name="values">The values that are written.</param>
internal sealed class ManifestEntryUse(
    EntryAccess access,
    MetadataMap slot,
    ObjectNode? map,
    bool isInMetadata,
    ImmutableArray<WrittenValue> values) : EntryUse
{
    /// <inheritdoc/>
    public override EntryAccess Access => access;

    /// <inheritdoc/>
    public override MetadataMap Slot => slot;

    /// <inheritdoc/>
    public override KubernetesKind OwnerKind => isInMetadata && SeenMap is { } seen ? seen.Owner.Kind : KubernetesKind.Unknown;

    /// <inheritdoc/>
    public override bool IsInMetadata => IsOfAnyObject || base.IsInMetadata;

    /// <summary>Whether the map is added to the metadata of objects of any kind.</summary>
    public bool IsOfAnyObject { get; init; }

    /// <inheritdoc/>
    public override AnnotationMap? Map => OwnerKind == KubernetesKind.Unknown ? null : SeenMap;

    /// <inheritdoc/>
    public override AnnotationMap? SeenMap => map is null ? null : new AnnotationMap(map);

    /// <inheritdoc/>
    public override ImmutableArray<WrittenValue> Values => values;

    /// <summary>The mapping that the entry is written in; null where it is written in none.</summary>
    public ManifestNode? Source { get; init; }

    /// <summary>The branch of a template that the entry is written in; null where it is in none.</summary>
    public TemplateBranch? TemplateBranch { get; init; }

    /// <inheritdoc/>
    public override Repetition RepetitionOf(AnnotationEntry earlier) =>
        Source is not null
        && earlier is ManifestEntry { ManifestUse: { } other }
        && other.Source == Source
        && other.TemplateBranch == TemplateBranch
            ? Repetition.IsRefused
            : Repetition.None;
}
