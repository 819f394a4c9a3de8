namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>The units of time that people write; each value is its length in nanoseconds.</summary>
internal enum DurationUnit : long
{
    /// <summary>A bare number.</summary>
    None = 0,

    /// <summary><c>ns</c>.</summary>
    Nanosecond = 1,

    /// <summary><c>us</c>.</summary>
    Microsecond = 1_000,

    /// <summary><c>ms</c>.</summary>
    Millisecond = 1_000_000,

    /// <summary><c>s</c>.</summary>
    Second = 1_000_000_000,

    /// <summary><c>m</c>.</summary>
    Minute = 60 * Second,

    /// <summary><c>h</c>.</summary>
    Hour = 60 * Minute,

    /// <summary><c>d</c>, which Go does not know.</summary>
    Day = 24 * Hour,
}
