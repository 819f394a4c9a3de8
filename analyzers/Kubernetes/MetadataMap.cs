namespace LinkerdAnnotations.Analyzers.Kubernetes;

/// <summary>Which map of an object's metadata an entry belongs to.</summary>
internal enum MetadataMap
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>The annotations.</summary>
    Annotations,

    /// <summary>The labels.</summary>
    Labels,

    /// <summary>The labels that a selector asks for; nothing is set there.</summary>
    Selector,
}
