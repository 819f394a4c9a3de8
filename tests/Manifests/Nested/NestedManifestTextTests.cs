using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Literals;
using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

public class NestedManifestTextTests
{
    private const string Before = "key: ";
    private const string Behind = "\nother: x\n";

    [Theory]
    [InlineData("|-\n  a: b\n  c: d", "b", "x", "|-\n  a: x\n  c: d")]
    [InlineData("|-\n  a: b\n  c: d", "d", "x", "|-\n  a: b\n  c: x")]
    [InlineData("|-\n  a: b\n  c: d", "a: b\nc", "x", "|-\n  x: d")]
    [InlineData("|-\n  a: b\n  c: d", "b", "\n  x: y", "|-\n  a: \n    x: y\n  c: d")]
    [InlineData("|-\n    a: b\n    c: d", "d", "|\n  x\n  y", "|-\n    a: b\n    c: |\n      x\n      y")]
    [InlineData("|-\n  a: b", "b", "'\\\"\t", "|-\n  a: '\\\"\t")]
    [InlineData(">-\n  {\"a\":\n  \"b\"}", "\"b\"", "\n1", ">-\n  {\"a\":\n  \n  1}")]
    public void A_part_of_a_block_text_is_replaced_in_its_indentation(string scalar, string part, string replacement, string replaced) =>
        Assert.Equal(replaced, Replace(scalar, part, replacement));

    [Theory]
    [InlineData("|-\n  a: b\n  c: d\n  e: f", "a: b\n", "", "|-\n  c: d\n  e: f")]
    [InlineData("|-\n  a: b\n  c: d\n  e: f", "c: d\n", "", "|-\n  a: b\n  e: f")]
    [InlineData("|-\n  a: b\n  c: d\n  e: f", "a: b\nc: d\n", "", "|-\n  e: f")]
    [InlineData("|-\n  a: b\n  c: d\n  e: f", "c: d\n", "x: y\n", "|-\n  a: b\n  x: y\n  e: f")]
    [InlineData("|-\n  a:\n    b: c\n    d: e\n  f: g", "  b: c\n", "", "|-\n  a:\n    d: e\n  f: g")]
    [InlineData("\"a: b\\nc: d\\ne: f\"", "c: d\n", "", "\"a: b\\ne: f\"")]
    public void Lines_as_a_whole_take_their_indentation_with_them(string scalar, string part, string replacement, string replaced) =>
        Assert.Equal(replaced, Replace(scalar, part, replacement));

    [Theory]
    [InlineData("'{\"a\": \"b\"}'", "b", "x", "'{\"a\": \"x\"}'")]
    [InlineData("'{\"a\": \"b\"}'", "b", "it's", "'{\"a\": \"it''s\"}'")]
    [InlineData("'{\"a\": \"it''s\"}'", "it's", "''", "'{\"a\": \"''''\"}'")]
    [InlineData("'{\"a\": \"b\"}'", "b", "\\\"\t", "'{\"a\": \"\\\"\t\"}'")]
    [InlineData("'{\"a\": \"b\"}'", "b", "x\ny", null)]
    [InlineData("'{\"a\": \"b\"}'", "b", "\nx", null)]
    [InlineData("'{\"a\": \"b\"}'", "b", "x\n", null)]
    public void Single_quotes_are_doubled_and_hold_no_lines(string scalar, string part, string replacement, string? replaced) =>
        Assert.Equal(replaced, Replace(scalar, part, replacement));

    [Theory]
    [InlineData("\"a: b\"", "b", "x", "\"a: x\"")]
    [InlineData("\"a: b\"", "b", "\"x\"", "\"a: \\\"x\\\"\"")]
    [InlineData("\"a: b\"", "b", "x\\y", "\"a: x\\\\y\"")]
    [InlineData("\"a: b\"", "b", "x\ny", "\"a: x\\ny\"")]
    [InlineData("\"a: b\"", "b", "x\r\ny", "\"a: x\\r\\ny\"")]
    [InlineData("\"a: b\"", "b", "x\ty", "\"a: x\\ty\"")]
    [InlineData("\"a: b\"", "b", "it's", "\"a: it's\"")]
    [InlineData("\"\\\"a\\\": b\"", "\"a\"", "x", "\"x: b\"")]
    [InlineData("\"{\\\n  a: b}\"", "{", "[", "\"[\\\n  a: b}\"")]
    [InlineData("\"a: b  \n  c\"", "b", "x", "\"a: x  \n  c\"")]
    public void What_double_quotes_do_not_hold_is_escaped(string scalar, string part, string replacement, string replaced) =>
        Assert.Equal(replaced, Replace(scalar, part, replacement));

    [Theory]
    [InlineData("|-\n  a: b\n  c: d", 0, "x: y\n", "|-\n  x: y\n  a: b\n  c: d")]
    [InlineData("|-\n  a: b\n  c: d", 5, "x: y\n", "|-\n  a: b\n  x: y\n  c: d")]
    [InlineData("|-\n  a: b\n  c: d", 9, "e", "|-\n  a: b\n  c: de")]
    [InlineData("'a'", 0, "x", "'xa'")]
    [InlineData("'a'", 1, "x", "'ax'")]
    [InlineData("\"a\\nb\"", 1, "x", "\"ax\\nb\"")]
    [InlineData("\"a\\nb\"", 2, "x", "\"a\\nxb\"")]
    [InlineData("\"a\\n\"", 2, "x", "\"a\\nx\"")]
    public void Something_is_inserted_before_a_character_or_at_the_end(string scalar, int position, string insertion, string replaced) =>
        Assert.Equal(replaced, Replace(scalar, new TextSpan(position, 0), insertion));

