using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Analyzers.Options;

/// <summary>What editors offer to write, in code and in manifests.</summary>
internal static class OfferedKeys
{
    /// <summary>
    /// The keys to write in a map: those that the configured release reads there, all of several, or any release where none is configured.
    /// Where proxies are native sidecars by default, their keys do nothing. What the map has already is not offered again.
    /// </summary>
    public static IEnumerable<LinkerdKey> In(
        MetadataMap map,
        KubernetesKind owner,
        IReadOnlyCollection<string> present,
        LinkerdOptions options) => LinkerdCatalog.All
        .Where(key => key.Audience == Audience.User
            && !present.Contains(key.Name)
            && Fits(key, map)
            && options.Each.All(one => key.IsReadBy(one.Release) && IsReadOn(owner, key, one.Release))
            && !(NativeSidecarKeys.Contains(key) && options.Each.All(static one => one.IsNativeSidecarByDefault == true)));

    /// <summary>The values of a key in every configured release: all of a few, or examples.</summary>
    public static IEnumerable<string> ValuesOf(LinkerdKey key, LinkerdOptions options) => options.Each
        .Select(one => (key.Value?.GrammarsIn(one.Release) ?? []).SelectMany(ValueExamples.Of))
        .Aggregate(static (all, next) => all.Intersect(next))
        .Distinct();

    private static bool Fits(LinkerdKey key, MetadataMap map) => map switch
    {
        MetadataMap.Annotations => key.IsAnnotation,
        MetadataMap.Labels => key.IsLabel,
        MetadataMap.Selector => false,
        _ => key.IsKey,
    };

    private static bool IsReadOn(KubernetesKind owner, LinkerdKey key, LinkerdRelease? release) =>
        owner == KubernetesKind.Unknown || (key.KindsReadBy(release) & owner.ReadAs()) != ObjectKinds.None;
}
