using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>What else holds for the pods that an entry holds for.</summary>
internal static class SamePods
{
    /// <summary>Those pods: the entry's own, or those that surely inherit it.</summary>
    /// <param name="entry">An entry of a pod or a Namespace.</param>
    /// <param name="map">The annotations that it stands in.</param>
    /// <param name="project">Gives the objects of the project's manifests.</param>
    public static IEnumerable<MapOwner> PodsOf(AnnotationEntry entry, AnnotationMap map, Func<KnownObjects> project) =>
        map.Owner.Kind != KubernetesKind.Namespace ? [map.Owner]
        : map.Owner.Pods(project).Where(pod => pod.Annotations is { IsWhole: true } annotations && !annotations.Mentions(entry.Key));

    /// <summary>The annotations that decide what a key says for a pod: its own, or its Namespace's; null where they are not seen.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="key">The key.</param>
    /// <param name="project">Gives the objects of the project's manifests.</param>
    public static AnnotationMap? AnnotationsDeciding(MapOwner pod, string key, Func<KnownObjects> project) =>
        pod.Annotations.Mentions(key) ? pod.Annotations
        : pod.Annotations.IsWhole ? pod.InheritsFrom(project)?.Annotations
        : null;

    /// <summary>
    /// The entries of another key: the one beside it, or else the one that the pod inherits. What a pod says counts before what its
    /// Namespace says, also for an entry of the Namespace whose pods are seen.
    /// </summary>
    /// <param name="entry">An entry of a pod or a Namespace.</param>
    /// <param name="map">The annotations that it stands in.</param>
    /// <param name="key">The other key.</param>
    /// <param name="project">Gives the objects of the project's manifests.</param>
    public static IEnumerable<AnnotationEntry> EntriesOf(
        AnnotationEntry entry,
        AnnotationMap map,
        string key,
        Func<KnownObjects> project)
    {
        var maps = map.Owner.Kind == KubernetesKind.Namespace && map.Owner.Pods(project) is { Count: > 0 } pods ? pods
                .Select(pod => pod.Annotations)
                .Where(pod => !pod.Mentions(entry.Key) && (pod.IsWhole || !pod.Mentions(key)))
                .Select(pod => pod.Mentions(key) ? pod : map)
            : map.Mentions(key) ? [map]
            : map.IsWhole && map.Owner.InheritsFrom(project) is { } inherited ? [inherited.Annotations]
            : Enumerable.Empty<AnnotationMap>();
        return maps.SelectMany(other => other.Beside(entry).Where(beside => beside.Key == key).Take(1));
    }
}
