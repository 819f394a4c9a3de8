using LinkerdAnnotations.Analyzers.Kubernetes;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>What a type is among the object models of Kubernetes.</summary>
/// <param name="Name">Kubernetes' own name of the type; null for a type of no known library.</param>
/// <param name="Kind">The kind of object that it stands for.</param>
/// <param name="SpecificationOf">The kind of workload whose specification it stands for.</param>
internal sealed record ModelType(string? Name, KubernetesKind Kind, KubernetesKind SpecificationOf);
