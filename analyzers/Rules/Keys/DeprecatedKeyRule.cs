using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD1005: a key that the configured release still reads, but has replaced.</summary>
internal sealed class DeprecatedKeyRule : KeyRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD1005";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Info, LinkerdPages.ProxyConfiguration);

    private static readonly DiagnosticDescriptor DeprecatedKey = Factory.Create();

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [DeprecatedKey];

    /// <inheritdoc/>
    public override bool OffersEdits => true;

    /// <inheritdoc/>
    public override Finding? Judge(KeyInContext key)
    {
        if (key.Release is not { } release
            || key.Known is not { } known
            || !known.IsReadBy(release)
            || !known.IsDeprecatedIn(release)
            || !MayBeRead(key.Entry, known, release)
            || ConflictingSidecarKeysRule.HigherOf(key.Entry, known, release) is not null
            || Successor.Of(known, release, key.Entry.OwnerKind.ReadAs()) is not { } successor)
        {
            return null;
        }

        return new(
            DeprecatedKey,
            key.Entry.Origin,
            key.ToEdit([successor]),
            key.Text,
            release.ToString(),
            known.Deprecated?.NameBeside(release) ?? string.Empty,
            successor.Name);
    }

    /// <summary>Whether the release may read the key where it stands. What is to be taken out is replaced by nothing.</summary>
    private static bool MayBeRead(AnnotationEntry entry, LinkerdKey key, LinkerdRelease release) => entry.Access switch
    {
        EntryAccess.Remove => false,
        EntryAccess.Write => Placement.MayBeReadThere(entry, key, release),
        _ => true,
    };
}
