namespace LinkerdAnnotations.Tool.Server;

/// <summary>An item of the list.</summary>
internal sealed record CompletionItem(
    string Label,
    int Kind,
    MarkupContent? Documentation,
    string SortText,
    string FilterText,
    TextEdit TextEdit,
    IReadOnlyList<int>? Tags);
