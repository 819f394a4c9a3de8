namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>Labels that are asked for, and objects that are compared with something: nothing is set there.</summary>
public class SelectorTests
{
    [Theory]
    [InlineData("spec:\n  podSelector:\n    matchLabels:\n      mirror.linkerd.io/export: viz", "LKD1002 mirror.linkerd.io/export")]
    [InlineData("spec:\n  selector:\n    linkerd.io/control-plane-components: destination", "LKD1002 linkerd.io/control-plane-components")]
    [InlineData("webhooks:\n- namespaceSelector:\n    matchExpressions:\n    - key: config.linkerd.io/admission-webhook\n      operator: NotIn\n      values: [disabled]", "LKD1002 config.linkerd.io/admission-webhook")]
    [InlineData("spec:\n  remoteDiscoverySelector:\n    matchLabels:\n      linkerd.io/is-remote-discovery: \"true\"",
        "LKD1003 linkerd.io/is-remote-discovery")]
    // Kyverno.
    [InlineData("spec:\n  rules:\n  - match:\n      any:\n      - resources:\n          annotations: {linkerd.io/injected: enabled}",
        "LKD1002 linkerd.io/injected")]
    [InlineData("spec:\n  rules:\n  - match:\n      resources:\n        selector:\n          matchLabels: {linkerd.io/control-plane-components: destination}", "LKD1002 linkerd.io/control-plane-components")]
    [InlineData("spec:\n  rules:\n  - mutate:\n      patchStrategicMerge:\n        metadata:\n          annotations:\n            +(linkerd.io/inject): \"true\"", "LKD2001 \"true\"")]
    [InlineData("spec:\n  rules:\n  - mutate:\n      patchStrategicMerge:\n        metadata:\n          annotations:\n            +(linkerd.io/injected): enabled", "LKD1002 +(linkerd.io/injected)")]
    public async Task A_label_that_nothing_has_is_reported(string text, string expected) =>
        Assert.Equal([expected], await ManifestAnalysis.PlacesAsync(text));

    [Theory]
    [InlineData("spec:\n  selector:\n    matchLabels:\n      linkerd.io/control-plane-component: destination\n      linkerd.io/proxy-deployment: web")]
    [InlineData("spec:\n  rules:\n  - match:\n      any:\n      - resources:\n          annotations: {linkerd.io/inject: \"?*\"}")]
    [InlineData("spec:\n  rules:\n  - validate:\n      pattern:\n        metadata:\n          annotations:\n            =(linkerd.io/inject): \"enabled | disabled\"")]
    [InlineData("apiVersion: constraints.gatekeeper.sh/v1beta1\nkind: K8sRequired\nspec:\n  parameters:\n    metadata:\n      annotations:\n        linkerd.io/inject: \".*\"")]
    [InlineData("match:\n  linkerd.io/inject: sometimes")]
    public async Task What_is_only_compared_is_not_judged(string text) =>
        Assert.Empty(await ManifestAnalysis.PlacesAsync(text));

    [Fact]
    public async Task An_anchor_stays_in_a_repaired_key() =>
        Assert.Equal(
            "var yaml = \"metadata:\\n  annotations:\\n    +(linkerd.io/inject): enabled\\n\";",
            await (await Verification.Analysis.OfAsync(
                "var yaml = \"metadata:\\n  annotations:\\n    +(linkerd.io/injected): enabled\\n\";")).GetFixedTextAsync());

    [Fact]
    public async Task An_annotation_among_labels_is_one_whatever_a_template_adds_to_the_annotations() =>
        Assert.Equal(
            ["LKD3002 linkerd.io/inject"],
            await ManifestAnalysis.PlacesAsync(
                "apiVersion: v1\nkind: Pod\nmetadata:\n  labels:\n    linkerd.io/inject: enabled\n  annotations:\n    {{- toYaml .Values.annotations | nindent 4 }}\nspec: {containers: [{image: x}]}\n"));
}
