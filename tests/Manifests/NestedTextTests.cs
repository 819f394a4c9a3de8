using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>Texts within manifests that are manifests of their own.</summary>
public class NestedTextTests
{
    [Theory]
    // kustomize.
    [InlineData("kind: Kustomization\npatches:\n- target: {kind: Deployment}\n  patch: |-\n    - op: add\n      path: /spec/template/metadata/annotations/linkerd.io~1injection\n      value: enabled\n", "LKD1002 /spec/template/metadata/annotations/linkerd.io~1injection")]
    [InlineData("kind: Kustomization\npatchesStrategicMerge:\n- |-\n  apiVersion: apps/v1\n  kind: Deployment\n  metadata: {name: web}\n  spec: {template: {metadata: {annotations: {linkerd.io/injection: enabled}}}}\n", "LKD1002 linkerd.io/injection")]
    [InlineData("kind: Kustomization\npatchesJson6902:\n- target: {kind: Deployment}\n  patch: '[{\"op\": \"add\", \"path\": \"/metadata/annotations/linkerd.io~1injection\", \"value\": \"enabled\"}]'\n", "LKD1002 \"/metadata/annotations/linkerd.io~1injection\"")]
    // Flux and Argo CD.
    [InlineData("kind: HelmRelease\nspec:\n  postRenderers:\n  - kustomize:\n      patches:\n      - patch: |\n          - op: add\n            path: /spec/template/metadata/annotations/config.linkerd.io~1skip-outbound\n            value: \"3306\"\n", "LKD1002 /spec/template/metadata/annotations/config.linkerd.io~1skip-outbound")]
    [InlineData("kind: Application\nspec:\n  source:\n    helm:\n      values: |\n        podAnnotations:\n          linkerd.io/injection: enabled\n", "LKD1002 linkerd.io/injection")]
    [InlineData("kind: Application\nspec:\n  source:\n    helm:\n      valuesObject:\n        podAnnotations:\n          linkerd.io/injection: enabled\n", "LKD1002 linkerd.io/injection")]
    // Files within ConfigMaps, environment variables.
    [InlineData("apiVersion: v1\nkind: ConfigMap\ndata:\n  pod_template.yaml: |\n    apiVersion: v1\n    kind: Pod\n    metadata:\n      annotations:\n        linkerd.io/inject: \"true\"\n    spec:\n      containers: [{name: base, image: x}]\n", "LKD2001 \"true\"")]
    [InlineData("env:\n- name: POD\n  value: '{\"kind\": \"Pod\", \"apiVersion\": \"v1\", \"metadata\": {\"annotations\": {\"linkerd.io/injection\": \"enabled\"}}}'\n", "LKD1002 \"linkerd.io/injection\"")]
    [InlineData("env:\n- name: POD\n  value: \"{\\\"metadata\\\": {\\\"annotations\\\": {\\\"linkerd.io/injection\\\": \\\"enabled\\\"}}}\"\n", "LKD1002 \\\"linkerd.io/injection\\\"")]
    [InlineData("data:\n  a.json: >-\n    {\"metadata\": {\"annotations\":\n    {\"linkerd.io/injection\": \"enabled\"}}}\n",
        "LKD1002 \"linkerd.io/injection\"")]
    [InlineData("data:\n  a.yaml: \"metadata:\\n  annotations:\\n    linkerd.io/injection: enabled\\n\"\n", "LKD1002 linkerd.io/injection")]
    // A first line that is indented further, blank lines, several documents, line ends of Windows.
    [InlineData("data:\n  a: |2\n      metadata:\n        annotations:\n          linkerd.io/injection: enabled\n",
        "LKD1002 linkerd.io/injection")]
    [InlineData("data:\r\n  a: | # why\r\n\r\n    a: b\r\n    ---\r\n    metadata:\r\n\r\n      annotations:\r\n        linkerd.io/injection: enabled\r\n", "LKD1002 linkerd.io/injection")]
    [InlineData("data:\n  a: |\n    metadata:\n      annotations:\n        {{- toYaml .Values.x | nindent 8 }}\n        linkerd.io/inject: {{ .Values.y }}\n        linkerd.io/injection: enabled\n", "LKD1002 linkerd.io/injection")]
    [InlineData("data:\n  a.yaml: |\n    \n    metadata: {annotations: {linkerd.io/injection: enabled}}\n", "LKD1002 linkerd.io/injection")]
    [InlineData("data:\n  a.yaml: |\n  \n    metadata: {annotations: {a: b, linkerd.io/injection: e}}\n", "LKD1002 linkerd.io/injection")]
    // Nested in each other.
    [InlineData("kind: ConfigMap\ndata:\n  app.yaml: |\n    kind: Application\n    apiVersion: argoproj.io/v1alpha1\n    spec:\n      source:\n        helm:\n          values: |\n            podAnnotations:\n              linkerd.io/injection: enabled\n", "LKD1002 linkerd.io/injection")]
    public async Task A_manifest_within_a_manifest_is_read(string text, string expected)
    {
        Assert.Equal([expected], await ManifestAnalysis.PlacesAsync(text));

        var (id, written) = (expected[..7], expected[8..]);
        Assert.Equal(id, Assert.Single(await ManifestAnalysis.DiagnosticsAsync(text)).Id);
        Assert.Contains(written, text, StringComparison.Ordinal);
    }

