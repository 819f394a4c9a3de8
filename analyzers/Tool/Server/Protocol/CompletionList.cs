namespace LinkerdAnnotations.Tool.Server;

/// <summary>What can be written at a place.</summary>
internal sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items);
