namespace LinkerdAnnotations.Tool.Server;

/// <summary>An action that an editor offers.</summary>
internal sealed record CodeAction(
    string Title, string Kind, IReadOnlyList<ProtocolDiagnostic>? Diagnostics, bool? IsPreferred, WorkspaceEdit Edit);
