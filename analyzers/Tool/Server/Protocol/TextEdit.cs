namespace LinkerdAnnotations.Tool.Server;

/// <summary>A change of a document.</summary>
internal sealed record TextEdit(Range Range, string NewText);
