namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>The labels that selectors ask for.</summary>
public class ManifestReaderSelectorsTests
{
    private const string Found = "Read Selector: linkerd.io/control-plane-ns";

    [Theory]
    [InlineData("selector: {linkerd.io/control-plane-ns: linkerd}", Found)]
    [InlineData("podSelector: {linkerd.io/control-plane-ns: linkerd}", Found)]
    [InlineData("selector: {matchLabels: {linkerd.io/control-plane-ns: linkerd}}", Found)]
    [InlineData("matchLabels: {linkerd.io/control-plane-ns: linkerd}", Found)]
    [InlineData("spec: {podSelector: {matchLabels: {app: web, linkerd.io/control-plane-ns: linkerd}}}", Found)]
    [InlineData("selector: {matchExpressions: [{key: linkerd.io/control-plane-ns, operator: Exists}]}", Found)]
    [InlineData("matchExpressions: [{key: linkerd.io/control-plane-ns, operator: Exists}]", Found)]
    [InlineData("matchExpressions: [{key: app}, {key: linkerd.io/control-plane-ns}]", Found)]
    [InlineData("podAffinity: [{labelSelector: {matchExpressions: [{key: linkerd.io/control-plane-ns}]}}]", Found)]
    [InlineData("selector:\n  a: &x b\n  linkerd.io/control-plane-ns: *x\n", Found)]
    [InlineData("a: &x {linkerd.io/control-plane-ns: b}\nselector:\n  matchLabels: *x\n",
        "Elsewhere: linkerd.io/control-plane-ns", Found)]
    [InlineData("selector: {linkerd.io/control-plane-ns: {a: b}}")]
    [InlineData("selector: {linkerd.io/control-plane-ns: [a]}")]
    [InlineData("selector: {example.com/control-plane-ns: linkerd}")]
    [InlineData("selector: {/metadata/labels/linkerd.io~1control-plane-ns: linkerd}")]
    [InlineData("selector: [linkerd.io/control-plane-ns]")]
    [InlineData("selector: linkerd.io/control-plane-ns=linkerd")]
    [InlineData("matchExpressions: [{key: app, linkerd.io/control-plane-ns: linkerd}]")]
    [InlineData("matchExpressions: {key: linkerd.io/control-plane-ns}")]
    [InlineData("matchExpressions: [{name: linkerd.io/control-plane-ns}]")]
    [InlineData("matchExpressions: [{key: [linkerd.io/control-plane-ns]}]")]
    [InlineData("matchExpressions: [linkerd.io/control-plane-ns]")]
    [InlineData("expressions: [{key: linkerd.io/control-plane-ns}]")]
    public void Labels_of_a_selector_are_read(string text, params string[] entries) => Assert.Equal(entries, ReadManifest.Entries(text));

    [Theory]
    [InlineData("selector: {podAnnotations: {linkerd.io/inject: enabled}}", "Write Annotations: linkerd.io/inject = Text enabled")]
    [InlineData("selector: {a: {podAnnotations: {linkerd.io/inject: enabled}}}", "Write Annotations: linkerd.io/inject = Text enabled")]
    [InlineData("selector: {matchAnnotations: {linkerd.io/inject: enabled}}", "Write Annotations: linkerd.io/inject = Text enabled")]
    public void Other_maps_may_stand_within(string text, params string[] entries) =>
        Assert.Equal(entries, ReadManifest.Entries(text));

    [Theory]
    [InlineData("selector:\n  linkerd.io/{{ .Values.key }}: linkerd\n  linkerd.io/control-plane-ns: linkerd\n")]
    [InlineData("selector:\n  ? [linkerd.io/a]\n  : linkerd\n  linkerd.io/control-plane-ns: linkerd\n")]
    [InlineData("selector:\n  matchExpressions:\n  - key: linkerd.io/{{ .Values.key }}\n  - key: linkerd.io/control-plane-ns\n")]
    [InlineData("- &x {key: linkerd.io/control-plane-ns}\n- matchExpressions: [*x]\n")]
    public void What_is_not_known_is_passed_over(string text) => Assert.Equal([Found], ReadManifest.Entries(text));

    [Fact]
    public void Nothing_is_known_of_the_map_of_what_is_selected()
    {
        var entry = Assert.Single(ReadManifest.Of("selector: {linkerd.io/control-plane-ns: linkerd}").Entries);

        Assert.Null(entry.SeenMap);
        Assert.False(entry.IsInMetadata);
        Assert.Empty(entry.Values);
    }
}
