namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>How a key gets from a namespace to its pods.</summary>
internal enum NamespaceMechanism
{
    /// <summary>The injector does not handle the key.</summary>
    NotHandled,

    /// <summary>The injector copies it when a pod is created, unless the pod carries it.</summary>
    Copied,

    /// <summary>The injector reads it, but never copies it.</summary>
    NotCopied,

    /// <summary>Another component looks at the namespace itself.</summary>
    ReadDirectly,
}
