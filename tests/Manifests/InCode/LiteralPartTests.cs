using LinkerdAnnotations.Analyzers.Literals;
using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

public class LiteralPartTests
{
    private const int Start = 10;

    [Fact]
    public void A_part_is_as_long_as_its_text() =>
        Assert.Equal(new(Start, 3), new LiteralPart(Start, "abc", default, Literal: null, new(4, 20)).Span);

    [Theory]
    [InlineData("\"[|ab|]c\"", 10, 12)]
    [InlineData("\"a[|b|]c\"", 11, 12)]
    [InlineData("\"[|abc|]\"", 10, 13)]
    [InlineData("\"[|abc|]\"", 0, 20)]
    [InlineData("\"[|a|]bc\"", 9, 11)]
    [InlineData("\"ab[|c|]\"", 12, 14)]
    [InlineData("\"a[|\\t|]c\"", 11, 12)]
    [InlineData("\"a\\t[|c|]\"", 12, 13)]
    [InlineData("\"[||]abc\"", 10, 10)]
    [InlineData("\"a[||]bc\"", 11, 11)]
    [InlineData("\"abc[||]\"", 13, 13)]
    [InlineData("\"[||]abc\"", 5, 9)]
    public void Characters_are_where_the_literal_has_them_as_far_as_they_are_of_it(string marked, int start, int end)
    {
        TestFileMarkupParser.GetSpan(marked, out var code, out var written);
        var token = Assert.IsType<LiteralExpressionSyntax>(SyntaxFactory.ParseExpression(code)).Token;
        var literal = LiteralText.Read(token);
        Assert.NotNull(literal);

        Assert.Equal(written, new LiteralPart(Start, literal.Text, token, literal, token.Span).ToSource(TextSpan.FromBounds(start, end)));
    }

    [Theory]
    [InlineData(10, 13)]
    [InlineData(11, 12)]
    [InlineData(11, 11)]
    [InlineData(0, 20)]
    public void What_is_no_literal_is_one_place(int start, int end) =>
        Assert.Equal(
            new(4, 20),
            new LiteralPart(Start, "abc", default, Literal: null, new(4, 20)).ToSource(TextSpan.FromBounds(start, end)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_part_may_be_unknown(bool isHole) =>
        Assert.Equal(isHole, new LiteralPart(Start, "x", default, Literal: null, default) { IsHole = isHole }.IsHole);
}
