using System.Globalization;
using CsCheck;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

/// <summary><see cref="GoRatio"/> and <see cref="PolicyRatio"/>.</summary>
public class RatioTests
{
    private static readonly Gen<string> Digits = Gen.UInt[1, 99999].Select(number => number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Numbers above 0 and below 1, written in every manner that Go and Rust share.</summary>
    private static readonly Gen<string> Fractions = Gen.Select(Gen.OneOfConst("", "+"), Gen.OneOf(
        Digits.Select(digits => "." + digits),
        Digits.Select(digits => "0." + digits),
        Digits.Select(digits => "000." + digits + "00"),
        Digits.Select(digits => digits + "e-7"),
        Digits.Select(digits => digits + ".5E-0009"),
        Digits.Select(digits => "0.0" + digits + "e+1"))).Select((sign, number) => sign + number);

    [Fact]
    public void Fractions_are_accepted()
    {
        Properties.Hold(GoRatio.BelowOne, Fractions);
        Properties.Hold(PolicyRatio.Share, Texts.Padded(Fractions));
        Properties.Hold(PolicyRatio.Jitter, Texts.Padded(Fractions));
        Properties.Hold(PolicyRatio.JitterUntrimmed, Fractions);
        Properties.Hold(PolicyRatio.JitterUnbounded, Gen.Select(Gen.OneOfConst("-", ""), Digits).Select((sign, digits) => sign + digits));
    }

    [Fact]
    public void Numbers_out_of_bounds_are_refused()
    {
        Properties.Refuses(GoRatio.BelowOne, Digits);
        Properties.Refuses(GoRatio.BelowOne, Fractions.Select(number => "-" + number.TrimStart('+')));
        Properties.Refuses(PolicyRatio.Share, Digits.Select(digits => "1." + digits));
        Properties.Refuses(PolicyRatio.JitterUntrimmed, Fractions.Select(number => number + " "));
    }

    [Theory]
    [InlineData("0x1p-1", true)]
    [InlineData("0x.8p0", true)]
    [InlineData("0x8p-4", true)]
    [InlineData("0x1.8p-1", true)]
    [InlineData("0X_1P-1", true)]
    [InlineData("0x1_0p-5", true)]
    [InlineData("0.1_5", true)]
    [InlineData("0x1p-1074", true)]
    [InlineData("0x1p0", false)]
    [InlineData("0x1p-2000", false)]
    [InlineData("0x1", false)]
    [InlineData("0x", false)]
    [InlineData("0xp-1", false)]
    [InlineData("0x1p", false)]
    [InlineData("0x1p-", false)]
    [InlineData("0x1__0p-5", false)]
    [InlineData("0x1_p-5", false)]
    [InlineData("0x0.00000000000000000000000000001p4", true)]
    [InlineData("0x0.ffffffffffffffffffffp0", false)]
    [InlineData("0x10000000000000000000p-77", true)]
    [InlineData("0x10000000000000000000p-76", false)]
    [InlineData("0._1", false)]
    [InlineData("_0.1", false)]
    [InlineData("nan", true)]
    [InlineData("+nan", false)]
    [InlineData("inf", false)]
    [InlineData("-Infinity", false)]
    [InlineData("1e-400", false)]
    [InlineData("1e-320", true)]
    [InlineData("1e99999999999999999999", false)]
    [InlineData("0.9999999999999999", true)]
    [InlineData("0.99999999999999999999", false)]
    [InlineData("", false)]
    [InlineData("+", false)]
    [InlineData(".", false)]
    [InlineData("e-1", false)]
    [InlineData(" 0.5", false)]
    public void Go_reads_it(string text, bool isAccepted) => Assert.Equal(isAccepted, GoRatio.BelowOne.Accepts(text));

    [Theory]
    [InlineData("0", true)]
    [InlineData("-0", true)]
    [InlineData("0.0", true)]
    [InlineData("1.", true)]
    [InlineData(" 1 ", true)]
    [InlineData("1.0000000000000001", true)]
    [InlineData("1.1", false)]
    [InlineData("-0.1", false)]
    [InlineData("nan", false)]
    [InlineData("inf", false)]
    [InlineData("0x1p-1", false)]
    [InlineData("0_5", false)]
    [InlineData("1e", false)]
    [InlineData(".", false)]
    [InlineData("", false)]
    public void Rust_reads_it_as_a_share(string text, bool isAccepted) => Assert.Equal(isAccepted, PolicyRatio.Share.Accepts(text));

    [Fact]
    public void Rounding_looks_at_every_digit()
    {
        // Half way between 1 and the next double, which is rounded down; whatever is more is rounded up.
        const string Half = "1.00000000000000011102230246251565404236316680908203125";
        var zeros = new string('0', 1000);
        Assert.True(PolicyRatio.Share.Accepts(Half));
        Assert.True(PolicyRatio.Share.Accepts(Half + zeros));
        Assert.False(PolicyRatio.Share.Accepts(Half + "1"));
        Assert.False(PolicyRatio.Share.Accepts(Half + zeros + "1"));
        Assert.False(PolicyRatio.Share.Accepts(Half + zeros + "11"));
    }

    [Fact]
    public void Jitter_is_read_in_single_precision()
    {
        Assert.True(PolicyRatio.Jitter.Accepts("100"));
        Assert.True(PolicyRatio.Jitter.Accepts("100.000001"));
        Assert.False(PolicyRatio.Jitter.Accepts("100.00001"));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-NAN")]
    [InlineData("-inf")]
    [InlineData("iNf")]
    [InlineData("+Infinity")]
    [InlineData("INFINITY")]
    [InlineData("1e9")]
    [InlineData("-1")]
    public void Unbounded_jitter_takes_any_number(string text)
    {
        Assert.True(PolicyRatio.JitterUnbounded.Accepts(text));
        Assert.False(PolicyRatio.JitterUntrimmed.Accepts(text));
    }

    [Theory]
    [InlineData("infin")]
    [InlineData("inf.")]
    [InlineData("+-1")]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("x")]
    public void Unbounded_jitter_takes_nothing_but_numbers(string text) => Assert.False(PolicyRatio.JitterUnbounded.Accepts(text));

    [Fact]
    public void Forms_name_the_bounds()
    {
        Assert.Equal(["0", "1"], GoRatio.BelowOne.Form.Arguments);
        Assert.Equal(["0", "100"], PolicyRatio.Jitter.Form.Arguments);
        Assert.Equal(["0", "1"], PolicyRatio.Share.Form.Arguments);
        Assert.Equal("Form_RatioFromTo", PolicyRatio.JitterUntrimmed.Form.ResourceName);
        Assert.Equal("Form_Number", PolicyRatio.JitterUnbounded.Form.ResourceName);
    }

    [Theory]
    [InlineData("50%", "0.5")]
    [InlineData("12.5 %", "0.125")]
    [InlineData("0,5", "0.5")]
    [InlineData("0,875", "0.875")]
    [InlineData("0,0625", "0.0625")]
    [InlineData("50.0%", "0.5")]
    [InlineData("50.00000000000000000%", "0.5")]
    [InlineData("0.123456789012345678%", "0.00123456789012345678")]
    [InlineData("\"0.5\"", "0.5")]
    public void Fractions_are_repaired(string text, string repair)
    {
        Properties.Repairs(GoRatio.BelowOne, text, repair);
        Properties.Repairs(PolicyRatio.Share, text, repair);
    }

    [Theory]
    [InlineData("")]
    [InlineData("150%")]
    [InlineData("%")]
    [InlineData("half")]
    [InlineData("1,500")]
    [InlineData("0.5.5")]
    [InlineData("2")]
    [InlineData("50.000000000000000000%")]
    [InlineData("-50%")]
    [InlineData("50%%")]
    [InlineData(",5")]
    [InlineData("0,")]
    [InlineData("0,5,5")]
    [InlineData("0,x")]
    public void What_means_nothing_plain_is_not_repaired(string text)
    {
        Properties.Repairs(GoRatio.BelowOne, text);
        Properties.Repairs(PolicyRatio.Share, text);
    }
}
