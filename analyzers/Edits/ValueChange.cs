namespace LinkerdAnnotations.Analyzers.Edits;

/// <summary>Another value for an entry whose key is replaced: one that is turned round, or repaired to what was plainly meant.</summary>
/// <param name="Written">The value that was judged.</param>
/// <param name="Wanted">The value to write.</param>
internal sealed record ValueChange(string Written, string Wanted);
