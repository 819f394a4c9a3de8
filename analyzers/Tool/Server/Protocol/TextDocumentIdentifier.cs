namespace LinkerdAnnotations.Tool.Server;

/// <summary>A document that is meant.</summary>
internal sealed record TextDocumentIdentifier(string Uri);
