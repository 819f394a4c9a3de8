namespace LinkerdAnnotations.Analyzers.Edits;

/// <summary>A key that can be written in the place of a wrong one.</summary>
/// <param name="Key">The key.</param>
internal sealed record KeyChoice(string Key)
{
    /// <summary>What becomes of the entry's value with that key; null where it stays as it is.</summary>
    public ValueChange? Value { get; init; }
}
