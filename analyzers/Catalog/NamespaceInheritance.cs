namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>Whether pods get a key from their namespace.</summary>
internal readonly struct NamespaceInheritance
{
    private NamespaceInheritance(NamespaceMechanism mechanism, Lifespan lifespan)
    {
        Mechanism = mechanism;
        Lifespan = lifespan;
    }

    /// <summary>The injector copies the key to new pods in every release that reads it.</summary>
    public static NamespaceInheritance Inherited { get; } = new(NamespaceMechanism.Copied, Lifespan.Always);

    /// <summary>The injector reads the key on pods only.</summary>
    public static NamespaceInheritance NotInherited { get; } = new(NamespaceMechanism.NotCopied, Lifespan.Always);

    /// <summary>A component other than the injector reads the namespace itself.</summary>
    public static NamespaceInheritance ReadDirectly { get; } = new(NamespaceMechanism.ReadDirectly, Lifespan.Always);

    /// <summary>How the key gets from a namespace to its pods.</summary>
    public NamespaceMechanism Mechanism { get; }

    /// <summary>The releases in which it does.</summary>
    public Lifespan Lifespan { get; }

    /// <summary>The injector copies the key from that change on.</summary>
    public static NamespaceInheritance InheritedSince(string line, string edge) =>
        new(NamespaceMechanism.Copied, new(Milestone.At(line, edge), until: null));

    /// <summary>The injector copies the key until that change.</summary>
    public static NamespaceInheritance InheritedUntil(string line, string edge) =>
        new(NamespaceMechanism.Copied, new(since: null, Milestone.At(line, edge)));

    /// <summary>
    /// Whether the injector of <paramref name="release"/> copies the key; null where the injector does not handle the key.
    /// </summary>
    public bool? IsCopiedBy(LinkerdRelease release) => Mechanism switch
    {
        NamespaceMechanism.Copied => Lifespan.Contains(release),
        NamespaceMechanism.NotCopied => false,
        _ => null,
    };
}
