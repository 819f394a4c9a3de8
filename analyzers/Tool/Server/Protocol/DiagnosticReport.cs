namespace LinkerdAnnotations.Tool.Server;

/// <summary>The answer to an editor that asks what is said about a document.</summary>
internal sealed record DiagnosticReport(string Kind, IReadOnlyList<ProtocolDiagnostic> Items);
