using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>What the rules about placement ask of an entry.</summary>
internal static class Placement
{
    /// <summary>
    /// Whether the entry sets a key for users on an object whose kind is known, in a map that is the key's own. What stands in the wrong
    /// map is another matter.
    /// </summary>
    public static bool IsSetOnKnownObject(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options) =>
        entry.Access == EntryAccess.Write
        && key.IsForUsers
        && (entry.Slot == MetadataMap.Annotations ? key.IsAnnotation : entry.Slot == MetadataMap.Labels && key.IsLabel)
        && key.IsReadBy(options.Release)
        && entry.OwnerKind != KubernetesKind.Unknown;

    /// <summary>Whether Linkerd reads the key where it stands.</summary>
    public static bool IsReadThere(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release) =>
        (key.KindsReadBy(release) & entry.OwnerKind.ReadAs()) != ObjectKinds.None;

    /// <summary>
    /// Whether Linkerd reads the key where it stands, as far as that is known; where it does not, the rules about placement say so.
    /// </summary>
    public static bool MayBeReadThere(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release) =>
        entry.Slot switch { MetadataMap.Annotations =>
            key.IsAnnotation, MetadataMap.Labels => key.IsLabel, MetadataMap.Selector => false, _ => true }
        && (entry.OwnerKind == KubernetesKind.Unknown || IsReadThere(entry, key, release));

    /// <summary>Whether the key acts on pods, so that a workload or a namespace was an understandable place for it.</summary>
    public static bool IsMeantForPods(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release) =>
        (key.KindsReadBy(release) & ObjectKinds.Pod) != ObjectKinds.None
        && (entry.OwnerKind.IsWorkload() || entry.OwnerKind == KubernetesKind.Namespace);

    /// <summary>The kinds as Kubernetes' users call them, separated by commas.</summary>
    public static string Names(ObjectKinds kinds) =>
        string.Join(
            ", ",
            KubernetesKinds.All.Where(row => row.Name is not null && (kinds & row.ReadAs) != ObjectKinds.None).Select(row => row.Name));
}
