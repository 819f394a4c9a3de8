using System.Collections.Immutable;
using System.Globalization;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// A duration as the policy controller takes it: one whole number with one of the units <c>ms</c>, <c>s</c>, <c>m</c>, <c>h</c> and
/// <c>d</c>, an optional plus sign, blanks around it trimmed; a bare number only if it is 0; at most 2^64-1 milliseconds.
/// </summary>
internal sealed class PolicyDuration : ValueGrammar
{
    private static readonly ImmutableArray<(DurationUnit Unit, string Symbol)> Units = ImmutableArray.Create(
        (DurationUnit.Day, "d"),
        (DurationUnit.Hour, "h"),
        (DurationUnit.Minute, "m"),
        (DurationUnit.Second, "s"),
        (DurationUnit.Millisecond, "ms"));

    private readonly ulong _minimum;
    private readonly ulong _maximum;

    /// <summary>A duration within bounds, both in milliseconds and inclusive.</summary>
    public PolicyDuration(ulong minimum = ulong.MinValue, ulong maximum = ulong.MaxValue)
    {
        _minimum = minimum;
        _maximum = maximum;
        Form = (minimum, maximum) switch
        {
            (ulong.MinValue, ulong.MaxValue) => new ValueForm("Form_PolicyDuration"),
            (_, ulong.MaxValue) => new ValueForm("Form_PolicyDurationAtLeast", Milliseconds(minimum)),
            (ulong.MinValue, _) => new ValueForm("Form_PolicyDurationAtMost", Milliseconds(maximum)),
            _ => new ValueForm("Form_PolicyDurationBetween", Milliseconds(minimum), Milliseconds(maximum)),
        };
    }

    /// <summary>Any duration: timeouts.</summary>
    public static PolicyDuration Any { get; } = new();

    /// <summary>Any duration but none: the longest penalty (checked from 2.14 on) and the success rate's window.</summary>
    public static PolicyDuration NotZero { get; } = new(minimum: 1);

    /// <summary>At most 4294967295 ms, which the proxy counts in 32 bits: the load biaser's penalty.</summary>
    public static PolicyDuration Penalty { get; } = new(maximum: uint.MaxValue);

    /// <inheritdoc/>
    public override ValueForm Form { get; }

    /// <inheritdoc/>
    public override bool Accepts(string text) =>
        TryParse(text, out var milliseconds) && milliseconds >= _minimum && milliseconds <= _maximum;

    /// <summary>Reads the duration, in milliseconds, whatever the bounds.</summary>
    public static bool TryParse(string text, out ulong milliseconds)
    {
        milliseconds = 0;
        var rest = UnicodeBlanks.Trim(text.AsSpan());
        var length = rest.Length;
        while (length > 0 && !Digits.IsDecimal(rest[length - 1]))
        {
            length--;
        }

        var magnitude = rest.Slice(0, length);
        if (!magnitude.IsEmpty && magnitude[0] == '+')
        {
            magnitude = magnitude.Slice(1);
        }

        if (!IntegerText.TryParseDigits(magnitude, out var count))
        {
            return false;
        }

        var symbol = rest.Slice(length);
        if (symbol.IsEmpty)
        {
            return count == 0;
        }

        foreach (var unit in Units)
        {
            if (symbol.SequenceEqual(unit.Symbol.AsSpan()))
            {
                var factor = (ulong)unit.Unit / (ulong)DurationUnit.Millisecond;
                milliseconds = unchecked(count * factor);
                return count <= ulong.MaxValue / factor;
            }
        }

        return false;
    }

    /// <summary>Whether a duration is some, and of fewer milliseconds.</summary>
    public static bool IsShorterThan(string text, ulong milliseconds) => TryParse(text, out var read) && read > 0 && read < milliseconds;

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        if (LooseDuration.TryRead(text) is not { } duration)
        {
            return [];
        }

        if (!duration.HasUnits)
        {
            return duration.WithLikelyUnit();
        }

        return Write(duration) is { } written ? [written] : [];
    }

    /// <inheritdoc/>
    protected override bool MayHaveSeveralUnits(string text) => LooseDuration.TryRead(text) is { MayHaveSeveralUnits: true };

    /// <summary>The same duration in the largest unit that is not larger than those written and counts it without a fraction.</summary>
    private static string? Write(LooseDuration duration)
    {
        foreach (var unit in Units)
        {
            var isFineEnough = unit.Unit <= duration.SmallestUnit || unit.Unit == DurationUnit.Millisecond;
            if (isFineEnough && duration.CountOf(unit.Unit) is { } count)
            {
                return count.ToString(CultureInfo.InvariantCulture) + unit.Symbol;
            }
        }

        return null;
    }

    private static string Milliseconds(ulong count) => count.ToString(CultureInfo.InvariantCulture) + "ms";
}
