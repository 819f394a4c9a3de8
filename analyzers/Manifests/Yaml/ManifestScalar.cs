using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>A key or a value of an entry as it is written in a manifest.</summary>
/// <param name="Part">The manifest.</param>
/// <param name="Node">The key or the value in it.</param>
/// <param name="Place">Where it was written.</param>
internal readonly record struct ManifestScalar(ManifestPart Part, ManifestNode Node, Location Place);
