using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Analyzers.Kubernetes;

/// <summary>The kinds of Kubernetes' objects whose annotations and labels mean something to Linkerd: the one table of them.</summary>
internal static class KubernetesKinds
{
    private const string Core = "";
    private const string Apps = "apps";
    private const string Batch = "batch";
    private const string Extensions = "extensions";
    private const string Gateway = "gateway.networking.k8s.io";
    private const string LinkerdPolicy = "policy.linkerd.io";
    private const string LinkerdWorkload = "workload.linkerd.io";
    private const string MeshInterface = "split.smi-spec.io";
    private const string Linkerd = "linkerd.io";
    private const string LinkerdMulticluster = "multicluster.linkerd.io";
    private const string Discovery = "discovery.k8s.io";
    private const string Networking = "networking.k8s.io";
    private const string Autoscaling = "autoscaling";
    private const string Policy = "policy";
    private const string Authorization = "rbac.authorization.k8s.io";
    private const string ApiExtensions = "apiextensions.k8s.io";
    private const string Keda = "keda.sh";

    private static readonly ImmutableArray<string> Template = ImmutableArray.Create(ObjectMembers.Specification, ObjectMembers.Template);

    private static readonly ImmutableArray<string> TemplateOfJobTemplate =
        ImmutableArray.Create(ObjectMembers.Specification, ObjectMembers.JobTemplate, ObjectMembers.Specification, ObjectMembers.Template);

    private static readonly ImmutableArray<string> TemplateOfJobTarget =
        ImmutableArray.Create(ObjectMembers.Specification, ObjectMembers.JobTargetReference, ObjectMembers.Template);

    private static readonly KubernetesKindRow Unknown = new(KubernetesKind.Unknown);

    private static readonly Dictionary<KubernetesKind, KubernetesKindRow> ByKind;
    private static readonly Dictionary<string, KubernetesKindRow> ByName;
    private static readonly Dictionary<string, KubernetesKindRow> ByTypeName;

