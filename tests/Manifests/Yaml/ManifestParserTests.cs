using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Tests.Manifests;

public class ManifestParserTests
{
    private const string Namespace = "kind: Namespace\n";
    private const string Key = "linkerd.io/inject: enabled\n";
    private const string Mark = "---\n";

    [Theory]
    [InlineData("", "")]
    [InlineData("# nothing\n", "")]
    [InlineData("\uFEFF", "")]
    [InlineData("a", "a")]
    [InlineData("a: b", "{a: b}")]
    [InlineData("a: b\n", "{a: b}")]
    [InlineData("a: b\n  ", "{a: b}")]
    [InlineData("\uFEFFa: b", "{a: b}")]
    [InlineData("a: b\nc: d", "{a: b, c: d}")]
    [InlineData("a: b\r\nc: d\r\n", "{a: b, c: d}")]
    [InlineData("a: b\rc: d\r", "{a: b, c: d}")]
    [InlineData("a: # why\n  b # so\n# end", "{a: b}")]
    [InlineData("a:\nb: ~", "{a: '', b: ~}")]
    [InlineData("a:\n  b:\n    c: d\n  e: f\ng: h", "{a: {b: {c: d}, e: f}, g: h}")]
    [InlineData("- a\n- b", "[a, b]")]
    [InlineData("-\n- b", "['', b]")]
    [InlineData("- - a\n  - b\n- c: d\n  e: f", "[[a, b], {c: d, e: f}]")]
    [InlineData("a:\n- b\n- c\nd: e", "{a: [b, c], d: e}")]
    [InlineData("a:\n  - b\n  - c\nd: e", "{a: [b, c], d: e}")]
    [InlineData("? a\n: b", "{a: b}")]
    [InlineData("? [a, b]\n: c", "{[a, b]: c}")]
    [InlineData("? a", "{a: ''}")]
    public void A_block_holds_what_is_indented_below_it(string text, string tree) => Assert.Equal(tree, ManifestTree.Of(text));

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData("{a: b, c: d}", "{a: b, c: d}")]
    [InlineData("{a, b: , c}", "{a: '', b: '', c: ''}")]
    [InlineData("[a, b,]", "[a, b]")]
    [InlineData("[a: b, {c: d}]", "[{a: b}, {c: d}]")]
    [InlineData("{a: [b, {c: d}], e: {f: [g]}}", "{a: [b, {c: d}], e: {f: [g]}}")]
    [InlineData("a: {b: c}\nd: [e]", "{a: {b: c}, d: [e]}")]
    [InlineData("a: {b: c,\n  d: e}\nf: g", "{a: {b: c, d: e}, f: g}")]
    [InlineData("{\"a\":\"b\",\"c\":[1,true,null]}", "{a: b, c: [1, true, null]}")]
    [InlineData("{\n\t\"a\": \"b\",\n\t\"c\": {}\n}", "{a: b, c: {}}")]
    [InlineData("\uFEFF{\"a\": \"b\"}\r\n", "{a: b}")]
    [InlineData("{\"a\": 1}\n{\"b\": 2}\n{\"c\": 3}\n", "{a: 1} | {b: 2} | {c: 3}")]
    public void Brackets_hold_what_is_between_them(string text, string tree) => Assert.Equal(tree, ManifestTree.Of(text));

    [Theory]
    [InlineData("a: b c", "{a: b c}")]
    [InlineData("a: b\n  c", "{a: b c}")]
    [InlineData("a: 'it''s'", "{a: it's}")]
    [InlineData("a: \"\\u0062\\x63\\n\"", "{a: bc\\n}")]
    [InlineData("a: \"b\n  c\"", "{a: b c}")]
    [InlineData("a: |\n  b\n  c\nd: e", "{a: b\\nc\\n, d: e}")]
    [InlineData("a: >-\n  b\n  c\nd: e", "{a: b c, d: e}")]
    [InlineData("a: ''", "{a: ''}")]
    public void A_scalar_says_what_is_left_without_its_quotes_and_its_indentation(string text, string tree) =>
        Assert.Equal(tree, ManifestTree.Of(text));

    [Theory]
    [InlineData("---\na: b\n---\nc: d\n", "{a: b} | {c: d}")]
    [InlineData("a: b\n---\n---\nc\n...\n", "{a: b} | c")]
    [InlineData("--- a\n--- [b]\n", "a | [b]")]
    [InlineData("a: b\r\n---\r\nc: d\r\n", "{a: b} | {c: d}")]
    [InlineData("a: @b\n---\nc: d\n", "{a: ''?}! | {c: d}")]
    [InlineData("a: [b\n---\nc: d\n", "{a: [b]!}! | {c: d}")]
    [InlineData("a: &x b\n---\nc: *x\n", "{a: b} | {c: *}")]
    [InlineData("%TAG !e! tag:e:\n---\na: !e!x b\n---\nc: d\n", "{a: b?} | {c: d}")]
    [InlineData("%TAG !e! tag:e:\n---\na: [b: c]\nd: e\n", "{a: [{b: c}], d: e}")]
    public void Each_document_is_read_by_itself(string text, string trees) => Assert.Equal(trees, ManifestTree.Of(text));

    [Theory]
    [InlineData("a: &x b\nc: *x", "{a: b, c: *b}")]
    [InlineData("a: &x {b: c}\nd: *x", "{a: {b: c}, d: *{}}")]
    [InlineData("a: &x [b]\nd: *x", "{a: [b], d: *[]}")]
    [InlineData("a: &x\n  b: c\nd:\n  <<: *x", "{a: {b: c}, d: {<<: *{}}}")]
    [InlineData("a: &x b\nc: &x d\ne: *x", "{a: b, c: d, e: *d}")]
    [InlineData("a: *x\nb: &x c", "{a: *, b: c}")]
    [InlineData("a: *x\nb: c", "{a: *, b: c}")]
    [InlineData("&x a: *x", "{a: *a}")]
    [InlineData("&x a: b\n*x : c", "{a: b, *a: c}")]
    [InlineData("&x [*x]", "[*[]]")]
    [InlineData("a: &x\nb: *x", "{a: '', b: *''}")]
    [InlineData("- &x a\n- *x\n- *y", "[a, *a, *]")]
    public void An_alias_stands_for_the_node_with_its_anchor(string text, string tree) => Assert.Equal(tree, ManifestTree.Of(text));

    [Theory]
    [InlineData("a: !!str b", "{a: b}")]
    [InlineData("a: !!int 1", "{a: 1}")]
    [InlineData("a: !<tag:yaml.org,2002:str> b", "{a: b}")]
    [InlineData("a: ! b", "{a: b}")]
    [InlineData("a: !Ref b", "{a: b?}")]
    [InlineData("a: !vault |\n  b", "{a: b?}")]
    [InlineData("!Ref a: b", "{a?: b}")]
    [InlineData("a: !<tag:yaml.org,2003:str> b", "{a: b?}")]
    [InlineData("a: !GetAtt\n  b: c", "{a: {b: c}}")]
    [InlineData("a: !x [!y b]", "{a: [b?]}")]
    public void A_scalar_with_a_tag_of_its_own_is_unknown(string text, string tree) => Assert.Equal(tree, ManifestTree.Of(text));

    [Theory]
    [InlineData("b", nameof(ValueKind.Text))]
    [InlineData("true", nameof(ValueKind.Boolean))]
    [InlineData("12", nameof(ValueKind.Number))]
    [InlineData("null", nameof(ValueKind.Null))]
    [InlineData("", nameof(ValueKind.Null))]
    [InlineData("\"true\"", nameof(ValueKind.Text))]
    [InlineData("'12'", nameof(ValueKind.Text))]
    [InlineData("''", nameof(ValueKind.Text))]
    [InlineData("|\n  12", nameof(ValueKind.Text))]
    [InlineData(">-\n  true", nameof(ValueKind.Text))]
    [InlineData("!!str true", nameof(ValueKind.Text))]
    [InlineData("!!str", nameof(ValueKind.Text))]
    [InlineData("!<tag:yaml.org,2002:str> 12", nameof(ValueKind.Text))]
    [InlineData("!!bool true", nameof(ValueKind.Boolean))]
    [InlineData("!!int 12", nameof(ValueKind.Number))]
    [InlineData("! 12", nameof(ValueKind.Number))]
    [InlineData("&x 12", nameof(ValueKind.Number))]
    [InlineData("&x !!str 12", nameof(ValueKind.Text))]
    public void Quotes_blocks_and_the_tag_of_texts_make_a_text_of_anything(string value, string kind) =>
        Assert.Equal(kind, Assert.Single(ManifestTree.Parse("a: " + value))["a"]!.ValueKind.ToString());

    [Theory]
    [InlineData("a: {{ .Values.b }}", "{a: xxxxxxxxxxxxxxx?}")]
    [InlineData("a: \"b{{ c }}\"\nd: e", "{a: bxxxxxxx?, d: e}")]
    [InlineData("{{ a }}: b", "{xxxxxxx?: b}")]
    [InlineData("a: [b, {{ c }}]", "{a: [b, xxxxxxx?]}")]
    [InlineData("a: |\n  b {{ c }}\nd: e", "{a: b xxxxxxx\\n?, d: e}")]
    [InlineData("a: {{/* b */}}\nc: d", "{a: '', c: d}")]
    public void A_scalar_that_a_template_changes_is_unknown(string text, string tree) => Assert.Equal(tree, ManifestTree.Of(text));

    [Theory]
    [InlineData("a:\n  {{ b }}\nc: d", "{a: ''?, c: d}+")]
    [InlineData("a:\n  {{- b | nindent 2 }}\nc: d", "{a: ''?, c: d}")]
    [InlineData("a:\n  {{ if b }}\nc: d\n  {{ end }}", "{a: '', c: d}")]
    [InlineData("a:\n  {{ if b }}\n  c: d\n  {{ end }}", "{a: {c: d}}")]
    [InlineData("a:\n  {{ if b }}\n  - c\n  {{ end }}", "{a: [c]}")]
    [InlineData("a: &x\n  {{ if b }}\n  {{ c }}\n  {{ end }}\nd: e", "{a: ''?, d: e}+")]
    [InlineData("a: !!map\n  {{ if b }}\n  c: d\n  {{ end }}\ne: f", "{a: {c: d}, e: f}")]
    [InlineData("a: {b:\n  {{ c | nindent 2 }}\n, d: e}", "{a: {b: ''?, d: e}+}")]
    [InlineData("a: {b:\n  {{ if c }}\n  {d: e}\n  {{ end }}\n}", "{a: {b: {d: e}}}")]
    [InlineData("-\n  {{ a | nindent 2 }}\n- b", "[''?, b]")]
    [InlineData("a:\n  b: c\n  {{ d | nindent 2 }}\ne: f", "{a: {b: c}+, e: f}")]
    [InlineData("a:\n  b: c\n{{ d | indent 0 }}\ne: f", "{a: {b: c}, e: f}+")]
    [InlineData("a:\n- b\n{{ c | indent 0 }}\n", "{a: [b]+}+")]
    [InlineData("{{ a }}", "")]
    [InlineData("{{ a }}\nb: c", "{b: c}+")]
    [InlineData("{\"a\": 1}\n{\"b\": 2\n{{ c }}\n}\n", "{a: 1} | {b: 2}+")]
    [InlineData("{\"a\": 1\n{{ c }}\n}\n{\"b\": 2}\n", "{a: 1}+ | {b: 2}")]
    [InlineData("a: b\n---\nc: d\n{{ e }}\n---\nf: g", "{a: b} | {c: d}+ | {f: g}")]
    public void A_line_of_a_template_opens_what_its_lines_may_belong_to(string text, string tree) =>
        Assert.Equal(tree, ManifestTree.Of(text));

    [Fact]
    public void Some_128_levels_are_read_and_no_more()
    {
        Assert.Equal(string.Concat(Lists(128), ListEnds(128)), ManifestTree.Of(Lists(128) + ListEnds(128)));
        Assert.Equal(
            string.Concat(Lists(128), string.Concat(Enumerable.Repeat("]!", 128))),
            ManifestTree.Of(Lists(129) + ListEnds(129) + "\na: b"));
    }

    [Fact]
    public void Below_too_many_levels_the_next_document_is_read() =>
        Assert.EndsWith(" | {a: b}", ManifestTree.Of(Lists(129) + ListEnds(129) + "\n---\na: b"), StringComparison.Ordinal);

    [Theory]
    [InlineData(Namespace + Key + Mark + "a: b\n", "{kind: Namespace, linkerd.io/inject: enabled} | {a: b}")]
    [InlineData("a: b\n" + Mark + Namespace + Key, "{a: b} | {kind: Namespace, linkerd.io/inject: enabled}")]
    [InlineData(Namespace + Mark + "a: b\n" + Mark + Key, "{kind: Namespace} | {linkerd.io/inject: enabled}")]
    [InlineData(Namespace + Mark + "a: b\n", "{kind: Namespace}")]
    [InlineData(Key + Mark + "a: b\n", "{linkerd.io/inject: enabled}")]
    [InlineData("a: b\n" + Mark + "c: d\n", "")]
    [InlineData("", "")]
    public void Only_what_could_matter_to_Linkerd_is_read_where_one_asks_for_that(string text, string trees) =>
        Assert.Equal(trees, ManifestTree.Of(ManifestParser.Parse(ManifestTree.Blank(text), TestContext.Current.CancellationToken)));

    [Fact]
    public void Nothing_is_read_for_nobody()
    {
        var text = ManifestTree.Blank("a: b");

        Assert.Throws<OperationCanceledException>(() => ManifestParser.ParseAll(text, new CancellationToken(canceled: true)));
        Assert.Throws<OperationCanceledException>(
            () => ManifestParser.Parse(ManifestTree.Blank(Key), new CancellationToken(canceled: true)));
    }

    private static string Lists(int depth) => new('[', depth);

    private static string ListEnds(int depth) => new(']', depth);
}
