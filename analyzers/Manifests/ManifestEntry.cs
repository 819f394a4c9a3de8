using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>An entry in a manifest.</summary>
internal sealed class ManifestEntry(string key, KeyDomain domain, TextOrigin origin, EntryUse use, KeyUsage position)
    : AnnotationEntry(key, domain, origin)
{
    /// <summary>What the manifest does with the entry; null where the key stands in no map.</summary>
    public ManifestEntryUse? ManifestUse => use as ManifestEntryUse;

    /// <inheritdoc/>
    public override KeyUsage Usage => position;

    /// <inheritdoc/>
    protected override EntryUse Use => use;
}
