using LinkerdAnnotations.Analyzers.Literals;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Literals;

public class LiteralReplaceTests
{
    [Theory]
    [InlineData("\"config.linkerd.io/proxy\"", "proxy", "skip", "\"config.linkerd.io/skip\"")]
    [InlineData(@"""\u006cinkerd.io\t/inject""", "inject", "a\"b\\c\n", @"""\u006cinkerd.io\t/a\""b\\c\n""")]
    [InlineData(@"""a-b""u8", "-", "", @"""ab""u8")]
    [InlineData(@"@""a\-b""""""", "-", "\"\n", "@\"a\\\"\"\nb\"\"\"")]
    [InlineData(@"@""a-b""U8", "a", "", @"@""-b""U8")]
    [InlineData(@"$""{{a-b\t{1}""", "-", "{}\"", @"$""{{a{{}}\""b\t{1}""", true)]
    [InlineData(@"$@""a-b{1}""", "-", "{\"", "$@\"a{{\"\"b{1}\"", true)]
    public void Escapes_what_the_form_needs_and_keeps_the_rest(
        string source, string old, string replacement, string expected, bool isPart = false) =>
        Assert.Equal(expected, Replace(source, old, replacement, isPart));

    [Fact]
    public void Escapes_what_no_reader_can_see() =>
        Assert.Equal("\"a\\u0001\\u2028\\uD800\U0001F600b\"", Replace("\"a-b\"", "-", "\u0001\u2028\ud800\U0001F600"));

    [Theory]
    [InlineData("\"\"\"a-b\"\"\"", "-", "\\\"", "\"\"\"a\\\"b\"\"\"")]
    [InlineData("\"\"\"a-b\"\"\"u8", "-", "\"\"\"", "\"\"\"\"a\"\"\"b\"\"\"\"u8")]
    [InlineData("\"\"\"a\"-\"b\"\"\"", "-", "\"", "\"\"\"\"a\"\"\"b\"\"\"\"")]
    [InlineData("\"\"\"\"a-b\"\"\"\"", "-", "\"\"\"", "\"\"\"\"a\"\"\"b\"\"\"\"")]
    [InlineData("\"\"\"\n  -\n  \"\"\"u8", "-", "\"\"\"", "\"\"\"\"\n  \"\"\"\n  \"\"\"\"u8")]
    public void A_raw_delimiter_grows_only_if_it_must(string source, string old, string replacement, string expected) =>
        Assert.Equal(expected, Replace(source, old, replacement));

    [Theory]
    [InlineData("\"\"\"a-b\"\"\"", "-", "\n")]
    [InlineData("\"\"\"a-b\"\"\"", "a", "\"")]
    [InlineData("\"\"\"a-b\"\"\"", "b", "\"")]
    [InlineData("\"\"\"a-b\"\"\"", "a-b", "")]
    [InlineData("$\"\"\"a-b{1}\"\"\"", "a", "\"")]
    [InlineData("$\"\"\"a-b{1}\"\"\"", "-", "\"\"\"")]
    [InlineData("$\"\"\"a-b{1}\"\"\"", "-", "{")]
    [InlineData("$\"\"\"a-b{1}\"\"\"", "-", "}")]
    [InlineData("$$\"\"\"a{-b{{1}}\"\"\"", "-", "{")]
    [InlineData("$\"\"\"a-b\"\"\"", "a-b", "")]
    [InlineData("$\"\"\"\n  a-b{1}\n  \"\"\"", "-", "\"\"\"")]
    public void Says_when_the_form_cannot_hold_it(string source, string old, string replacement) =>
        Assert.Null(Replace(source, old, replacement));

    [Theory]
    [InlineData("    a\n    b", "a", "x\ny", "    x\n    y\n    b")]
    [InlineData("    a\n    b", "a\n", "", "    b")]
    [InlineData("    a\n    b", "\n", "", "    ab")]
    [InlineData("    a\n    b", "b", "\n\n  c\n", "    a\n    \n\n      c\n")]
    [InlineData("    a\r\n\r\n    b", "a", "x\r\n", "    x\r\n\r\n\r\n    b")]
    [InlineData("    a\n  \n    b", "b", "x", "    a\n  \n    x")]
    [InlineData("    a\n    \n    b", "a\n", "x\n", "    x\n    \n    b")]
    [InlineData("    a\n\n    b", "\nb", "\nx\n", "    a\n\n    x\n")]
    [InlineData("    a", "a", "", "    ")]
    public void New_lines_take_the_indentation_of_a_raw_literal(string lines, string old, string replacement, string expected) =>
        Assert.Equal("\"\"\"\n" + expected + "\n    \"\"\"", Replace("\"\"\"\n" + lines + "\n    \"\"\"", old, replacement));

    [Fact]
    public void Text_put_into_a_short_blank_line_is_indented()
    {
        var read = CSharpText.ReadFirst("\"\"\"\n    a\n  \n\n    b\n    \"\"\"");
        Assert.Equal("\"\"\"\n    a\n    x\n\n    b\n    \"\"\"", read.Replace(new TextSpan(2, 0), "x"));
        Assert.Equal("\"\"\"\n    a\n  \n    x\n    b\n    \"\"\"", read.Replace(new TextSpan(3, 0), "x"));
    }

    [Fact]
    public void A_line_break_before_a_hole_indents_the_hole()
    {
        var read = CSharpText.ReadFirst("$\"\"\"\n    a: {1}\n    \"\"\"");
        Assert.Equal("    a:\n    ", read.Replace(new TextSpan(2, 1), "\n"));
        Assert.Equal("    ", read.Encode(""));
    }

    [Fact]
    public void A_digit_is_not_swallowed_by_the_escape_before_it()
    {
        Assert.Equal(@"""\x41\u0062c""", Replace(@"""\x41-""", "-", "bc"));
        Assert.Equal(@"""\x41g""", Replace(@"""\x41-""", "-", "g"));
        Assert.Equal(@"""\x0041b""", Replace(@"""\x0041-""", "-", "b"));
        Assert.Equal(@"""\x0041b""", Replace(@"""\x41-b""", "-", ""));
        Assert.Equal(@"""\x41\x42""", Replace(@"""\x41-\x42""", "-", ""));
        Assert.Equal(@"$""\x41{1}""", @"$""" + Replace(@"$""\x41-{1}""", "-", "") + @"{1}""");
    }

    [Fact]
    public void The_half_of_a_pair_that_stays_is_written_anew()
    {
        var read = CSharpText.ReadFirst(@"""a\U0001F600b""");
        Assert.Equal(@"""a\uD83Dxb""", read.Replace(new TextSpan(2, 1), "x"));
        Assert.Equal(@"""ax\uDE00b""", read.Replace(new TextSpan(1, 1), "x"));
        Assert.Equal(@"""a\uD83Dx\uDE00b""", read.Replace(new TextSpan(2, 0), "x"));
    }

    [Fact]
    public void Encode_writes_a_whole_text_in_this_form()
    {
        Assert.Equal(@"""\""{}""", CSharpText.ReadFirst("\"\"").Encode("\"{}"));
        Assert.Equal(@"@""\""""""u8", CSharpText.ReadFirst("@\"a\"u8").Encode("\\\""));
        Assert.Equal("\"\"\"\r\n\tx\n\ty\r\n\t\"\"\"", CSharpText.ReadFirst("\"\"\"\r\n\ta\r\n\t\"\"\"").Encode("x\ny"));
    }

    private static string? Replace(string source, string old, string replacement, bool isPart = false)
    {
        var token = CSharpText.FirstToken(source);
        var read = LiteralText.Read(token)!;
        var result = read.Replace(new TextSpan(read.Text.IndexOf(old, StringComparison.Ordinal), old.Length), replacement);
        return isPart ? source[..token.SpanStart] + result + source[token.Span.End..] : result;
    }
}
