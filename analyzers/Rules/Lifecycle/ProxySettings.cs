using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>The settings of the proxy and of its init container.</summary>
internal static class ProxySettings
{
    private static readonly string[] Domains = ["config.linkerd.io", "config.alpha.linkerd.io", "config.beta.linkerd.io"];

    /// <summary>
    /// Whether an entry is one of a pod that surely gets no proxy. Nothing comes of it, whatever its value and whatever stands beside it.
    /// </summary>
    public static bool AreIdle(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options) =>
        IsOne(key)
        && PodInjection.IsSetOnPods(entry)
        && entry.Map is { } map
        && (PodInjection.IsRefusedWith(entry, map, options)
            || PodEligibility.ReasonAgainst(map.Owner, entry, options) is not null);

    /// <summary>
    /// Whether that is what is wrong with such an entry. Where the pod asks for a proxy that it does not get, it is that request; and a
    /// refusal that may be replaced unseen is no more than a default.
    /// </summary>
    public static bool AreNeedless(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options) =>
        AreIdle(entry, key, options)
        && entry.Map is { } map
        && (!map.Mentions(KeyNames.Inject)
            || (map.Knowledge != Knowledge.Unknown && PodInjection.IsRefusedWith(entry, map, options)));

    /// <summary>The injector alone reads them, but for the opaque ports, which other components ask for as well.</summary>
    private static bool IsOne(LinkerdKey key) => key.Name is not KeyNames.OpaquePorts && Array.IndexOf(Domains, key.Domain) >= 0;
}
