namespace LinkerdAnnotations.Tool.Server;

/// <summary>A document was opened.</summary>
internal sealed record DidOpenParameters(TextDocumentItem TextDocument);
