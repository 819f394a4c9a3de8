using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>Reads from a manifest what kind of object it describes.</summary>
internal static class ManifestKinds
{
    private const string Constraints = "constraints.gatekeeper.sh";
    private const string List = "List";
    private const string Kustomize = "kustomize.config.k8s.io";

    private static readonly string[] ListsOfKustomize = ["resources", "components", "bases", "patches", "patchesStrategicMerge"];

    /// <summary>The kind of the object that a mapping describes; other groups may have kinds of the same name.</summary>
    public static KubernetesKind Of(ManifestNode node) =>
        TextOf(node["kind"]) is { } kind
            ? KubernetesKinds.Said(kind, TextOf(node["apiVersion"]))
            : KubernetesKind.Unknown;

    /// <summary>Whether an object is a constraint of Gatekeeper's, which says what others are to be like.</summary>
    public static bool IsConstraint(ManifestNode node) =>
        TextOf(node["apiVersion"]) is { } version && KubernetesKinds.GroupOf(version) == Constraints;

    /// <summary>Whether a mapping is a file of kustomize's, which need not say so.</summary>
    public static bool IsKustomization(ManifestNode node) => TextOf(node["apiVersion"]) is { } version
        ? KubernetesKinds.GroupOf(version) == Kustomize
        : node["kind"] is null && Array.Exists(ListsOfKustomize, name => node[name] is { Kind: ManifestNodeKind.Sequence });

    /// <summary>The objects of a list of any kind; null where the mapping is none.</summary>
    public static IReadOnlyList<ManifestNode>? ItemsOf(ManifestNode node) =>
        TextOf(node["kind"]) is { } kind
        && kind.EndsWith(List, StringComparison.Ordinal)
        && node["items"] is { Kind: ManifestNodeKind.Sequence } items
            ? items.Items
            : null;

    /// <summary>
    /// Whether a mapping lacks what the API server insists on for an object of its kind, so that it can only be a patch for one that is
    /// described elsewhere.
    /// </summary>
    public static bool IsPatch(ManifestNode node, KubernetesKind kind)
    {
        if (!IsObject(node) || node["$patch"] is not null || node.IsOpen || node.IsUnknown)
        {
            return true;
        }

        var row = kind.Row();
        return kind == KubernetesKind.Pod || kind.IsWorkload()
            ? !HasImage(At(node, row.PodTemplate)?[ObjectMembers.Specification])
            : row.NeedsSpecification && node[ObjectMembers.Specification] is null;
    }

    private static ManifestNode? At(ManifestNode node, ImmutableArray<string> path)
    {
        ManifestNode? part = node;
        foreach (var member in path)
        {
            part = part?[member];
        }

        return part;
    }

    /// <summary>Whether a mapping describes an object of Kubernetes of any kind.</summary>
    private static bool IsObject(ManifestNode node) =>
        node["kind"] is { Kind: ManifestNodeKind.Scalar } && node["apiVersion"] is { Kind: ManifestNodeKind.Scalar };

    /// <summary>A container must have an image; what a template fills in may hold one.</summary>
    private static bool HasImage(ManifestNode? specification) => specification?["containers"] is { } containers
        && (containers.IsUnknown
            || containers.IsOpen
            || containers.Items.Any(item => item.Resolved is { } container && (container.IsOpen || container["image"] is not null)));

    private static string? TextOf(ManifestNode? node) =>
        node is { Kind: ManifestNodeKind.Scalar, IsUnknown: false, ValueKind: ValueKind.Text } ? node.Text : null;
}