    /// <summary>Blank lines before it take nothing from its end: a Job of which all is known never completes.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("    \n   \n")]
    [InlineData("      \n")]
    public async Task A_text_behind_blank_lines_is_read_to_its_end(string blank) =>
        Assert.Equal(
            ["LKD4001 linkerd.io/inject"],
            await ManifestAnalysis.PlacesAsync(
                $"data:\n  a.yaml: |\n{blank}    apiVersion: batch/v1\n    kind: Job\n    spec: {{template: {{metadata: {{annotations: {{linkerd.io/inject: enabled}}}}, spec: {{containers: [{{image: x}}]}}}}}}\n",
                release: "2.18"));

    [Theory]
    // Prose.
    [InlineData("data:\n  description: |\n    metadata:\n      annotations:\n        linkerd.io/injection: enabled\n")]
    [InlineData("data:\n  text: |\n    Add this to your pod:\n      annotations:\n        linkerd.io/injection: enabled\n")]
    [InlineData("data:\n  text: |\n    Example:\n      annotations:\n        linkerd.io/injection: enabled\n")]
    [InlineData("data:\n  README: |\n    # Mesh\n    ```yaml\n    annotations:\n      linkerd.io/injection: enabled\n    ```\n")]
    [InlineData("args:\n- |\n  cat <<EOF | kubectl apply -f -\n  metadata:\n    annotations:\n      linkerd.io/injection: enabled\n  EOF\n")]
    [InlineData("data:\n  text: |\n    linkerd.io/injection: is no key\n")]
    // What a tool remembers.
    [InlineData("metadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      {\"metadata\": {\"annotations\": {\"linkerd.io/injection\": \"enabled\"}}}\n")]
    [InlineData("last-applied-configuration: |\n  {\"metadata\": {\"annotations\": {\"linkerd.io/injection\": \"enabled\"}}}\n")]
    [InlineData("metadata:\n  managedFields:\n  - fieldsV1:\n      f:metadata:\n        f:annotations:\n          f:linkerd.io/injection: {}\n")]
    // What is right.
    [InlineData("data:\n  a.yaml: |\n    metadata:\n      annotations:\n        linkerd.io/inject: enabled\n")]
    public async Task Other_texts_are_not(string text) => Assert.Empty(await ManifestAnalysis.PlacesAsync(text));

