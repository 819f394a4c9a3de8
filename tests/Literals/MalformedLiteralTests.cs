using LinkerdAnnotations.Analyzers.Literals;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.Literals;

public class MalformedLiteralTests
{
    [Theory]
    [InlineData("\"")]
    [InlineData("\"abc")]
    [InlineData("\"abc\\\"")]
    [InlineData("\"a\\")]
    [InlineData("\"a\\qb\"")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\U00110000\"")]
    [InlineData("\"\\UFFFFFFFF\"")]
    [InlineData("\"a\u2028")]
    [InlineData("@\"")]
    [InlineData("@\"abc")]
    [InlineData("@\"abc\"\"")]
    [InlineData("\"\"\"")]
    [InlineData("\"\"\"abc")]
    [InlineData("\"\"\"abc\"\"")]
    [InlineData("\"\"\"abc\"\"\"\"")]
    [InlineData("\"\"\"\n\"\"\"")]
    [InlineData("\"\"\"\r\n\"\"\"")]
    [InlineData("\"\"\"\n  a\n")]
    [InlineData("\"\"\"\n    a\n   b\n    \"\"\"")]
    [InlineData("\"\"\"\n    a\n \t\n    b\n    \"\"\"")]
    [InlineData("\"\"\"\n  a\n  \"\"\"\"")]
    [InlineData("\"\"\"\n  a\"\"\"")]
    [InlineData("$\"abc")]
    [InlineData("$\"ab{1")]
    [InlineData("$\"a}b\"")]
    [InlineData("$\"a\\u007Db\"")]
    [InlineData("$\"\"\"\n  ab{1}c")]
    [InlineData("$\"\"\"\n    a\n   b{1}\n    \"\"\"")]
    [InlineData("@@\"a\"")]
    [InlineData("@@$\"a{1}\"")]
    [InlineData("@$$\"a\"")]
    [InlineData("$$\"a\"")]
    [InlineData("$$@\"a{{1}}\"")]
    public void Text_that_the_compiler_refuses_is_not_mapped(string source)
    {
        var token = CSharpText.Parse(source).DescendantTokens().First(CSharpText.IsStringText);
        Assert.Null(LiteralText.Read(token));
    }

    [Fact]
    public void A_sound_part_of_a_broken_string_is_mapped()
    {
        // The second line is indented too little; the first is as it should be.
        var token = CSharpText.Parse("$\"\"\"\n    a{1}\n   b\n    \"\"\"").DescendantTokens().First(CSharpText.IsStringText);
        Assert.Equal("a", LiteralText.Read(token)?.Text);
    }

    [Fact]
    public void A_sound_literal_in_broken_code_is_mapped()
    {
        var cancellation = TestContext.Current.CancellationToken;
        const string Source = "class C { void M( { a[\"b\\t\" = ; ) \"c\" ";
        var tokens = CSharpSyntaxTree.ParseText(Source, CSharpText.Options, cancellationToken: cancellation)
            .GetRoot(cancellation)
            .DescendantTokens(descendIntoTrivia: true)
            .Where(CSharpText.IsStringText);

        Assert.Equal(["b\t", "c"], tokens.Select(token => LiteralText.Read(token)?.Text));
    }
}
