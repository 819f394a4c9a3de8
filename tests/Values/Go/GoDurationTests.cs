using System.Globalization;
using CsCheck;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

public class GoDurationTests
{
    private static readonly Dictionary<string, long> Nanoseconds = new()
    {
        ["ns"] = 1,
        ["us"] = 1_000,
        ["\u00B5s"] = 1_000,
        ["\u03BCs"] = 1_000,
        ["ms"] = 1_000_000,
        ["s"] = 1_000_000_000,
        ["m"] = 60_000_000_000,
        ["h"] = 3_600_000_000_000,
    };

    private static readonly Gen<string> Units = Gen.OneOfConst(Nanoseconds.Keys.ToArray());

    private static readonly Gen<string> Digits = Gen.UInt[0, 9999].Select(number => number.ToString(CultureInfo.InvariantCulture));

    private static readonly Gen<string> Numbers = Gen.OneOf(
        Digits,
        Digits.Select(whole => whole + "."),
        Digits.Select(fraction => "." + fraction),
        Gen.Select(Digits, Digits).Select((whole, fraction) => whole + "." + fraction));

    [Fact]
    public void Numbers_with_units_are_accepted() =>
        Properties.Hold(
            GoDuration.Instance,
            Gen.Select(Gen.OneOfConst("", "", "+", "-"), Gen.Select(Numbers, Units).Select((number, unit) => number + unit).Array[1, 5])
                .Select((sign, parts) => sign + string.Concat(parts)));

