using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>What the rules about placement ask of an entry.</summary>
internal static class Placement
{
    private static readonly (ObjectKinds Kind, string Name)[] KindNames =
    [
        (ObjectKinds.Pod, "Pod"),
        (ObjectKinds.Namespace, "Namespace"),
        (ObjectKinds.Service, "Service"),
        (ObjectKinds.EgressNetwork, "EgressNetwork"),
        (ObjectKinds.HttpRoute, "HTTPRoute"),
        (ObjectKinds.GrpcRoute, "GRPCRoute"),
        (ObjectKinds.ExternalWorkload, "ExternalWorkload"),
        (ObjectKinds.Endpoints, "Endpoints"),
        (ObjectKinds.TrafficSplit, "TrafficSplit"),
    ];

    /// <summary>
    /// Whether the entry sets a key for users on an object whose kind is known, in a map that is the key's own. What stands in the wrong map
    /// is another matter.
    /// </summary>
    public static bool IsSetOnKnownObject(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options) =>
        entry.Access == EntryAccess.Write
        && key.Audience == Audience.User
        && (entry.Slot == MapSlot.Annotations ? key.IsAnnotation : entry.Slot == MapSlot.Labels && key.IsLabel)
        && key.IsReadBy(options.Release)
        && entry.Owner != OwnerKind.Unknown;

    /// <summary>Whether Linkerd reads the key where it stands.</summary>
    public static bool IsReadThere(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release) =>
        (key.KindsReadBy(release) & entry.Owner.ReadAs()) != ObjectKinds.None;

    /// <summary>Whether Linkerd reads the key where it stands, as far as that is known; where it does not, the rules about placement say so.</summary>
    public static bool MayBeReadThere(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release) =>
        entry.Slot switch { MapSlot.Annotations => key.IsAnnotation, MapSlot.Labels => key.IsLabel, MapSlot.Selector => false, _ => true }
        && (entry.Owner == OwnerKind.Unknown || IsReadThere(entry, key, release));

    /// <summary>Whether the key acts on pods, so that a workload or a namespace was an understandable place for it.</summary>
    public static bool IsMeantForPods(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release) =>
        (key.KindsReadBy(release) & ObjectKinds.Pod) != ObjectKinds.None
        && (entry.Owner.IsWorkload() || entry.Owner == OwnerKind.Namespace);

    /// <summary>The kinds as Kubernetes' users call them, separated by commas.</summary>
    public static string Names(ObjectKinds kinds) =>
        string.Join(", ", KindNames.Where(row => (kinds & row.Kind) != ObjectKinds.None).Select(row => row.Name));
}
