using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>Whether a pod has the debug sidecar, and whether that can run.</summary>
internal static class DebugSidecar
{
    /// <summary>Whether an entry that goes with another surely asks for it.</summary>
    public static bool IsAskedForWith(AnnotationEntry entry, LinkerdOptions options) =>
        entry.Map is { } map
        && InheritedAnnotations.EntriesOf(entry, map, KeyNames.EnableDebugSidecar, options).Any(IsAskedFor);

    /// <summary>Whether an entry surely asks for it, on pods or for those of a Namespace.</summary>
    public static bool IsAskedForBy(AnnotationEntry entry) =>
        IsAskedFor(entry) && PodInjection.IsSetForPods(entry);

    /// <summary>
    /// The entries of one pod, two or more, that keep the debug sidecar from running for which another entry surely asks; else none.
    /// </summary>
    public static IReadOnlyList<AnnotationEntry> FaultsBeside(AnnotationEntry entry, LinkerdOptions options) =>
        IsAskedFor(entry) && entry is { Access: EntryAccess.Write, Slot: MetadataMap.Annotations, Map: { } map }
            ? InheritedAnnotations.PodsOf(entry, map, options)
                .Select(pod => pod.Annotations.Beside(entry)
                    .Where(part => PodInjection.IsSetOnPods(part) && OutcomeOf(part, options) is not null)
                    .ToArray())
                .FirstOrDefault(faults => faults.Length > 1) ?? []
            : [];

    /// <summary>What comes of an entry in a pod with the debug sidecar; null where nothing does.</summary>
    public static ValueOutcome? OutcomeOf(AnnotationEntry part, LinkerdOptions options) =>
        part.OnlyText is { } text
        && LinkerdCatalog.Find(part.Key) is { } key
        && !key.IsWithoutEffectIn(options.Release)
            ? key.OutcomeOf(text, options.Release, ObjectKinds.Pod)?.WithDebugSidecar
            : null;

    private static bool IsAskedFor(AnnotationEntry entry) =>
        entry.Key == KeyNames.EnableDebugSidecar && NativeSidecar.ValueOf(entry) == true;
}
