using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Analyzers.Kubernetes;

/// <summary>What there is to know of a kind of object.</summary>
internal sealed class KubernetesKindRow(KubernetesKind kind)
{
    /// <summary>The kind.</summary>
    public KubernetesKind Kind => kind;

    /// <summary>What Kubernetes calls the kind in a manifest; null for the templates, which are parts of other objects.</summary>
    public string? Name { get; init; }

    /// <summary>The API groups that have it; the core group is empty. Other groups may have kinds of the same name.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>What the models of C# call its type, but for their prefixes and suffixes, where that is not its name.</summary>
    public IReadOnlyList<string> TypeNames { get; init; } = [];

    /// <summary>The members that lead to the pod template, for a CronJob to that of its Jobs; none where the kind makes no pods.</summary>
    public ImmutableArray<string> PodTemplate { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>As which kind Linkerd reads its metadata; none for workloads, whose own metadata nothing reads.</summary>
    public ObjectKinds ReadAs { get; init; } = ObjectKinds.None;

    /// <summary>Whether its pods are to end by themselves.</summary>
    public bool RunsToCompletion { get; init; }

    /// <summary>Whether the API server insists on a specification.</summary>
    public bool NeedsSpecification { get; init; } = true;
}
