namespace LinkerdAnnotations.Tool.Server;

/// <summary>What is shown beside the pointer.</summary>
internal sealed record Hover(MarkupContent Contents, Range Range);
