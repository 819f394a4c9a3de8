namespace LinkerdAnnotations.Tool.Server;

/// <summary>A change of a document that is open; without a range it is the whole text.</summary>
internal sealed record ContentChange(Range? Range, string Text);
