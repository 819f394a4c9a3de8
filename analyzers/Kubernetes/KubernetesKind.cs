namespace LinkerdAnnotations.Analyzers.Kubernetes;

/// <summary>
/// A kind of object that has annotations and labels; what there is to know of it stands in <see cref="KubernetesKinds"/>.
/// </summary>
internal enum KubernetesKind
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A Pod.</summary>
    Pod,

    /// <summary>The pod template of a workload, whose metadata becomes that of the pods.</summary>
    PodTemplate,

    /// <summary>A workload of which nobody knows more: Aspire's <c>Workload</c>.</summary>
    Workload,

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

    /// <summary>A PodTemplate, which keeps the template of a pod for others.</summary>
    StoredPodTemplate,

    /// <summary>KEDA's ScaledJob, which makes Jobs.</summary>
    ScaledJob,

    /// <summary>Linkerd's Server.</summary>
    Server,

    /// <summary>A ServerAuthorization.</summary>
    ServerAuthorization,

    /// <summary>An AuthorizationPolicy.</summary>
    AuthorizationPolicy,

    /// <summary>A MeshTLSAuthentication.</summary>
    MeshTlsAuthentication,

    /// <summary>A NetworkAuthentication.</summary>
    NetworkAuthentication,

    /// <summary>An HTTPLocalRateLimitPolicy.</summary>
    HttpLocalRateLimitPolicy,

    /// <summary>Linkerd's ServiceProfile.</summary>
    ServiceProfile,

    /// <summary>Linkerd's Link, to another cluster.</summary>
    Link,

    /// <summary>A TCPRoute.</summary>
    TcpRoute,

    /// <summary>A TLSRoute.</summary>
    TlsRoute,

    /// <summary>A Gateway.</summary>
    Gateway,

    /// <summary>An EndpointSlice.</summary>
    EndpointSlice,

    /// <summary>An Ingress.</summary>
    Ingress,

    /// <summary>An IngressClass.</summary>
    IngressClass,

    /// <summary>A NetworkPolicy.</summary>
    NetworkPolicy,

    /// <summary>A ServiceAccount.</summary>
    ServiceAccount,

    /// <summary>A ConfigMap.</summary>
    ConfigMap,

    /// <summary>A Secret.</summary>
    Secret,

    /// <summary>A PersistentVolumeClaim.</summary>
    PersistentVolumeClaim,

    /// <summary>A HorizontalPodAutoscaler.</summary>
    HorizontalPodAutoscaler,

    /// <summary>A PodDisruptionBudget.</summary>
    PodDisruptionBudget,

    /// <summary>A Role.</summary>
    Role,

    /// <summary>A RoleBinding.</summary>
    RoleBinding,

    /// <summary>A ClusterRole.</summary>
    ClusterRole,

    /// <summary>A ClusterRoleBinding.</summary>
    ClusterRoleBinding,

    /// <summary>A CustomResourceDefinition.</summary>
    CustomResourceDefinition,
}
