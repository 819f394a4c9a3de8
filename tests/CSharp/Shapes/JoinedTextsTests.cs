using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;

namespace LinkerdAnnotations.Tests.CSharp.Shapes;

public class JoinedTextsTests
{
    [Theory]
    [InlineData("""string.Join("\n", [|"a"|], "b")""")]
    [InlineData("""string.Join("\n", "a", [|"b"|])""")]
    [InlineData("""String.Join("\n", [|"a"|], "b")""")]
    [InlineData("""System.String.Join("\n", [|"a"|], "b")""")]
    [InlineData("""string.Concat([|"a"|], "b")""")]
    [InlineData("""string.Concat("a", [|"b"|])""")]
    [InlineData("""String.Concat([|"a"|], "b")""")]
    [InlineData("""new[] { [|"a"|], "b" }""")]
    [InlineData("""new string[] { [|"a"|], "b" }""")]
    [InlineData("""new List<string> { [|"a"|], "b" }""")]
    [InlineData("""[[|"a"|], "b"]""")]
    [InlineData("""{ [|"a"|], "b" }""")]
    public void An_expression_stands_beside_the_others_of_its_call_or_list(string whole)
    {
        var (text, unmarked) = Read(whole);

        Assert.Equal(unmarked, JoinedTexts.Around(text)?.ToString());
    }

    [Theory]
    [InlineData("""string.Join([|"\n"|], "a", "b")""")]
    [InlineData("""string.Concat([|text|])""")]
    [InlineData("""string.Format("{0}", [|"a"|])""")]
    [InlineData("""string.Format([|"{0}"|], "a")""")]
    [InlineData("""Path.Join([|"a"|], "b")""")]
    [InlineData("""Path.Join("a", [|"b"|])""")]
    [InlineData("""int.Concat("a", [|"b"|])""")]
    [InlineData("""Join("\n", [|"a"|])""")]
    [InlineData("""new Thing { Name = [|"a"|] }""")]
    [InlineData("""new Dictionary<string, string> { { [|"a"|], "b" } }""")]
    [InlineData("""(flag ? [|"a"|] : "b")""")]
    public void Other_expressions_stand_by_themselves(string whole) => Assert.Null(JoinedTexts.Around(Read(whole).Text));

    [Theory]
    [InlineData("""string.Join("\n", "a", "b")""", "\"a\" | \"b\"")]
    [InlineData("""string.Join("\n", new[] { "a", "b" })""", "\"a\" | \"b\"")]
    [InlineData("""string.Join("\n", new string[] { "a", "b" })""", "\"a\" | \"b\"")]
    [InlineData("""string.Join("\n", new List<string> { "a", "b" })""", "\"a\" | \"b\"")]
    [InlineData("""string.Join("\n", ["a", .. others])""", "\"a\" | .. others")]
    [InlineData("""string.Concat("a", "b", "c")""", "\"a\" | \"b\" | \"c\"")]
    [InlineData("""new[] { "a", "b" }""", "\"a\" | \"b\"")]
    [InlineData("""["a", "b"]""", "\"a\" | \"b\"")]
    [InlineData("""{ "a", "b" }""", "\"a\" | \"b\"")]
    [InlineData("""string.Join("\n", lines)""", null)]
    [InlineData("""string.Format("{0}", "a")""", null)]
    [InlineData("""Path.Join("a", "b")""", null)]
    [InlineData("""new Thing { Name = "a" }""", null)]
    [InlineData("""lines""", null)]
    public void A_call_or_a_list_puts_texts_together(string whole, string? texts)
    {
        var joined = JoinedTexts.In(Value(whole));

        Assert.Equal(texts, joined is null ? null : string.Join(" | ", joined.Select(text => text.ToString())));
    }

    [Theory]
    [InlineData("""string.Join("\n", "a", "b")""", "\"\\n\"")]
    [InlineData("""string.Concat("a", "b")""", null)]
    [InlineData("""["a", "b"]""", null)]
    public void Only_a_join_has_a_separator(string whole, string? separator) =>
        Assert.Equal(separator, JoinedTexts.SeparatorIn(Value(whole))?.ToString());

    [Theory]
    [InlineData("""string.Join("\n", "a", "b")""", false)]
    [InlineData("""["a", "b"]""", true)]
    [InlineData("""new[] { "a", "b" }""", true)]
    public void What_is_no_call_is_a_list(string whole, bool isList) => Assert.Equal(isList, JoinedTexts.IsList(Value(whole)));

    private static (ExpressionSyntax Text, string Unmarked) Read(string marked)
    {
        TestFileMarkupParser.GetSpan($"string[] list = {marked};", out var source, out var span);
        var root = CSharpSyntaxTree.ParseText(source).GetRoot();
        return (
            Assert.IsType<ExpressionSyntax>(root.FindNode(span, getInnermostNodeForTie: true), exactMatch: false),
            Declared(root).ToString());
    }

    private static ExpressionSyntax Value(string whole) => Declared(CSharpSyntaxTree.ParseText($"string[] list = {whole};").GetRoot());

    private static ExpressionSyntax Declared(SyntaxNode root) =>
        root.DescendantNodes().OfType<VariableDeclaratorSyntax>().First().Initializer!.Value;
}
