using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>Whether a pod has the debug sidecar.</summary>
internal static class DebugSidecar
{
    /// <summary>Whether an entry that stands beside another surely asks for it.</summary>
    public static bool IsAskedForBeside(AnnotationEntry entry) =>
        entry.Map is { } map && map.Beside(entry).Any(IsAskedFor);

    /// <summary>Whether an entry surely asks for it, on a pod that surely is to have a proxy.</summary>
    public static bool IsAskedForBy(AnnotationEntry entry) =>
        IsAskedFor(entry) && PodInjection.IsSetOnPods(entry) && entry.Map is { } map && map.Beside(entry).Any(PodInjection.IsAskedFor);

    private static bool IsAskedFor(AnnotationEntry entry) =>
        entry.Key == KeyNames.EnableDebugSidecar && NativeSidecar.ValueOf(entry) == true;
}
