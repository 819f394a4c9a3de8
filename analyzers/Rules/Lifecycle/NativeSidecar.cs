using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>Whether the proxy of a pod runs as a native sidecar.</summary>
internal static class NativeSidecar
{
    /// <summary>
    /// Whether it does wherever <paramref name="entry"/> is set. Of several generations of the key the first that the release reads
    /// decides, newest first, whether or not Linkerd can use its value. Null where that cannot be told.
    /// </summary>
    public static bool? IsOn(AnnotationMap map, AnnotationEntry entry, LinkerdOptions options) =>
        DecidingEntry(map, entry, options, out var isKnown) is { } deciding ? ValueOf(deciding)
            ?? (IsUnusable(deciding) ? options.IsNativeSidecarByDefault : null)
        : isKnown ? options.IsNativeSidecarByDefault
        : null;

    /// <summary>Whether <paramref name="entry"/> surely is the one that decides.</summary>
    public static bool Decides(AnnotationMap map, AnnotationEntry entry, LinkerdOptions options) =>
        DecidingEntry(map, entry, options, out _)?.Origin.Location == entry.Origin.Location;

    /// <summary>
    /// Whether any entry of a pod is about this, be it under a wrong key or with a wrong value, or any that the pod inherits is or may be.
    /// </summary>
    public static bool IsSpokenOf(AnnotationMap map, LinkerdOptions options) =>
        IsSpokenOfIn(map, options)
        || (map.Owner.InheritsFrom(options.ProjectObjects) is { Annotations: var inherited }
            && (!inherited.IsWhole || IsSpokenOfIn(inherited, options)));

    private static bool IsSpokenOfIn(AnnotationMap map, LinkerdOptions options) =>
        map.Node.Entries.Any(entry => LinkerdCatalog.Find(entry.Key) is { } known
            ? NativeSidecarKeys.Contains(known)
            : NativeSidecarKeyRule.IsAimedAt(new(entry, options)));

    /// <summary>
    /// Whether an entry surely keeps an older generation of the key from being read: one that goes with it, be it on the pods or on their
    /// Namespace.
    /// </summary>
    public static bool HidesOlderGeneration(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options) =>
        NativeSidecarKeys.Contains(key)
        && entry.Map is { } map
        && NativeSidecarKeys.Generations
            .TakeWhile(generation => generation != key)
            .Where(generation => generation.IsReadBy(options.Release))
            .SelectMany(generation => InheritedAnnotations.EntriesOf(entry, map, generation.Name, options)
                .Where(older => older.Map is { } itsMap && IsReadIn(itsMap, generation, options.Release)))
            .Any();

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
            if (!IsReadIn(map, generation, options.Release))
            {
                continue;
            }

            if (InheritedAnnotations.Deciding(map, generation.Name, options) is not { } deciding)
            {
                // It may be there, and decide.
                isKnown = false;
                return null;
            }

            if (deciding.Mentions(generation.Name))
            {
                return EntryIn(deciding, generation, entry, out isKnown);
            }
        }

        isKnown = map.IsWhole;
        return null;
    }

    private static AnnotationEntry? EntryIn(AnnotationMap map, LinkerdKey generation, AnnotationEntry entry, out bool isKnown)
    {
        var entries = map.Node.Entries.Where(other => other.Key == generation.Name && !map.MayLose(other)).ToArray();
        isKnown = entries.Length == 1 && (entries[0].Origin.Location == entry.Origin.Location || entries[0].IsSetWith(entry));
        return isKnown ? entries[0] : null;
    }

    /// <summary>
    /// Whether a release reads a generation on the object that the map belongs to; a Namespace passes not all of them on.
    /// </summary>
    public static bool IsReadIn(AnnotationMap map, LinkerdKey generation, LinkerdRelease? release) =>
        generation.IsReadBy(release) && (generation.KindsReadBy(release) & map.Owner.Kind.ReadAs()) != ObjectKinds.None;

    private static bool IsUnusable(AnnotationEntry entry) => entry.Values is { Length: 1 } values && values[0].Texts is { Length: 1 };
}
