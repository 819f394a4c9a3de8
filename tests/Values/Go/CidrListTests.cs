using System.Globalization;
using System.Net;
using CsCheck;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

public class CidrListTests
{
    private static readonly Gen<string> Ipv4 = Gen.Select(Gen.Byte.Array[4], Gen.Int[0, 32])
        .Select((octets, bits) => string.Join('.', octets) + "/" + bits.ToString(CultureInfo.InvariantCulture));

    private static readonly Gen<string> Group = Gen.UShort.Select(value => value.ToString("x", CultureInfo.InvariantCulture));

    /// <summary>Addresses as the framework writes them, with gaps wherever zeros allow one, and in full.</summary>
    private static readonly Gen<string> Ipv6Addresses = Gen.OneOf(
        Gen.OneOf(Gen.Const((byte)0), Gen.Byte).Array[16].Select(bytes => new IPAddress(bytes).ToString()),
        Group.Array[8].Select(groups => string.Join(':', groups)),
        Group.Array[6].Select(groups => string.Join(':', groups) + ":10.0.0.1"),
        Gen.Select(Group.Array[0, 3], Group.Array[0, 4])
            .Select((before, behind) => string.Join(':', before) + "::" + string.Join(':', behind)));

    private static readonly Gen<string> Ipv6 =
        Gen.Select(Ipv6Addresses, Gen.Int[0, 128]).Select((address, bits) => address + "/" + bits.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Lists_of_subnets_are_accepted()
    {
        Properties.Hold(CidrList.Untrimmed, Texts.Lists(Gen.OneOf(Ipv4, Ipv6)));
        Properties.Hold(CidrList.Trimming, Texts.Lists(Texts.Padded(Gen.OneOf(Ipv4, Ipv6))));
    }

    [Fact]
    public void An_empty_text_is_no_list() => Assert.True(CidrList.Trimming.Accepts(""));

    [Fact]
    public void An_address_alone_and_too_many_bits_are_refused()
    {
        Properties.Refuses(CidrList.Trimming, Gen.OneOf(Ipv4, Ipv6).Select(subnet => subnet.Split('/')[0]));
        Properties.Refuses(CidrList.Trimming, Ipv6.Select(subnet => subnet.Split('/')[0] + "/129"));
        Properties.Refuses(CidrList.Trimming, Ipv4.Select(subnet => subnet.Split('/')[0] + "/33"));
    }

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("255.255.255.255/32")]
    [InlineData("100.99.9.0/032")]
    [InlineData("::/0")]
    [InlineData("::1/128")]
    [InlineData("1::/16")]
    [InlineData("1::8/64")]
    [InlineData("1:2:3:4:5:6:7:8/0")]
    [InlineData("::2:3:4:5:6:7:8/64")]
    [InlineData("1:2:3:4:5:6:7::/64")]
    [InlineData("::ffff:1.2.3.4/128")]
    [InlineData("::1.2.3.4/128")]
    [InlineData("1:2:3:4:5:6:1.2.3.4/128")]
    [InlineData("1:2:3:4:5::1.2.3.4/64")]
    [InlineData("A:af:9F:0:90:fA:aF:Ff09/1")]
    public void Edges_of_addresses_are_accepted(string text) => Assert.True(CidrList.Trimming.Accepts(text));

