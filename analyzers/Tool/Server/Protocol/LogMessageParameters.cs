namespace LinkerdAnnotations.Tool.Server;

/// <summary>A line for the log of the editor.</summary>
internal sealed record LogMessageParameters(int Type, string Message);
