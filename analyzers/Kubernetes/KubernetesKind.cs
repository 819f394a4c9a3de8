namespace LinkerdAnnotations.Analyzers.Kubernetes;

/// <summary>A kind of object that has annotations and labels; what there is to know of it stands in <see cref="KubernetesKinds"/>.</summary>
internal enum KubernetesKind
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A Pod.</summary>
    Pod,

    /// <summary>The pod template of a workload, whose metadata becomes that of the pods.</summary>
    PodTemplate,

    /// <summary>A Deployment.</summary>
    Deployment,

    /// <summary>A StatefulSet.</summary>
    StatefulSet,

    /// <summary>A DaemonSet.</summary>
    DaemonSet,

    /// <summary>A ReplicaSet.</summary>
    ReplicaSet,

    /// <summary>A ReplicationController.</summary>
    ReplicationController,

    /// <summary>A Job.</summary>
    Job,

    /// <summary>A CronJob.</summary>
    CronJob,

    /// <summary>The job template of a CronJob, whose metadata becomes that of the Jobs.</summary>
    JobTemplate,

    /// <summary>A Namespace.</summary>
    Namespace,

    /// <summary>A Service.</summary>
    Service,

    /// <summary>An Endpoints object.</summary>
    Endpoints,

    /// <summary>An HTTPRoute, of Linkerd's or of the Gateway API's kind.</summary>
    HttpRoute,

    /// <summary>A GRPCRoute.</summary>
    GrpcRoute,

    /// <summary>Linkerd's EgressNetwork.</summary>
    EgressNetwork,

    /// <summary>Linkerd's ExternalWorkload.</summary>
    ExternalWorkload,

    /// <summary>A TrafficSplit of the Service Mesh Interface.</summary>
    TrafficSplit,
}
