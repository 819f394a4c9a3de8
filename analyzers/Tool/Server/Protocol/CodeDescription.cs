namespace LinkerdAnnotations.Tool.Server;

/// <summary>Where more is said about a rule.</summary>
internal sealed record CodeDescription(string Href);
