using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD1003: no such key, and no candidate stands out.</summary>
internal sealed class UnknownKeyRule : KeyRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD1003";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.ProxyConfiguration);

    private static readonly DiagnosticDescriptor UnknownKey = Factory.Create();

    private static readonly DiagnosticDescriptor UnknownKeyWithCandidates = Factory.Create("Candidates");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [UnknownKey, UnknownKeyWithCandidates];

    /// <inheritdoc/>
    public override Effect Effect => Effect.Ignored;

    /// <inheritdoc/>
    public override bool OffersEdits => true;

    /// <inheritdoc/>
    public override Finding? Judge(KeyInContext key)
    {
        if (key.Known is not null || key.Match.Best is not null || !IsSurelyKeyOfLinkerd(key.Entry))
        {
            return null;
        }

        return key.Match.Others.Count == 0
            ? new(UnknownKey, key.Entry.Origin, edit: null, key.Text)
            : new(
                UnknownKeyWithCandidates,
                key.Entry.Origin,
                key.ToEdit(key.Match.Others),
                key.Text,
                string.Join(", ", key.Match.Others.Select(other => $"'{other.Name}'")));
    }

    /// <summary>
    /// With nothing to say what was meant, the domain alone must say that it is a key of Linkerd's; a misspelt domain may be somebody
    /// else's own.
    /// </summary>
    private static bool IsSurelyKeyOfLinkerd(AnnotationEntry entry) => entry.Domain switch
    {
        KeyDomain.KeysOnly => true,
        KeyDomain.Shared or KeyDomain.OtherHost => entry.Usage == KeyUsage.KeyOfMap,
        _ => false,
    };
}
