namespace LinkerdAnnotations.Tool.Server;

/// <summary>What is said about a document.</summary>
internal sealed record PublishParameters(string Uri, int? Version, IReadOnlyList<ProtocolDiagnostic> Diagnostics);
