using CsCheck;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

public class GoBooleanTests
{
    private static readonly Gen<string> Tokens =
        Gen.OneOfConst("1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False");

    [Fact]
    public void The_twelve_tokens_are_accepted() => Properties.Hold(GoBoolean.Instance, Tokens);

    [Fact]
    public void Two_spellings_are_offered()
    {
        Assert.Equal("true false", string.Join(' ', GoBoolean.Instance.Choices));
        Assert.Equal("true false", string.Join(' ', PolicyBoolean.Instance.Choices));
        Assert.Empty(FreeText.Instance.Choices);
    }

    [Theory]
    [InlineData("enabled", "true")]
    [InlineData("Enabled", "true")]
    [InlineData("enable", "true")]
    [InlineData("yes", "true")]
    [InlineData("Y", "true")]
    [InlineData("on", "true")]
    [InlineData("tRUE", "true")]
    [InlineData("ture", "true")]
    [InlineData("tru", "true")]
    [InlineData("\"true", "true")]
    [InlineData("active", "true")]
    [InlineData("enabeld", "true")]
    [InlineData("inactive", "false")]
    [InlineData("N", "false")]
    [InlineData("diabled", "false")]
    [InlineData("disabled", "false")]
    [InlineData("disable", "false")]
    [InlineData("no", "false")]
    [InlineData("off", "false")]
    [InlineData("flase", "false")]
    [InlineData("true ", "true")]
    public void What_plainly_says_yes_or_no_is_repaired(string text, string repair) => Properties.Repairs(GoBoolean.Instance, text, repair);

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("tt")]
    [InlineData("maybe")]
    [InlineData("auto")]
    [InlineData("ingress")]
    public void What_says_neither_is_not_repaired(string text) => Properties.Repairs(GoBoolean.Instance, text);
}
