namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>What <c>ManifestParser</c> makes of a document that YAML refuses.</summary>
public class ManifestRefusalTests
{
    [Theory]
    [InlineData("a: @b", "{a: ''?}!")]
    [InlineData("a: @b\nc: d", "{a: ''?, c: d}!")]
    [InlineData("a: @b\n\n# why\nc: d", "{a: ''?, c: d}!")]
    [InlineData("a: @b\r\nc: d\r\n", "{a: ''?, c: d}!")]
    [InlineData("a: @b\rc: d\r", "{a: ''?, c: d}!")]
    [InlineData("a: b\nc: @d\ne: f", "{a: b, c: ''?, e: f}!")]
    [InlineData("a: b\n@c: d\ne: f", "{a: b, e: f}!")]
    [InlineData("@a: b\nc: d\ne: f", "{c: d, e: f}")]
    [InlineData("a: \"\\d\"\nb: c", "{a: ''?, b: c}!")]
    [InlineData("a: \"\\UFFFFFFFF\"\nb: c", "{a: ''?, b: c}!")]
    [InlineData("a: b: c\nd: e", "{a: ''?, d: e}!")]
    [InlineData("a: \"b\nc: d\ne: f", "{a: ''?, c: d, e: f}!")]
    [InlineData("  a: @b\n  c: d", "{a: ''?, c: d}!")]
    [InlineData("a: @b\n  c d", "{a: ''?}!")]
    [InlineData("a: @b\n  c # d\ne: f", "{a: ''?, e: f}!")]
    [InlineData("a: @b\n  'c'\nd: e", "{a: ''?, d: e}!")]
    [InlineData("a: @b\n  *c\nd: e", "{a: ''?, d: e}!")]
    public void Behind_a_refused_member_the_next_is_read(string text, string tree) => Assert.Equal(tree, ManifestTree.Of(text));

    [Theory]
    [InlineData("a:\n  b: @c\n  d: e\nf: g", "{a: {b: ''?, d: e}!, f: g}!")]
    [InlineData("a:\n  b: @c\nd: e", "{a: {b: ''?}!, d: e}!")]
    [InlineData("a:\n  b:\n    c: @d\n  e: f\ng: h", "{a: {b: {c: ''?}!, e: f}!, g: h}!")]
    [InlineData("a:\n  b: c\n  @d:\n    e: f\n  g: h", "{a: {b: c, ''?: {e: f}, g: h}!}!")]
    [InlineData("a:\n  b: @c\n    d: e\n  f: g", "{a: {b: {d: e}, f: g}!}!")]
    [InlineData("a: @b\n  c: d\ne: f", "{a: {c: d}, e: f}!")]
    [InlineData("a: @b\n  - c\ne: f", "{a: [c], e: f}!")]
    [InlineData("a: @b\n- c", "{a: [c]}!")]
    [InlineData("a:\n  b: @c\n  - d", "{a: {b: [d]}!}!")]
    [InlineData("a:\n    b:\n      c: @d\n  e: f\ng: h", "{a: {b: {c: ''?}!}!, ''?: {e: f}, g: h}!")]
    [InlineData("a:\n  b: c\n d: e\nf: g", "{a: {b: c}, ''?: {d: e}, f: g}!")]
    public void The_next_line_belongs_to_what_it_is_indented_for(string text, string tree) => Assert.Equal(tree, ManifestTree.Of(text));

    [Theory]
    [InlineData("- @a\n- b", "[b]!")]
    [InlineData("- a\n- @b\n- c", "[a, c]!")]
    [InlineData("a:\n  - @b\n  - c\nd: e", "{a: [c]!, d: e}!")]
    [InlineData("- a: @b\n  c: d\n- e: f", "[{a: ''?, c: d}!, {e: f}]!")]
    [InlineData("a:\n- @b\n- c", "{a: [c]!}!")]
    [InlineData("a:\n- b: @c\n  d: e\n- f", "{a: [{b: ''?, d: e}!, f]!}!")]
    [InlineData("a:\n- @b\nd: e", "{a: []!, d: e}!")]
    [InlineData("a:\n- @b\n- c\nd: e", "{a: [c]!, d: e}!")]
    [InlineData("a: @b\n- c\ne: f", "{a: [c]!, e: f}!")]
    [InlineData("a:\n  b:\n  - c: @d\n  e: f\ng: h", "{a: {b: [{c: ''?}!]!, e: f}!, g: h}!")]
    [InlineData("- a:\n  - @b\n  c: d\n- e", "[{a: []!, c: d}!, e]!")]
    [InlineData("- - - @a\n  - b\n- c", "[[[]!, b]!, c]!")]
    [InlineData("- - @a\n  - b\n- c", "[[b]!, c]!")]
    public void Behind_a_refused_item_the_next_is_read(string text, string tree) => Assert.Equal(tree, ManifestTree.Of(text));

