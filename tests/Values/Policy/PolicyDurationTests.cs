using System.Globalization;
using CsCheck;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

public class PolicyDurationTests
{
    private static readonly Dictionary<string, ulong> Milliseconds = new()
    {
        ["ms"] = 1,
        ["s"] = 1_000,
        ["m"] = 60_000,
        ["h"] = 3_600_000,
        ["d"] = 86_400_000,
    };

    private static readonly Gen<(string Sign, uint Number, string Unit)> Parts =
        Gen.Select(Gen.OneOfConst("", "", "+", "00", "+0"), Gen.UInt, Gen.OneOfConst(Milliseconds.Keys.ToArray()));

    [Fact]
    public void One_number_with_one_unit_is_accepted() => Properties.Hold(PolicyDuration.Any, Texts.Padded(Parts.Select(Write)));

    [Fact]
    public void Zeros_need_no_unit() => Properties.Hold(PolicyDuration.Any, Gen.OneOfConst("0", "00", "+0", " 0 "));

    [Fact]
    public void The_length_is_number_times_unit() => Parts.Sample(part =>
    {
        Assert.True(PolicyDuration.TryParse(Write(part), out var milliseconds));
        Assert.Equal(part.Number * Milliseconds[part.Unit], milliseconds);
    });

    [Fact]
    public void More_than_one_number_is_refused() =>
        Properties.Refuses(PolicyDuration.Any, Gen.Select(Parts, Parts).Select((first, second) => Write(first) + Write(second)));

    [Theory]
    [InlineData("18446744073709551615ms")]
    [InlineData("18446744073709551s")]
    public void The_longest_are_accepted(string text) => Assert.True(PolicyDuration.Any.Accepts(text));

    [Theory]
    [InlineData("18446744073709551616ms")]
    [InlineData("18446744073709552s")]
    [InlineData("213503982335d")]
    public void What_overflows_is_refused(string text) => Properties.Repairs(PolicyDuration.Any, text);

    [Fact]
    public void Bounds_count_in_any_unit()
    {
        var window = new PolicyDuration(minimum: 10);
        Assert.Equal(["10ms"], window.Form.Arguments);
        Assert.False(window.Accepts("9ms"));
        Assert.True(window.Accepts("10ms"));
        Assert.True(window.Accepts("1s"));
        Assert.False(PolicyDuration.NotZero.Accepts("0"));
        Assert.False(PolicyDuration.NotZero.Accepts("0d"));
        Assert.True(PolicyDuration.NotZero.Accepts("1ms"));
        Assert.True(PolicyDuration.Penalty.Accepts("4294967295ms"));
        Assert.False(PolicyDuration.Penalty.Accepts("4294967296ms"));
        Assert.False(PolicyDuration.Penalty.Accepts("50d"));
    }

    [Theory]
    [InlineData("30", "30s")]
    [InlineData("1m30s", "90s")]
    [InlineData("1h30m", "90m")]
    [InlineData("1.5s", "1500ms")]
    [InlineData("1.5h", "90m")]
    [InlineData("1d12h", "36h")]
    [InlineData("0.5s", "500ms")]
    [InlineData("1000us", "1ms")]
    [InlineData("10 s", "10s")]
    [InlineData("10S", "10s")]
    [InlineData("10sec", "10s")]
    [InlineData("90 minutes", "90m")]
    [InlineData("2 days", "2d")]
    [InlineData("60 m", "60m")]
    [InlineData("60m 60m", "120m")]
    [InlineData("1h 60m", "120m")]
    [InlineData("1d 1ms", "86400001ms")]
    [InlineData("24 h", "24h")]
    [InlineData("5000\u00B5s", "5ms")]
    [InlineData("1000000 nanos", "1ms")]
    [InlineData("999", "999s")]
    [InlineData("00:00:30", "30s")]
    [InlineData("00:01:30", "90s")]
    [InlineData("PT10S", "10s")]
    [InlineData("\"10s\"", "10s")]
    public void Durations_are_repaired(string text, string repair) => Properties.Repairs(PolicyDuration.Any, text, repair);

    [Fact]
    public void A_large_bare_number_is_rather_milliseconds() => Properties.Repairs(PolicyDuration.Any, "5000", "5000ms", "5000s");

    [Fact]
    public void Repairs_stay_within_the_bounds()
    {
        Properties.Repairs(PolicyDuration.Penalty, "50 d");
        Properties.Repairs(new PolicyDuration(maximum: 100_000), "5000", "5000ms");
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1s")]
    [InlineData("1.5")]
    [InlineData("+")]
    [InlineData("++1s")]
    [InlineData("1_s")]
    [InlineData("1sm")]
    [InlineData("500us")]
    [InlineData("1ns")]
    [InlineData("1.5ms")]
    [InlineData("1w")]
    [InlineData("s")]
    [InlineData("never")]
    [InlineData("\u0661s")]
    public void What_means_nothing_plain_is_not_repaired(string text) => Properties.Repairs(PolicyDuration.Any, text);

    private static string Write((string Sign, uint Number, string Unit) part) =>
        part.Sign + part.Number.ToString(CultureInfo.InvariantCulture) + part.Unit;
}
