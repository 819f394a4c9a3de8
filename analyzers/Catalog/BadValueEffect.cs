namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>What Linkerd does with a value that it cannot use.</summary>
internal enum BadValueEffect
{
    /// <summary>Not known: a historic key, or one of an extension in another repository.</summary>
    Unknown,

    /// <summary>The value is dropped, and nothing says so.</summary>
    IgnoredSilently,

    /// <summary>The value is dropped; a component of the control plane logs a warning.</summary>
    IgnoredWithWarning,

    /// <summary>The pod is refused, or is admitted without a proxy.</summary>
    InjectionFails,

    /// <summary>The value reaches the proxy or its init container unchecked, which may fail to start.</summary>
    PassedThrough,
}