    [Theory]
    [InlineData("a: [\"\\d\", b]", "{a: [b]!}!")]
    [InlineData("a: [b, \"\\d\", c]", "{a: [b, c]!}!")]
    [InlineData("a: [\"\\d\",b]\nc: d", "{a: [b]!, c: d}!")]
    [InlineData("a: [b: c, \"\\d\", e: f, g]", "{a: [{b: c}, {e: f}, g]!}!")]
    [InlineData("a: {b: @c, d: e}\nf: g", "{a: {b: ''?, d: e}!, f: g}!")]
    [InlineData("a: {\"\\d\": b, c: d}", "{a: {c: d}!}!")]
    [InlineData("a: {b: c, d: @e}", "{a: {b: c, d: ''?}!}!")]
    [InlineData("a: {b: [\"\\d\", c], d: e}", "{a: {b: [c]!, d: e}!}!")]
    [InlineData("a: {b: {c: @d, e: f}, g: h}\ni: j", "{a: {b: {c: ''?, e: f}!, g: h}!, i: j}!")]
    [InlineData("a:\n    b: [\"\\d\", c]\n    e: f", "{a: {b: [c]!, e: f}!}!")]
    [InlineData("[\na, \"\\d\", b\n]", "[a, b]!")]
    [InlineData("[\n[\na, \"\\d\",\nb], c]", "[[a, b]!, c]!")]
    [InlineData("[\n{\na: @b, c: d}, e]", "[{a: ''?, c: d}!, e]!")]
    [InlineData("{a: [{\nb: @c, d: e}, f], g: h}", "{a: [{b: ''?, d: e}!, f]!, g: h}!")]
    [InlineData("a: {b: [\n  {\n  c: @d, e: f}, g], h: i}", "{a: {b: [{c: ''?, e: f}!, g]!, h: i}!}!")]
    [InlineData("%TAG !e! tag:e:\n---\na: {b: @c, d: !e!x e, f: !!str g}\nh: i", "{a: {b: ''?, d: e?, f: g}!, h: i}!")]
    public void Between_brackets_the_next_entry_is_read(string text, string tree) => Assert.Equal(tree, ManifestTree.Of(text));

