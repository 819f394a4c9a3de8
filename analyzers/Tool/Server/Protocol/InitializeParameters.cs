namespace LinkerdAnnotations.Tool.Server;

/// <summary>How an editor begins.</summary>
internal sealed record InitializeParameters(
    string? RootUri, IReadOnlyList<WorkspaceFolder>? WorkspaceFolders, System.Text.Json.JsonElement? Capabilities);
