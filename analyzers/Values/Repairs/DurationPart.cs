namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>One number of a duration and the unit behind it.</summary>
internal readonly struct DurationPart(decimal amount, DurationUnit unit)
{
    /// <summary>How many of the unit; not negative.</summary>
    public decimal Amount { get; } = amount;

    /// <summary>The unit; <see cref="DurationUnit.None"/> for a bare number.</summary>
    public DurationUnit Unit { get; } = unit;
}
