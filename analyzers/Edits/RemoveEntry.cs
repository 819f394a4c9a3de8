namespace LinkerdAnnotations.Analyzers.Edits;

/// <summary>Takes the reported entry out.</summary>
/// <param name="Key">The key of the entry.</param>
internal sealed record RemoveEntry(string Key) : Edit(Key);
