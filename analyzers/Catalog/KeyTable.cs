namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>The words in which the tables of keys are written.</summary>
internal static class KeyTable
{
    /// <summary>From a change on.</summary>
    public static Lifespan Since(Milestone change) => new(change, until: null);

    /// <summary>Up to a change.</summary>
    public static Lifespan Until(Milestone change) => new(since: null, change);

    /// <summary>The same beginning, up to a change.</summary>
    public static Lifespan Until(this Lifespan lifespan, Milestone change) => new(lifespan.Since, change);

    /// <summary>Read on those kinds of objects in every release that has the key.</summary>
    public static ReadOnKinds On(ObjectKinds kinds) => new(kinds, Lifespan.Always);

    /// <summary>Read on those kinds from a change on.</summary>
    public static ReadOnKinds Since(this ReadOnKinds reading, Milestone change) => new(reading.Kinds, Since(change));

    /// <summary>Read on those kinds up to a change.</summary>
    public static ReadOnKinds Until(this ReadOnKinds reading, Milestone change) => new(reading.Kinds, Until(change));
}
