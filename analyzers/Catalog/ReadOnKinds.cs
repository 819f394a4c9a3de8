namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>On which kinds of objects a key is read, and in which of the releases that know the key.</summary>
internal readonly struct ReadOnKinds(ObjectKinds kinds, Lifespan lifespan)
{
    /// <summary>The kinds of objects.</summary>
    public ObjectKinds Kinds { get; } = kinds;

    /// <summary>The releases.</summary>
    public Lifespan Lifespan { get; } = lifespan;
}
