using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD1004: a real key that the configured release does not read yet, or any more.</summary>
internal sealed class UnsupportedKeyRule : KeyRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        Rules.Descriptors.UnsupportedKeyTooNew,
        Rules.Descriptors.UnsupportedKeyRemoved,
        Rules.Descriptors.UnsupportedKeyReplaced,
        Rules.Descriptors.UnsupportedKeyReplacedDifferently,
    ];

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
            return new(Rules.Descriptors.UnsupportedKeyTooNew, key.Entry.Origin, edit: null, key.Text, next.NameBeside(release), release.ToString());
        }

        // To take an old key out is what its removal asks for.
        if (key.Entry.Access == EntryAccess.Remove)
        {
            return null;
        }

        var removed = known.Removed?.NameBeside(key.Release) ?? string.Empty;
        if (known.ReplacedBy is { } successor && !CanBeSwapped(known, successor, key.Entry.Slot))
        {
            return new(Rules.Descriptors.UnsupportedKeyReplacedDifferently, key.Entry.Origin, edit: null, key.Text, removed, successor);
        }

        return key.Match.Best is { } replacement
            ? key.ToFinding(Rules.Descriptors.UnsupportedKeyReplaced, key.Text, removed, replacement.Name)
            : new(Rules.Descriptors.UnsupportedKeyRemoved, key.Entry.Origin, edit: null, key.Text, removed);
    }

    /// <summary>Whether the successor takes the same values, and may stand where the key stands.</summary>
    private static bool CanBeSwapped(LinkerdKey known, string successor, MapSlot slot) =>
        !known.ReplacementDiffers && (slot != MapSlot.Labels || LinkerdCatalog.Find(successor) is { IsLabel: true });

    /// <summary>What Linkerd writes for itself is read back by programs of many releases; only its replaced keys are worth a word.</summary>
    private static bool IsForUsers(LinkerdKey key) => key.Audience == Audience.User || key.ReplacedBy is not null;
}
