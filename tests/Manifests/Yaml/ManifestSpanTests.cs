using System.Collections.Immutable;
using System.Globalization;
using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>Where <c>ManifestParser</c> says that nodes stand.</summary>
public class ManifestSpanTests
{
    [Theory]
    [InlineData("[|a|]: [|b|]")]
    [InlineData("[|a|]: [|b|]\r\n[|c|]: [|d|] # why\r\n")]
    [InlineData("\uFEFF[|a|]: [|'b'|]\n[|\"c\"|]: [|\"d\"|]")]
    [InlineData("[|a|]: &x [|b|]\n[|c|]: !!str [|d|]")]
    [InlineData("[|a|]: &x !!str [|b|]\n[|c|]: !!str  &y\t[|d|]")]
    [InlineData("&x [|a|]: [|b|]")]
    [InlineData("[|a|]: !Ref [|b|]")]
    [InlineData("[|a|]:[||]")]
    [InlineData("[|a|]:[||]\n[|b|]: [|c|]")]
    [InlineData("[|a|]: &x[||]")]
    [InlineData("[|a|]: !!str[||]")]
    [InlineData("[|a|]: [|>-\n  b\n  c|]\n[|d|]: [|e|]")]
    [InlineData("[|a|]: &x [||\n  b|]\n\n[|d|]: [|e|]")]
    [InlineData("[|a|]: [||+\n  b|]\n\n")]
    [InlineData("{[|a|]: [|b|], [|c|]: [[|d|], [|'e'|]]}")]
    [InlineData("[|a|]: [|b|]\n---\n[|c|]: [|d|]")]
    [InlineData("[|a|]: @b\n[|c|]: [|d|]")]
    [InlineData("[|a|]: [\"\\d\", [|c|]]")]
    [InlineData("%TAG !e! tag:e:\n---\n[|a|]: !e!x [|b|]\n[|c|]: [[|d|]]")]
    public void A_scalar_stands_where_its_text_does(string marked)
    {
        TestFileMarkupParser.GetSpans(marked, out var text, out ImmutableArray<TextSpan> spans);

        Assert.Equal(
            spans,
            ManifestTree.Parse(text)
                .SelectMany(ManifestTree.NodesIn)
                .Where(node => node is { Kind: ManifestNodeKind.Scalar } && !(node.IsUnknown && node.Span.IsEmpty))
                .Select(node => node.Span));
    }

    [Theory]
    [InlineData("[|{a: b}|]")]
    [InlineData("a: [|{}|]\nb: [|{ c: d }|] # e")]
    [InlineData("a: &x [|{b: c}|]")]
    [InlineData("a: !!map [|{b: c}|]\n")]
    [InlineData("- &x !y [|{b: [|{c: d}|], e: [|{}|]}|]")]
    [InlineData("[|{\r\n  \"a\": [1]\r\n}|]\r\n")]
    [InlineData("- [|{\n  a: \"\\d\", c: d}|]\n- e")]
    [InlineData("a: [|{b: [\"\\d\", c]}|]\nd: e")]
    [InlineData("a: [|{b: [|{c: @d, e: f}|]}|]\ng: h")]
    [InlineData("--- [|{a: b}|]\n---\n[|{c: d}|]")]
    public void A_mapping_between_braces_stands_where_they_do(string marked) =>
        AssertSpans(marked, node => node is { Kind: ManifestNodeKind.Mapping, Column: null });

    [Theory]
    [InlineData("[[|a: b|]]")]
    [InlineData("- [[|a: b|], [|c: d|] ]")]
    [InlineData("[[|'a': 'b'|] , [|c:|] , [|d:|] ]")]
    [InlineData("[[|a: b|] # c\n, d]")]
    [InlineData("[[|a: [b, [|c: [|{d: e}|]|]]|]]")]
    [InlineData("[[|[a]: b|], [|[|{c: d}|]: *x|]]")]
    [InlineData("- [[|&x a: !y b|]]")]
    [InlineData("%TAG !e! tag:e:\n---\na: [[|b: c|]]")]
    [InlineData("a: [[|b: c|], \"\\d\", [|d: e|] ]")]
    [InlineData("a: [b, [|c: d|]")]
    [InlineData("a: [[|b: [[|c|]: \"\\d\", d]|], [|e: f|]]")]
    public void A_mapping_of_a_single_pair_stands_where_the_pair_does(string marked) =>
        AssertSpans(marked, node => node is { Kind: ManifestNodeKind.Mapping, Column: null });

