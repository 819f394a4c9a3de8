using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>What is written in the place of tokens. The expression is the value of <c>x</c>.</summary>
public class TokenTextTests
{
    [Theory]
    [InlineData("a + b", "c", "c")]
    [InlineData("a /* 1 */ + b", "c", "c /* 1 */")]
    [InlineData("a /* 1 */ + /* 2 */ b", "c", "c /* 1 */ /* 2 */")]
    [InlineData("a // 1\n    + b", "c", "c // 1\n    ")]
    [InlineData("a // 1\n    + /* 2 */ b", "c", "c // 1\n    /* 2 */")]
    [InlineData("a + b /* behind */", "c", "c /* behind */")]
    [InlineData("/* before */ a + b", "c", "/* before */ c")]
    [InlineData("a /* 1 */ + b", "", "/* 1 */")]
    public async Task Comments_between_them_are_kept(string expression, string text, string written)
    {
        var file = await FieldValue.OpenAsync(expression);

        Assert.Equal(written, FieldValue.After(file, Assert.NotNull(TokenText.Replace(ValueIn(file), text, file))));
    }

    /// <summary>What the text holds as it is has its comments with it.</summary>
    [Theory]
    [InlineData("(a /* 1 */ == b).ToString() /* 2 */", "a /* 1 */ == b ? c : d", "a /* 1 */ == b ? c : d /* 2 */")]
    [InlineData("(a /* 1 */ == b) /* 2 */ .ToString()", "a /* 1 */ == b ? c : d", "a /* 1 */ == b ? c : d /* 2 */")]
    [InlineData("(a /* 1 */ == b) /* 1 */ .ToString()", "a /* 1 */ == b ? c : d", "a /* 1 */ == b ? c : d /* 1 */")]
    public async Task Comments_that_the_text_holds_are_not_written_twice(string expression, string text, string written)
    {
        var file = await FieldValue.OpenAsync(expression);
        var kept = ValueIn(file).DescendantNodes().OfType<BinaryExpressionSyntax>().Single();

        Assert.Equal(written, FieldValue.After(file, Assert.NotNull(TokenText.Replace(ValueIn(file), text, file, kept))));
    }

    [Theory]
    [InlineData("a\n#if NEVER\n#endif\n+ b")]
    [InlineData("a +\n#region c\nb\n#endregion\n")]
    public async Task Nothing_is_written_over_a_directive(string expression)
    {
        var file = await FieldValue.OpenAsync(expression);

        Assert.Null(TokenText.Replace(ValueIn(file), "c", file));
    }

    [Theory]
    [InlineData("new   List<int>( /* 1 */ 1 )", "new List<int>(1)")]
    [InlineData("a\n    . b // 1\n    . c", "a.b.c")]
    public void Bare_text_is_on_one_line_and_has_no_comments(string expression, string bare) =>
        Assert.Equal(bare, TokenText.Bare(SyntaxFactory.ParseExpression(expression)));

    [Theory]
    [InlineData("a + b", "        ", "a + b")]
    [InlineData("new[]\n    {\n        1,\n    }", "        ", "new[]\n        {\n            1,\n        }")]
    [InlineData("new[]\n    {\n        1,\n    }", "", "new[]\n{\n    1,\n}")]
    [InlineData("new[]\n    {\n        1,\n    }", "    ", "new[]\n    {\n        1,\n    }")]
    [InlineData("new[]\n    { // 1\n        1,   2,\n    }", "      ", "new[]\n      { // 1\n          1,   2,\n      }")]
    [InlineData("new[]\n  {\n      1,\n    }", "        ", "new[]\n  {\n          1,\n        }")]
    [InlineData("\"\"\"\n      a\n        b\n      \"\"\" +\n    c", "  ", "\"\"\"\n      a\n        b\n      \"\"\" +\n  c")]
    [InlineData("new[]\n    {\n        /* a\n        b */\n        1,\n    }", "  ", "new[]\n  {\n      /* a\n        b */\n      1,\n  }")]
    public async Task Only_what_stands_between_tokens_is_indented_anew(string expression, string indentation, string indented)
    {
        var file = await FieldValue.OpenAsync(expression);

        Assert.Equal(indented, TokenText.Indented(ValueIn(file), indentation, file.Layout));
    }

    private static ExpressionSyntax ValueIn(SourceFile file) =>
        file.Root.DescendantNodes().OfType<EqualsValueClauseSyntax>().First().Value;
}
