using System.Globalization;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// A whole number as Go's <c>strconv.ParseInt</c> or <c>ParseUint</c> takes it in base 10: no blanks, no underscores, a sign only where
/// the type has one.
/// </summary>
internal sealed class GoInteger : ValueGrammar
{
    private readonly bool _isSigned;
    private readonly bool _isSeconds;
    private readonly decimal _minimum;
    private readonly decimal _maximum;

    private GoInteger(bool isSigned, decimal minimum, decimal maximum, bool isSeconds = false)
    {
        _isSigned = isSigned;
        _isSeconds = isSeconds;
        _minimum = minimum;
        _maximum = maximum;
        Form = isSeconds ? new ValueForm("Form_WholeSeconds") : new ValueForm(isSigned ? "Form_Integer" : "Form_NaturalNumber");
    }

    /// <summary><c>ParseInt(…, 10, 32)</c>.</summary>
    public static GoInteger Int32 { get; } = new(isSigned: true, int.MinValue, int.MaxValue);

    /// <summary><c>ParseInt(…, 10, 64)</c>: user and group ids.</summary>
    public static GoInteger Int64 { get; } = new(isSigned: true, long.MinValue, long.MaxValue);

    /// <summary><c>ParseUint(…, 10, 64)</c>.</summary>
    public static GoInteger UInt64 { get; } = new(isSigned: false, ulong.MinValue, ulong.MaxValue);

    /// <summary><c>ParseUint(…, 10, 64)</c>, of seconds: a unit is refused.</summary>
    public static GoInteger Seconds { get; } = new(isSigned: false, ulong.MinValue, ulong.MaxValue, isSeconds: true);

    /// <inheritdoc/>
    public override ValueForm Form { get; }

    /// <inheritdoc/>
    public override bool Accepts(string text) => TryParse(text, out _);

    /// <summary>Reads the number.</summary>
    public bool TryParse(string text, out decimal value) =>
        IntegerText.TryParse(text.AsSpan(), takesPlus: _isSigned, takesMinus: _isSigned, out value)
        && value >= _minimum
        && value <= _maximum;

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        if (LooseInteger.TryRead(text) is { } digits)
        {
            yield return digits;
        }
        else if (_isSeconds && LooseDuration.TryRead(text) is { HasUnits: true } duration && duration.WholeSeconds is { } seconds)
        {
            yield return seconds.ToString(CultureInfo.InvariantCulture);
        }
    }
}