    [Theory]
    [InlineData("{\"linkerd.io/inject\": \"sometimes\", \"Team\": \"a b\"}", "LKD2001 \"sometimes\"")]
    [InlineData("{\"linkerd.io/inject\": true}", "LKD2001 true")]
    [InlineData("{\"config.linkerd.io/skip-outbound\": \"25\"}", "LKD1002 \"config.linkerd.io/skip-outbound\"")]
    [InlineData("{\"linkerd.io/no-such-thing-at-all\": \"25\"}", "LKD1003 \"linkerd.io/no-such-thing-at-all\"")]
    // Whether it is of annotations is not known, nor what reads it.
    [InlineData("{\"config.linkerd.io/proxy-cpu-limit\": 1, \"mirror.linkerd.io/exported\": \"true\", \"linkerd.io/inject\": \"enabled\"}")]
    [InlineData("{\"linkerd.io/inject\": {\"type\": \"string\"}}")]
    [InlineData("see {\"linkerd.io/inject\": \"sometimes\"}")]
    public async Task A_variable_of_the_environment_may_be_a_map_of_keys(string value, params string[] expected)
    {
        Assert.Equal(expected, await ManifestAnalysis.PlacesAsync($"env:\n- name: POD_ANNOTATIONS\n  value: '{value}'\n"));
        Assert.Equal(expected, await ManifestAnalysis.PlacesAsync($"data:\n  podAnnotations: '{value}'\n"));
        Assert.Equal(expected, await ManifestAnalysis.PlacesAsync($"env:\n- name: POD_ANNOTATIONS\n  value: |\n    {value}\n"));
    }

    [Theory]
    [InlineData("data:\n  config.json: '{\"linkerd.io/inject\": \"sometimes\"}'\n")]
    [InlineData("env:\n- name: A\n  value: \"linkerd.io/inject: sometimes\"\n")]
    public async Task Another_text_is_no_map_of_keys(string text) => Assert.Empty(await ManifestAnalysis.PlacesAsync(text));

    [Fact]
    public async Task Strings_of_code_hold_them_too()
    {
        var analysis = await Verification.Analysis.OfAsync(
            """"
            var yaml = $"""
                kind: Kustomization
                namePrefix: {args[0]}
                patches:
                - patch: |-
                    metadata:
                      name: {args[1]}
                      annotations:
                        team: {args[2]}
                        linkerd.io/injection: enabled
                """;
            """");

        Assert.Equal(["LKD1002 linkerd.io/injection"], analysis.Places);
        Assert.Contains("            linkerd.io/inject: enabled", await analysis.GetFixedTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_within_silences_its_line() =>
        Assert.Empty(
            await ManifestAnalysis.PlacesAsync(
                "data:\n  a.yaml: |\n    metadata:\n      annotations:\n        linkerd.io/injection: enabled # linkerd-disable LKD1002\n"));

    [Fact]
    public async Task Texts_are_nested_only_so_deep()
    {
        var text = "metadata:\n  annotations:\n    linkerd.io/injection: enabled\n";
        for (var i = 0; i < 4; i++)
        {
            Assert.Single(await ManifestAnalysis.PlacesAsync(text));
            text = "data: |\n  " + text.ReplaceLineEndings("\n  ") + "\n";
        }

        text = "data: |\n  " + text.ReplaceLineEndings("\n  ") + "\n";
        Assert.Empty(await ManifestAnalysis.PlacesAsync(text));
    }

    [Fact]
    public async Task What_is_read_on_an_object_within_is_that_object() =>
        Assert.Equal(
            DiagnosticSeverity.Warning,
            Assert.Single(await ManifestAnalysis.DiagnosticsAsync(
                "data:\n  a.yaml: |\n    apiVersion: apps/v1\n    kind: Deployment\n    metadata: {annotations: {linkerd.io/inject: enabled}}\n    spec: {template: {spec: {containers: [{image: x}]}}}\n"), diagnostic => diagnostic.Id == "LKD3001").Severity);
}
