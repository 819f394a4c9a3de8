using System.Globalization;

namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>The keys that manifests are most often written for; a list of all is too long to be read.</summary>
internal static class CommonKeys
{
    /// <summary>The most common first; for native sidecars the first generation stands for the one that a release has.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        KeyNames.Inject,
        NativeSidecarKeys.Alpha.Name,
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

    /// <summary>The place of a key among the common ones for a release, from 0 on; null for any other key.</summary>
    public static int? PlaceOf(LinkerdKey key, LinkerdRelease? release)
    {
        var name = key == NativeSidecarKeys.CurrentIn(release) ? NativeSidecarKeys.Alpha.Name
            : NativeSidecarKeys.Contains(key) ? null
            : key.Name;
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i] == name)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>
    /// What lists of keys are sorted by: the common keys, the others, and at the end what had better not be written any more.
    /// </summary>
    public static string SortTextOf(LinkerdKey key, LinkerdRelease? release) =>
        IsPast(key, release) ? "9" + key.Name
        : PlaceOf(key, release) is { } place ? "0" + place.ToString("D2", CultureInfo.InvariantCulture)
        : "1" + key.Name;

    /// <summary>
    /// What is compared with the part of a key that is typed. Editors sort by where that stands before they look at the order of the list:
    /// in the other generations of a key it stands where it stands in the one to write, which so comes first.
    /// </summary>
    public static string FilterTextOf(LinkerdKey key, LinkerdRelease? release) =>
        NativeSidecarKeys.Contains(key) && NativeSidecarKeys.CurrentIn(release) is { } current && current != key
            ? $"{current.Name} {key.Name}"
            : key.Name;

    /// <summary>Whether a key had better not be written any more for a release, or, without one, for any.</summary>
    public static bool IsPast(LinkerdKey key, LinkerdRelease? release) => release is { } one
        ? key.IsDeprecatedIn(one) || key.IsWithoutEffectIn(one)
        : key.Deprecated is not null && !NativeSidecarKeys.Contains(key);
}
