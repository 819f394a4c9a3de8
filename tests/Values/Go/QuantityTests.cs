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
        Both(grammar => Properties.Hold(
            grammar,
            Gen.Select(Gen.OneOfConst("", "", "+", "-"), Numbers, Suffixes).Select((sign, number, suffix) => sign + number + suffix)));

    [Fact]
    public void Other_suffixes_are_refused() =>
        Both(grammar => Properties.Refuses(
            grammar,
            Gen.Select(Numbers, Gen.OneOfConst("K", "g", "ki", "mi", "MB", "MiB", "B", "KI", "e", "e1.5", "mm", " ", "cpu", "b"))
                .Select((number, suffix) => number + suffix)));

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
        Both(grammar => Assert.Equal(isAccepted, grammar.Accepts(text)));

    [Theory]
    [InlineData("256MB", "256M", "256Mi")]
    [InlineData("256mb", "256M", "256Mi")]
    [InlineData("256Mb", "256M", "256Mi")]
    [InlineData("256 MB", "256M", "256Mi")]
    [InlineData("256 megabytes", "256M", "256Mi")]
    [InlineData("512 m", "512M", "512Mi")]
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
    [InlineData("1 gig", "1G", "1Gi")]
    [InlineData("1TiB", "1Ti")]
    [InlineData("1PiB", "1Pi")]
    [InlineData("1EiB", "1Ei")]
    [InlineData("1 byte", "1")]
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
    [InlineData("1,5Gi", "1.5Gi")]
    [InlineData("1,5 gi", "1.5Gi")]
    public void Bytes_are_repaired(string text, params string[] repairs) => Properties.Repairs(Quantity.Bytes, text, repairs);

    [Theory]
    [InlineData("100mi", "100m")]
    [InlineData("100 m", "100m")]
    [InlineData("100 millicores", "100m")]
    [InlineData("100 milliCPU", "100m")]
    [InlineData("100mCPU", "100m")]
    [InlineData("0.5 core", "0.5")]
    [InlineData("2 cores", "2")]
    [InlineData("1 vCPU", "1")]
    [InlineData("0.5cpu", "0.5")]
    [InlineData("0,5", "0.5")]
    [InlineData("0,5 core", "0.5")]
    [InlineData("1 e3", "1e3")]
    [InlineData(" 100m", "100m")]
    public void Cpus_are_repaired(string text, params string[] repairs) => Properties.Repairs(Quantity.Cpu, text, repairs);

    [Theory]
    [InlineData("")]
    [InlineData("MB")]
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
    public void What_means_nothing_plain_is_not_repaired(string text) => Both(grammar => Properties.Repairs(grammar, text));

    [Theory]
    [InlineData("256MB")]
    [InlineData("1g")]
    [InlineData("1kib")]
    [InlineData("50%")]
    public void Units_of_memory_say_nothing_of_cpus(string text) => Properties.Repairs(Quantity.Cpu, text);

    [Theory]
    [InlineData("0.5 core")]
    [InlineData("100 millicores")]
    public void Units_of_cpus_say_nothing_of_memory(string text) => Properties.Repairs(Quantity.Bytes, text);

    [Theory]
    [InlineData("1", "1")]
    [InlineData("-1", "-1")]
    [InlineData("+1.5", "1.5")]
    [InlineData(".", "0")]
    [InlineData("100m", "0.1")]
    [InlineData("1n", "0.000000001")]
    [InlineData("0.1n", "0.000000001")]
    [InlineData("1e-400", "0.000000001")]
    [InlineData("0e-400", "0")]
    [InlineData("1e3", "1000")]
    [InlineData("1.5Ki", "1536")]
    [InlineData("250Mi", "262144000")]
    [InlineData("1E", "1000000000000000000")]
    [InlineData("8Ei", "9223372036854775807")]
    [InlineData("1e400", "9223372036854775807")]
    [InlineData("9999999999999999999", "9223372036854775807")]
    public void Amounts_are_read_as_Kubernetes_keeps_them(string text, string amount)
    {
        Assert.True(Quantity.TryRead(text, out var read));
        Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1MB")]
    [InlineData("00000000000000000000000000000000000000000000000000000000000000001")]
    public void No_amount_is_read_of_what_is_none_or_too_long(string text) => Assert.False(Quantity.TryRead(text, out _));

    [Theory]
    [InlineData("512m", true, "512Mi", "512M")]
    [InlineData("512", true, "512Mi", "512M")]
    [InlineData("1023Ki", true)]
    [InlineData("1k", true)]
    [InlineData("1Mi", false)]
    [InlineData("1024Ki", false)]
    [InlineData("99999", true, "99999Mi", "99999M")]
    [InlineData("1048575", true)]
    [InlineData("0", false)]
    [InlineData("0m", false)]
    [InlineData("-1", false)]
    public void Fewer_bytes_than_a_mebibyte_are_meant_otherwise(string text, bool isBelow, params string[] instead)
    {
        Assert.Equal(isBelow, ByteQuantity.IsBelowOneMebibyte(text));
        Assert.Equal(instead, Quantity.Bytes.Instead(text));
    }

    [Theory]
    [InlineData("250Mi", true, "250m")]
    [InlineData("250M", true, "250m")]
    [InlineData("1Ki", true)]
    [InlineData("1Gi", true)]
    [InlineData("2G", true)]
    [InlineData("999999", false)]
    [InlineData("1000000", true)]
    [InlineData("512", false)]
    [InlineData("1k", false)]
    [InlineData("250m", false)]
    [InlineData("0Mi", false)]
    [InlineData("-1Mi", false)]
    public void More_cpus_than_any_machine_has_are_meant_otherwise(string text, bool isBeyond, params string[] instead)
    {
        Assert.Equal(isBeyond, CpuQuantity.IsBeyondAnyMachine(text));
        Assert.Equal(instead, Quantity.Cpu.Instead(text));
    }

    private static void Both(Action<Quantity> check)
    {
        check(Quantity.Cpu);
        check(Quantity.Bytes);
    }
}
