using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>Reads from the name of a member which map of an object's metadata it is, or becomes.</summary>
internal static class MapName
{
    /// <summary>The map; unknown where the name is no name of one. <c>podAnnotations</c> and the like are what charts call their values.</summary>
    public static MapSlot SlotOf(string name) =>
        Contains(name, "selector") || Contains(name, "match") ? MapSlot.Selector
        : name.EndsWith(AnnotationMap.Annotations, StringComparison.OrdinalIgnoreCase) ? MapSlot.Annotations
        : name.EndsWith(AnnotationMap.Labels, StringComparison.OrdinalIgnoreCase) ? MapSlot.Labels
        : MapSlot.Unknown;

    private static bool Contains(string name, string word) => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
