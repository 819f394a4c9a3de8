using LinkerdAnnotations.Analyzers.Manifests;

namespace LinkerdAnnotations.Tests.Manifests;

public class ManifestPartTests
{
    [Theory]
    [InlineData("a: 'b'", true)]
    [InlineData(": 'b'", true)]
    [InlineData("a: 'b'\nc: d\n", true)]
    [InlineData("a: 'b'\nc: \"d\"\n", false)]
    [InlineData("a: \"b\"", false)]
    [InlineData("a: b", false)]
    [InlineData("'a': b", false)]
    [InlineData("", false)]
    public void Single_quotes_are_preferred_where_values_have_no_others(string text, bool prefersSingleQuotes) =>
        Assert.Equal(prefersSingleQuotes, Part(text).PrefersSingleQuotes);

    [Theory]
    [InlineData("{}", true)]
    [InlineData("[]", true)]
    [InlineData("{\"a\": 1}", true)]
    [InlineData(" \r\n\t{\"a\": 1}", true)]
    [InlineData("\uFEFF{\"a\": 1}", true)]
    [InlineData("\uFEFF \n[1]", true)]
    [InlineData("{{ if .Values.a }}\n{\"a\": 1}\n{{ end }}", true)]
    [InlineData("{{ .Values.a }}", false)]
    [InlineData("a: {}", false)]
    [InlineData("- [a]", false)]
    [InlineData("---\n{}", false)]
    [InlineData("# {}", false)]
    [InlineData(" ", false)]
    [InlineData("", false)]
    public void JSON_begins_with_a_bracket(string text, bool isJson)
    {
        var part = Part(text);

        Assert.Equal(isJson, part.IsJson);
        Assert.Equal(isJson, ManifestPart.IsJsonText(part.Blanked));
    }

    [Theory]
    [InlineData("a: &x b\nc: *x\n", true)]
    [InlineData("&x a: b", true)]
    [InlineData("a: b\n", false)]
    [InlineData("c: *x\n", false)]
    public void Only_a_text_with_an_anchor_can_share_something(string text, bool mayShare) =>
        Assert.Equal(mayShare, ManifestPart.MayShare(ReadManifest.File(text)));

    [Fact]
    public void What_an_alias_stands_for_is_shared()
    {
        var part = Part("one: {a: &x {b: c}}\ntwo: {a: *x}\n");
        var shared = part.Roots[0]["one"]!["a"]!;

        Assert.True(part.Shared.HoldPlace(shared));
        Assert.False(part.Shared.HoldPlace(part.Roots[0]["one"]!));
        Assert.Same(part.Shared, part.Shared);
    }

    private static ManifestPart Part(string text) => ReadManifest.Part(ReadManifest.File(text));
}
