using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD1004: a real key that the configured release does not read yet, or any more.</summary>
internal sealed class UnsupportedKeyRule : KeyRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD1004";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.ProxyConfiguration);

    private static readonly DiagnosticDescriptor UnsupportedKeyTooNew = Factory.Create("TooNew");

    private static readonly DiagnosticDescriptor UnsupportedKeyRemoved = Factory.Create("Removed");

    private static readonly DiagnosticDescriptor UnsupportedKeyReplaced = Factory.Create("Replaced");

    private static readonly DiagnosticDescriptor UnsupportedKeyBesideReplacement = Factory.Create("BesideReplacement");

    private static readonly DiagnosticDescriptor UnsupportedKeyReplacedDifferently = Factory.Create("ReplacedDifferently");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        UnsupportedKeyTooNew,
        UnsupportedKeyRemoved,
        UnsupportedKeyReplaced,
        UnsupportedKeyBesideReplacement,
        UnsupportedKeyReplacedDifferently,
    ];

    /// <inheritdoc/>
    public override Effect Effect => Effect.Ignored;

    /// <inheritdoc/>
    public override bool OffersEdits => true;

    /// <inheritdoc/>
    public override Finding? Judge(KeyInContext key)
    {
        if (key.IsRead || key.Known is not { IsKey: true, IsDeclaredOnly: false } known || !IsForUsers(known))
        {
            return null;
        }

        if (key.Release is { } release && known.ReadAgainAfter(release) is { } next)
        {
            return new(UnsupportedKeyTooNew, key.Entry.Origin, edit: null, key.Text, next.NameBeside(release), release.ToString());
        }

        // To take an old key out is what its removal asks for.
        if (key.Entry.Access == EntryAccess.Remove)
        {
            return null;
        }

        var removed = known.Removed?.NameBeside(key.Release) ?? string.Empty;
        if (known.ReplacedBy is { } successor && !CanBeSwapped(known, successor, key.Entry.Slot))
        {
            return new(UnsupportedKeyReplacedDifferently, key.Entry.Origin, edit: null, key.Text, removed, successor);
        }

        return key.Match.Best is { } replacement
            ? key.ToFinding(
                replacement, UnsupportedKeyReplaced, UnsupportedKeyBesideReplacement, key.Text, removed)
            : new(UnsupportedKeyRemoved, key.Entry.Origin, edit: null, key.Text, removed);
    }

    /// <summary>Whether the successor takes the same values, and may stand where the key stands.</summary>
    private static bool CanBeSwapped(LinkerdKey known, string successor, MetadataMap slot) =>
        !known.ReplacementDiffers && (slot != MetadataMap.Labels || LinkerdCatalog.Find(successor) is { IsLabel: true });

    /// <summary>
    /// What Linkerd writes for itself is read back by programs of many releases; only its replaced keys are worth a word.
    /// </summary>
    private static bool IsForUsers(LinkerdKey key) => key.Audience == Audience.User || key.ReplacedBy is not null;
}
