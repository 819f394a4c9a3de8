namespace LinkerdAnnotations.Tool.Server;

/// <summary>A part of a document, with the document.</summary>
internal sealed record Location(string Uri, Range Range);
