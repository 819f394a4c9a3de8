using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>Reads from a manifest what kind of object it describes.</summary>
internal static class ManifestKinds
{
    private const string Core = "";
    private const string Apps = "apps";
    private const string Batch = "batch";
    private const string Extensions = "extensions";
    private const string Constraints = "constraints.gatekeeper.sh";
    private const string Gateway = "gateway.networking.k8s.io";
    private const string LinkerdPolicy = "policy.linkerd.io";
    private const string LinkerdWorkload = "workload.linkerd.io";
    private const string List = "List";

    private static readonly Dictionary<string, (OwnerKind Kind, string[] Groups)> Known = new(StringComparer.Ordinal)
    {
        ["Pod"] = (OwnerKind.Pod, [Core]),
        ["Deployment"] = (OwnerKind.Deployment, [Apps, Extensions]),
        ["StatefulSet"] = (OwnerKind.StatefulSet, [Apps]),
        ["DaemonSet"] = (OwnerKind.DaemonSet, [Apps, Extensions]),
        ["ReplicaSet"] = (OwnerKind.ReplicaSet, [Apps, Extensions]),
        ["ReplicationController"] = (OwnerKind.ReplicationController, [Core]),
        ["Job"] = (OwnerKind.Job, [Batch]),
        ["CronJob"] = (OwnerKind.CronJob, [Batch]),
        ["Namespace"] = (OwnerKind.Namespace, [Core]),
        ["Service"] = (OwnerKind.Service, [Core]),
        ["Endpoints"] = (OwnerKind.Endpoints, [Core]),
        ["HTTPRoute"] = (OwnerKind.HttpRoute, [Gateway, LinkerdPolicy]),
        ["GRPCRoute"] = (OwnerKind.GrpcRoute, [Gateway]),
        ["EgressNetwork"] = (OwnerKind.EgressNetwork, [LinkerdPolicy]),
        ["ExternalWorkload"] = (OwnerKind.ExternalWorkload, [LinkerdWorkload]),
    };

    /// <summary>The kind of the object that a mapping describes; other groups may have kinds of the same name.</summary>
    public static OwnerKind Of(ManifestNode node) =>
        TextOf(node["kind"]) is { } kind
        && Known.TryGetValue(kind, out var known)
        && (TextOf(node["apiVersion"]) is not { } version || Array.IndexOf(known.Groups, GroupOf(version)) >= 0)
            ? known.Kind
            : OwnerKind.Unknown;

    /// <summary>Whether an object is a constraint of Gatekeeper's, which says what others are to be like.</summary>
    public static bool IsConstraint(ManifestNode node) => TextOf(node["apiVersion"]) is { } version && GroupOf(version) == Constraints;

    /// <summary>The objects of a list of any kind; null where the mapping is none.</summary>
    public static IReadOnlyList<ManifestNode>? ItemsOf(ManifestNode node) =>
        TextOf(node["kind"]) is { } kind && kind.EndsWith(List, StringComparison.Ordinal) && node["items"] is { Kind: ManifestNodeKind.Sequence } items
            ? items.Items
            : null;

    /// <summary>
    /// Whether a mapping lacks what the API server insists on for an object of its kind, so that it can only be a patch for one that is
    /// described elsewhere.
    /// </summary>
    public static bool IsPatch(ManifestNode node, OwnerKind kind)
    {
        if (!IsObject(node) || node["$patch"] is not null || node.IsOpen || node.IsUnknown)
        {
            return true;
        }

        var specification = node["spec"];
        return kind switch
        {
            OwnerKind.Namespace or OwnerKind.Endpoints => false,
            OwnerKind.Pod => !HasImage(specification),
            OwnerKind.Job => !HasImage(specification?["template"]?["spec"]),
            OwnerKind.CronJob => !HasImage(specification?["jobTemplate"]?["spec"]?["template"]?["spec"]),
            OwnerKind.Deployment or OwnerKind.StatefulSet or OwnerKind.DaemonSet or OwnerKind.ReplicaSet or OwnerKind.ReplicationController =>
                !HasImage(specification?["template"]?["spec"]),
            _ => specification is null,
        };
    }

    /// <summary>Whether a mapping describes an object of Kubernetes of any kind.</summary>
    private static bool IsObject(ManifestNode node) => node["kind"] is { Kind: ManifestNodeKind.Scalar } && node["apiVersion"] is { Kind: ManifestNodeKind.Scalar };

    /// <summary>A container must have an image; what a template fills in may hold one.</summary>
    private static bool HasImage(ManifestNode? specification) => specification?["containers"] is { } containers
        && (containers.IsUnknown || containers.IsOpen || containers.Items.Any(item => item.Resolved is { } container && (container.IsOpen || container["image"] is not null)));

    private static string? TextOf(ManifestNode? node) => node is { Kind: ManifestNodeKind.Scalar, IsUnknown: false, ValueKind: ValueKind.Text } ? node.Text : null;

    private static string GroupOf(string version)
    {
        var slash = version.IndexOf('/');
        return slash < 0 ? Core : version.Substring(0, slash);
    }
}
