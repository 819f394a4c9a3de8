namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>Where a node of a manifest stands.</summary>
/// <param name="Name">As which member; empty for a whole document.</param>
/// <param name="Branch">In which branch of a template.</param>
/// <param name="Depth">How many nodes are around it.</param>
internal readonly record struct ManifestPlace(string Name, TemplateBranch? Branch, int Depth)
{
    // Of policies of Kyverno's and others.
    private static readonly HashSet<string> ComparedParts = new(StringComparer.Ordinal)
    {
        "match", "exclude", "pattern", "anyPattern", "deny", "conditions", "preconditions",
    };

    // Of HelmReleases of Flux, Applications of Argo CD, and kustomizations.
    private static readonly HashSet<string> PartsWithValues = new(StringComparer.Ordinal) { "values", "valuesObject", "valuesInline",
        "helmValues" };

    /// <summary>Whether objects are only compared with what stands there.</summary>
    public bool IsCompared { get; init; }

    /// <summary>Whether it belongs to the values of a chart, whose templates may make anything of them.</summary>
    public bool IsOfValues { get; init; }

    /// <summary>Whether it is added to the metadata of objects of any kind.</summary>
    public bool IsOfAnyObject { get; init; }

    /// <summary>Whether it was read before, and is read again because an alias stands for it.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>The place of something within that is not in a branch of its own.</summary>
    public ManifestPlace Into(string name) => Into(name, Branch);

    /// <summary>The place of something within.</summary>
    public ManifestPlace Into(string name, TemplateBranch? branch) => this with
    {
        Name = name,
        Branch = branch,
        Depth = Depth + 1,
        IsCompared = IsCompared || ComparedParts.Contains(name),
        IsOfValues = IsOfValues || PartsWithValues.Contains(name),
    };

    /// <summary>The place of what <paramref name="node"/> stands for.</summary>
    public ManifestPlace Of(ManifestNode node) => node.Kind == ManifestNodeKind.Alias ? this with { IsRepeated = true } : this;
}
