using System.Globalization;
using CsCheck;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

/// <summary><see cref="GoPortList"/> and <see cref="PolicyPortList"/>.</summary>
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
        Properties.Hold(PolicyPortList.RequireIdentity, Texts.Lists(Texts.Padded(Gen.OneOf(Entries(lowest: 1), Gen.Const("")))));
        Properties.Hold(PolicyPortList.PodInbound, Texts.Lists(Texts.Padded(Entries(lowest: 0))));
        Properties.Hold(PolicyPortList.PodInbound, Entries(lowest: 0).Select(range => range.Replace("-", " - ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Ports_out_of_range_are_refused()
    {
        var high = Gen.Int[65536, int.MaxValue].Select(port => port.ToString(CultureInfo.InvariantCulture));
        Properties.Refuses(GoPortList.Opaque, high);
        Properties.Refuses(GoPortList.Skipped, high.Select(port => "1-" + port));
        Properties.Refuses(PolicyPortList.RequireIdentity, high);
        Assert.False(PolicyPortList.RequireIdentity.Accepts("0"));
        Assert.False(PolicyPortList.RequireIdentity.Accepts("0-80"));
    }

    [Theory]
    [InlineData("65535", true, true, true)]
    [InlineData("65536", false, false, false)]
    [InlineData("1", true, true, true)]
    [InlineData("0", true, false, true)]
    [InlineData("0-0", true, false, true)]
    [InlineData("1-1", true, true, true)]
    [InlineData("65535-65535", true, true, true)]
    [InlineData("1-65536", false, false, false)]
    [InlineData("2-1", false, false, false)]
    [InlineData("-1", false, false, false)]
    [InlineData("1-", false, false, false)]
    [InlineData("-", false, false, false)]
    [InlineData("1-2-3", false, false, false)]
    [InlineData("00080", true, true, true)]
    [InlineData("000080", true, true, true)]
    [InlineData("10080-10090", true, true, true)]
    [InlineData("00080-000090", true, true, true)]
    [InlineData("+80", true, true, true)]
    [InlineData("80-+90", true, true, true)]
    [InlineData("80,90", true, true, true)]
    [InlineData("80,x", false, false, false)]
    [InlineData("80 -90", false, true, true)]
    [InlineData("80- 90", false, true, true)]
    public void Edges_are_taken_as_each_reader_takes_them(string text, bool skipped, bool requireIdentity, bool podInbound)
    {
        Assert.Equal(skipped, GoPortList.Skipped.Accepts(text));
        Assert.Equal(requireIdentity, PolicyPortList.RequireIdentity.Accepts(text));
        Assert.Equal(podInbound, PolicyPortList.PodInbound.Accepts(text));
    }

    /// <summary>The proxy of Linkerd 2.11 and 2.12 knows numbers only.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("0", true)]
    [InlineData("65535", true)]
    [InlineData("+80,00080", true)]
    [InlineData("65536", false)]
    [InlineData("-1", false)]
    [InlineData("80-90", false)]
    [InlineData("80,", false)]
    [InlineData(",80", false)]
    [InlineData("80, 90", false)]
    [InlineData(" ", false)]
    public void An_old_proxy_takes_numbers_only(string text, bool isAccepted) =>
        Assert.Equal(isAccepted, PolicyPortList.PodInboundNumbers.Accepts(text));

    [Theory]
    [InlineData("000080", true)]
    [InlineData("+80", true)]
    [InlineData("a", true)]
    [InlineData("z", true)]
    [InlineData("0-z", true)]
    [InlineData("9a", true)]
    [InlineData("99999", false)]
    [InlineData("9-8-7", false)]
    [InlineData("-", false)]
    [InlineData("a-", false)]
    [InlineData("-a", false)]
    [InlineData("a`", false)]
    [InlineData("a{", false)]
    [InlineData("a/b", false)]
    [InlineData("a:b", false)]
    [InlineData("80,,http", false)]
    [InlineData(",", false)]
    public void Names_are_those_of_a_Service(string text, bool isAccepted)
    {
        Assert.Equal(isAccepted, GoPortList.Opaque.Accepts(text));
        Assert.Equal(isAccepted, GoPortList.OpaqueUntrimmed.Accepts(text));
    }

    [Fact]
    public void Names_are_no_longer_than_a_Service_takes_them()
    {
        Assert.True(GoPortList.Opaque.Accepts(new string('a', 63)));
        Assert.False(GoPortList.Opaque.Accepts(new string('a', 64)));
    }

    [Fact]
    public void Names_are_taken_in_opaque_ports_only()
    {
        Properties.Refuses(GoPortList.Skipped, Names);
        Properties.Refuses(PolicyPortList.RequireIdentity, Names);
        Properties.Refuses(GoPortList.Opaque, Gen.OneOfConst("Http", "-http", "http-", "web_ui", "a.b", new string('a', 64), "\u00E9"));
    }

    [Fact]
    public void Blanks_are_refused_where_the_reader_does_not_trim()
    {
        Assert.True(GoPortList.Opaque.Accepts("25, 443"));
        Assert.False(GoPortList.OpaqueUntrimmed.Accepts("25, 443"));
        Assert.False(GoPortList.Skipped.Accepts("25, 443"));
        Assert.True(PolicyPortList.RequireIdentity.Accepts("25, 443"));
    }

    [Fact]
    public void Empty_texts_and_entries_are_taken_as_each_reader_takes_them()
    {
        Assert.True(GoPortList.Opaque.Accepts(""));
        Assert.True(GoPortList.Skipped.Accepts(""));
        Assert.True(PolicyPortList.RequireIdentity.Accepts(""));
        Assert.True(GoPortList.Skipped.Accepts("25,"));
        Assert.False(GoPortList.Skipped.Accepts("25,,"));
        Assert.False(GoPortList.Skipped.Accepts(",25"));
        Assert.True(PolicyPortList.RequireIdentity.Accepts(",25,,"));
    }

    [Theory]
    [InlineData("443.9125", "443,9125")]
    [InlineData("80;443", "80,443")]
    [InlineData("80; 443", "80,443")]
    [InlineData("80 443", "80,443")]
    [InlineData("80|443", "80,443")]
    [InlineData("90-80", "80-90")]
    [InlineData("443,90-80", "443,80-90")]
    [InlineData("80\u201090", "80-90")]
    [InlineData("80\u201190", "80-90")]
    [InlineData("80\u201290", "80-90")]
    [InlineData("80\u201390", "80-90")]
    [InlineData("80\u201490", "80-90")]
    [InlineData("80 -90", "80-90")]
    [InlineData("80- 90", "80-90")]
    [InlineData("80 90 100", "80,90,100")]
    [InlineData("80 ,  90", "80,90")]
    [InlineData("'80' '90'", "80,90")]
    [InlineData("1.2", "1,2")]
    [InlineData("80,,443", "80,443")]
    [InlineData("80,443,,", "80,443")]
    [InlineData(",80", "80")]
    [InlineData("[80,443]", "80,443")]
    [InlineData("[\"80\", \"443\"]", "80,443")]
    [InlineData("\"80,443\"", "80,443")]
    [InlineData("80, 443", "80,443")]
    [InlineData("80 - 90", "80-90")]
    [InlineData(" 80", "80")]
    [InlineData("8000..9000", "8000-9000")]
    [InlineData("8000...9000", "8000-9000")]
    [InlineData("8000\u20269000", "8000-9000")]
    [InlineData("8000 to 9000", "8000-9000")]
    [InlineData("80 and 443", "80,443")]
    [InlineData("80 & 443", "80,443")]
    [InlineData("(80,443)", "80,443")]
    [InlineData("{80,443}", "80,443")]
    [InlineData("80\uFF0C443\u30018080", "80,443,8080")]
    [InlineData("8000~9000,80", "8000-9000,80")]
    [InlineData("9000..8000", "8000-9000")]
    [InlineData("3306/tcp", "3306")]
    [InlineData("3306/TCP, 5432/tcp", "3306,5432")]
    [InlineData("tcp/3306", "3306")]
    [InlineData("tcp:3306", "3306")]
    [InlineData(":3306", "3306")]
    [InlineData("8000-9000/tcp", "8000-9000")]
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
        Properties.Repairs(PolicyPortList.RequireIdentity, text, repair);

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
    [InlineData("[80 90")]
    [InlineData("80 90]")]
    [InlineData("80.90-100")]
    [InlineData("80.70000")]
    [InlineData(",")]
    [InlineData("53/udp")]
    [InlineData("..80")]
    [InlineData("mysql/3306")]
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
        Properties.Repairs(PolicyPortList.RequireIdentity, text);
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
