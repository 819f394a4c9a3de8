namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>The kinds of nodes of a manifest.</summary>
internal enum ManifestNodeKind
{
    /// <summary>A text, a number, a boolean or nothing.</summary>
    Scalar,

    /// <summary>Members under keys.</summary>
    Mapping,

    /// <summary>Items in order.</summary>
    Sequence,

    /// <summary>What another node is, which carries an anchor.</summary>
    Alias,
}
