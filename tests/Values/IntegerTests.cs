using System.Globalization;
using CsCheck;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

/// <summary><see cref="GoInteger"/>, <see cref="Port"/> and <see cref="PolicyInteger"/>.</summary>
public class IntegerTests
{
    private static readonly PolicyInteger RetryLimit = new(ushort.MaxValue, trimsBlanks: false);
    private static readonly PolicyInteger MaxFailures = new(uint.MaxValue, trimsBlanks: true);
    private static readonly Gen<string> Zeros = Gen.OneOfConst("", "", "0", "000");

    [Fact]
    public void Numbers_within_the_type_are_accepted()
    {
        Properties.Hold(GoInteger.Int32, Signed(Gen.Int.Select(number => (long)number)));
        Properties.Hold(GoInteger.Int64, Signed(Gen.Long));
        Properties.Hold(GoInteger.UInt64, Unsigned(Gen.ULong));
        Properties.Hold(GoInteger.Seconds, Unsigned(Gen.ULong));
        Properties.Hold(Port.Instance, Unsigned(Gen.ULong[1, 65535]));
        Properties.Hold(RetryLimit, Unsigned(Gen.ULong[0, 65535]));
        Properties.Hold(RetryLimit, Unsigned(Gen.ULong[0, 65535]).Select(digits => "+" + digits));
        Properties.Hold(MaxFailures, Texts.Padded(Unsigned(Gen.ULong[0, uint.MaxValue])));
    }

    [Fact]
    public void Numbers_beyond_the_type_are_refused()
    {
        Properties.Refuses(GoInteger.Int32, Signed(Gen.Long[int.MaxValue + 1L, long.MaxValue]));
        Properties.Refuses(GoInteger.Int32, Signed(Gen.Long[long.MinValue, int.MinValue - 1L]));
        Properties.Refuses(GoInteger.Int64, Unsigned(Gen.ULong[long.MaxValue + 1UL, ulong.MaxValue]));
        Properties.Refuses(Port.Instance, Unsigned(Gen.ULong[65536, ulong.MaxValue]));
        Properties.Refuses(RetryLimit, Unsigned(Gen.ULong[65536, ulong.MaxValue]));
        Properties.Refuses(RetryLimit, Unsigned(Gen.ULong[0, 65535]).Select(digits => digits + " "));
    }

    [Theory]
    [InlineData("-0")]
    [InlineData("0")]
    [InlineData("-9223372036854775808")]
    [InlineData("+9223372036854775807")]
    public void Bounds_of_64_bits_are_accepted(string text) => Assert.True(GoInteger.Int64.Accepts(text));

    [Theory]
    [InlineData("GoInteger.Int32", "2147483647", true)]
    [InlineData("GoInteger.Int32", "2147483648", false)]
    [InlineData("GoInteger.Int32", "-2147483648", true)]
    [InlineData("GoInteger.Int32", "-2147483649", false)]
    [InlineData("GoInteger.Int64", "9223372036854775808", false)]
    [InlineData("GoInteger.Int64", "-9223372036854775809", false)]
    [InlineData("GoInteger.UInt64", "18446744073709551615", true)]
    [InlineData("GoInteger.UInt64", "18446744073709551616", false)]
    [InlineData("GoInteger.UInt64", "0", true)]
    [InlineData("GoInteger.UInt64", "+1", false)]
    [InlineData("GoInteger.UInt64", "-0", false)]
    [InlineData("GoInteger.Seconds", "18446744073709551615", true)]
    [InlineData("GoInteger.Seconds", "0", true)]
    [InlineData("GoInteger.Seconds", "+1", false)]
    [InlineData("Port", "1", true)]
    [InlineData("Port", "0", false)]
    [InlineData("Port", "65535", true)]
    [InlineData("Port", "65536", false)]
    [InlineData("PolicyInteger u16", "65535", true)]
    [InlineData("PolicyInteger u16", "65536", false)]
    [InlineData("PolicyInteger u32", "4294967295", true)]
    [InlineData("PolicyInteger u32", "4294967296", false)]
    [InlineData("PolicyInteger u32", "-0", false)]
    public void Bounds_are_those_of_the_type(string grammar, string text, bool isAccepted) =>
        Assert.Equal(isAccepted, Grammars.All[grammar].Accepts(text));

