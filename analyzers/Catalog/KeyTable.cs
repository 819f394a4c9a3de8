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

    /// <summary>What happens with some values, whether or not they have the form of the key's; null where nothing bad does.</summary>
    public static ValueCase When(Func<string, bool> holds, ValueOutcome? outcome) => new(holds, outcome);

    /// <summary>
    /// What happens with the values that do not have the form of the key's, on some kinds of objects or in some releases.
    /// </summary>
    public static ValueCase Otherwise(ValueOutcome? outcome) => new(holds: null, outcome);

    /// <summary>The same on some kinds of objects only.</summary>
    public static ValueCase On(this ValueCase special, ObjectKinds kinds) => special.With(special.Lifespan, kinds);

    /// <summary>The same from a change on.</summary>
    public static ValueCase Since(this ValueCase special, Milestone change) => special.With(Since(change), special.Kinds);

    /// <summary>The same up to a change.</summary>
    public static ValueCase Until(this ValueCase special, Milestone change) => special.With(special.Lifespan.Until(change), special.Kinds);
}
