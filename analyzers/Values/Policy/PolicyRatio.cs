using System.Globalization;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// A ratio as the policy controller takes it: Rust's <c>FromStr</c> of <c>f32</c> or <c>f64</c> (decimal digits, <c>inf</c>,
/// <c>infinity</c> and <c>nan</c> in any letter case), and then within bounds that are taken themselves.
/// </summary>
internal sealed class PolicyRatio : ValueGrammar
{
    private readonly double _minimum;
    private readonly double _maximum;
    private readonly bool _isSinglePrecision;
    private readonly bool _trimsBlanks;
    private readonly bool _checksBounds;

    private PolicyRatio(double minimum, double maximum, bool isSinglePrecision, bool trimsBlanks, bool checksBounds = true)
    {
        _minimum = minimum;
        _maximum = maximum;
        _isSinglePrecision = isSinglePrecision;
        _trimsBlanks = trimsBlanks;
        _checksBounds = checksBounds;
        Form = checksBounds
            ? new ValueForm(
                "Form_RatioFromTo",
                minimum.ToString(CultureInfo.InvariantCulture),
                maximum.ToString(CultureInfo.InvariantCulture))
            : new ValueForm("Form_Number");
    }

    /// <summary>The jitter of circuit breaking's back-off, 0 to 100 in single precision, from 2.20 on: blanks are trimmed.</summary>
    public static PolicyRatio Jitter { get; } = new(0, 100, isSinglePrecision: true, trimsBlanks: true);

    /// <summary>The same from 2.14 to 2.19: blanks are refused.</summary>
    public static PolicyRatio JitterUntrimmed { get; } = new(0, 100, isSinglePrecision: true, trimsBlanks: false);

    /// <summary>The same in 2.13: blanks are refused, and any number is taken.</summary>
    public static PolicyRatio JitterUnbounded { get; } =
        new(double.NegativeInfinity, double.PositiveInfinity, isSinglePrecision: true, trimsBlanks: false, checksBounds: false);

    /// <summary>A share, 0 to 1 in double precision, blanks trimmed: the success rate's threshold (from 2.20 on).</summary>
    public static PolicyRatio Share { get; } = new(0, 1, isSinglePrecision: false, trimsBlanks: true);

    /// <inheritdoc/>
    public override ValueForm Form { get; }

    /// <inheritdoc/>
    public override bool Accepts(string text)
    {
        if (!TryParse(_trimsBlanks ? UnicodeBlanks.Trim(text.AsSpan()) : text.AsSpan(), out var value))
        {
            return false;
        }

        value = _isSinglePrecision ? (float)value : value;
        return !_checksBounds || (value >= _minimum && value <= _maximum);
    }

    /// <summary>Whether a share is zero.</summary>
    public static bool IsZero(string text) => TryParse(UnicodeBlanks.Trim(text.AsSpan()), out var value) && value == 0;

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        if ((LooseDecimal.FromPercentage(text) ?? LooseDecimal.FromDecimalComma(text)) is { } ratio)
        {
            yield return ratio;
        }
    }

    private static bool TryParse(ReadOnlySpan<char> number, out double value)
    {
        var isNegative = Sign.Take(ref number);
        var isNumber = true;
        if (number.Equals("nan".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            value = double.NaN;
        }
        else if (number.Equals("inf".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || number.Equals("infinity".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            value = double.PositiveInfinity;
        }
        else
        {
            isNumber = FloatText.TryParse(number, out value);
        }

        value = isNegative ? -value : value;
        return isNumber;
    }
}
