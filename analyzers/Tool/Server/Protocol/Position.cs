namespace LinkerdAnnotations.Tool.Server;

/// <summary>A place in a document: a line, and code units of UTF-16 in it, both counted from zero.</summary>
internal sealed record Position(int Line, int Character);
