namespace LinkerdAnnotations.Tool.Server;

/// <summary>What an editor shows at the place where it asks for actions, and which kinds it wants.</summary>
internal sealed record CodeActionContext(IReadOnlyList<string>? Only);
