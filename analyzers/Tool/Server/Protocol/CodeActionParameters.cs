namespace LinkerdAnnotations.Tool.Server;

/// <summary>A question for the actions at a place.</summary>
internal sealed record CodeActionParameters(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext? Context);
