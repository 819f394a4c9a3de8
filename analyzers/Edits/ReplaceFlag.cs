namespace LinkerdAnnotations.Analyzers.Edits;

/// <summary>Writes a choice between two values in the place of the text that a boolean has: <c>flag ? "enabled" : "disabled"</c>.</summary>
/// <param name="WhenTrue">The value where the boolean is true.</param>
/// <param name="WhenFalse">The value where it is false.</param>
internal sealed record ReplaceFlag(string WhenTrue, string WhenFalse) : Edit(string.Empty);
