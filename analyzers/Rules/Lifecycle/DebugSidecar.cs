using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>Whether a pod has the debug sidecar.</summary>
internal static class DebugSidecar
{
    /// <summary>Whether an entry that stands beside another surely asks for it.</summary>
    public static bool IsAskedForBeside(AnnotationEntry entry) =>
        entry.Map is { } map && map.Beside(entry).Any(other => other.Key == KeyNames.EnableDebugSidecar && NativeSidecar.ValueOf(other) == true);
}
