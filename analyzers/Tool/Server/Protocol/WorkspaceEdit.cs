namespace LinkerdAnnotations.Tool.Server;

/// <summary>Changes of documents, by document.</summary>
internal sealed record WorkspaceEdit(IReadOnlyDictionary<string, IReadOnlyList<TextEdit>> Changes);
