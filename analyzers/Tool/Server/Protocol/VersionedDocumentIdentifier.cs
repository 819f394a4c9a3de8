namespace LinkerdAnnotations.Tool.Server;

/// <summary>A document that is meant, at one of its versions.</summary>
internal sealed record VersionedDocumentIdentifier(string Uri, int? Version);
