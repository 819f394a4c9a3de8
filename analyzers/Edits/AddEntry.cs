namespace LinkerdAnnotations.Analyzers.Edits;

/// <summary>Writes another entry behind the reported one.</summary>
/// <param name="Written">The key of the reported entry.</param>
/// <param name="Key">The key of the other entry.</param>
/// <param name="Value">Its value.</param>
internal sealed record AddEntry(string Written, string Key, string Value) : Edit(Written);
