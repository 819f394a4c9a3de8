using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>What the pods have that an entry holds for: of their own, or inherited from their Namespace.</summary>
internal static class InheritedAnnotations
{
    /// <summary>
    /// Those pods, as far as they may get a proxy: the entry's own, or those that are seen in its Namespace and surely inherit it.
    /// </summary>
    /// <param name="entry">An entry of a pod or a Namespace.</param>
    /// <param name="map">The annotations that it stands in.</param>
    /// <param name="options">What is configured, with the objects of the project's manifests.</param>
    public static IEnumerable<MapOwner> PodsOf(AnnotationEntry entry, AnnotationMap map, LinkerdOptions options)
    {
        var pods = map.Owner.Kind != KubernetesKind.Namespace
            ? [map.Owner]
            : map.Owner.Pods(options.ProjectObjects)
                .Where(pod => pod.Annotations is { IsWhole: true } annotations && !annotations.Mentions(entry.Key));
        return pods.Where(pod => MayGetProxy(pod, entry, options));
    }

    /// <summary>
    /// The annotations that decide what a key says for a pod: its own where they have the key, or else those of its Namespace where that is
    /// seen and passes the key on; its own, without the key, where neither has it. Null where that is not known.
    /// </summary>
    /// <param name="map">The annotations of the pod.</param>
    /// <param name="key">The key.</param>
    /// <param name="options">What is configured, with the objects of the project's manifests.</param>
    public static AnnotationMap? Deciding(AnnotationMap map, string key, LinkerdOptions options)
    {
        if (map.Mentions(key))
        {
            return map;
        }

        if (!map.IsWhole)
        {
            return null;
        }

        return map.Owner.InheritsFrom(options.ProjectObjects) is not { Annotations: var inherited } || !IsInherited(key, options.Release)
            ? map
            : inherited.Mentions(key) ? inherited
            : inherited.IsWhole ? map
            : null;
    }

    /// <summary>
    /// The entries of another key: the one beside it, or else the one that the pod inherits. What a pod says counts before what its
    /// Namespace says, also for an entry of the Namespace whose pods are seen. None for pods that surely get no proxy.
    /// </summary>
    /// <param name="entry">An entry of a pod or a Namespace.</param>
    /// <param name="map">The annotations that it stands in.</param>
    /// <param name="key">The other key.</param>
    /// <param name="options">What is configured, with the objects of the project's manifests.</param>
    public static IEnumerable<AnnotationEntry> EntriesOf(AnnotationEntry entry, AnnotationMap map, string key, LinkerdOptions options)
    {
        var maps = map.Owner.Kind == KubernetesKind.Namespace && map.Owner.Pods(options.ProjectObjects) is { Count: > 0 } pods
            ? pods
                .Where(pod => MayGetProxy(pod, entry, options))
                .Select(pod => pod.Annotations)
                .Where(pod => !pod.Mentions(entry.Key) && (pod.IsWhole || !pod.Mentions(key)))
                .Select(pod => pod.Mentions(key) ? pod : map)
            : Deciding(map, key, options) is { } deciding && MayGetProxy(map.Owner, entry, options) ? [deciding]
            : Enumerable.Empty<AnnotationMap>();
        return maps.SelectMany(other => other.Beside(entry).Where(beside => beside.Key == key).Take(1));
    }

    private static bool MayGetProxy(MapOwner pod, AnnotationEntry entry, LinkerdOptions options) =>
        !PodInjection.IsRefusedWith(entry, pod.Annotations, options) && PodEligibility.ReasonAgainst(pod, entry, options) is null;

    private static bool IsInherited(string key, LinkerdRelease? release) =>
        LinkerdCatalog.Find(key) is { } known && (known.KindsReadBy(release) & ObjectKinds.Namespace) != ObjectKinds.None;
}
