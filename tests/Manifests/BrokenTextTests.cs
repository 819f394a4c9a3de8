namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>What the parser refuses, and others take: the rest is read on.</summary>
public class BrokenTextTests
{
    [Theory]
    // A block text whose first line is blank and reaches further to the right than its text.
    [InlineData("a: |\n        \n  text\nmetadata:\n  annotations:\n    linkerd.io/injected: x", "LKD1002 linkerd.io/injected")]
    [InlineData("metadata:\n  annotations:\n    a: >-\n\n         \n      text\n    linkerd.io/injected: x", "LKD1002 linkerd.io/injected")]
    // An anchor of a member in braces.
    [InlineData("metadata: {name: &x b, annotations: {a: &y b, linkerd.io/injected: x}}", "LKD1002 linkerd.io/injected")]
    [InlineData("metadata:\n  annotations: {a: &x b, linkerd.io/injected: x}\nspec: {}\n", "LKD1002 linkerd.io/injected")]
    // Escapes.
    [InlineData("metadata:\n  annotations:\n    \"linkerd\\u002eio/injected\": x", "LKD1002 \"linkerd\\u002eio/injected\"")]
    [InlineData("metadata:\n  annotations:\n    \"linkerd\\x2Eio/injected\": x", "LKD1002 \"linkerd\\x2Eio/injected\"")]
    [InlineData("metadata:\n  annotations:\n    a: \"\\d\"\n    linkerd.io/injected: x", "LKD1002 linkerd.io/injected")]
    // Line ends of old Macs.
    [InlineData("metadata:\r  annotations:\r    linkerd.io/injected: x\r---\rmetadata:\r  annotations:\r    linkerd.io/injects: x\r",
        "LKD1002 linkerd.io/injected", "LKD1002 linkerd.io/injects")]
    // Tabs, marks that begin nothing, quotes and brackets that are not closed.
    [InlineData("metadata:\n  annotations:\n    a: @b\n    linkerd.io/injected: x", "LKD1002 linkerd.io/injected")]
    [InlineData("metadata:\n\tname: x\n  annotations:\n    linkerd.io/injected: x", "LKD1002 linkerd.io/injected")]
    [InlineData("metadata:\n  annotations:\n    a: \"b\n    linkerd.io/injected: x\n    c: d", "LKD1002 linkerd.io/injected")]
    [InlineData("metadata:\n  labels: [unclosed\n  annotations:\n    linkerd.io/injected: x", "LKD1002 linkerd.io/injected")]
    [InlineData("metadata:\n  labels: {a: b\n  annotations:\n    linkerd.io/injected: x", "LKD1002 linkerd.io/injected")]
    [InlineData("a: b\n c: d\nmetadata:\n  annotations:\n    linkerd.io/injected: x", "LKD1002 linkerd.io/injected")]
    [InlineData("items:\n- a: @b\n  metadata:\n    annotations:\n      linkerd.io/injected: x\n- metadata:\n    annotations:\n      linkerd.io/injects: x", "LKD1002 linkerd.io/injected", "LKD1002 linkerd.io/injects")]
    [InlineData("metadata:\n  annotations:\n    @a: b\n    linkerd.io/injected: x", "LKD1002 linkerd.io/injected")]
    // Tags that the document declares, and a document that begins like a directive.
    [InlineData("%YAML 1.2\n%TAG !e! tag:example.com,2000:\n---\nmetadata:\n  name: !e!x y\n  annotations:\n    linkerd.io/injected: !e!x z",
        "LKD1002 linkerd.io/injected")]
    [InlineData("%TAG !e! tag:x:\n---\nmetadata: {name: !e!x y, labels: {@a: b}, annotations: {c: !e!x d, linkerd.io/injected: e}}",
        "LKD1002 linkerd.io/injected")]
    [InlineData("%TAG !e tag:%:\n---\nmetadata:\n  annotations:\n    linkerd.io/injected: x", "LKD1002 linkerd.io/injected")]
    [InlineData("---\n%x: y\nmetadata:\n  annotations:\n    linkerd.io/injected: x", "LKD1002 linkerd.io/injected")]
    // What would be a comment in JSON.
    [InlineData("{metadata: {annotations: {a: http://b, c: d/*, linkerd.io/injected: x}}, e: f*/}", "LKD1002 linkerd.io/injected")]
    // JSON.
    [InlineData("{\"metadata\": {\"annotations\": {\"linkerd.io/injected\": \"x\"}}}\n{\"metadata\": {\"annotations\": {\"linkerd.io/injects\": \"x\"}}}", "LKD1002 \"linkerd.io/injected\"", "LKD1002 \"linkerd.io/injects\"")]
    [InlineData("{\n  // why: \"not\"\n  \"metadata\": { /* \" */ \"annotations\": {\n    \"linkerd.io/injected\": \"http://x\" // {\n  }}\n}", "LKD1002 \"linkerd.io/injected\"")]
    [InlineData("{\n  \"metadata\": {\n    \"name\": \"x\"\n    \"annotations\": {\n      \"linkerd.io/injected\": \"x\"\n    }\n  }\n}",
        "LKD1002 \"linkerd.io/injected\"")]
    // Braces that open no action.
    [InlineData("a: \"use {{ to open\"\nmetadata:\n  annotations:\n    linkerd.io/injected: \"{{ .Values.x }}\"",
        "LKD1002 linkerd.io/injected")]
    [InlineData("# use {{ to open\nmetadata:\n  annotations:\n    linkerd.io/injected: \"{{ .Values.x }}\"", "LKD1002 linkerd.io/injected")]
    [InlineData("# use {{ to open\nmetadata:\n  annotations:\n    linkerd.io/injected: {{ .Values.x }}", "LKD1002 linkerd.io/injected")]
    [InlineData("a: use {{ to open\nmetadata:\n  annotations:\n    linkerd.io/injected: x", "LKD1002 linkerd.io/injected")]
    public async Task What_follows_is_read_on(string text, params string[] expected) =>
        Assert.Equal(expected, await ManifestAnalysis.PlacesAsync(text));

