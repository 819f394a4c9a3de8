using LinkerdAnnotations.Analyzers.Catalog;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD1001: a key that was meant to run the proxy as a native sidecar, and does not.</summary>
internal sealed class NativeSidecarKeyRule : KeyRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [Rules.Descriptors.NativeSidecarKey, Rules.Descriptors.NativeSidecarKeyTooNew, Rules.Descriptors.NativeSidecarUnavailable];

    /// <inheritdoc/>
    public override bool OffersEdits => true;

    /// <inheritdoc/>
    public override Finding? Judge(KeyInContext key)
    {
        if (key.IsRead || !IsAimedAt(key))
        {
            return null;
        }

        if (NativeSidecarKeys.CurrentIn(key.Release) is not { } current)
        {
            return new(
                Rules.Descriptors.NativeSidecarUnavailable,
                key.Entry.Origin,
                edit: null,
                key.Text,
                key.Release.ToString(),
                NativeSidecarKeys.Introduced.NameBeside(key.Release));
        }

        return key.Known is { Introduced: { } introduced }
            ? key.ToFinding(Rules.Descriptors.NativeSidecarKeyTooNew, key.Text, introduced.NameBeside(key.Release), key.Release.ToString(), current.Name)
            : key.ToFinding(Rules.Descriptors.NativeSidecarKey, key.Text, current.Name);
    }

    /// <summary>Whether a key was meant to run the proxy as a native sidecar, be it read or not.</summary>
    public static bool IsAimedAt(KeyInContext key) =>
        key.Known is { } known ? NativeSidecarKeys.Contains(known) : key.Match.Best is { } best && NativeSidecarKeys.Contains(best);
}
