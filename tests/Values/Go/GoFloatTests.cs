using System.Globalization;
using System.Numerics;
using CsCheck;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

public class GoFloatTests
{
    private static readonly Gen<string> Signs = Gen.OneOfConst("", "", "+", "-");

    private static readonly Gen<string> Decimals = Gen.Select(
        Signs,
        Gen.OneOf(Gen.Char['0', '9'].Array[0, 30], Gen.Char['0', '1'].Array[0, 900]).Select(digits => new string(digits)),
        Gen.OneOfConst("", "."),
        Gen.Char['0', '9'].Array[1, 30].Select(digits => new string(digits)),
        Gen.OneOf(
            Gen.Const(""),
            Gen.Select(Gen.OneOfConst("e", "E", "e+", "E-", "e-0"), Gen.Int[0, 340]).Select((letter, power) => letter + power)))
        .Select((sign, whole, point, fraction, exponent) => sign + whole + point + fraction + exponent);

    [Fact]
    public void Decimal_numbers_are_those_of_the_framework() => Decimals.Sample(
        text =>
        {
            var expected = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            Assert.Equal(double.IsFinite(expected), GoFloat.TryParse(text, out var value));
            Assert.Equal(expected, value);
        },
        iter: 1000);

    [Fact]
    public void Hexadecimal_digits_count_wherever_the_point_stands() =>
        Gen.Select(Signs, Gen.OneOfConst("0x", "0X"), Gen.Byte.Array[1, 20], Gen.Int[0, 40], Gen.Int[-200, 200]).Sample(
            (sign, prefix, bytes, place, power) =>
            {
                var digits = Convert.ToHexString(bytes);
                digits = power % 2 == 0 ? digits : digits.ToLowerInvariant();
                place = Math.Min(place, digits.Length);
                var whole = BigInteger.Parse("0" + digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                var expected = double.Parse(whole.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
                    * Math.Pow(2, power - (4 * (digits.Length - place)))
                    * (sign == "-" ? -1 : 1);
                var text = sign
                    + prefix
                    + digits.Insert(place, ".")
                    + (power % 3 == 0 ? "p" : "P")
                    + power.ToString(CultureInfo.InvariantCulture);
                Assert.True(GoFloat.TryParse(text, out var value), text);
                Assert.Equal(expected, value);
            },
            iter: 1000);

    [Theory]
    [InlineData("0x1p1023", 8.98846567431157953865E+307)]
    [InlineData("0x1p-1074", double.Epsilon)]
    [InlineData("0x0.8p-1073", double.Epsilon)]
    [InlineData("0x0p99999", 0.0)]
    [InlineData("0x1p-99999", 0.0)]
    [InlineData("1_0.2_5e1_0", 102500000000.0)]
    [InlineData("0x_A_bp+0_1", 342.0)]
    [InlineData("0X1_0P0", 16.0)]
    [InlineData("0x1.00000000000008000p0", 1.0)]
    [InlineData("0x1.00000000000008001p0", 1.0000000000000002)]
    [InlineData("0x1.000000000000080011p0", 1.0000000000000002)]
    public void Edges_are_read(string text, double expected)
    {
        Assert.True(GoFloat.TryParse(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("0x1p1024")]
    [InlineData("0x1p99999")]
    [InlineData("1e309")]
    [InlineData("1e10000")]
    [InlineData("1e99999999999999999999")]
    [InlineData("0xp1")]
    [InlineData("0x.p1")]
    [InlineData("0x1g")]
    [InlineData("0x1:p0")]
    [InlineData("0x1/p0")]
    [InlineData("0x1@p0")]
    [InlineData("0x1`p0")]
    [InlineData("0x1Gp0")]
    [InlineData("0x1gp0")]
    [InlineData("0x1.1.1p0")]
    [InlineData("1.1.1")]
    [InlineData("0x1p1a")]
    [InlineData("0x1e1")]
    [InlineData("x1p0")]
    [InlineData("1x1p0")]
    [InlineData("0b1")]
    [InlineData("1_")]
    [InlineData("_1")]
    [InlineData("1__1")]
    [InlineData("1_.5")]
    [InlineData("1._5")]
    [InlineData("1_e5")]
    [InlineData("1e_5")]
    [InlineData("0_x1p0")]
    [InlineData("0x1_p0")]
    [InlineData("0xf_.1p0")]
    [InlineData("1f_1")]
    [InlineData("1_a")]
    [InlineData("1e+-1")]
    [InlineData("+-1")]
    [InlineData("1e1.5")]
    public void Other_texts_are_refused(string text) => Assert.False(GoFloat.TryParse(text, out _));

    [Theory]
    [InlineData("NaN", double.NaN)]
    [InlineData("nAn", double.NaN)]
    [InlineData("inf", double.PositiveInfinity)]
    [InlineData("+INF", double.PositiveInfinity)]
    [InlineData("-Infinity", double.NegativeInfinity)]
    [InlineData("iNFINITY", double.PositiveInfinity)]
    public void Words_are_read(string text, double expected)
    {
        Assert.True(GoFloat.TryParse(text, out var value));
        Assert.Equal(expected, value);
    }
}