    [Fact]
    public void Forms_say_what_kind_of_number_it_is()
    {
        Assert.Equal("Form_WholeSeconds", GoInteger.Seconds.Form.ResourceName);
        Assert.Equal("Form_Integer", GoInteger.Int64.Form.ResourceName);
        Assert.Equal("Form_NaturalNumber", GoInteger.UInt64.Form.ResourceName);
        Assert.Equal(["65535"], RetryLimit.Form.Arguments);
        Assert.Equal(["1", "65535"], Port.Instance.Form.Arguments);
    }

    [Fact]
    public void Only_seconds_are_read_from_a_unit() => Properties.Repairs(GoInteger.UInt64, "30s");

    [Theory]
    [InlineData("30s", "30")]
    [InlineData("1m", "60")]
    [InlineData("1m30s", "90")]
    [InlineData("1h", "3600")]
    [InlineData("30 seconds", "30")]
    [InlineData("2000ms", "2")]
    [InlineData("00:00:30", "30")]
    [InlineData("30.0", "30")]
    [InlineData("+30", "30")]
    [InlineData(" 30 ", "30")]
    [InlineData("\"30\"", "30")]
    [InlineData("1_000", "1000")]
    [InlineData("1_0_0.00", "100")]
    [InlineData("+1.0", "1")]
    public void Seconds_are_repaired(string text, string repair) => Properties.Repairs(GoInteger.Seconds, text, repair);

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("-30s")]
    [InlineData("500ms")]
    [InlineData("1.5")]
    [InlineData("1.5s")]
    [InlineData("30x")]
    [InlineData("1,000")]
    [InlineData("0x1f")]
    [InlineData("_1")]
    [InlineData("+_1")]
    [InlineData("1.")]
    [InlineData(".0")]
    [InlineData("1.01")]
    [InlineData("1.0.0")]
    [InlineData("+")]
    [InlineData("30 40s")]
    [InlineData("1__0")]
    [InlineData("1_")]
    [InlineData("18446744073709551616")]
    public void Seconds_that_mean_nothing_plain_are_not_repaired(string text) => Properties.Repairs(GoInteger.Seconds, text);

    [Theory]
    [InlineData("2102.0", "2102")]
    [InlineData("-1.0", "-1")]
    [InlineData(" 2102", "2102")]
    public void Ids_are_repaired(string text, string repair) => Properties.Repairs(GoInteger.Int64, text, repair);

    [Theory]
    [InlineData("30s")]
    [InlineData("root")]
    public void Ids_that_mean_nothing_plain_are_not_repaired(string text) => Properties.Repairs(GoInteger.Int64, text);

    [Theory]
    [InlineData(":4143", "4143")]
    [InlineData("4143/tcp", "4143")]
    [InlineData("4143/TCP", "4143")]
    [InlineData(":4143/tcp", "4143")]
    [InlineData("4_143", "4143")]
    [InlineData(" 4143", "4143")]
    [InlineData("4143.0", "4143")]
    public void Ports_are_repaired(string text, string repair) => Properties.Repairs(Port.Instance, text, repair);

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("http")]
    [InlineData("4143,4144")]
    [InlineData("4143/udp")]
    [InlineData("")]
    public void Ports_that_mean_nothing_plain_are_not_repaired(string text) => Properties.Repairs(Port.Instance, text);

    [Theory]
    [InlineData("3.0", "3")]
    [InlineData(" 3", "3")]
    [InlineData("'3'", "3")]
    public void Limits_are_repaired(string text, string repair) => Properties.Repairs(RetryLimit, text, repair);

    [Theory]
    [InlineData("-1")]
    [InlineData("+")]
    [InlineData("++3")]
    [InlineData("3x")]
    [InlineData("65536")]
    [InlineData("\u0663")]
    [InlineData("")]
    public void Limits_that_mean_nothing_plain_are_not_repaired(string text) => Properties.Repairs(RetryLimit, text);

    private static Gen<string> Unsigned(Gen<ulong> numbers) =>
        Gen.Select(Zeros, numbers).Select((zeros, number) => zeros + number.ToString(CultureInfo.InvariantCulture));

    private static Gen<string> Signed(Gen<long> numbers) =>
        Gen.Select(Gen.Bool, Zeros, numbers).Select((hasPlus, zeros, number) =>
            (number < 0 ? "-" : hasPlus ? "+" : "") + zeros + number.ToString(CultureInfo.InvariantCulture).TrimStart('-'));
}
