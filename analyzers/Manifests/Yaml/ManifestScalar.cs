using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>A key or a value of an entry as it is written in a manifest.</summary>
/// <param name="Node">The text in the manifest.</param>
/// <param name="Place">Where it was written.</param>
internal readonly record struct ManifestScalar(ManifestNode Node, Location Place);
