namespace LinkerdAnnotations.Tool.Server;

/// <summary>A part of a document.</summary>
internal sealed record Range(Position Start, Position End);