    [Theory]
    [InlineData("{\n  \"a\": @b,\n  \"c\": {\"d\": @e, \"f\": 1}\n}", "{a: ''?, c: {d: ''?, f: 1}!}!")]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2,\n  \"c\": 3\n}", "{a: ''?, b: 2, c: 3}!")]
    [InlineData("{\n  \"a\": @b\n}\n{\"c\": 1}", "{a: ''?}! | {c: 1}")]
    [InlineData("{\n\"a\": 1}\n@\n{\"b\": 2}", "{a: 1} | {b: 2}")]
    public void Json_is_read_on_line_by_line(string text, string trees) => Assert.Equal(trees, ManifestTree.Of(text));

    [Theory]
    [InlineData("a: [b: \"\\d\", c]\nd: e", "{a: [{b: ''?}!, c]!, d: e}!")]
    [InlineData("a: [b: \"\\d\", c: d]", "{a: [{b: ''?}!, {c: d}]!}!")]
    [InlineData("a: [b: {c: \"\\d\", d: e}, f]\ng: h", "{a: [{b: {c: ''?, d: e}!}!, f]!, g: h}!")]
    [InlineData("a: {b: [c: [d: \"\\d\", e], f], g: h}", "{a: {b: [{c: [{d: ''?}!, e]!}!, f]!, g: h}!}!")]
    [InlineData("a: [b: [\n  \"\\d\", c], d]", "{a: [{b: [c]!}!, d]!}!")]
    public void A_pair_in_a_list_ends_with_its_entry(string text, string tree) => Assert.Equal(tree, ManifestTree.Of(text));

    [Theory]
    [InlineData("a: [b\nc: d", "{a: []!, c: d}!")]
    [InlineData("a: {b: c\nd: e", "{a: {b: ''?}!, d: e}!")]
    [InlineData("a:\n  b: [c\n  d: e\nf: g", "{a: {b: []!, d: e}!, f: g}!")]
    [InlineData("a:\n  b: [c\nd: e", "{a: {b: []!}!, d: e}!")]
    [InlineData("a:\r  b: [c\r  d: e\rf: g", "{a: {b: []!, d: e}!, f: g}!")]
    [InlineData("a:\n  b: {c: @d\n    e: f}\n  g: h", "{a: {b: {c: ''?, e: f}!, g: h}!}!")]
    [InlineData("a:\n  - [\n    b, \"\\d\"\n  - e\nf: g", "{a: [[b]!, e]!, f: g}!")]
    [InlineData("- 1\n- {a: 'b',\n- c", "[1, {a: b}!, c]!")]
    public void A_line_too_far_to_the_left_ends_brackets_that_are_open(string text, string tree) =>
        Assert.Equal(tree, ManifestTree.Of(text));

    [Theory]
    [InlineData("a: [b", "{a: [b]!}!")]
    [InlineData("a: [b,", "{a: [b]!}!")]
    [InlineData("a: {b: ", "{a: {b: ''?}!}!")]
    [InlineData("[a", "[a]!")]
    [InlineData("[a: b", "[{a: b}]!")]
    [InlineData("{a: ", "{a: ''?}!")]
    [InlineData("a: \"b", "{a: ''?}!")]
    [InlineData("a:\n  b: 'c", "{a: {b: ''?}!}!")]
    [InlineData("- @a", "[]!")]
    public void At_the_end_of_the_text_all_ends(string text, string tree) => Assert.Equal(tree, ManifestTree.Of(text));

    [Theory]
    [InlineData("- @a\nb: c", "[]! | {b: c}")]
    [InlineData("- @a\n- b\nc: d", "[b]! | {c: d}")]
    [InlineData("  a: @b\nc: d", "{a: ''?}! | {c: d}")]
    [InlineData("  a: b\n}\nc: d", "{a: b} | {c: d}")]
    public void What_no_root_can_hold_is_another_root(string text, string trees) => Assert.Equal(trees, ManifestTree.Of(text));

    /// <summary>What YAML takes, and the parser loses: the value of an empty key in a mapping that is a key itself.</summary>
    [Fact]
    public void A_value_that_the_parser_leaves_out_is_unknown() => Assert.Equal("[{{'': ''?}: ''}]", ManifestTree.Of("- ? : a\n"));

    [Fact]
    public void Refused_keys_are_no_deeper_level()
    {
        var refused = "@" + new string('a', 300) + ":\n  b: c\n";

        Assert.EndsWith(
            ", ''?: {b: c}, d: e}!",
            ManifestTree.Of("a: b\n" + string.Concat(Enumerable.Repeat(refused, 150)) + "d: e"),
            StringComparison.Ordinal);
    }

    /// <summary>Each opening bracket is looked through up to the refusal, as it may begin a key.</summary>
    [Theory]
    [InlineData(20, true)]
    [InlineData(200, false)]
    public void A_text_that_is_refused_everywhere_is_not_read_over_and_over(int refusals, bool isReadToItsEnd)
    {
        var text = "a: [" + string.Concat(Enumerable.Repeat("[b,", refusals)) + "\"\\d\"\nc: []";

        Assert.Equal(isReadToItsEnd, ManifestTree.Of(text).EndsWith(", c: []}!", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a: @b\n# {0}\nc: d", "{a: ''?, c: d}!")]
    [InlineData("a: @b\n#{0}\nc: @d\ne: f", "{a: ''?, c: ''?, e: f}!")]
    [InlineData("# {0}\na: @b\nc: @d\ne: f", "{a: ''?, c: ''?, e: f}!")]
    [InlineData("# {0}\na: @b\n# {0}\nc: @d\n# {0}\ne: f", "{a: ''?, c: ''?, e: f}!")]
    public void A_long_text_is_read_to_its_end_behind_some_refusals(string text, string tree) =>
        Assert.Equal(tree, ManifestTree.Of(text.Replace("{0}", new string('x', 9_000), StringComparison.Ordinal)));
}
