namespace LinkerdAnnotations.Tool.Server;

/// <summary>A document that is opened.</summary>
internal sealed record TextDocumentItem(string Uri, string? LanguageId, int Version, string Text);
