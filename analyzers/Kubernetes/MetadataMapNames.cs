namespace LinkerdAnnotations.Analyzers.Kubernetes;

/// <summary>What the maps of an object's metadata are called, in manifests and in code.</summary>
internal static class MetadataMapNames
{
    /// <summary>What Kubernetes calls the further conditions of a selector.</summary>
    public const string MatchExpressions = "matchExpressions";

    private const string MatchLabels = "matchLabels";
    private const string Annotation = "annotation";
    private const string Label = "label";
    private const string Match = "match";
    private const string Selector = "selector";
    private const string Pairs = "pairs";

    /// <summary>What Kubernetes calls a map of an object's metadata; null for other maps.</summary>
    public static string? NameOf(MetadataMap map) => map switch
    {
        MetadataMap.Annotations => ObjectMembers.Annotations,
        MetadataMap.Labels => ObjectMembers.Labels,
        _ => null,
    };

    /// <summary>
    /// The map that a member of a manifest is, or becomes: <c>podAnnotations</c> and the like are what charts call their values, and the
    /// <c>pairs</c> of <c>labels</c> are what kustomize adds. Unknown where the name is no name of one, as in the heading
    /// <c>Supported annotations:</c>.
    /// </summary>
    /// <param name="name">The name of the member.</param>
    /// <param name="around">The name of the member that it stands in.</param>
    public static MetadataMap InManifest(string name, string around) =>
        name.IndexOf(' ') >= 0 ? MetadataMap.Unknown
        : name == Pairs && around == ObjectMembers.Labels ? MetadataMap.Labels
        : EndsWith(name, Selector) || name.Equals(MatchLabels, StringComparison.OrdinalIgnoreCase) ? MetadataMap.Selector
        : EndsWith(name, ObjectMembers.Annotations) ? MetadataMap.Annotations
        : EndsWith(name, ObjectMembers.Labels) ? MetadataMap.Labels
        : MetadataMap.Unknown;

    /// <summary>
    /// The map that a member or a method of code stands for: <c>Annotations</c>, <c>SetAnnotation</c>, <c>WithLabel</c>. Such a name says
    /// surely what it holds.
    /// </summary>
    public static MetadataMap OfMember(string? name) =>
        name is null ? MetadataMap.Unknown
        : IsSelector(name) ? MetadataMap.Selector
        : Contains(name, Annotation) ? MetadataMap.Annotations
        : Contains(name, Label) ? MetadataMap.Labels
        : MetadataMap.Unknown;

    /// <summary>The map that a variable holds. One of labels may serve a selector as well as an object.</summary>
    public static MetadataMap OfVariable(string? name) =>
        name is not null && Contains(name, Annotation) && !IsSelector(name) ? MetadataMap.Annotations : MetadataMap.Unknown;

    private static bool IsSelector(string name) => Contains(name, Selector) || Contains(name, Match);

    private static bool Contains(string name, string word) => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool EndsWith(string name, string word) => name.EndsWith(word, StringComparison.OrdinalIgnoreCase);
}
