namespace LinkerdAnnotations.Tool.Server;

/// <summary>A question about a document, or what happened to it.</summary>
internal sealed record DocumentParameters(TextDocumentIdentifier TextDocument);
