using System.Globalization;
using CsCheck;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

/// <summary><see cref="GoPortList"/> and <see cref="RustPortList"/>.</summary>
public class PortListTests
{
    private static readonly Gen<string> Names = Gen.OneOfConst("http", "grpc-web", "admin", "80-http", "h2", "a", "metrics-9090");

    private static readonly Gen<string> PlainEntries = Gen.Select(
        Gen.Int[0, 65535],
        Gen.Int[0, 65535],
        Gen.Bool,
        (one, other, isRange) => isRange
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Min(one, other)}-{Math.Max(one, other)}")
            : one.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Lists_of_ports_and_ranges_are_accepted()
    {
        Properties.Hold(GoPortList.Skipped, Texts.Lists(PlainEntries));
        Properties.Hold(GoPortList.Skipped, Texts.Lists(PlainEntries).Select(list => list + ","));
        Properties.Hold(GoPortList.OpaqueUntrimmed, Texts.Lists(Gen.OneOf(Entries(lowest: 0), Names)));
        Properties.Hold(GoPortList.Opaque, Texts.Lists(Texts.Padded(Gen.OneOf(Entries(lowest: 0), Names))));
        Properties.Hold(RustPortList.RequireIdentity, Texts.Lists(Texts.Padded(Gen.OneOf(Entries(lowest: 1), Gen.Const("")))));
        Properties.Hold(RustPortList.PodInbound, Texts.Lists(Texts.Padded(Entries(lowest: 0))));
        Properties.Hold(RustPortList.PodInbound, Entries(lowest: 0).Select(range => range.Replace("-", " - ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Ports_out_of_range_are_refused()
    {
        var high = Gen.Int[65536, int.MaxValue].Select(port => port.ToString(CultureInfo.InvariantCulture));
        Properties.Refuses(GoPortList.Opaque, high);
        Properties.Refuses(GoPortList.Skipped, high.Select(port => "1-" + port));
        Properties.Refuses(RustPortList.RequireIdentity, high);
        Assert.False(RustPortList.RequireIdentity.Accepts("0"));
        Assert.False(RustPortList.RequireIdentity.Accepts("0-80"));
    }

    [Fact]
    public void Names_are_taken_in_opaque_ports_only()
    {
        Properties.Refuses(GoPortList.Skipped, Names);
        Properties.Refuses(RustPortList.RequireIdentity, Names);
        Properties.Refuses(GoPortList.Opaque, Gen.OneOfConst("Http", "-http", "http-", "web_ui", "a.b", new string('a', 64), "\u00E9"));
    }

    [Fact]
    public void Blanks_are_refused_where_the_reader_does_not_trim()
    {
        Assert.True(GoPortList.Opaque.Accepts("25, 443"));
        Assert.False(GoPortList.OpaqueUntrimmed.Accepts("25, 443"));
        Assert.False(GoPortList.Skipped.Accepts("25, 443"));
        Assert.True(RustPortList.RequireIdentity.Accepts("25, 443"));
    }

    [Fact]
    public void Empty_texts_and_entries_are_taken_as_each_reader_takes_them()
    {
        Assert.True(GoPortList.Opaque.Accepts(""));
        Assert.True(GoPortList.Skipped.Accepts(""));
        Assert.True(RustPortList.RequireIdentity.Accepts(""));
        Assert.True(GoPortList.Skipped.Accepts("25,"));
        Assert.False(GoPortList.Skipped.Accepts("25,,"));
        Assert.False(GoPortList.Skipped.Accepts(",25"));
        Assert.True(RustPortList.RequireIdentity.Accepts(",25,,"));
    }

    [Theory]
    [InlineData("443.9125", "443,9125")]
    [InlineData("80;443", "80,443")]
    [InlineData("80; 443", "80,443")]
    [InlineData("80 443", "80,443")]
    [InlineData("80|443", "80,443")]
    [InlineData("90-80", "80-90")]
    [InlineData("443,90-80", "443,80-90")]
    [InlineData("80\u201390", "80-90")]
    [InlineData("80,,443", "80,443")]
    [InlineData("80,443,,", "80,443")]
    [InlineData(",80", "80")]
    [InlineData("[80,443]", "80,443")]
    [InlineData("[\"80\", \"443\"]", "80,443")]
    [InlineData("\"80,443\"", "80,443")]
    [InlineData("80, 443", "80,443")]
    [InlineData("80 - 90", "80-90")]
    [InlineData(" 80", "80")]
    public void Lists_are_repaired(string text, string repair)
    {
        Properties.Repairs(GoPortList.Skipped, text, repair);
        Properties.Repairs(GoPortList.OpaqueUntrimmed, text, repair);
    }

    [Theory]
    [InlineData("443.9125", "443,9125")]
    [InlineData("80;443", "80,443")]
    [InlineData("90-80", "80-90")]
    public void Lists_of_the_policy_controller_are_repaired(string text, string repair) =>
        Properties.Repairs(RustPortList.RequireIdentity, text, repair);

    [Fact]
    public void Names_stay_in_what_is_repaired() => Properties.Repairs(GoPortList.Opaque, "http;443", "http,443");

    [Theory]
    [InlineData("99999")]
    [InlineData("-1")]
    [InlineData("80-")]
    [InlineData("80-90-100")]
    [InlineData("10.0.0.1")]
    [InlineData("80.0")]
    [InlineData("0.80")]
    [InlineData("70000-80")]
    [InlineData("*")]
    [InlineData("80:90")]
    [InlineData(",")]
    public void What_means_nothing_plain_is_not_repaired(string text)
    {
        Properties.Repairs(GoPortList.Skipped, text);
        Properties.Repairs(GoPortList.Opaque, text);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("80,http")]
    [InlineData("http;443")]
    public void Names_are_not_repaired_where_they_are_not_taken(string text)
    {
        Properties.Repairs(GoPortList.Skipped, text);
        Properties.Repairs(RustPortList.RequireIdentity, text);
    }

    private static Gen<string> Entries(int lowest) => Gen.Select(Gen.Int[0, 3], Gen.Int[lowest, 65535], Gen.Int[lowest, 65535])
        .Select((form, first, second) => form switch
        {
            0 => Written(first),
            1 => "0" + Written(first),
            2 => "+" + Written(first),
            _ => Written(Math.Min(first, second)) + "-" + Written(Math.Max(first, second)),
        });

    private static string Written(int port) => port.ToString(CultureInfo.InvariantCulture);
}
