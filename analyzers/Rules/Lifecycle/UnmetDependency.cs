using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>A key that is read only beside another, which surely is not as it should be. Nothing reads the value of the key then.</summary>
internal static class UnmetDependency
{
    /// <summary>Whether the other key is not set.</summary>
    public static bool IsAlone(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release) =>
        key.ReadBeside is { } main && MapOf(entry, key, release) is { } map && !map.Mentions(main.Key);

    /// <summary>Whether the other key says something else.</summary>
    public static bool IsBesideOtherMode(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release) =>
        key.ReadBeside is { Value: { } mode } main
        && MapOf(entry, key, release) is { } map
        && map.Beside(entry).FirstOrDefault(other => other.Key == main.Key) is { OnlyText: { } text }
        && text != mode;

    private static AnnotationMap? MapOf(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release) =>
        entry is { Slot: MetadataMap.Annotations, Map: { IsWhole: true } map } && Placement.IsReadThere(entry, key, release) ? map : null;
}
