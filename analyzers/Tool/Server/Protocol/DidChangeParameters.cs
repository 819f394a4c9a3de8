namespace LinkerdAnnotations.Tool.Server;

/// <summary>A document was changed.</summary>
internal sealed record DidChangeParameters(VersionedDocumentIdentifier TextDocument, IReadOnlyList<ContentChange> ContentChanges);
