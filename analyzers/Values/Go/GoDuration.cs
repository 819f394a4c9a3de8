using System.Globalization;
using System.Text;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// A duration as Go's <c>time.ParseDuration</c> takes it: numbers with units from <c>ns</c> to <c>h</c>, one after the other, fractions
/// and a sign allowed; a bare number only if it is 0; at most 2^63-1 nanoseconds either way.
/// </summary>
internal sealed class GoDuration : ValueGrammar
{
    /// <summary>The highest magnitude in nanoseconds, reached by negative durations only.</summary>
    private const ulong HighestMagnitude = 1UL << 63;

    private const long FirstWithExponent = 1_000_000;

    private GoDuration()
    {
    }

    /// <summary>The only instance: the grammar has no parameters.</summary>
    public static GoDuration Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueForm Form { get; } = new("Form_GoDuration");

    /// <inheritdoc/>
    public override bool Accepts(string text) => TryParse(text, out _);

    /// <summary>Reads the duration, in nanoseconds.</summary>
    public static bool TryParse(string text, out long nanoseconds)
    {
        nanoseconds = 0;
        var rest = text.AsSpan();
        var isNegative = Sign.Take(ref rest);
        if (rest is "0")
        {
            return true;
        }

        if (rest.IsEmpty)
        {
            return false;
        }

        var total = 0UL;
        while (!rest.IsEmpty)
        {
            if (!TryReadPart(ref rest, out var part))
            {
                return false;
            }

            total = unchecked(total + part);
            if (total > HighestMagnitude)
            {
                return false;
            }
        }

        if (total == HighestMagnitude && !isNegative)
        {
            return false;
        }

        nanoseconds = isNegative ? unchecked(-(long)total) : (long)total;
        return true;
    }

    /// <summary>Whether a duration is negative, in whole units of that many nanoseconds.</summary>
    public static bool IsNegative(string text, DurationUnit unit) => TryParse(text, out var nanoseconds) && nanoseconds <= -(long)unit;

    /// <summary>Whether a duration is of so many seconds that Linkerd's chart writes their number with an exponent.</summary>
    public static bool IsTooLongToRead(string text) =>
        TryParse(text, out var nanoseconds) && nanoseconds / (long)DurationUnit.Second is >= FirstWithExponent or <= -FirstWithExponent;

    /// <summary>Whether a duration is shorter than a unit, and not zero.</summary>
    public static bool IsShorterThan(string text, DurationUnit unit) =>
        TryParse(text, out var nanoseconds) && nanoseconds != 0 && nanoseconds < (long)unit && nanoseconds > -(long)unit;

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        if (LooseDuration.TryRead(text) is not { } duration)
        {
            return [];
        }

        return duration.HasUnits ? [Write(duration)] : duration.WithLikelyUnit();
    }

    /// <inheritdoc/>
    protected override bool MayHaveSeveralUnits(string text) => LooseDuration.TryRead(text) is { MayHaveSeveralUnits: true };

    /// <summary>The same parts in Go's units; days become hours.</summary>
    private static string Write(LooseDuration duration)
    {
        var text = new StringBuilder();
        var hoursOfDays = 0m;
        foreach (var part in duration.Parts)
        {
            if (part.Unit == DurationUnit.Day)
            {
                hoursOfDays += part.Amount * ((long)DurationUnit.Day / (long)DurationUnit.Hour);
                continue;
            }

            var amount = part.Amount;
            if (part.Unit == DurationUnit.Hour)
            {
                amount += hoursOfDays;
                hoursOfDays = 0;
            }

            FlushDays();
            Append(amount, part.Unit);
        }

        FlushDays();
        return text.ToString();

        void FlushDays()
        {
            if (hoursOfDays > 0)
            {
                Append(hoursOfDays, DurationUnit.Hour);
                hoursOfDays = 0;
            }
        }

        void Append(decimal amount, DurationUnit unit) =>
            text.Append(amount.ToString("0.############", CultureInfo.InvariantCulture)).Append(SymbolOf(unit));
    }

    private static string SymbolOf(DurationUnit unit) => unit switch
    {
        DurationUnit.Nanosecond => "ns",
        DurationUnit.Microsecond => "us",
        DurationUnit.Millisecond => "ms",
        DurationUnit.Second => "s",
        DurationUnit.Minute => "m",
        _ => "h",
    };

    /// <summary>Reads one number and its unit off the front; false where there is none or it is longer than 2^63 nanoseconds.</summary>
    private static bool TryReadPart(ref ReadOnlySpan<char> rest, out ulong nanoseconds)
    {
        nanoseconds = 0;
        var length = CountDigits(rest);
        var hasWhole = length > 0;
        var whole = 0UL;
        if (hasWhole && !IntegerText.TryParseDigits(rest.Slice(0, length), out whole))
        {
            return false;
        }

        rest = rest.Slice(length);
        var fraction = 0UL;
        var scale = 1.0;
        var hasFraction = false;
        if (!rest.IsEmpty && rest[0] == '.')
        {
            rest = rest.Slice(1);
            length = CountDigits(rest);
            hasFraction = length > 0;
            ReadFraction(rest.Slice(0, length), out fraction, out scale);
            rest = rest.Slice(length);
        }

        if (!hasWhole && !hasFraction)
        {
            return false;
        }

        length = 0;
        while (length < rest.Length && rest[length] != '.' && !Digits.IsDecimal(rest[length]))
        {
            length++;
        }

        var unit = NanosecondsIn(rest.Slice(0, length));
        rest = rest.Slice(length);
        if (unit == 0 || whole > HighestMagnitude / unit)
        {
            return false;
        }

        // A double, as Go has it: its rounding is part of what is accepted.
        nanoseconds = (whole * unit) + (ulong)(fraction * (unit / scale));
        return nanoseconds <= HighestMagnitude;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && Digits.IsDecimal(text[count]))
        {
            count++;
        }

        return count;
    }

    /// <summary>Reads as many digits as 63 bits hold; the rest is too small to matter.</summary>
    private static void ReadFraction(ReadOnlySpan<char> digits, out ulong fraction, out double scale)
    {
        fraction = 0;
        scale = 1;
        foreach (var digit in digits)
        {
            if (fraction > (HighestMagnitude - 1) / 10)
            {
                return;
            }

            var next = (fraction * 10) + (ulong)(digit - '0');
            if (next > HighestMagnitude)
            {
                return;
            }

            fraction = next;
            scale *= 10;
        }
    }

    private static ulong NanosecondsIn(ReadOnlySpan<char> unit) => unit switch
    {
        "ns" => (ulong)DurationUnit.Nanosecond,
        "us" or "\u00B5s" or "\u03BCs" => (ulong)DurationUnit.Microsecond,
        "ms" => (ulong)DurationUnit.Millisecond,
        "s" => (ulong)DurationUnit.Second,
        "m" => (ulong)DurationUnit.Minute,
        "h" => (ulong)DurationUnit.Hour,
        _ => 0,
    };
}