    static KubernetesKinds()
    {
        All =
        [
            new(KubernetesKind.Pod) { Name = "Pod", Groups = [Core], ReadAs = ObjectKinds.Pod },
            new(KubernetesKind.PodTemplate) { TypeNames = ["PodTemplateSpec"], ReadAs = ObjectKinds.Pod },
            new(KubernetesKind.Workload) { TypeNames = ["Workload"], PodTemplate = Template },
            new(KubernetesKind.Deployment) { Name = "Deployment", Groups = [Apps, Extensions], PodTemplate = Template },
            new(KubernetesKind.StatefulSet) { Name = "StatefulSet", Groups = [Apps], PodTemplate = Template },
            new(KubernetesKind.DaemonSet) { Name = "DaemonSet", Groups = [Apps, Extensions], PodTemplate = Template },
            new(KubernetesKind.ReplicaSet) { Name = "ReplicaSet", Groups = [Apps, Extensions], PodTemplate = Template },
            new(KubernetesKind.ReplicationController) { Name = "ReplicationController", Groups = [Core], PodTemplate = Template },
            new(KubernetesKind.Job) { Name = "Job", Groups = [Batch], PodTemplate = Template, RunsToCompletion = true },
            new(KubernetesKind.CronJob)
            {
                Name = "CronJob",
                Groups = [Batch],
                PodTemplate = TemplateOfJobTemplate,
                RunsToCompletion = true
            },
            new(KubernetesKind.JobTemplate)
            {
                TypeNames = ["JobTemplateSpec", "JobTemplate"],
                PodTemplate = Template,
                RunsToCompletion = true
            },
            new(KubernetesKind.Namespace)
            {
                Name = "Namespace",
                Groups = [Core],
                ReadAs = ObjectKinds.Namespace,
                NeedsSpecification = false
            },
            new(KubernetesKind.Service) { Name = "Service", Groups = [Core], ReadAs = ObjectKinds.Service },
            new(KubernetesKind.EgressNetwork) { Name = "EgressNetwork", Groups = [LinkerdPolicy], ReadAs = ObjectKinds.EgressNetwork },
            new(KubernetesKind.HttpRoute) { Name = "HTTPRoute", Groups = [Gateway, LinkerdPolicy], ReadAs = ObjectKinds.HttpRoute },
            new(KubernetesKind.GrpcRoute) { Name = "GRPCRoute", Groups = [Gateway], ReadAs = ObjectKinds.GrpcRoute },
            new(KubernetesKind.ExternalWorkload)
            {
                Name = "ExternalWorkload",
                Groups = [LinkerdWorkload],
                ReadAs = ObjectKinds.ExternalWorkload
            },
            new(KubernetesKind.Endpoints)
            {
                Name = "Endpoints",
                Groups = [Core],
                ReadAs = ObjectKinds.Endpoints,
                NeedsSpecification = false
            },
            new(KubernetesKind.TrafficSplit) { Name = "TrafficSplit", Groups = [MeshInterface], ReadAs = ObjectKinds.TrafficSplit },
            new(KubernetesKind.StoredPodTemplate)
            {
                Name = "PodTemplate", Groups = [Core], PodTemplate = ImmutableArray.Create(ObjectMembers.Template),
                NeedsSpecification = false,
            },
            new(KubernetesKind.ScaledJob)
            {
                Name = "ScaledJob",
                Groups = [Keda],
                PodTemplate = TemplateOfJobTarget,
                RunsToCompletion = true
            },

            // Nothing reads what users write on these; they are known so that this can be said.
            new(KubernetesKind.Server) { Name = "Server", Groups = [LinkerdPolicy] },
            new(KubernetesKind.ServerAuthorization) { Name = "ServerAuthorization", Groups = [LinkerdPolicy] },
            new(KubernetesKind.AuthorizationPolicy) { Name = "AuthorizationPolicy", Groups = [LinkerdPolicy] },
            new(KubernetesKind.MeshTlsAuthentication) { Name = "MeshTLSAuthentication", Groups = [LinkerdPolicy] },
            new(KubernetesKind.NetworkAuthentication) { Name = "NetworkAuthentication", Groups = [LinkerdPolicy] },
            new(KubernetesKind.HttpLocalRateLimitPolicy) { Name = "HTTPLocalRateLimitPolicy", Groups = [LinkerdPolicy] },
            new(KubernetesKind.ServiceProfile) { Name = "ServiceProfile", Groups = [Linkerd] },
            new(KubernetesKind.Link) { Name = "Link", Groups = [LinkerdMulticluster] },
            new(KubernetesKind.TcpRoute) { Name = "TCPRoute", Groups = [Gateway, LinkerdPolicy] },
            new(KubernetesKind.TlsRoute) { Name = "TLSRoute", Groups = [Gateway, LinkerdPolicy] },
            new(KubernetesKind.Gateway) { Name = "Gateway", Groups = [Gateway] },
            new(KubernetesKind.EndpointSlice) { Name = "EndpointSlice", Groups = [Discovery], NeedsSpecification = false },
            new(KubernetesKind.Ingress) { Name = "Ingress", Groups = [Networking, Extensions] },
            new(KubernetesKind.IngressClass) { Name = "IngressClass", Groups = [Networking], NeedsSpecification = false },
            new(KubernetesKind.NetworkPolicy) { Name = "NetworkPolicy", Groups = [Networking] },
            new(KubernetesKind.ServiceAccount) { Name = "ServiceAccount", Groups = [Core], NeedsSpecification = false },
            new(KubernetesKind.ConfigMap) { Name = "ConfigMap", Groups = [Core], NeedsSpecification = false },
            new(KubernetesKind.Secret) { Name = "Secret", Groups = [Core], NeedsSpecification = false },
            new(KubernetesKind.PersistentVolumeClaim) { Name = "PersistentVolumeClaim", Groups = [Core] },
            new(KubernetesKind.HorizontalPodAutoscaler) { Name = "HorizontalPodAutoscaler", Groups = [Autoscaling] },
            new(KubernetesKind.PodDisruptionBudget) { Name = "PodDisruptionBudget", Groups = [Policy] },
            new(KubernetesKind.Role) { Name = "Role", Groups = [Authorization], NeedsSpecification = false },
            new(KubernetesKind.RoleBinding) { Name = "RoleBinding", Groups = [Authorization], NeedsSpecification = false },
            new(KubernetesKind.ClusterRole) { Name = "ClusterRole", Groups = [Authorization], NeedsSpecification = false },
            new(KubernetesKind.ClusterRoleBinding) { Name = "ClusterRoleBinding", Groups = [Authorization], NeedsSpecification = false },
            new(KubernetesKind.CustomResourceDefinition) { Name = "CustomResourceDefinition", Groups = [ApiExtensions] },
        ];
        ByKind = All.ToDictionary(row => row.Kind);
        ByName = All.Where(row => row.Name is not null).ToDictionary(row => row.Name!, StringComparer.Ordinal);
        ByTypeName = All.SelectMany(row => row.Name is { } name ? [name] : row.TypeNames, (row, name) => (Row: row, Name: name))
            .ToDictionary(entry => entry.Name, entry => entry.Row, StringComparer.Ordinal);
    }

