using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>Changes of single entries, which a path names, and texts that hold manifests.</summary>
public class ManifestReaderChangesTests
{
    private const string Inject = "/metadata/annotations/linkerd.io~1inject";

    [Theory]
    [InlineData("{op: add, path: " + Inject + ", value: enabled}", "Write Annotations: linkerd.io/inject = Text enabled")]
    [InlineData("{op: replace, path: " + Inject + ", value: enabled}", "Write Annotations: linkerd.io/inject = Text enabled")]
    [InlineData("{op: remove, path: " + Inject + "}", "Remove Annotations: linkerd.io/inject")]
    [InlineData("{op: remove, path: " + Inject + ", value: enabled}", "Remove Annotations: linkerd.io/inject")]
    [InlineData("{op: test, path: " + Inject + ", value: enabled}", "Read Annotations: linkerd.io/inject")]
    [InlineData("{op: Add, path: " + Inject + ", value: enabled}", "Read Annotations: linkerd.io/inject")]
    [InlineData("{op: add, path: " + Inject + ", value: true}", "Write Annotations: linkerd.io/inject = Boolean true")]
    [InlineData("{op: add, path: " + Inject + ", value: 25}", "Write Annotations: linkerd.io/inject = Number 25")]
    [InlineData("{op: add, path: " + Inject + "}", "Write Annotations: linkerd.io/inject")]
    [InlineData("{op: add, path: " + Inject + ", value: {a: b}}", "Write Annotations: linkerd.io/inject")]
    [InlineData("{op: add, path: /spec/template/metadata/labels/linkerd.io~1inject, value: a}",
        "Write Labels: linkerd.io/inject = Text a")]
    [InlineData("{op: add, path: /metadata/annotations/example.com~1inject, value: a}")]
    [InlineData("{op: add, path: /metadata/annotations/linkerd.io~0inject, value: a}")]
    [InlineData("{path: " + Inject + ", value: enabled}")]
    [InlineData("{op: [add], path: " + Inject + ", value: enabled}")]
    [InlineData("{op: add, value: enabled}")]
    [InlineData("{op: add, path: [" + Inject + "], value: enabled}")]
    public void A_change_of_a_JSON_Patch_names_a_key(string change, params string[] entries) =>
        Assert.Equal(entries, ReadManifest.Entries($"- {change}\n"));

    [Fact]
    public void A_path_that_a_template_makes_is_not_known() =>
        Assert.Empty(ReadManifest.Entries("- op: add\n  path: /metadata/annotations/linkerd.io~1{{ .Values.key }}\n  value: a\n"));

    [Theory]
    [InlineData("{op: add, path: /metadata/annotations, value: {linkerd.io/inject: enabled}}",
        "Write Annotations: linkerd.io/inject = Text enabled")]
    [InlineData("{op: test, path: /spec/template/metadata/labels, value: {linkerd.io/inject: enabled}}",
        "Write Labels: linkerd.io/inject = Text enabled")]
    [InlineData("{op: add, path: annotations, value: {linkerd.io/inject: enabled}}",
        "Write Annotations: linkerd.io/inject = Text enabled")]
    [InlineData("{op: add, path: /metadata/annotations, value: {linkerd.io/inject: null}}", "Remove Annotations: linkerd.io/inject")]
    public void A_change_of_a_JSON_Patch_may_name_a_whole_map(string change, string entry) =>
        Assert.Contains(entry, ReadManifest.Entries($"- {change}\n"));

    [Theory]
    [InlineData("{op: add, path: /data, value: {linkerd.io/inject: enabled}}", "Elsewhere: linkerd.io/inject")]
    [InlineData("{op: add, path: /metadata/annotations/, value: {linkerd.io/inject: enabled}}", "Elsewhere: linkerd.io/inject")]
    [InlineData("{op: add, path: /metadata/annotations, value: [linkerd.io/inject]}")]
    [InlineData("{op: add, path: /metadata/annotations, value: linkerd.io/inject}")]
    public void Another_change_names_none(string change, params string[] entries) =>
        Assert.Equal(entries, ReadManifest.Entries($"- {change}\n"));

    [Fact]
    public void The_map_that_a_change_names_is_seen()
    {
        var entries = ReadManifest.Of(
            "- {op: add, path: /metadata/labels, value: {linkerd.io/inject: a, mirror.linkerd.io/exported: b}}\n").Entries
            .Where(entry => entry.Usage == Analyzers.Model.KeyUsage.KeyOfMap);
        var entry = entries.First();

        Assert.Equal("labels", entry.SeenMap?.Node.Name);
        Assert.Equal("metadata", entry.SeenMap?.Node.Parent?.Name);
        Assert.Null(entry.Map);
        Assert.Equal(["mirror.linkerd.io/exported"], entry.Companions.Select(other => other.Key));
    }

    [Theory]
    [InlineData("name: podAnnotations.linkerd\\.io/inject", "value: enabled", "Write Annotations: linkerd.io/inject = Text enabled")]
    [InlineData("name: podLabels.linkerd\\.io/inject", "value: enabled", "Write Labels: linkerd.io/inject = Text enabled")]
    [InlineData("name: a.podAnnotations.linkerd\\.io/inject", "value: true", "Write Annotations: linkerd.io/inject = Text true")]
    [InlineData("name: podAnnotations.linkerd\\.io/inject", "forceString: true", "Write Annotations: linkerd.io/inject")]
    [InlineData("targetPath: podAnnotations.linkerd\\.io/inject", "value: enabled", "Write Annotations: linkerd.io/inject = Text enabled")]
    [InlineData("targetPath: podAnnotations.linkerd\\.io/inject", "kind: Secret", "Write Annotations: linkerd.io/inject")]
    [InlineData("name: a", "targetPath: podAnnotations.linkerd\\.io/inject")]
    [InlineData("name: podAnnotations.example\\.com/inject", "value: enabled")]
    [InlineData("name: linkerd.io/inject", "value: enabled")]
    [InlineData("name: [podAnnotations.linkerd\\.io/inject]", "value: enabled")]
    [InlineData("name: podAnnotations.linkerd\\.io/inject{{ .Values.a }}", "value: enabled")]
    [InlineData("path: podAnnotations.linkerd\\.io/inject", "value: enabled")]
    public void A_parameter_of_a_chart_names_a_key(string name, string value, params string[] entries) =>
        Assert.Equal(entries, ReadManifest.Entries($"parameters:\n- {name}\n  {value}\n"));

