using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Matching;
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

    private static readonly DiagnosticDescriptor UnknownKeyLikeMany = Factory.Create("LikeMany");

    private static readonly DiagnosticDescriptor UnknownKeyLikeOthers = Factory.Create("LikeOthers");

    private static readonly DiagnosticDescriptor UnknownKeyWithCandidate = Factory.Create("Candidate");

    private static readonly DiagnosticDescriptor UnknownKeyWithCandidates = Factory.Create("Candidates");

    private static readonly DiagnosticDescriptor UnknownKeyWithOpposite = Factory.Create("Opposite");

    private static readonly DiagnosticDescriptor Refused = Factory.Create("Refused");

    private static readonly DiagnosticDescriptor RefusedWithRepair = Factory.Create("RefusedRepair");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        UnknownKey,
        UnknownKeyLikeMany,
        UnknownKeyLikeOthers,
        UnknownKeyWithCandidate,
        UnknownKeyWithCandidates,
        UnknownKeyWithOpposite,
        Refused,
        RefusedWithRepair,
    ];

    /// <inheritdoc/>
    public override Effect Effect => Effect.Ignored;

    /// <inheritdoc/>
    protected override DiagnosticDescriptor? RefusedKey => Refused;

    /// <inheritdoc/>
    protected override DiagnosticDescriptor? RefusedKeyWithRepair => RefusedWithRepair;

    /// <inheritdoc/>
    public override bool OffersEdits => true;

    /// <inheritdoc/>
    public override Finding? Judge(KeyInContext key)
    {
        if (key.Known is not null || key.Match.Best is not null || !(IsSurelyKeyOfLinkerd(key.Entry) || key.IsSlipOfKeyOfLinkerd))
        {
            return null;
        }

        var others = key.ThatFit(key.Match.Others);
        return others.Count == 0
            ? new(WithoutCandidates(key.Match), key.Entry.Origin, edit: null, key.Text)
            : new(
                WithCandidates(key.Match, others),
                key.Entry.Origin,
                key.ToEdit(others),
                key.Text,
                string.Join(", ", others.Select(other => $"'{other.Name}'")));
    }

    private static DiagnosticDescriptor WithoutCandidates(KeyMatch match) =>
        match.IsOfNone ? UnknownKey
        : match.IsOfTooMany ? UnknownKeyLikeMany
        : UnknownKeyLikeOthers;

    private static DiagnosticDescriptor WithCandidates(KeyMatch match, IReadOnlyList<LinkerdKey> others) =>
        others.All(match.Opposites.Contains) ? UnknownKeyWithOpposite
        : others.Count == 1 ? UnknownKeyWithCandidate
        : UnknownKeyWithCandidates;

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