    [Theory]
    [InlineData("1:2:3:4:5:6:7::8/64")]
    [InlineData("1:2:3:4:5:6::1.2.3.4/64")]
    [InlineData("1:2:3:4:5:6:7:1.2.3.4/64")]
    [InlineData("1:2:3:4:5:1.2.3.4/64")]
    [InlineData("1:2:3:4:5:6:7:8:9/64")]
    [InlineData("1:2:3:4:5:6:7/64")]
    [InlineData("1:2:3:4:5:6:7:8::/64")]
    [InlineData("::1:2:3:4:5:6:7:8/64")]
    [InlineData("::1::/64")]
    [InlineData(":::/64")]
    [InlineData("1:::2/64")]
    [InlineData(":/64")]
    [InlineData("1:/64")]
    [InlineData(":1/64")]
    [InlineData("::1:/64")]
    [InlineData("1::2:/64")]
    [InlineData("::g/64")]
    [InlineData("::G/64")]
    [InlineData("::@/64")]
    [InlineData("::`/64")]
    [InlineData("1;2::/64")]
    [InlineData("1.2.3.4:5::/64")]
    [InlineData("::1.2.3.4.5/64")]
    [InlineData("::1.2.3.256/64")]
    [InlineData("256.0.0.0/8")]
    [InlineData("0.0.0.256/8")]
    [InlineData("1000.0.0.0/8")]
    [InlineData("1.2.3/8")]
    [InlineData("1.2.3.4.5/8")]
    [InlineData("1.2.3.4./8")]
    [InlineData("1..3.4/8")]
    [InlineData(".1.2.3/8")]
    [InlineData("00.1.2.3/8")]
    [InlineData("1.2.3.04/8")]
    [InlineData("1.a.3.4/8")]
    [InlineData("1.2.3.4/8/8")]
    [InlineData("1.2.3.4/-1")]
    [InlineData("/")]
    [InlineData("1::2::3/64")]
    [InlineData(":1:2:3:4:5:6:7/64")]
    [InlineData("1:2:3:4:5:6:7:/64")]
    [InlineData("12345::/16")]
    [InlineData("fe80::1%eth0/64")]
    [InlineData("::1.2.3/64")]
    [InlineData("1.2.3.4::/64")]
    [InlineData("010.0.0.0/8")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/+8")]
    [InlineData("/8")]
    public void Odd_addresses_are_refused(string text) => Assert.False(CidrList.Trimming.Accepts(text));

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.1/32")]
    [InlineData("fd00::1", "fd00::1/128")]
    [InlineData("10.0.0.0/8;192.168.0.0/16", "10.0.0.0/8,192.168.0.0/16")]
    [InlineData("10.0.0.0/8 192.168.0.0/16", "10.0.0.0/8,192.168.0.0/16")]
    [InlineData("10.0.0.0/8,", "10.0.0.0/8")]
    [InlineData("10.0.0.0/8,,192.168.0.0/16", "10.0.0.0/8,192.168.0.0/16")]
    [InlineData("[\"10.0.0.0/8\",\"10.1.2.3\"]", "10.0.0.0/8,10.1.2.3/32")]
    [InlineData("'10.0.0.0/8'", "10.0.0.0/8")]
    public void Lists_are_repaired(string text, string repair) => Properties.Repairs(CidrList.Trimming, text, repair);

    [Fact]
    public void Blanks_count_only_where_the_reader_does_not_trim()
    {
        Assert.True(CidrList.Trimming.Accepts("10.0.0.0/8, 192.168.0.0/16"));
        Assert.False(CidrList.Untrimmed.Accepts("10.0.0.0/8, 192.168.0.0/16"));
        Assert.False(CidrList.Trimming.Accepts("10.0.0.0 /8"));
        Assert.True(CidrList.Untrimmed.Accepts(""));
        Assert.False(CidrList.Trimming.Accepts(" "));
    }

    [Fact]
    public void Blanks_are_taken_out_where_the_reader_does_not_trim() =>
        Properties.Repairs(CidrList.Untrimmed, "10.0.0.0/8, 192.168.0.0/16", "10.0.0.0/8,192.168.0.0/16");

    [Theory]
    [InlineData("10.0.0.0")]
    [InlineData("10.1.2.0")]
    [InlineData("fd00::")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0/8")]
    [InlineData("10.0.0.0/255.0.0.0")]
    [InlineData("10.0.0.0/8,example.com")]
    [InlineData("*")]
    [InlineData(",")]
    public void What_means_nothing_plain_is_not_repaired(string text) => Properties.Repairs(CidrList.Trimming, text);
}
