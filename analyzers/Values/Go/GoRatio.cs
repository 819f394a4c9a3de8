using System.Globalization;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// A ratio as the injector takes it: Go's <c>strconv.ParseFloat</c>, and then neither at or below the lower bound nor at or above the
/// upper one. NaN is neither, and so is taken.
/// </summary>
internal sealed class GoRatio : ValueGrammar
{
    private readonly double _minimum;
    private readonly double _maximum;

    /// <summary>A ratio between two bounds, neither of which is taken itself.</summary>
    public GoRatio(double exclusiveMinimum, double exclusiveMaximum)
    {
        _minimum = exclusiveMinimum;
        _maximum = exclusiveMaximum;
        Form = new ValueForm(
            "Form_RatioBetween",
            exclusiveMinimum.ToString(CultureInfo.InvariantCulture),
            exclusiveMaximum.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The bounds of <c>proxy-cpu-ratio-limit</c>: 0 and 1.</summary>
    public static GoRatio BelowOne { get; } = new(exclusiveMinimum: 0, exclusiveMaximum: 1);

    /// <inheritdoc/>
    public override ValueForm Form { get; }

    /// <inheritdoc/>
    public override bool Accepts(string text) => GoFloat.TryParse(text, out var value) && !(value <= _minimum || value >= _maximum);

    /// <summary>Whether a text is not a number by its own word, which is within every bound.</summary>
    public static bool IsNotANumber(string text) => GoFloat.TryParse(text, out var value) && double.IsNaN(value);

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        if ((LooseDecimal.FromPercentage(text) ?? LooseDecimal.FromDecimalComma(text)) is { } ratio)
        {
            yield return ratio;
        }
    }
}
