using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD4002: two generations of the native sidecar's key on one object, of which only one is read.</summary>
internal sealed class ConflictingSidecarKeysRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD4002";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.NativeSidecars);

    private static readonly DiagnosticDescriptor ConflictingSidecarKeys = Factory.Create();

    private static readonly DiagnosticDescriptor ConflictingSidecarKeysWithoutRelease = Factory.Create("WithoutRelease");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [ConflictingSidecarKeys, ConflictingSidecarKeysWithoutRelease];

    /// <inheritdoc/>
    public override Effect Effect => Effect.Ignored;

    /// <inheritdoc/>
    public override bool OffersEdits => true;

    /// <summary>
    /// The entry that is read in the place of this one: the first of a newer generation, newest first. Null where this one is read, or is
    /// none of the native sidecar's.
    /// </summary>
    public static AnnotationEntry? HigherOf(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release)
    {
        if (entry is not { Access: EntryAccess.Write, Slot: MetadataMap.Annotations }
            || !NativeSidecarKeys.Contains(key)
            || entry.Map is not { } map
            || !NativeSidecar.IsReadIn(map, key, release))
        {
            return null;
        }

        return HigherIn(map, entry, key, release);
    }

    private static AnnotationEntry? HigherIn(AnnotationMap map, AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release) =>
        NativeSidecarKeys.Generations
            .Reverse()
            .TakeWhile(generation => generation != key)
            .Where(generation => NativeSidecar.IsReadIn(map, generation, release))
            .SelectMany(generation => map.SetWith(entry).Where(other => other.Key == generation.Name))
            .FirstOrDefault();

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (HigherOf(entry, key, options.Release) is not { } higher)
        {
            return;
        }

        if (options.Release is { } release)
        {
            // Where the key that decides is to be replaced itself, the author has two keys to look at.
            var remove = new RemoveEntry(key.Name)
            {
                IsCertain = LinkerdCatalog.Find(higher.Key) is { } decisive && !decisive.IsDeprecatedIn(release)
            };
            report(new(ConflictingSidecarKeys, entry.EditAnchor, remove, key.Name, release.ToString(), higher.Key));
        }
        else if (NativeSidecar.ValueOf(entry) is { } value && NativeSidecar.ValueOf(higher) is { } decides && value != decides)
        {
            // Without a release, several generations of one value serve several releases.
            report(new(
                ConflictingSidecarKeysWithoutRelease,
                entry.EditAnchor,
                edit: null,
                key.Name,
                higher.Key,
                LinkerdCatalog.Find(higher.Key)!.Introduced!.Value.ToString()));
        }
    }
}
