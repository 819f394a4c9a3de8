namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>How a library names the types of Kubernetes' objects.</summary>
internal readonly struct ModelLibrary(IReadOnlyList<string> @namespace, string prefix, string suffix)
{
    /// <summary>The namespace that holds the types, or that holds the namespaces that do, by its names.</summary>
    public IReadOnlyList<string> Namespace { get; } = @namespace;

    /// <summary>What stands before Kubernetes' own name of a type.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>What may stand behind it.</summary>
    public string Suffix { get; } = suffix;
}