    /// <summary>Every kind, in the order in which messages name several.</summary>
    public static IReadOnlyList<KubernetesKindRow> All { get; }

    /// <summary>What there is to know of a kind.</summary>
    public static KubernetesKindRow Row(this KubernetesKind kind) => ByKind.TryGetValue(kind, out var row) ? row : Unknown;

    /// <summary>
    /// The kind that a manifest calls by a name, if the group is one that has it; where no group is given, any may be meant.
    /// </summary>
    public static KubernetesKind Named(string name, string? group) =>
        ByName.TryGetValue(name, out var row) && (group is null || row.Groups.Contains(group)) ? row.Kind : KubernetesKind.Unknown;

    /// <summary>The kind that an object says it is.</summary>
    /// <param name="kind">What it calls its kind.</param>
    /// <param name="apiVersion">The group and the version of its API, such as <c>apps/v1</c>; null where any may be meant.</param>
    public static KubernetesKind Said(string kind, string? apiVersion) =>
        Named(kind, apiVersion is null ? null : GroupOf(apiVersion));

    /// <summary>The group of a version of an API: nothing for <c>v1</c>.</summary>
    public static string GroupOf(string apiVersion) =>
        apiVersion.IndexOf('/') is >= 0 and var slash ? apiVersion.Substring(0, slash) : string.Empty;

    /// <summary>The kind that a type of a model in C# stands for, by its name without what the model adds to it.</summary>
    public static KubernetesKind OfType(string name) => ByTypeName.TryGetValue(name, out var row) ? row.Kind : KubernetesKind.Unknown;

    /// <summary>As which kind of object Linkerd reads the owner's metadata; none for workloads, whose own metadata nothing reads.</summary>
    public static ObjectKinds ReadAs(this KubernetesKind kind) => kind.Row().ReadAs;

    /// <summary>Whether the owner makes pods from a template that carries their metadata.</summary>
    public static bool IsWorkload(this KubernetesKind kind) => !kind.Row().PodTemplate.IsEmpty;

    /// <summary>Whether its pods are to end by themselves.</summary>
    public static bool RunsToCompletion(this KubernetesKind kind) => kind.Row().RunsToCompletion;

    /// <summary>
    /// The kind of the object that an object of a kind has that many members down the path to its pod template: the template of its pods,
    /// or of its Jobs.
    /// </summary>
    public static KubernetesKind OfPart(KubernetesKind holder, int depth)
    {
        var path = holder.Row().PodTemplate;
        return depth == path.Length ? KubernetesKind.PodTemplate
            : path[depth - 1] == ObjectMembers.JobTemplate ? KubernetesKind.JobTemplate
            : KubernetesKind.Unknown;
    }
}
