using LinkerdAnnotations.Analyzers.Catalog;
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
        if (key.Release is not { } release || key.Known is not { } known || !known.IsReadBy(release) || !known.IsDeprecatedIn(release) || key.Entry.Access == EntryAccess.Remove)
        {
            return null;
        }

        var replacement = Replacement(known, release);
        return new(
            DeprecatedKey,
            key.Entry.Origin,
            key.ToEdit([replacement]),
            key.Text,
            release.ToString(),
            known.Deprecated?.NameBeside(release) ?? string.Empty,
            replacement.Name);
    }

    /// <summary>The last key in the chain of replacements that the release reads.</summary>
    private static LinkerdKey Replacement(LinkerdKey key, LinkerdRelease release) =>
        key.ReplacedBy is { } name && LinkerdCatalog.Find(name) is { } next && next.IsReadBy(release) ? Replacement(next, release) : key;
}
