using LinkerdAnnotations.Analyzers.Kubernetes;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>Reads from the name of a member which map of an object's metadata it is, or becomes.</summary>
internal static class MapName
{
    private const string Selector = "selector";
    private const string MatchLabels = "matchLabels";

    /// <summary>What Kubernetes calls the further conditions of a selector.</summary>
    public const string MatchExpressions = "matchExpressions";

    /// <summary>The map; unknown where the name is no name of one. <c>podAnnotations</c> and the like are what charts call their values.</summary>
    public static MetadataMap SlotOf(string name) =>
        name.EndsWith(Selector, StringComparison.OrdinalIgnoreCase) || name.Equals(MatchLabels, StringComparison.OrdinalIgnoreCase) ? MetadataMap.Selector
        : name.EndsWith(ObjectMembers.Annotations, StringComparison.OrdinalIgnoreCase) ? MetadataMap.Annotations
        : name.EndsWith(ObjectMembers.Labels, StringComparison.OrdinalIgnoreCase) ? MetadataMap.Labels
        : MetadataMap.Unknown;
}