    [Fact]
    public void Whole_numbers_add_up() =>
        Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 100_000], Units).Array[1, 5]).Sample((isNegative, parts) =>
        {
            var written = parts.Select(part => part.Item1.ToString(CultureInfo.InvariantCulture) + part.Item2);
            var text = (isNegative ? "-" : "") + string.Concat(written);
            Assert.True(GoDuration.TryParse(text, out var nanoseconds), text);
            Assert.Equal(parts.Sum(part => part.Item1 * Nanoseconds[part.Item2]) * (isNegative ? -1 : 1), nanoseconds);
        });

    [Fact]
    public void A_number_without_a_unit_is_refused() =>
        Properties.Refuses(GoDuration.Instance, Gen.Int[1, int.MaxValue].Select(number => number.ToString(CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("9223372036854775807ns", long.MaxValue)]
    [InlineData("-9223372036854775808ns", long.MinValue)]
    [InlineData("0.3333333333333333333h", 1_200_000_000_000L)]
    [InlineData("0.100000000000000000000h", 360_000_000_000L)]
    [InlineData("0.20000000000000000000h", 720_000_000_000L)]
    [InlineData("9223372036s", 9_223_372_036_000_000_000L)]
    [InlineData("-9223372036.854775808s", long.MinValue)]
    [InlineData("-.5s", -500_000_000L)]
    [InlineData("0", 0L)]
    [InlineData("+0", 0L)]
    public void Edges_are_read(string text, long nanoseconds)
    {
        Assert.True(GoDuration.TryParse(text, out var read));
        Assert.Equal(nanoseconds, read);
    }

    [Theory]
    [InlineData("9223372037s")]
    [InlineData("9223372036.9s")]
    [InlineData("9223372036s9223372036s")]
    [InlineData("18446744074s")]
    [InlineData("-9223372036854775809ns")]
    [InlineData("18446744073709551616ns")]
    [InlineData(".s")]
    [InlineData("1.")]
    [InlineData("1..5s")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("--1s")]
    [InlineData("1s-1s")]
    [InlineData("00")]
    public void What_Go_does_not_read_is_refused(string text) => Assert.False(GoDuration.TryParse(text, out _));

    [Theory]
    [InlineData("30", "30s")]
    [InlineData("1.5d", "36h")]
    [InlineData("1d", "24h")]
    [InlineData("7d", "168h")]
    [InlineData("1d12h", "36h")]
    [InlineData("1d30m", "24h30m")]
    [InlineData("1 day", "24h")]
    [InlineData("30 s", "30s")]
    [InlineData("30s ", "30s")]
    [InlineData("30S", "30s")]
    [InlineData("1h 30m", "1h30m")]
    [InlineData("30sec", "30s")]
    [InlineData("10 seconds", "10s")]
    [InlineData("5min", "5m")]
    [InlineData("1hour", "1h")]
    [InlineData("100msec", "100ms")]
    [InlineData("00:00:30", "30s")]
    [InlineData("00:01:30", "1m30s")]
    [InlineData("1.00:00:00", "24h")]
    [InlineData("00:00:01.5000000", "1s500ms")]
    [InlineData("00:00:00.0000001", "100ns")]
    [InlineData("PT30S", "30s")]
    [InlineData("PT1H30M", "1h30m")]
    [InlineData("\"30s\"", "30s")]
    public void Durations_are_repaired(string text, string repair) => Properties.Repairs(GoDuration.Instance, text, repair);

    [Theory]
    [InlineData("ns", "ns nano nanos nanosecond nanoseconds")]
    [InlineData("us", "us \u00B5s \u03BCs micro micros microsecond microseconds")]
    [InlineData("ms", "ms msec msecs milli millis millisecond milliseconds")]
    [InlineData("s", "s sec secs second seconds")]
    [InlineData("m", "m min mins minute minutes")]
    [InlineData("h", "h hr hrs hour hours")]
    public void Units_are_known_by_every_usual_name(string unit, string names)
    {
        foreach (var name in names.Split(' '))
        {
            Properties.Repairs(GoDuration.Instance, "5 " + name, "5" + unit);
            Properties.Repairs(GoDuration.Instance, "5 " + name.ToUpperInvariant(), "5" + unit);
        }
    }

    [Theory]
    [InlineData("2 days", "48h")]
    [InlineData("1d2h3m", "26h3m")]
    [InlineData("1d2d", "72h")]
    [InlineData("1d1m1d", "24h1m24h")]
    [InlineData("0d5m", "5m")]
    [InlineData("1.50d", "36h")]
    public void Days_become_hours(string text, string repair) => Properties.Repairs(GoDuration.Instance, text, repair);

    [Theory]
    [InlineData("999", "999s")]
    [InlineData("2.0", "2s")]
    [InlineData("123456789012", "123456789012ms")]
    [InlineData("1234567890123")]
    [InlineData("1 h 2 m 3 s 4 ms 5 us 6 ns 7 ns 8 ns", "1h2m3s4ms5us6ns7ns8ns")]
    [InlineData("1 h 2 m 3 s 4 ms 5 us 6 ns 7 ns 8 ns 9 ns")]
    public void Bounds_of_what_is_repaired(string text, params string[] repairs) => Properties.Repairs(GoDuration.Instance, text, repairs);

    [Theory]
    [InlineData("01:00:00", "1h")]
    [InlineData("00:01:00", "1m")]
    [InlineData("1.02:03:04", "26h3m4s")]
    [InlineData("00:00:00.0010000", "1ms")]
    [InlineData("00:00:00.0010001", "1000100ns")]
    [InlineData("-00:00:30")]
    [InlineData("PT")]
    [InlineData("PT1.5S", "1.5s")]
    [InlineData("1PTS")]
    public void Lengths_as_dotnet_and_iso_write_them(string text, params string[] repairs) =>
        Properties.Repairs(GoDuration.Instance, text, repairs);

    [Theory]
    [InlineData("1000")]
    [InlineData("15000")]
    public void A_large_bare_number_is_rather_milliseconds(string text) =>
        Properties.Repairs(GoDuration.Instance, text, text + "ms", text + "s");

    [Theory]
    [InlineData("")]
    [InlineData("-30")]
    [InlineData("1.5")]
    [InlineData("1w")]
    [InlineData("5y")]
    [InlineData("s")]
    [InlineData("ten")]
    [InlineData("1h30")]
    [InlineData("30 40")]
    [InlineData("00:30")]
    [InlineData("00:00:00")]
    [InlineData("infinite")]
    [InlineData("9223372036854775808ns")]
    public void What_means_nothing_plain_is_not_repaired(string text) => Properties.Repairs(GoDuration.Instance, text);
}
