using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD1002: no such key, and one candidate stands out.</summary>
internal sealed class MisspelledKeyRule : KeyRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [Rules.Descriptors.MisspelledKey, Rules.Descriptors.MisspelledUnsupportedKey];

    /// <inheritdoc/>
    public override Finding? Judge(KeyInContext key)
    {
        if (key.Known is not null || key.Match.Best is not { } best)
        {
            return null;
        }

        return key.Release is { } release && !best.IsReadBy(release)
            ? new(Rules.Descriptors.MisspelledUnsupportedKey, key.Entry.Origin, edit: null, key.Text, best.Name, release.ToString())
            : key.ToFinding(Rules.Descriptors.MisspelledKey, key.Text, best.Name);
    }
}
