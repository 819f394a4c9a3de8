namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>How a scalar over several lines, or one that holds JSON, is written.</summary>
internal enum NestedStyle
{
    /// <summary>In lines of its own, behind <c>|</c> or <c>&gt;</c>.</summary>
    Block,

    /// <summary>Between single quotes.</summary>
    SingleQuoted,

    /// <summary>Between double quotes.</summary>
    DoubleQuoted,
}
