using System.Globalization;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>A natural number as Rust's <c>FromStr</c> of <c>u16</c> or <c>u32</c> takes it: digits after an optional plus sign.</summary>
internal sealed class PolicyInteger : ValueGrammar
{
    private readonly uint _maximum;
    private readonly bool _trimsBlanks;

    /// <summary>A number from 0 to <paramref name="maximum"/>.</summary>
    /// <param name="maximum">The highest number taken: the type's own or the reader's.</param>
    /// <param name="trimsBlanks">Whether the reader trims first; the policy controller does for <c>balancer</c> keys from 2.20 on.</param>
    public PolicyInteger(uint maximum, bool trimsBlanks)
    {
        _maximum = maximum;
        _trimsBlanks = trimsBlanks;
        Form = new ValueForm("Form_NaturalNumberUpTo", maximum.ToString(CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public override ValueForm Form { get; }

    /// <inheritdoc/>
    public override bool Accepts(string text)
    {
        var number = _trimsBlanks ? UnicodeBlanks.Trim(text.AsSpan()) : text.AsSpan();
        return IntegerText.TryParse(number, takesPlus: true, takesMinus: false, out var value) && value <= _maximum;
    }

    /// <summary>Whether a number is more than the million that the success rate counts up to.</summary>
    public static bool IsAboveMillion(string text)
    {
        const int million = 1_000_000;
        return IntegerText.TryParse(UnicodeBlanks.Trim(text.AsSpan()), takesPlus: true, takesMinus: false, out var value)
            && value is > million and <= uint.MaxValue;
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        if (LooseInteger.TryRead(text) is { } digits)
        {
            yield return digits;
        }
    }
}
