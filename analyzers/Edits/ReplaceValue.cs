using System.Collections.Immutable;

namespace LinkerdAnnotations.Analyzers.Edits;

/// <summary>Writes another value in the place of the reported one.</summary>
/// <param name="Written">The wrong value.</param>
/// <param name="Choices">The values that can be written, the likeliest first; each is an action of its own.</param>
internal sealed record ReplaceValue(string Written, ImmutableArray<string> Choices) : Edit(Written)
{
    /// <summary>Writes one of these values.</summary>
    public static ReplaceValue With(string written, params IEnumerable<string> values) => new(written, values.ToImmutableArray());
}
