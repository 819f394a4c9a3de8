using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>What sigs.k8s.io/yaml makes of scalars without quotes.</summary>
public class PlainScalarTests
{
    [Theory]
    [InlineData("y", true)]
    [InlineData("Y", true)]
    [InlineData("yes", true)]
    [InlineData("Yes", true)]
    [InlineData("YES", true)]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("TRUE", true)]
    [InlineData("on", true)]
    [InlineData("On", true)]
    [InlineData("ON", true)]
    [InlineData("n", false)]
    [InlineData("N", false)]
    [InlineData("no", false)]
    [InlineData("No", false)]
    [InlineData("NO", false)]
    [InlineData("false", false)]
    [InlineData("False", false)]
    [InlineData("FALSE", false)]
    [InlineData("off", false)]
    [InlineData("Off", false)]
    [InlineData("OFF", false)]
    public void The_words_of_old_YAML_are_booleans(string text, bool expected)
    {
        Assert.Equal(expected, PlainScalar.BooleanOf(text));
        Assert.Equal(ValueKind.Boolean, PlainScalar.KindOf(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    public void Some_words_are_nothing(string text)
    {
        Assert.Null(PlainScalar.BooleanOf(text));
        Assert.Equal(ValueKind.Null, PlainScalar.KindOf(text));
    }

    [Theory]
    [InlineData("yES")]
    [InlineData("tRUE")]
    [InlineData("oN")]
    [InlineData("nO")]
    [InlineData("fALSE")]
    [InlineData("oFF")]
    [InlineData("nULL")]
    [InlineData("t")]
    [InlineData("f")]
    [InlineData("yes ")]
    [InlineData("~a")]
    [InlineData("enabled")]
    public void Other_words_are_texts(string text)
    {
        Assert.Null(PlainScalar.BooleanOf(text));
        Assert.Equal(ValueKind.Text, PlainScalar.KindOf(text));
    }

    [Theory]
    [InlineData(".nan")]
    [InlineData(".NaN")]
    [InlineData(".NAN")]
    [InlineData(".inf")]
    [InlineData(".Inf")]
    [InlineData(".INF")]
    [InlineData("+.inf")]
    [InlineData("+.Inf")]
    [InlineData("+.INF")]
    [InlineData("-.inf")]
    [InlineData("-.Inf")]
    [InlineData("-.INF")]
    public void Some_words_behind_a_point_are_numbers(string text) => Assert.Equal(ValueKind.Number, PlainScalar.KindOf(text));

    [Theory]
    [InlineData(".Nan")]
    [InlineData(".iNF")]
    [InlineData("+.nan")]
    [InlineData("-.NaN")]
    [InlineData("nan")]
    [InlineData("inf")]
    [InlineData(".infinity")]
    public void Other_words_behind_a_point_are_texts(string text) => Assert.Equal(ValueKind.Text, PlainScalar.KindOf(text));

    [Theory]
    [InlineData("0")]
    [InlineData("9")]
    [InlineData("+0")]
    [InlineData("-9")]
    [InlineData("4191")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("00")]
    [InlineData("007")]
    [InlineData("-017")]
    [InlineData("08")]
    [InlineData("-09")]
    [InlineData("0x0")]
    [InlineData("0x9aF")]
    [InlineData("0XfA")]
    [InlineData("+0x1F")]
    [InlineData("-0x1f")]
    [InlineData("0o07")]
    [InlineData("0O17")]
    [InlineData("-0o17")]
    [InlineData("0b01")]
    [InlineData("0B10")]
    [InlineData("+0b1")]
    [InlineData("-0b1")]
    public void Integers_of_four_radixes_are_numbers(string text) => Assert.Equal(ValueKind.Number, PlainScalar.KindOf(text));

    [Theory]
    [InlineData("+")]
    [InlineData("++1")]
    [InlineData("+-1")]
    [InlineData("1a")]
    [InlineData("1f")]
    [InlineData("ff")]
    [InlineData("1-2")]
    [InlineData("0-1")]
    [InlineData("1/2")]
    [InlineData("1:2")]
    [InlineData("/1")]
    [InlineData(":1")]
    [InlineData("a1")]
    [InlineData("0x")]
    [InlineData("-0x")]
    [InlineData("0xg")]
    [InlineData("0xG")]
    [InlineData("0x/")]
    [InlineData("0x1.8")]
    [InlineData("0o")]
    [InlineData("0o8")]
    [InlineData("0o18")]
    [InlineData("0b")]
    [InlineData("0b2")]
    [InlineData("0b12")]
    [InlineData("0a1")]
    [InlineData("\u0663")]
    [InlineData("1\u0663")]
    [InlineData("1 2")]
    public void What_has_other_characters_among_its_digits_is_a_text(string text) =>
        Assert.Equal(ValueKind.Text, PlainScalar.KindOf(text));

    [Theory]
    [InlineData("0.5")]
    [InlineData("12.09")]
    [InlineData("+1.5")]
    [InlineData("-1.5")]
    [InlineData(".5")]
    [InlineData(".25")]
    [InlineData("+.5")]
    [InlineData("-.5")]
    [InlineData("5.")]
    [InlineData("-5.")]
    [InlineData("1e5")]
    [InlineData("1E5")]
    [InlineData("1e10")]
    [InlineData("1e+5")]
    [InlineData("1e-5")]
    [InlineData("1.5e3")]
    [InlineData("5.e3")]
    [InlineData(".5e3")]
    [InlineData(".5E-3")]
    [InlineData("-12.5e+10")]
    public void Digits_with_a_point_or_an_exponent_are_numbers(string text) => Assert.Equal(ValueKind.Number, PlainScalar.KindOf(text));

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("+.")]
    [InlineData("-.")]
    [InlineData(".e3")]
    [InlineData("+e3")]
    [InlineData("e3")]
    [InlineData("1e")]
    [InlineData("1E")]
    [InlineData("1e+")]
    [InlineData("1.e-")]
    [InlineData("1e++5")]
    [InlineData("1e5x")]
    [InlineData("1e5.5")]
    [InlineData("1e5e5")]
    [InlineData("1.2.3")]
    [InlineData("1..2")]
    [InlineData(".5x")]
    [InlineData("./5")]
    [InlineData(".:")]
    [InlineData("1.5Gi")]
    public void What_only_begins_like_a_number_is_a_text(string text) => Assert.Equal(ValueKind.Text, PlainScalar.KindOf(text));

    [Theory]
    [InlineData("1_000", nameof(ValueKind.Number))]
    [InlineData("1__", nameof(ValueKind.Number))]
    [InlineData("0_", nameof(ValueKind.Number))]
    [InlineData("+_1", nameof(ValueKind.Number))]
    [InlineData("0_x1F", nameof(ValueKind.Number))]
    [InlineData("0x_1F", nameof(ValueKind.Number))]
    [InlineData("1_0.2_5e1_0", nameof(ValueKind.Number))]
    [InlineData("_1", nameof(ValueKind.Text))]
    [InlineData("+_", nameof(ValueKind.Text))]
    [InlineData("0x_", nameof(ValueKind.Text))]
    [InlineData("._5", nameof(ValueKind.Text))]
    [InlineData(".5_", nameof(ValueKind.Text))]
    public void Underlines_among_digits_do_not_count(string text, string expected) =>
        Assert.Equal(expected, PlainScalar.KindOf(text).ToString());

    [Theory]
    [InlineData("2001-01-01")]
    [InlineData("2001-12-14t21:59:43.10-05:00")]
    [InlineData("1:30")]
    [InlineData("190:20:30")]
    [InlineData("190:20:30.15")]
    public void Dates_and_sexagesimal_numbers_are_texts(string text) => Assert.Equal(ValueKind.Text, PlainScalar.KindOf(text));
}
