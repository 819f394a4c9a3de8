namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>A kind of value of a key, with which something else happens than with the other values that are not valid.</summary>
/// <param name="holds">Which values; null for each that the key's form leaves out.</param>
/// <param name="outcome">What happens; null where nothing bad does.</param>
internal sealed class ValueCase(Func<string, bool>? holds, ValueOutcome? outcome)
{
    /// <summary>What happens; null where nothing bad does.</summary>
    public ValueOutcome? Outcome { get; } = outcome;

    /// <summary>The releases in which it does.</summary>
    public Lifespan Lifespan { get; init; }

    /// <summary>The kinds of objects on which it does; none where it does on each.</summary>
    public ObjectKinds Kinds { get; init; }

    /// <summary>The same case in other releases and on other kinds of objects.</summary>
    public ValueCase With(Lifespan lifespan, ObjectKinds kinds) => new(holds, Outcome) { Lifespan = lifespan, Kinds = kinds };

    /// <summary>Whether the case is that of a value of the key's form, in some release and on some object.</summary>
    public bool MayHold(string text) => holds is not null && holds(text);

    /// <summary>Whether the case is that of a value.</summary>
    public bool Holds(string text, LinkerdRelease release, ObjectKinds kind, bool isValid) =>
        (Kinds == ObjectKinds.None || (Kinds & kind) != ObjectKinds.None)
        && Lifespan.Contains(release)
        && (holds is null ? !isValid : holds(text));
}
