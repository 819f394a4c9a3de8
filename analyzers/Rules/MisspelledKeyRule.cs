using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD1002: no such key, and one candidate stands out.</summary>
internal sealed class MisspelledKeyRule : KeyRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Rules.Descriptors.MisspelledKey];

    /// <inheritdoc/>
    public override Finding? Judge(KeyInContext key) =>
        key.Known is null && key.Match.Best is { } best ? key.ToFinding(Rules.Descriptors.MisspelledKey, key.Text, best.Name) : null;
}
