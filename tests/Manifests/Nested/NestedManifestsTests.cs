using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Manifests;

namespace LinkerdAnnotations.Tests.Manifests;

public class NestedManifestsTests
{
    private const string Manifest = "annotations:\n  linkerd.io/inject: enabled\n";

    [Theory]
    [InlineData(Manifest)]
    [InlineData("linkerd.io/inject: enabled\n")]
    [InlineData("a: b\nlinkerd.io/inject: enabled")]
    [InlineData("{\"linkerd.io/inject\": \"enabled\"}")]
    [InlineData("[{\"linkerd.io/inject\": \"enabled\"}]")]
    [InlineData(" {\"linkerd.io/inject\": \"enabled\"}")]
    [InlineData(" \t {\"linkerd.io/inject\": \"enabled\"}")]
    [InlineData("\t[{\"linkerd.io/inject\": \"enabled\"}]")]
    [InlineData("- op: add\n  path: /metadata/annotations/linkerd.io~1inject\n")]
    public void Lines_and_JSON_with_a_key_may_be_a_manifest(string text) => Assert.True(NestedManifests.MayBe(Scalar(text), "values"));

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("\n")]
    [InlineData("linkerd.io/inject: enabled")]
    [InlineData("see {\"linkerd.io/inject\": \"enabled\"}")]
    [InlineData("(linkerd.io/inject: enabled)")]
    [InlineData("linkerd.io/inject\nenabled")]
    [InlineData("{linkerd.io/inject}")]
    [InlineData("a: b\nc: d\n")]
    [InlineData("{\"example.com/inject\": \"enabled\"}")]
    public void Other_texts_are_none(string text) => Assert.False(NestedManifests.MayBe(Scalar(text), "values"));

    [Theory]
    [InlineData(ManifestNodeKind.Mapping)]
    [InlineData(ManifestNodeKind.Sequence)]
    [InlineData(ManifestNodeKind.Alias)]
    public void Only_a_scalar_is_a_text(object kind) =>
        Assert.False(NestedManifests.MayBe(new((ManifestNodeKind)kind, default, column: null) { Text = Manifest }, "values"));

    [Theory]
    [InlineData("description")]
    [InlineData("message")]
    [InlineData("summary")]
    [InlineData("title")]
    [InlineData("note")]
    [InlineData("notes")]
    [InlineData("help")]
    [InlineData("comment")]
    [InlineData("documentation")]
    [InlineData("readme")]
    [InlineData("readme.md")]
    [InlineData("example")]
    [InlineData("examples")]
    [InlineData("README")]
    [InlineData("README.md")]
    [InlineData("Description")]
    [InlineData("last-applied-configuration")]
    [InlineData("kubectl.kubernetes.io/last-applied-configuration")]
    public void What_is_called_so_is_prose_or_what_a_tool_remembers(string name) =>
        Assert.False(NestedManifests.MayBe(Scalar(Manifest), name));

    [Theory]
    [InlineData("")]
    [InlineData("values.yaml")]
    [InlineData("descriptions.yaml")]
    [InlineData("readme.yaml")]
    [InlineData("last-applied-configuration.yaml")]
    [InlineData("configuration")]
    [InlineData("Last-Applied-Configuration")]
    public void What_is_called_otherwise_is_not(string name) => Assert.True(NestedManifests.MayBe(Scalar(Manifest), name));

    [Theory]
    [InlineData("kind: Pod\napiVersion: v1")]
    [InlineData("kind: Pod\napiVersion: v1\nSpec of it: x")]
    [InlineData("a: b")]
    [InlineData("{}")]
    [InlineData("a:\n  B C: d")]
    [InlineData("podAnnotations: {}")]
    [InlineData("1: b")]
    [InlineData("{{ .Values.name }}: b\na: c")]
    [InlineData("a: b\n---\nc: d")]
    [InlineData("- op: add\n  path: /metadata")]
    [InlineData("- op: add\n  path: /metadata\n- op: remove\n  path: /spec")]
    [InlineData("- kind: Pod\n  apiVersion: v1")]
    [InlineData("- kind: Pod\n  apiVersion: v1\n- op: add\n  path: /metadata")]
    [InlineData("- &change\n  op: add\n  path: /metadata\n- *change")]
    public void Objects_and_patches_and_values_are_manifests(string text) => Assert.True(NestedManifests.Are(Roots(text)));

    [Theory]
    [InlineData("A: b")]
    [InlineData("a: b\nC: d")]
    [InlineData("Example: d\na: b")]
    [InlineData("a b: c")]
    [InlineData("\"a\\tb\": c")]
    [InlineData("\" a\": c")]
    [InlineData("\"\": c")]
    [InlineData("text")]
    [InlineData("kind: Pod\nSpec: x")]
    [InlineData("apiVersion: v1\nSpec: x")]
    [InlineData("a: b\n---\nA: b")]
    [InlineData("A: b\n---\na: b")]
    [InlineData("a: [")]
    [InlineData("- a: b")]
    [InlineData("- text")]
    [InlineData("- op: add")]
    [InlineData("- path: /metadata")]
    [InlineData("- kind: Pod")]
    [InlineData("- apiVersion: v1")]
    [InlineData("- op: add\n  path: /metadata\n- a: b")]
    [InlineData("- kind: Pod\n  apiVersion: v1\n- text")]
    public void Sentences_and_other_lists_are_none(string text) => Assert.False(NestedManifests.Are(Roots(text)));

    [Theory]
    [InlineData("a: b")]
    [InlineData("a: b\nC D: e")]
    [InlineData("a: 1\nb: true\nc:")]
    [InlineData("{}")]
    [InlineData("a: &name b\nc: *name")]
    public void A_mapping_of_scalars_is_a_map(string text) => Assert.True(NestedManifests.IsMap(Assert.Single(Roots(text))));

    [Theory]
    [InlineData("text")]
    [InlineData("- a")]
    [InlineData("[]")]
    [InlineData("a: {}")]
    [InlineData("a: []")]
    [InlineData("a: b\nc: {}")]
    [InlineData("a: {b: c}\nd: e")]
    [InlineData("a: b\nc: \"d")]
    public void Other_nodes_are_none(string text) => Assert.False(NestedManifests.IsMap(Assert.Single(Roots(text))));

    private static ManifestNode Scalar(string text) => new(ManifestNodeKind.Scalar, default, column: null) { Text = text };

    private static ImmutableArray<ManifestNode> Roots(string text) =>
        ManifestParser.ParseAll(TemplateBlanker.Blank(text, []), TestContext.Current.CancellationToken);
}
