namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>
/// Kinds of Kubernetes objects whose metadata a key is read on. <see cref="Pod"/> stands for a workload's pod template too.
/// </summary>
[Flags]
internal enum ObjectKinds
{
    /// <summary>Nothing in the cluster reads it.</summary>
    None = 0,

    /// <summary>A Pod, and so the pod template of a workload.</summary>
    Pod = 1 << 0,

    /// <summary>A Namespace.</summary>
    Namespace = 1 << 1,

    /// <summary>A Service.</summary>
    Service = 1 << 2,

    /// <summary>Linkerd's EgressNetwork.</summary>
    EgressNetwork = 1 << 3,

    /// <summary>An HTTPRoute, of Linkerd's and of the Gateway API's kind.</summary>
    HttpRoute = 1 << 4,

    /// <summary>A GRPCRoute.</summary>
    GrpcRoute = 1 << 5,

    /// <summary>Linkerd's ExternalWorkload.</summary>
    ExternalWorkload = 1 << 6,

    /// <summary>An Endpoints object.</summary>
    Endpoints = 1 << 7,

    /// <summary>A Secret.</summary>
    Secret = 1 << 8,

    /// <summary>Linkerd multicluster's Link.</summary>
    Link = 1 << 9,

    /// <summary>A TrafficSplit of the Service Mesh Interface.</summary>
    TrafficSplit = 1 << 10,

    /// <summary>A CustomResourceDefinition.</summary>
    CustomResourceDefinition = 1 << 11,

    /// <summary>The resources of the CNI plugin.</summary>
    CniResources = 1 << 12,

    /// <summary>Cluster-scoped resources of the control plane.</summary>
    ClusterScopedResources = 1 << 13,
}
