using System.Collections.Immutable;

namespace LinkerdAnnotations.Analyzers.Edits;

/// <summary>Writes another key in the place of the reported one.</summary>
/// <param name="Written">The wrong key.</param>
/// <param name="Choices">The keys that can be written, the likeliest first; each is an action of its own.</param>
internal sealed record ReplaceKey(string Written, ImmutableArray<KeyChoice> Choices) : Edit(Written)
{
    /// <summary>Writes one of these keys, and leaves the value as it is.</summary>
    public static ReplaceKey With(string written, params IEnumerable<string> keys) => 
        new(written, keys.Select(key => new KeyChoice(key)).ToImmutableArray());
}