    [Theory]
    [InlineData("a: @b\n")]
    [InlineData("a: [b\n")]
    public async Task What_a_broken_document_may_hold_is_not_missing_in_it(string line) =>
        Assert.Empty(await ManifestAnalysis.PlacesAsync(
            $"apiVersion: batch/v1\nkind: Job\nmetadata: {{name: x}}\nspec:\n  template:\n    metadata:\n      annotations:\n        linkerd.io/inject: enabled\n    spec:\n      {line}      containers: [{{image: x}}]\n",
            release: "2.18"));

    /// <summary>Tags, and addresses in braces, break nothing: a Job of which all is known never completes.</summary>
    [Theory]
    [InlineData("%TAG !e! tag:e:\n---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: !e!x y}\nspec:\n  template:\n    metadata: {annotations: {linkerd.io/inject: enabled}}\n    spec: {containers: [{image: x}]}\n")]
    [InlineData("{apiVersion: batch/v1, kind: Job, metadata: {name: x, annotations: {a: http://b, c: d/*}}, spec: {template: {metadata: {annotations: {linkerd.io/inject: enabled}}, spec: {containers: [{image: x}]}}}}\n")]
    public async Task What_is_no_break_hides_nothing(string text) =>
        Assert.Equal(["LKD4001 linkerd.io/inject"], await ManifestAnalysis.PlacesAsync(text, release: "2.18"));

    [Fact]
    public async Task An_entry_belongs_to_its_object_behind_the_break() =>
        Assert.Equal(
            ["LKD3001 linkerd.io/inject"],
            await ManifestAnalysis.PlacesAsync(
                "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: \"\\d\"\n  annotations:\n    linkerd.io/inject: enabled\nspec:\n  template:\n    metadata: {annotations: {a: b}}\n    spec: {containers: [{image: x}]}\n"));
}
