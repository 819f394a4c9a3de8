using LinkerdAnnotations.Analyzers.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Literals;

public class LiteralTextTests
{
    /// <summary>Source, decoded text, a part of it that occurs once, and the source of that part.</summary>
    public static TheoryData<string, string, string, string> Forms => new()
    {
        { "\"linkerd.io/inject\"", "linkerd.io/inject", "inject", "inject" },
        { "\"\"", "", "", "" },
        { @"""a\tb\\c\""d""", "a\tb\\c\"d", "\t", @"\t" },
        { @"""a\tb\\c\""d""", "a\tb\\c\"d", "b\\c", @"b\\c" },
        { @"""\'\0\a\b\f\n\r\v""", "'\0\a\b\f\n\r\v", "\n", @"\n" },
        { @"""\x41-\x041-\x0041B""", "A-A-AB", "B", "B" },
        { @"""\u006cinkerd\u002Eio""", "linkerd.io", ".io", @"\u002Eio" },
        { @"""a\U0001F600b""", "a\U0001F600b", "\U0001F600", @"\U0001F600" },
        { @"""\U0000006c""", "l", "l", @"\U0000006c" },
        { @"""\ud83d\uDE00""", "\U0001F600", "\U0001F600", @"\ud83d\uDE00" },
        { "\"\U0001F600x\"", "\U0001F600x", "x", "x" },
        { @"""tab\t""u8", "tab\t", "\t", @"\t" },
        { @"""x""U8", "x", "x", "x" },
        { @"@""a""""b\n""", @"a""b\n", @"""b", @"""""b" },
        { "@\"a\r\nb\"", "a\r\nb", "b", "b" },
        { @"@""""""""u8", "\"", "\"", "\"\"" },
        { "@\"\"", "", "", "" },
        { "\"\"\"a\"b\\n{0}\"\"\"", "a\"b\\n{0}", "b\\n", "b\\n" },
        { "\"\"\"\"a\"\"\"b\"\"\"\"u8", "a\"\"\"b", "b", "b" },
        { "\"\"\"\n    a\n      b\n    \"\"\"", "a\n  b", "  b", "  b" },
        { "\"\"\"  \r\n\ta: 1\r\n\r\n\tb: 2\r\n\t\"\"\"u8", "a: 1\r\n\r\nb: 2", "b: 2", "b: 2" },
        { "\"\"\"\n    a\n  \n    b\n    \"\"\"", "a\n\nb", "\n\nb", "\n  \n    b" },
        { "\"\"\"\n    a\rb\u0085c\u2028d\n\"\"\"", "    a\rb\u0085c\u2028d", "c", "c" },
        { "\"\"\"\n a\r b\u0085 c\u2028 d\n \"\"\"", "a\rb\u0085c\u2028d", "b\u0085c", "b\u0085 c" },
        { "\"\"\"\n\n    \"\"\"", "", "", "" },
        { "$\"a{{b}}\\t{1}\"", "a{b}\t", "{b}", "{{b}}" },
        { "$\"a\\U0001F600{{b\"", "a\U0001F600{b", "{b", "{{b" },
        { "$@\"a\"\"{{\\{1}\"", "a\"{\\", "\"{", "\"\"{{" },
        { "@$\"\"\"{1}\"", "\"", "\"", "\"\"" },
        { "$\"\"\"a\"b{1}\"\"\"", "a\"b", "\"b", "\"b" },
        { "$$\"\"\"{a}{{{1}}\"\"\"", "{a}{", "}{", "}{" },
        { "$\"\"\"\n    a:\n      b: {1}\n    \"\"\"", "a:\n  b: ", "  b: ", "  b: " },
        { "$$\"\"\"\r\n\t{a}\r\n\t\t{{1}}\r\n\t\"\"\"", "{a}\r\n\t", "\r\n", "\r\n" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Decodes_each_form_and_maps_it_back(string source, string text, string part, string partSource)
    {
        var prefixed = "/* before */ " + source;
        var read = CSharpText.ReadFirst(prefixed);
        Assert.Equal(text, read.Text);

        var span = read.ToSource(new TextSpan(text.IndexOf(part, StringComparison.Ordinal), part.Length));
        Assert.Equal(partSource, prefixed.Substring(span.Start, span.Length));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_whole_text_maps_into_the_token(string source, string text, string part, string partSource)
    {
        _ = (part, partSource);
        var token = CSharpText.FirstToken(source);
        Assert.True(token.Span.Contains(LiteralText.Read(token)!.ToSource(new TextSpan(0, text.Length))));
    }

    [Fact]
    public void Reads_the_escape_of_newer_compilers()
    {
        var read = LiteralText.Read(CSharpText.Parse("\"a\\eb\"").GetFirstToken());
        Assert.Equal(CSharpText.KnowsEscapeOfEscape ? "a\u001bb" : null, read?.Text);
    }

    [Fact]
    public void Reads_each_text_part_of_an_interpolated_string()
    {
        var parts = CSharpText.Parse("$\"\"\"\n    {1}a\n      {2:N}b\n    \"\"\"").DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.InterpolatedStringTextToken))
            .Select(token => LiteralText.Read(token)?.Text);

        // The indentation before the first hole is a token without characters; the format of a hole is no text.
        Assert.Equal(["", "a\n  ", null, "b"], parts);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_maps_to_the_whole_escape()
    {
        var read = CSharpText.ReadFirst("\"a\\U0001F600b\"");
        Assert.Equal(new TextSpan(2, 10), read.ToSource(new TextSpan(1, 1)));
        Assert.Equal(new TextSpan(2, 10), read.ToSource(new TextSpan(2, 1)));
        Assert.Equal(new TextSpan(2, 0), read.ToSource(new TextSpan(2, 0)));
    }

    [Fact]
    public void An_empty_span_maps_to_an_insertion_point()
    {
        var read = CSharpText.ReadFirst("\"\"\"\n    a\n    b\n    \"\"\"");
        Assert.Equal(new TextSpan(8, 0), read.ToSource(new TextSpan(0, 0)));
        Assert.Equal(new TextSpan(9, 0), read.ToSource(new TextSpan(1, 0)));
        Assert.Equal(new TextSpan(14, 0), read.ToSource(new TextSpan(2, 0)));
        Assert.Equal(new TextSpan(15, 0), read.ToSource(new TextSpan(3, 0)));
        Assert.Equal(new TextSpan(1, 0), CSharpText.ReadFirst("\"\"").ToSource(default));
    }

    [Fact]
    public void A_span_outside_the_text_is_refused()
    {
        var read = CSharpText.ReadFirst("\"abc\\t\"");
        Assert.Throws<ArgumentOutOfRangeException>(() => read.ToSource(new TextSpan(4, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => read.ToSource(new TextSpan(5, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => read.Replace(new TextSpan(0, 5), ""));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("'a'")]
    [InlineData("name")]
    [InlineData("null")]
    public void Other_tokens_are_no_text(string source) => Assert.Null(LiteralText.Read(CSharpText.Parse(source).GetFirstToken()));

    [Fact]
    public void A_missing_token_is_no_text()
    {
        Assert.Null(LiteralText.Read(default));
        Assert.Null(LiteralText.Read(SyntaxFactory.MissingToken(SyntaxKind.StringLiteralToken)));
        Assert.Null(LiteralText.Read(SyntaxFactory.Token(SyntaxKind.StringLiteralToken)));
    }

    [Fact]
    public void A_token_whose_value_is_not_its_text_is_not_mapped() =>
        Assert.Null(LiteralText.Read(SyntaxFactory.Literal("\"written\"", "meant")));

    [Fact]
    public void A_path_in_a_directive_knows_no_escapes()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var tokens = CSharpSyntaxTree.ParseText("#line 1 \"a\\\\b\"\nclass C;\n", CSharpText.Options, cancellationToken: cancellation)
            .GetRoot(cancellation)
            .DescendantTokens(descendIntoTrivia: true)
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken));

        Assert.Null(LiteralText.Read(Assert.Single(tokens)));
    }
}
