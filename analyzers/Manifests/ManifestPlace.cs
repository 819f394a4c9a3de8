namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>Where a node of a manifest stands.</summary>
/// <param name="Name">As which member; empty for a whole document.</param>
/// <param name="Branch">In which branch of a template.</param>
/// <param name="Depth">How many nodes are around it.</param>
internal readonly record struct ManifestPlace(string Name, TemplateBranch? Branch, int Depth)
{
    /// <summary>The place of something within that is not in a branch of its own.</summary>
    public ManifestPlace Into(string name) => new(name, Branch, Depth + 1);
}
