using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;

namespace LinkerdAnnotations.Tool.Server;

/// <summary>What is shown over a key.</summary>
internal static class KeyHovers
{
    /// <summary>What is known of the key at a place; null where there is none of Linkerd's.</summary>
    public static Hover? At(OpenDocument document, int position, Func<LinkerdOptions> options, CancellationToken cancellationToken)
    {
        var manifest = ManifestFileCache.Read(document.File.AnalyzedPath, document.Text, cancellationToken);
        var entry = manifest.Entries.FirstOrDefault(entry =>
            entry.Usage == KeyUsage.KeyOfMap
            && entry.Origin.Location.SourceSpan is var span
            && span.Start <= position
            && position <= span.End);
        return entry is not null && LinkerdCatalog.Find(entry.Key) is { IsKey: true } key
            ? new(KeyOffers.Describe(key, options().Release), document.RangeOf(entry.Origin.Location.SourceSpan))
            : null;
    }
}
