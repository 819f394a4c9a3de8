using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Testing;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>What several objects of a text have in common, node by node.</summary>
public class SharedPartsInDocumentsTests
{
    private const string List = "kind: List\nitems:\n";
    private const string Definition = "x: &x\n  a: [|b|]\n";

    /// <summary>A text that stands in another entry as well.</summary>
    [Theory]
    [InlineData("kind: Pod\nmetadata:\n  a: &x [|b|]\n  c: *x\n", true)]
    [InlineData("kind: Pod\nmetadata:\n  a: &x b\n  c: [|*x|]\n", false)]
    [InlineData("kind: Pod\nmetadata:\n  a: &x b\n  c: [|d|]\n  e: *x\n", false)]
    [InlineData("kind: Pod\nmetadata:\n  a: &x [|b|]\n", false)]
    [InlineData("kind: Pod\nmetadata:\n  ? &x [|a|]\n  : b\n  c: *x\n", true)]
    [InlineData("x: &x [|b|]\nweb: {podAnnotations: {a: *x, c: d}}\n", false)]
    [InlineData("x: &x [|b|]\nweb: {podAnnotations: {a: *x, c: *x, e: f}}\n", true)]
    [InlineData("common: {x: &x [|b|]}\nweb: {podAnnotations: {a: *x, c: d}}\n", false)]
    public void A_text_with_an_alias_is_repeated(string text, bool isShared) => AssertHoldText(isShared, text);

    /// <summary>A text within something that stands in another object as well.</summary>
    [Theory]
    [InlineData(List + "- kind: Pod\n  metadata: &x\n    a: [|b|]\n- kind: Pod\n  metadata: *x\n", true)]
    [InlineData(List + "- kind: Pod\n  metadata: &x\n    a: [|b|]\n- kind: Pod\n  metadata: {<<: *x, c: d}\n", true)]
    [InlineData(List + "- kind: Pod\n  metadata: &x\n    a: [|b|]\n  spec: *x\n", false)]
    [InlineData(List + "- kind: Pod\n  metadata: &x\n    a: b\n  spec: [|c|]\n- kind: Pod\n  metadata: *x\n", false)]
    [InlineData(List + "- kind: A\n  a: &x\n    b: [|c|]\n- *x\n- kind: B\n  a: *x\n", true)]
    [InlineData(List + "- kind: A\n  a: &x\n    b: [|c|]\n- kind: B\n  a: *x\n- *x\n", true)]
    [InlineData(List + "- kind: A\n  a: &x\n    b: [|c|]\n- *x\n", false)]
    [InlineData("kind: Pod\nmetadata: &x\n  [|a|]: b\nspec: {template: *x, c: d}\n", false)]
    [InlineData("kind: A\nspec:\n- kind: B\n  a: &x\n    b: [|c|]\n- kind: D\n  a: *x\n", true)]
    [InlineData("kind: A\nspec:\n- kind: B\n  a: &x\n    b: [|c|]\n- kind: {D: e}\n  a: *x\n", true)]
    [InlineData("kind: A\nspec:\n- a: &x\n    b: [|c|]\n- a: *x\n", false)]
    public void What_is_around_a_text_may_stand_in_another_object(string text, bool isShared) => AssertHoldText(isShared, text);

    /// <summary>What is written down for others beside the objects is none of them.</summary>
    [Theory]
    [InlineData("x: &x\n  a: [|b|]\nweb:\n  podAnnotations: *x\n", false)]
    [InlineData("x: &x\n  a: [|b|]\nweb:\n  podAnnotations: *x\n  podLabels: *x\n", false)]
    [InlineData("x: &x\n  a: [|b|]\nweb:\n  podAnnotations: *x\nworker:\n  podAnnotations: *x\n", true)]
    [InlineData("x: &x\n  a: [|b|]\nweb:\n  podAnnotations: *x\nworker: *x\n", true)]
    [InlineData("x: &x\n  a: [|b|]\nweb:\n  a: {b: {c: *x}}\nworker:\n  d: e\n", false)]
    [InlineData("x:\n  y: &x\n    a: [|b|]\nweb:\n  podAnnotations: *x\n", true)]
    [InlineData(List + "- kind: Pod\n  metadata: *x\nx: &x\n  a: [|b|]\n", false)]
    [InlineData(Definition + List + "- kind: Pod\n  metadata: *x\n", false)]
    [InlineData(Definition + List + "- kind: Pod\n  metadata: *x\n- kind: Pod\n  metadata: *x\n", true)]
    public void Only_objects_count_that_a_definition_is_used_in(string text, bool isShared) => AssertHoldText(isShared, text);

    /// <summary>An alias may stand in something that an alias stands for itself.</summary>
    [Theory]
    [InlineData("x: &x\n  a: [|b|]\ny: &y\n  c: *x\nweb:\n  podAnnotations: *y\n", true)]
    [InlineData(Definition + List + "- kind: A\n  b: &y\n    c: *x\n- kind: B\n  b: *y\n", true)]
    [InlineData(Definition + List + "- kind: A\n  b: &y\n    c: *x\n- kind: B\n  b: c\n", false)]
    [InlineData(Definition + List + "- kind: A\n  b: &y\n    c: *x\n  d: *y\n", false)]
    [InlineData("kind: A\na: &x\n  b: [|c|]\n  d: *x\n", false)]
    [InlineData("- kind: A\n  a: &x\n    b: [|c|]\n    d: *x\n- kind: B\n  a: *x\n", true)]
    public void Aliases_are_followed_from_one_to_the_next(string text, bool isShared) => AssertHoldText(isShared, text);

    [Theory]
    [InlineData("a: &x\n  [|b|]: c\nd: *x\n", true)]
    [InlineData("a: &x\n  b: [|c|]\nd: *x\n", true)]
    [InlineData("a: &x\n- b: [|c|]\nd: *x\n", true)]
    [InlineData("a: &x [|c|]\nd: *x\n", true)]
    [InlineData("a: &x\n  b: {c: {d: [|e|]}}\nf: {g: *x}\n", true)]
    [InlineData("a: &x\n  b: c\nd: [|*x|]\n", false)]
    [InlineData("[|a|]: &x\n  b: c\nd: *x\n", false)]
    [InlineData("a: &x\n  b: c\nd: [|e|]\nf: *x\n", false)]
    [InlineData("a: &x\n  b: [|c|]\n", false)]
    [InlineData("a: &x\n  b: [|c|]\nd: *y\n", false)]
    public void A_place_is_shared_where_an_alias_stands_for_what_is_around_it(string text, bool isShared)
    {
        var (parts, node) = Read(text);

        Assert.Equal(isShared, parts.HoldPlace(node));
    }

    [Fact]
    public void Documents_have_nothing_in_common_but_what_an_alias_says()
    {
        var (parts, node) = Read("kind: A\na: &x\n  b: [|c|]\nd: *x\n---\nkind: B\na: e\n");

        Assert.True(parts.HoldPlace(node));
        Assert.False(parts.HoldText(node));
    }

    private static void AssertHoldText(bool isShared, string text)
    {
        var (parts, node) = Read(text);

        Assert.Equal(isShared, parts.HoldText(node));
    }

    private static (SharedParts Parts, ManifestNode Node) Read(string marked)
    {
        TestFileMarkupParser.GetSpan(marked, out var text, out var span);
        var roots = ReadManifest.Part(ReadManifest.File(text)).Roots;
        return (new(roots), Assert.Single(roots.SelectMany(ManifestTree.NodesIn), node => node.Span == span));
    }
}
