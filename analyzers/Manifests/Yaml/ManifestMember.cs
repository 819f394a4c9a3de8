namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>A member of a mapping.</summary>
internal readonly record struct ManifestMember(ManifestNode Key, ManifestNode Value);
