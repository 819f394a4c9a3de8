using LinkerdAnnotations.Analyzers.Catalog;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD1002: no such key, and one candidate stands out.</summary>
internal sealed class MisspelledKeyRule : KeyRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [Rules.Descriptors.MisspelledKey, Rules.Descriptors.MisspelledUnsupportedKey];

    /// <inheritdoc/>
    public override bool OffersEdits => true;

    /// <inheritdoc/>
    public override Finding? Judge(KeyInContext key)
    {
        if (key.Known is not null || key.Match.Best is not { } best || IsSurelyImage(key, best))
        {
            return null;
        }

        return key.Release is { } release && !best.IsReadBy(release)
            ? new(Rules.Descriptors.MisspelledUnsupportedKey, key.Entry.Origin, edit: null, key.Text, best.Name, release.ToString())
            : key.ToFinding(Rules.Descriptors.MisspelledKey, key.Text, best.Name);
    }

    /// <summary>
    /// Whether the text names an image, such as <c>linkerd/proxy-injector</c>: without a dot it is a key only if the rest is one to the letter.
    /// </summary>
    private static bool IsSurelyImage(KeyInContext key, LinkerdKey best)
    {
        var slash = key.Text.IndexOf('/');
        return key.Text.IndexOf('.', 0, Math.Max(slash, 0)) < 0 && !key.Text.EndsWith("/" + best.LocalName, StringComparison.Ordinal);
    }
}
