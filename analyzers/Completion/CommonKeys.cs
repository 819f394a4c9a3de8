using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Completion;

/// <summary>The keys that manifests are most often written for; a list of all is too long to be read.</summary>
internal static class CommonKeys
{
    /// <summary>The most common first.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        KeyNames.Inject,
        "config.linkerd.io/skip-outbound-ports",
        "config.linkerd.io/skip-inbound-ports",
        "config.linkerd.io/opaque-ports",
        "config.linkerd.io/proxy-cpu-request",
        "config.linkerd.io/proxy-cpu-limit",
        "config.linkerd.io/proxy-memory-request",
        "config.linkerd.io/proxy-memory-limit",
        KeyNames.LogLevel,
        "config.linkerd.io/default-inbound-policy",
        KeyNames.FailureAccrual,
        "retry.linkerd.io/http",
        "timeout.linkerd.io/request",
        "mirror.linkerd.io/exported",
    ];

    /// <summary>The place of a key among the common ones, from 0 on; null for any other key.</summary>
    public static int? PlaceOf(string key)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i] == key)
            {
                return i;
            }
        }

        return null;
    }
}
