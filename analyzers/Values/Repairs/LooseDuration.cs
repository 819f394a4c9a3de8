using System.Collections.Immutable;
using System.Globalization;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// A duration as people and .NET write it: <c>30</c>, <c>90 sec</c>, <c>1h 30m</c>, <c>1.5s</c>, <c>00:01:30</c>, <c>PT30S</c>. Only
/// for repairs; which durations Linkerd takes is said by <see cref="GoDuration"/> and <see cref="PolicyDuration"/>.
/// </summary>
internal sealed class LooseDuration
{
    /// <summary>Bounds that keep every total within what a <see cref="decimal"/> holds; nobody waits longer.</summary>
    private const int MostParts = 8;
    private const int MostDigits = 12;

    /// <summary>A bare number from here on is rather meant in milliseconds than in seconds.</summary>
    private const decimal LikelyMilliseconds = 1000;

    private LooseDuration(ImmutableArray<DurationPart> parts) => Parts = parts;

    /// <summary>The numbers and units in the order written; at least one.</summary>
    public ImmutableArray<DurationPart> Parts { get; }

    /// <summary>Whether every number has a unit.</summary>
    public bool HasUnits => Parts.All(part => part.Unit != DurationUnit.None);

    /// <summary>Whether it is a bare number so high that it may be in milliseconds as well as in seconds.</summary>
    public bool MayHaveSeveralUnits => !HasUnits && Parts[0].Amount >= LikelyMilliseconds;

    /// <summary>The smallest unit written.</summary>
    public DurationUnit SmallestUnit => Parts.Min(part => part.Unit);

    /// <summary>The length in seconds, where it is a whole number of them.</summary>
    public decimal? WholeSeconds => CountOf(DurationUnit.Second);

    /// <summary>How many of <paramref name="unit"/> the duration is long; null where that is no whole number.</summary>
    public decimal? CountOf(DurationUnit unit)
    {
        var total = Parts.Sum(part => part.Amount * (long)part.Unit);
        var count = total / (long)unit;
        return IsWhole(count) ? decimal.Truncate(count) : null;
    }

    /// <summary>The bare number with the units that it may have meant, the likeliest first; none where it has a fraction.</summary>
    public IEnumerable<string> WithLikelyUnit()
    {
        if (!IsWhole(Parts[0].Amount))
        {
            yield break;
        }

        var digits = decimal.Truncate(Parts[0].Amount).ToString(CultureInfo.InvariantCulture);
        if (Parts[0].Amount >= LikelyMilliseconds)
        {
            yield return digits + "ms";
        }

        yield return digits + "s";
    }

    /// <summary>Reads the text; null where it is no duration in any of these manners.</summary>
    public static LooseDuration? TryRead(string text)
    {
        if (text.IndexOf(':') >= 0)
        {
            return TryReadTimeSpan(text);
        }

        var parts = ImmutableArray.CreateBuilder<DurationPart>();
        var position = text.StartsWith("PT", StringComparison.Ordinal) ? 2 : 0;
        while (position < text.Length)
        {
            if (parts.Count == MostParts || TryReadPart(text, ref position) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        var isDuration = parts.Count == 1 || (parts.Count > 1 && parts.All(part => part.Unit != DurationUnit.None));
        return isDuration ? new LooseDuration(parts.ToImmutable()) : null;
    }

    /// <summary>The duration that <c>TimeSpan.ToString()</c> writes, as hours, minutes, seconds and what is left.</summary>
    private static LooseDuration? TryReadTimeSpan(string text)
    {
        // With one colon it could be hours and minutes or minutes and seconds.
        var hasSeconds = text.IndexOf(':') != text.LastIndexOf(':');
        if (!hasSeconds || !TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var span) || span <= TimeSpan.Zero)
        {
            return null;
        }

        const int NanosecondsPerTick = 100;
        var hours = Math.Floor((decimal)span.Ticks / TimeSpan.TicksPerHour);
        var fraction = span.Ticks % TimeSpan.TicksPerSecond;
        var parts = ImmutableArray.CreateBuilder<DurationPart>();
        Add(hours, DurationUnit.Hour);
        Add(span.Minutes, DurationUnit.Minute);
        Add(span.Seconds, DurationUnit.Second);
        if (fraction % TimeSpan.TicksPerMillisecond == 0)
        {
            Add(fraction / TimeSpan.TicksPerMillisecond, DurationUnit.Millisecond);
        }
        else
        {
            Add(fraction * NanosecondsPerTick, DurationUnit.Nanosecond);
        }

        return new LooseDuration(parts.ToImmutable());

        void Add(decimal amount, DurationUnit unit)
        {
            if (amount > 0)
            {
                parts.Add(new DurationPart(amount, unit));
            }
        }
    }

    private static DurationPart? TryReadPart(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && (Digits.IsDecimal(text[position]) || text[position] == '.'))
        {
            position++;
        }

        var number = text.Substring(start, position - start);
        if (number.Length > MostDigits
            || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            return null;
        }

        SkipBlanks(text, ref position);
        start = position;
        while (position < text.Length && char.IsLetter(text[position]))
        {
            position++;
        }

        var unit = UnitOf(text.Substring(start, position - start));
        SkipBlanks(text, ref position);
        return unit is null ? null : new DurationPart(amount, unit.Value);
    }

    private static void SkipBlanks(string text, ref int position)
    {
        while (position < text.Length && UnicodeBlanks.IsBlank(text[position]))
        {
            position++;
        }
    }

    private static DurationUnit? UnitOf(string word) => word.ToLowerInvariant() switch
    {
        "" => DurationUnit.None,
        "ns" or "nano" or "nanos" or "nanosecond" or "nanoseconds" => DurationUnit.Nanosecond,
        "us" or "\u00B5s" or "\u03BCs" or "micro" or "micros" or "microsecond" or "microseconds" => DurationUnit.Microsecond,
        "ms" or "msec" or "msecs" or "milli" or "millis" or "millisecond" or "milliseconds" => DurationUnit.Millisecond,
        "s" or "sec" or "secs" or "second" or "seconds" => DurationUnit.Second,
        "m" or "min" or "mins" or "minute" or "minutes" => DurationUnit.Minute,
        "h" or "hr" or "hrs" or "hour" or "hours" => DurationUnit.Hour,
        "d" or "day" or "days" => DurationUnit.Day,
        _ => null,
    };

    private static bool IsWhole(decimal number) => decimal.Truncate(number) == number;
}
