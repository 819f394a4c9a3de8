using System.Globalization;
using CsCheck;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

public class QuantityTests
{
    private static readonly Gen<string> Digits = Gen.UInt[0, 9999].Select(number => number.ToString(CultureInfo.InvariantCulture));

    private static readonly Gen<string> Numbers = Gen.OneOf(
        Digits,
        Digits.Select(digits => digits + "."),
        Digits.Select(digits => "." + digits),
        Gen.Select(Digits, Digits).Select((whole, fraction) => whole + "." + fraction));

    private static readonly Gen<string> Suffixes = Gen.OneOf(
        Gen.OneOfConst("", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"),
        Gen.Select(Gen.OneOfConst("e", "E"), Gen.OneOfConst("", "+", "-"), Gen.Int[0, 20])
            .Select((letter, sign, power) => letter + sign + power.ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public void Numbers_with_a_suffix_are_accepted() =>
        Properties.Hold(
            Quantity.Instance,
            Gen.Select(Gen.OneOfConst("", "", "+", "-"), Numbers, Suffixes).Select((sign, number, suffix) => sign + number + suffix));

    [Fact]
    public void Other_suffixes_are_refused() =>
        Properties.Refuses(
            Quantity.Instance,
            Gen.Select(Numbers, Gen.OneOfConst("K", "g", "ki", "mi", "MB", "MiB", "B", "KI", "e", "e1.5", "mm", " ", "cpu", "b"))
                .Select((number, suffix) => number + suffix));

    [Theory]
    [InlineData("Ki", true)]
    [InlineData("Ti", true)]
    [InlineData("Pi", false)]
    [InlineData("Ei", false)]
    [InlineData("0Ei", true)]
    [InlineData(".", true)]
    [InlineData("+", true)]
    [InlineData("", false)]
    [InlineData("e-9", true)]
    [InlineData("e-10", false)]
    [InlineData("1e9223372036854775807", true)]
    [InlineData("1e9223372036854775808", false)]
    [InlineData("1e-9223372036854775808", true)]
    [InlineData("1e-9223372036854775809", false)]
    [InlineData("1E+3", true)]
    [InlineData("-1", true)]
    [InlineData("--1", false)]
    [InlineData("1.5.5", false)]
    [InlineData(".Pi", false)]
    [InlineData(".e-10", false)]
    [InlineData("1f3", false)]
    [InlineData("e", false)]
    public void Digits_may_be_missing_on_the_quick_path(string text, bool isAccepted) =>
        Assert.Equal(isAccepted, Quantity.Instance.Accepts(text));

    [Theory]
    [InlineData("256MB", "256M", "256Mi")]
    [InlineData("256mb", "256M", "256Mi")]
    [InlineData("256Mb", "256M", "256Mi")]
    [InlineData("256 MB", "256M", "256Mi")]
    [InlineData("1K", "1k", "1Ki")]
    [InlineData("1KB", "1k", "1Ki")]
    [InlineData("1g", "1G", "1Gi")]
    [InlineData("1GB", "1G", "1Gi")]
    [InlineData("1.5tb", "1.5T", "1.5Ti")]
    [InlineData("1pb", "1P", "1Pi")]
    [InlineData("1t", "1T", "1Ti")]
    [InlineData("1p", "1P", "1Pi")]
    [InlineData("1PB", "1P", "1Pi")]
    [InlineData("1kib", "1Ki")]
    [InlineData("1GiB", "1Gi")]
    [InlineData("1TiB", "1Ti")]
    [InlineData("1PiB", "1Pi")]
    [InlineData("1EiB", "1Ei")]
    [InlineData("1 byte", "1")]
    [InlineData("100 m", "100m", "100M", "100Mi")]
    [InlineData("1 E", "1E")]
    [InlineData("1 e3", "1e3")]
    [InlineData("1 b", "1")]
    [InlineData("1gi", "1Gi")]
    [InlineData("1PIB", "1Pi")]
    [InlineData("1eib", "1Ei")]
    [InlineData("1GI", "1Gi")]
    [InlineData("1gI", "1Gi")]
    [InlineData("256MiB", "256Mi")]
    [InlineData("256mib", "256Mi")]
    [InlineData("256 Mi", "256Mi")]
    [InlineData(" 256Mi", "256Mi")]
    [InlineData("\"256Mi\"", "256Mi")]
    [InlineData("1048576B", "1048576")]
    [InlineData("1048576 bytes", "1048576")]
    [InlineData("0,5", "0.5")]
    [InlineData("1,5Gi", "1.5Gi")]
    [InlineData("1,5 gi", "1.5Gi")]
    public void Quantities_are_repaired(string text, params string[] repairs) => Properties.Repairs(Quantity.Instance, text, repairs);

    [Theory]
    [InlineData("")]
    [InlineData("MB")]
    [InlineData("1 core")]
    [InlineData("100 millicores")]
    [InlineData("1,000")]
    [InlineData("1,")]
    [InlineData("1,2,3")]
    [InlineData("01,500")]
    [InlineData("1EB")]
    [InlineData("1,000Mi")]
    [InlineData("1_000")]
    [InlineData("256Mii")]
    [InlineData("unlimited")]
    [InlineData("1.5.5")]
    [InlineData("0x10")]
    public void What_means_nothing_plain_is_not_repaired(string text) => Properties.Repairs(Quantity.Instance, text);
}
