using CsCheck;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

public class PolicyBooleanTests
{
    private static readonly Gen<string> Tokens =
        Gen.OneOfConst("1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False");

    [Fact]
    public void The_twelve_tokens_are_accepted_with_blanks_around_them() => Properties.Hold(PolicyBoolean.Instance, Texts.Padded(Tokens));

    [Theory]
    [InlineData("enabled", "true")]
    [InlineData(" yes ", "true")]
    [InlineData("off", "false")]
    [InlineData("'true'", "true")]
    public void What_plainly_says_yes_or_no_is_repaired(string text, string repair) =>
        Properties.Repairs(PolicyBoolean.Instance, text, repair);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("consecutive")]
    public void What_says_neither_is_not_repaired(string text) => Properties.Repairs(PolicyBoolean.Instance, text);
}
