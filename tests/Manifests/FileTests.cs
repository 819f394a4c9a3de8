using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>YAML and JSON in files of their own.</summary>
public class FileTests
{
    private const string Deployment =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          annotations:
            linkerd.io/inject: enabled
        spec:
          selector:
            matchLabels: {app: web}
          template:
            metadata:
              labels: {app: web}
              annotations:
                config.linkerd.io/proxy-native-sidecar: "true"
                'linkerd.io/injection': enabled
                linkerd.io/inject: "on"
            spec:
              containers:
              - name: web
                image: web:1
        """;

    [Fact]
    public async Task Keys_and_values_are_reported_where_they_stand()
    {
        Assert.Equal(
            ["LKD1001 config.linkerd.io/proxy-native-sidecar", "LKD1002 'linkerd.io/injection'", "LKD2001 \"on\""],
            await ManifestAnalysis.PlacesAsync(Deployment));

        var key = (await ManifestAnalysis.DiagnosticsAsync(Deployment))[0].Location.GetLineSpan();
        Assert.Equal(("/chart/manifest.yaml", 13, 8), (key.Path, key.StartLinePosition.Line, key.StartLinePosition.Character));
    }

    /// <summary>JSON may have comments; YAML between braces may have slashes in its texts.</summary>
    [Theory]
    [InlineData("{metadata: {annotations: {a: b // c, linkerd.io/injected: x}}}")]
    [InlineData("{metadata: {annotations: {a: 'b // c', linkerd.io/injected: x}}}")]
    [InlineData("{metadata: {annotations: {a: 'b /* c', linkerd.io/injected: x, d: 'e */ f'}}}")]
    [InlineData("{\"metadata\": { // why\n\"annotations\": {\"a\": 1, // it's why\nlinkerd.io/injected: \"x\" /* else */}}}")]
    public async Task Slashes_within_braces_are_a_comment_or_a_part_of_a_text(string text) =>
        Assert.Contains("LKD1002 linkerd.io/injected", await ManifestAnalysis.PlacesAsync(text));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Line_breaks_of_both_kinds_move_nothing(string lineBreak) =>
        Assert.Equal(
            ["LKD1001 config.linkerd.io/proxy-native-sidecar", "LKD1002 'linkerd.io/injection'", "LKD2001 \"on\""],
            await ManifestAnalysis.PlacesAsync("\uFEFF" + Deployment.ReplaceLineEndings(lineBreak)));

    [Theory]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata: {annotations: {linkerd.io/injected: enabled}}", "LKD1002 linkerd.io/injected")]
    [InlineData("{\n\t\"kind\": \"Pod\",\n\t\"apiVersion\": \"v1\",\n\t\"metadata\": {\"annotations\": {\"linkerd.io\\/injected\": \"enabled\"}}\n}", "LKD1002 \"linkerd.io\\/injected\"")]
    [InlineData("kind: List\napiVersion: v1\nitems:\n- kind: Pod\n  apiVersion: v1\n  metadata:\n    annotations:\n      linkerd.io/injected: enabled", "LKD1002 linkerd.io/injected")]
    [InlineData("podAnnotations:\n  config.linkerd.io/proxy-cpu-limits: 1", "LKD1002 config.linkerd.io/proxy-cpu-limits")]
    [InlineData("kind: Kustomization\ncommonAnnotations:\n  config.linkerd.io/proxy-cpu-limit: a lot", "LKD2001 a lot")]
    [InlineData("kind: Kustomization\nlabels:\n- includeSelectors: true\n  pairs:\n    mirror.linkerd.io/exportd: \"true\"", "LKD1002 mirror.linkerd.io/exportd")]
    [InlineData("- op: add\n  path: /spec/template/metadata/annotations/linkerd.io~1injected\n  value: enabled",
        "LKD1002 /spec/template/metadata/annotations/linkerd.io~1injected")]
    [InlineData("- op: add\n  path: /metadata/annotations\n  value: {linkerd.io/injected: enabled}", "LKD1002 linkerd.io/injected")]
    [InlineData("a: 1\n---\nmetadata:\n  annotations:\n    ? linkerd.io/injected\n    : enabled\n...\n", "LKD1002 linkerd.io/injected")]
    [InlineData("metadata:\n  annotations:\n    linkerd.io/inject: |\n      yes please\n  name: x", "LKD2001 |\n      yes please")]
    [InlineData("metadata:\n  annotations:\n    linkerd.io/inject: &mode !!str yes", "LKD2001 yes")]
    public async Task Every_way_to_write_a_map_is_read(string text, string expected) =>
        Assert.Equal([expected], await ManifestAnalysis.PlacesAsync(text));

    [Fact]
    public async Task What_an_alias_repeats_is_reported_once_where_the_anchor_is() =>
        Assert.Equal(
            ["LKD1002 linkerd.io/injected"],
            await ManifestAnalysis.PlacesAsync(
                """
                x-meshed: &meshed
                  linkerd.io/injected: enabled
                one:
                  metadata:
                    annotations: *meshed
                two:
                  metadata:
                    annotations:
                      <<: *meshed
                      config.linkerd.io/skip-outbound-ports: "25"
                """));

    [Fact]
    public async Task A_broken_document_is_read_up_to_the_break_and_the_next_one_as_well() =>
        Assert.Equal(
            ["LKD1002 linkerd.io/injected", "LKD1002 linkerd.io/injects"],
            await ManifestAnalysis.PlacesAsync(
                """
                metadata:
                  annotations:
                    linkerd.io/injected: enabled
                  labels: [unclosed
                ---
                metadata:
                  annotations:
                    linkerd.io/injects: enabled
                """));

    [Theory]
    [InlineData("linkerd.io/injected: x # linkerd-disable LKD1002")]
    [InlineData("linkerd.io/injected: x #linkerd-disable")]
    [InlineData("linkerd.io/injected: x # linkerd-disable LKD1001, LKD1002 our own")]
    [InlineData("# linkerd-disable LKD1002 our own\n    linkerd.io/injected: x")]
    public async Task A_comment_silences_a_line(string lines) =>
        Assert.Equal(
            ["LKD1002 linkerd.io/injects"],
            await ManifestAnalysis.PlacesAsync($"metadata:\n  annotations:\n    {lines}\n    linkerd.io/injects: x\n"));

    [Theory]
    [InlineData("linkerd.io/injected: x # linkerd-disable LKD1003")]
    [InlineData("linkerd.io/injected: x # linkerd-disabled")]
    [InlineData("linkerd.io/injected: \"# linkerd-disable\nx\"")]
    [InlineData("a: b # linkerd-disable\n    linkerd.io/injected: x")]
    [InlineData("# linkerd-disable\n    a: b\n    linkerd.io/injected: x")]
    public async Task Other_comments_do_not(string lines) =>
        Assert.Equal(["LKD1002 linkerd.io/injected"], await ManifestAnalysis.PlacesAsync($"metadata:\n  annotations:\n    {lines}\n"));

    [Fact]
    public async Task Files_of_other_kinds_are_not_read() =>
        Assert.Empty(await ManifestAnalysis.PlacesAsync(Deployment, "/notes.txt"));

    [Fact]
    public async Task Options_of_the_file_that_cannot_be_used_are_reported_once() =>
        Assert.Equal(
            ["LKD9001"],
            (await ManifestAnalysis.DiagnosticsAsync(
                "a: b",
                options: new ConfiguredOptions("[*.{yaml,cs}]\nlinkerd_version = newest\n"))).Select(diagnostic => diagnostic.Id));

    [Fact]
    public async Task A_file_is_read_once_as_long_as_it_stays_the_same()
    {
        var source = new CountedText(Deployment);
        var compilation = CSharpCompilation.Create("Manifests", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var analyzers = Providers.Analyzers;
        for (var i = 0; i < 3; i++)
        {
            var diagnostics = await compilation
                .WithAnalyzers(analyzers, new AnalyzerOptions([new ManifestFile("/x.yaml", source)], new ConfiguredOptions()))
                .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
            Assert.Equal(3, diagnostics.Length);
        }

        Assert.Equal(1, source.Readings);
    }

    [Fact]
    public async Task Options_of_the_file_hold() =>
        Assert.Equal(
            ["LKD1004"],
            (await ManifestAnalysis.DiagnosticsAsync(
                "metadata:\n  annotations:\n    retry.linkerd.io/http: 5xx\n",
                options: new ConfiguredOptions("[*.yaml]\nlinkerd_version = 2.14\n")))
                .Select(diagnostic => diagnostic.Id));

    /// <summary>A key without its slash is found also where no other key stands in the file.</summary>
    [Theory]
    [InlineData("config.linkerd.io.access-log", true)]
    [InlineData("config.linkerd.io:access-log", true)]
    [InlineData("config.linkerd.io access-log", true)]
    [InlineData("servers.policy.linkerd.io", false)]
    public async Task A_key_without_a_slash_is_found_alone(string key, bool isReported) =>
        Assert.Equal(
            isReported,
            (await ManifestAnalysis.DiagnosticsAsync($"kind: Pod\nmetadata:\n  annotations:\n    \"{key}\": apache\n")).Any());
}