    [Theory]
    [InlineData("metadata.annotations['linkerd.io/inject']", "Read Annotations: linkerd.io/inject")]
    [InlineData("metadata.annotations[\"linkerd.io/inject\"]", "Read Annotations: linkerd.io/inject")]
    [InlineData("spec.template.metadata.annotations.[linkerd.io/inject]", "Read Annotations: linkerd.io/inject")]
    [InlineData("spec.template.metadata.annotations[linkerd.io/inject]", "Read Annotations: linkerd.io/inject")]
    [InlineData("metadata.labels['linkerd.io/inject']", "Read Labels: linkerd.io/inject")]
    [InlineData("metadata/labels['linkerd.io/inject']", "Read Labels: linkerd.io/inject")]
    [InlineData("annotations['linkerd.io/inject']", "Read Annotations: linkerd.io/inject")]
    [InlineData("metadata.annotations['example.com/inject']")]
    [InlineData("metadata.annotations['linkerd.io/inject'] is set")]
    [InlineData("metadata.names['linkerd.io/inject']")]
    public void A_path_to_a_field_names_a_key(string path, params string[] entries)
    {
        Assert.Equal(entries, ReadManifest.Entries($"fieldPath: {path}\n"));
        Assert.Equal(entries, ReadManifest.Entries($"paths:\n- {path}\n"));
    }

    [Theory]
    [InlineData("a: |\n  podAnnotations:\n    linkerd.io/inject: b\n", "|\n  podAnnotations:\n    linkerd.io/inject: b")]
    [InlineData("- '{\"linkerd.io/inject\": \"b\"}'\n", "'{\"linkerd.io/inject\": \"b\"}'")]
    [InlineData("a: &x '{\"linkerd.io/inject\": \"b\"}'\nc: *x\n", "'{\"linkerd.io/inject\": \"b\"}'")]
    [InlineData("a: {b: '{\"linkerd.io/inject\": \"c\"}', d: '[{\"linkerd.io/inject\": \"e\"}]'}\n",
        "'{\"linkerd.io/inject\": \"c\"}'", "'[{\"linkerd.io/inject\": \"e\"}]'")]
    [InlineData("description: '{\"linkerd.io/inject\": \"b\"}'\n")]
    [InlineData("a: 'linkerd.io/inject: b'\n")]
    [InlineData("a: linkerd.io/inject\n")]
    [InlineData("podAnnotations: {a: '{\"linkerd.io/inject\": \"b\"}'}\n")]
    public void A_scalar_may_be_a_manifest(string text, params string[] texts) =>
        Assert.Equal(texts, Read(text).Texts.Select(node => text.Substring(node.Span.Start, node.Span.Length)));

    [Theory]
    [InlineData("data: {podAnnotations: '{\"linkerd.io/inject\": \"b\"}'}", true)]
    [InlineData("data: {podLabels: '{\"linkerd.io/inject\": \"b\"}'}", true)]
    [InlineData("env: [{name: A, value: '{\"linkerd.io/inject\": \"b\"}'}]", true)]
    [InlineData("env: [{targetPath: A, value: '{\"linkerd.io/inject\": \"b\"}'}]", true)]
    [InlineData("data: {mesh: '{\"linkerd.io/inject\": \"b\"}'}", false)]
    [InlineData("data: {nodeSelector: '{\"linkerd.io/inject\": \"b\"}'}", false)]
    [InlineData("env: [{name: A, default: '{\"linkerd.io/inject\": \"b\"}'}]", false)]
    [InlineData("env: [{value: '{\"linkerd.io/inject\": \"b\"}'}]", false)]
    [InlineData("env: [{name: {a: b}, value: '{\"linkerd.io/inject\": \"b\"}'}]", false)]
    public void What_a_variable_or_a_map_of_that_name_holds_may_be_a_map(string text, bool mayBeMap)
    {
        var reader = Read(text);

        Assert.Equal(mayBeMap, reader.MayBeMap(Assert.Single(reader.Texts)));
        Assert.Equal(
            mayBeMap ? ["Write Unknown: linkerd.io/inject = Text b"] : [],
            ReadManifest.Entries(text));
    }

    [Theory]
    [InlineData("env: [{name: A, value: 'a: b'}]")]
    [InlineData("env: [{name: A, value: {linkerd.io/inject: b}}]")]
    public void Another_value_of_a_variable_is_no_map(string text)
    {
        var reader = Read(text);

        Assert.Empty(reader.Texts);
        Assert.All(ReadManifest.Root(text)["env"]!.Items, variable => Assert.False(reader.MayBeMap(variable["value"]!)));
    }

    private static ManifestReader Read(string text)
    {
        var part = ReadManifest.Part(new FileManifestText("/a.yaml", SourceText.From(text)));
        var reader = new ManifestReader(part, keepsValuesAsTexts: false, TestContext.Current.CancellationToken);
        reader.Read();
        return reader;
    }
}
