namespace LinkerdAnnotations.Tool.Server;

/// <summary>A question about a place in a document.</summary>
internal sealed record PositionParameters(TextDocumentIdentifier TextDocument, Position Position);
