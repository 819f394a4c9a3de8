using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>Whether the proxy of a pod runs as a native sidecar.</summary>
internal static class NativeSidecar
{
    /// <summary>
    /// Whether it does wherever <paramref name="entry"/> is set. Of several generations of the key the first that the release reads decides,
    /// newest first, whether or not Linkerd can use its value. Null where that cannot be told.
    /// </summary>
    public static bool? IsOn(AnnotationMap map, AnnotationEntry entry, LinkerdOptions options) =>
        DecidingEntry(map, entry, options, out var isKnown) is { } deciding ? ValueOf(deciding) ?? (IsUnusable(deciding) ? IsOnByDefault(options) : null)
        : isKnown ? IsOnByDefault(options)
        : null;

    /// <summary>Whether the control plane runs proxies so unless something says otherwise; null where neither it nor its release is configured.</summary>
    public static bool? IsOnByDefault(LinkerdOptions options) =>
        options.NativeSidecarDefault ?? (options.Release is { } release ? NativeSidecarKeys.OnByDefault.IsReachedBy(release) : null);

    /// <summary>Whether an entry surely says that it does not.</summary>
    public static bool IsSwitchedOff(AnnotationMap map, AnnotationEntry entry, LinkerdOptions options) =>
        DecidingEntry(map, entry, options, out _) is { } deciding && ValueOf(deciding) == false;

    /// <summary>What an entry of one of the keys says; null where that is not known, or is no boolean.</summary>
    public static bool? ValueOf(AnnotationEntry entry) =>
        entry.Values is { Length: 1 } values && values[0].Texts is { Length: 1 } texts && GoBoolean.Instance.Accepts(texts[0])
            ? GoBoolean.IsTrue(texts[0])
            : null;

    /// <summary>The entry that decides wherever <paramref name="entry"/> is set.</summary>
    /// <param name="map">The annotations of the pod.</param>
    /// <param name="entry">One of the entries.</param>
    /// <param name="options">What is configured.</param>
    /// <param name="isKnown">Whether there surely is such an entry, or surely none.</param>
    private static AnnotationEntry? DecidingEntry(AnnotationMap map, AnnotationEntry entry, LinkerdOptions options, out bool isKnown)
    {
        for (var i = NativeSidecarKeys.Generations.Count - 1; i >= 0; i--)
        {
            var generation = NativeSidecarKeys.Generations[i];
            if (generation.IsReadBy(options.Release) && map.Mentions(generation.Name))
            {
                var entries = map.Node.Entries.Where(other => other.Key == generation.Name).ToArray();
                isKnown = entries.Length == 1 && (entries[0].Origin.Location == entry.Origin.Location || entries[0].IsSetWith(entry));
                return isKnown ? entries[0] : null;
            }
        }

        isKnown = map.IsWhole;
        return null;
    }

    private static bool IsUnusable(AnnotationEntry entry) => entry.Values is { Length: 1 } values && values[0].Texts is { Length: 1 };
}