    [Theory]
    [InlineData("|-\n  a: b\n  c: d", 0, 10)]
    [InlineData("|-\n  a: b\n  c: d", 5, 17)]
    [InlineData("|-\n  a: b\n  c: d", 9, 21)]
    [InlineData("\"a\\nb\"", 1, 7)]
    [InlineData("\"a\\nb\"", 2, 9)]
    public void Nothing_is_where_the_next_character_is_written(string scalar, int position, int outer) =>
        Assert.Equal(new(outer, 0), Read(scalar).LocationOf(new(position, 0)).SourceSpan);

    [Theory]
    [InlineData("key: '[|ab|]'", "?")]
    [InlineData("key: '[|ab|]: c'", "?: c")]
    [InlineData("key: 'a: [|bc|]'", "a: ?")]
    [InlineData("key: 'a: [|b|]'", "a: ?")]
    [InlineData("key: '[|ab|]: [|cd|]'", "?: ?")]
    [InlineData("key: \"a\\n[|bc|]: d\"", "a\n?: d")]
    [InlineData("key: |\n  a: [|bc|]\n  d: [|ef|]\n", "a: ?\nd: ?\n")]
    [InlineData("key: |\n  [|ab|]: c\n", "?: c\n")]
    [InlineData("[|abc|]: 'a: b'", "a: b")]
    [InlineData("[|abc|]: 'a: [|bc|]'", "a: ?")]
    [InlineData("key: 'a: b' # [|cd|]", "a: b")]
    [InlineData("key: 'a: b'[|cd|]", "a: b")]
    public void What_is_unknown_in_the_outer_text_is_so_in_the_inner(string marked, string text)
    {
        TestFileMarkupParser.GetSpans(marked, out var outer, out ImmutableArray<TextSpan> holes);
        var start = outer.IndexOfAny(['\'', '"', '|']);
        var end = outer[start] == '|' ? outer.Length : outer.IndexOf(outer[start], start + 1) + 1;
        var nested = NestedTextReader.Read(HoleyText.Of(outer, holes), TextSpan.FromBounds(start, end), 0, isMap: false);

        Assert.NotNull(nested);
        Assert.Equal(text, nested.Holes.Reverse().Aggregate(nested.Text, Hide));
    }

    [Theory]
    [InlineData("a", true, false)]
    [InlineData("b", true, false)]
    [InlineData("c", false, true)]
    [InlineData("d", false, true)]
    [InlineData("b\nc", false, false)]
    public void What_can_be_rewritten_in_the_outer_text_can_be_in_the_inner(string part, bool isEditable, bool isOfConstant)
    {
        var literal = Assert.IsType<LiteralExpressionSyntax>(SyntaxFactory.ParseExpression("\"key: |\\n  a: b\\n\"")).Token;
        var text = LiteralText.Read(literal);
        Assert.NotNull(text);
        const string Constant = "  c: d\n";
        var outer = new LiteralManifestText(
            CSharpSyntaxTree.ParseText(string.Empty, cancellationToken: TestContext.Current.CancellationToken),
            [
                new(0, text.Text, literal, text, literal.Span),
                new(text.Text.Length, Constant, default, Literal: null, default),
            ]);
        var nested = NestedTextReader.Read(outer, TextSpan.FromBounds(Before.Length, outer.Text.Length), 0, isMap: false);

        Assert.NotNull(nested);
        var span = SpanOf(part, nested);
        Assert.Equal((isEditable, isOfConstant), (nested.IsEditable(span), nested.IsOfConstant(span)));
    }

    private static string? Replace(string scalar, string part, string replacement) =>
        Replace(scalar, SpanOf(part, Read(scalar)), replacement);

    private static string? Replace(string scalar, TextSpan span, string replacement)
    {
        if (Read(scalar).Replace(span, replacement) is not { } change)
        {
            return null;
        }

        var changed = SourceText.From(Before + scalar + Behind).WithChanges(change).ToString();
        Assert.StartsWith(Before, changed, StringComparison.Ordinal);
        Assert.EndsWith(Behind, changed, StringComparison.Ordinal);
        return changed[Before.Length..^Behind.Length];
    }

    private static NestedManifestText Read(string scalar)
    {
        var outer = new FileManifestText("/manifest.yaml", SourceText.From(Before + scalar + Behind));
        var nested = NestedTextReader.Read(outer, new(Before.Length, scalar.Length), 0, isMap: false);
        Assert.NotNull(nested);
        return nested;
    }

    private static string Hide(string text, TextSpan hole) => text.Remove(hole.Start, hole.Length).Insert(hole.Start, "?");

    private static TextSpan SpanOf(string part, NestedManifestText text) =>
        new(text.Text.IndexOf(part, StringComparison.Ordinal), part.Length);
}