    [Theory]
    [InlineData("[|[a, b]|]")]
    [InlineData("a: [|[]|]\nb: [|[ c ]|] # d")]
    [InlineData("a: &x [|[b, [|[c]|], {d: [|[]|]}]|]")]
    [InlineData("a: [|[b|]")]
    [InlineData("{a: [|[]|]}")]
    [InlineData("x\n---\na: [|[b, 'c'|]")]
    [InlineData("a: [|[b, \"\\d\", c]|]\nd: e")]
    public void A_list_between_brackets_stands_where_they_do(string marked) =>
        AssertSpans(marked, node => node is { Kind: ManifestNodeKind.Sequence, Column: null });

    [Theory]
    [InlineData("[|a: b|]")]
    [InlineData("[|a:\n  [|b: c|]|]")]
    [InlineData("- [|a: b\n  c: d|]")]
    [InlineData("[|a: &x\n  [|b: c|]|]")]
    [InlineData("--- !x\n[|a: b|]")]
    [InlineData("[|a:\n  [|b: c\n|]d: {e: f}|]")]
    [InlineData("  [|a: b\n|]}")]
    [InlineData("[|a:\n  [|b: 'c'\n  d|]|]: @e")]
    [InlineData("x\n---\n[|a: 'b'\nc|]: @d\n")]
    public void A_mapping_in_lines_reaches_up_to_what_follows(string marked) =>
        AssertSpans(marked, node => node is { Kind: ManifestNodeKind.Mapping, Column: not null });

    [Theory]
    [InlineData("[|- a|]")]
    [InlineData("[|- a\n- [|- b\n|]- c|]")]
    [InlineData("a: &x\n  [|- b\n  - c\n|]d: e")]
    [InlineData("  [|- a\n|]]")]
    [InlineData("a:\n[|- [|- 'b'\n|]|]- @c")]
    public void A_list_in_lines_reaches_up_to_what_follows(string marked) =>
        AssertSpans(marked, node => node is { Kind: ManifestNodeKind.Sequence, Column: not null });

    [Theory]
    [InlineData("a: b", "0")]
    [InlineData("  a: b", "2")]
    [InlineData("\uFEFFa: b", "0")]
    [InlineData("{a: b}", "-")]
    [InlineData("- a: b\n- - c", "0 2 2")]
    [InlineData("a:\r\n  b:\r\n      - c", "0 2 6")]
    [InlineData("a:\r  b: [c]", "0 2 -")]
    [InlineData("a:\n- b", "0 0")]
    [InlineData("---\na:\n  b: c", "0 2")]
    [InlineData("x\n--- \na:\n  b: c", "0 2")]
    [InlineData("[{a: b}, c: d]", "- - -")]
    [InlineData("&x a: b", "0")]
    public void The_column_is_that_of_members_in_lines_of_their_own(string text, string columns) =>
        Assert.Equal(
            columns,
            string.Join(
                ' ',
                ManifestTree.Parse(text)
                    .SelectMany(ManifestTree.NodesIn)
                    .Where(node => node.Kind is ManifestNodeKind.Mapping or ManifestNodeKind.Sequence)
                    .Select(node => node.Column?.ToString(CultureInfo.InvariantCulture) ?? "-")));

    [Theory]
    [InlineData("a", "")]
    [InlineData("a: b", "")]
    [InlineData("- a\n- b: c", "")]
    [InlineData("{a: b}", "a b")]
    [InlineData("[a, [b]]", "a b")]
    [InlineData("a: [b, c: d]\ne: f", "b c d")]
    [InlineData("a: {b: [\"\\d\", d], e: f}\ng: h", "b d e f")]
    public void What_is_between_brackets_knows_that(string text, string inFlow) =>
        Assert.Equal(
            inFlow,
            string.Join(
                ' ',
                ManifestTree.Parse(text).SelectMany(ManifestTree.NodesIn).Where(node => node.IsInFlow).Select(node => node.Text)));

    private static void AssertSpans(string marked, Func<ManifestNode, bool> isMarked)
    {
        TestFileMarkupParser.GetSpans(marked, out var text, out ImmutableArray<TextSpan> spans);

        Assert.Equal(
            spans.OrderBy(span => span.Start).ThenByDescending(span => span.End),
            ManifestTree.Parse(text).SelectMany(ManifestTree.NodesIn).Where(isMarked).Select(node => node.Span));
    }
}
