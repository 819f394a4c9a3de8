using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>
/// A Namespace that is seen in the same file, or anywhere in the project, decides over what its pods inherit; of any other nothing is
/// known.
/// </summary>
public class NamespaceTests
{
    private const string Wait = "config.alpha.linkerd.io/proxy-wait-before-exit-seconds: \"5\"";
    private const string Native = "config.alpha.linkerd.io/proxy-enable-native-sidecar: \"true\"";
    private const string Ordinary = "config.alpha.linkerd.io/proxy-enable-native-sidecar: \"false\"";

    private const string RequestAboveLimit =
        "config.linkerd.io/proxy-cpu-request: 200m\n    config.linkerd.io/proxy-cpu-limit: 100m";

    [Theory]
    [InlineData(Native, Wait, "n", "2.18", "LKD4003")]
    [InlineData(Native, Wait, "other", "2.18", "")]
    [InlineData(Native, Wait, "{{ .Values.name }}", "2.18", "")]
    [InlineData(Ordinary, Wait, "n", "2.20", "LKD1005")]
    [InlineData(Ordinary, Wait, "other", "2.20", "LKD1005 LKD4005")]
    [InlineData("linkerd.io/inject: enabled", Wait, "n", "2.20", "LKD4005")]
    public async Task A_wait_is_judged_by_what_the_pod_inherits(
        string ofNamespace,
        string ofPod,
        string name,
        string release,
        string ids) =>
        Assert.Equal(ids, string.Join(' ', (await IdsAsync(ofNamespace, ofPod, name, release)).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData(Wait, Native, "2.18", "LKD4003")]
    [InlineData(Wait, Ordinary, "2.18", "")]
    [InlineData(Wait, Native + "\n    config.alpha.linkerd.io/proxy-wait-before-exit-seconds: \"0\"", "2.18", "")]
    public async Task A_wait_of_a_Namespace_is_judged_by_the_pods_that_are_seen(
        string ofNamespace,
        string ofPod,
        string release,
        string ids) =>
        Assert.Equal(ids, string.Join(' ', await IdsAsync(ofNamespace, ofPod, "n", release)));

    /// <summary>Only where the Namespace may say something does a bad value of the pod hide it.</summary>
    [Theory]
    [InlineData("config.linkerd.io/admin-port: \"4999\"", "n", true)]
    [InlineData("linkerd.io/inject: enabled", "n", false)]
    [InlineData("linkerd.io/inject: enabled", "other", true)]
    public async Task A_bad_value_hides_what_the_Namespace_says(string ofNamespace, string name, bool hides)
    {
        var diagnostic = Assert.Single(
            await ManifestAnalysis.DiagnosticsAsync(Text(ofNamespace, "config.linkerd.io/admin-port: http", name)));

        Assert.Equal(hides, Analysis.Message(diagnostic).Contains("even if the Namespace sets a value", StringComparison.Ordinal));
    }

    /// <summary>A request and a limit meet in the pod, wherever they stand.</summary>
    [Theory]
    [InlineData("config.linkerd.io/proxy-cpu-limit: 100m", "config.linkerd.io/proxy-cpu-request: \"1\"", "n", "LKD4007")]
    [InlineData("config.linkerd.io/proxy-cpu-request: \"1\"", "config.linkerd.io/proxy-cpu-limit: 100m", "n", "LKD4007")]
    [InlineData("config.linkerd.io/proxy-cpu-limit: 100m", "config.linkerd.io/proxy-cpu-request: \"1\"", "other", "")]
    [InlineData("config.linkerd.io/proxy-cpu-limit: \"2\"", "config.linkerd.io/proxy-cpu-request: \"1\"", "n", "")]
    [InlineData(RequestAboveLimit, "linkerd.io/inject: enabled", "n", "LKD4007")]
    [InlineData(RequestAboveLimit, "linkerd.io/inject: enabled", "other", "LKD4007")]
    [InlineData(RequestAboveLimit, "config.linkerd.io/proxy-cpu-limit: 300m", "n", "")]
    [InlineData(RequestAboveLimit, "config.linkerd.io/proxy-cpu-request: 50m", "n", "")]
    [InlineData(RequestAboveLimit, "config.linkerd.io/proxy-cpu-limit: 50m", "n", "LKD4007")]
    public async Task A_request_above_the_limit_of_the_Namespace_is_said(string ofNamespace, string ofPod, string name, string ids) =>
        Assert.Equal(ids, string.Join(' ', (await IdsAsync(ofNamespace, ofPod, name, "2.18")).Where(id => id != "LKD2002")));

    [Theory]
    [InlineData(Native, Wait, "n", "2.18", "LKD4003")]
    [InlineData(Native, Wait, "other", "2.18", "")]
    [InlineData(Ordinary, Wait, "n", "2.20", "LKD1005")]
    [InlineData(Ordinary, Wait, "other", "2.20", "LKD1005 LKD4005")]
    [InlineData("a: b", Wait, "n", "2.20", "LKD4005")]
    [InlineData("config.linkerd.io/proxy-cpu-limit: 100m", "config.linkerd.io/proxy-cpu-request: 200m", "n", "2.18", "LKD4007")]
    [InlineData("config.linkerd.io/proxy-cpu-request: 200m", "config.linkerd.io/proxy-cpu-limit: 100m", "n", "2.18", "LKD4007")]
    [InlineData("config.linkerd.io/proxy-cpu-limit: 100m", "config.linkerd.io/proxy-cpu-request: 200m", "other", "2.18", "")]
    public async Task What_a_pod_inherits_from_a_Namespace_in_another_file_decides(
        string ofNamespace,
        string ofPod,
        string name,
        string release,
        string ids)
    {
        var diagnostics = await ManifestAnalysis.DiagnosticsAsync(Files(ofNamespace, ofPod, name), ConfiguredOptions.Release(release));

        Assert.Equal(ids, string.Join(' ', diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal)));
    }

    /// <summary>A Namespace about which Linkerd is told nothing has nothing that a pod could hide.</summary>
    [Theory]
    [InlineData("config.linkerd.io/admin-port: \"4999\"", "n", true)]
    [InlineData("a: b", "n", false)]
    [InlineData("a: b", "other", true)]
    public async Task A_bad_value_hides_what_a_Namespace_in_another_file_says(string ofNamespace, string name, bool hides)
    {
        var diagnostic = Assert.Single(
            await ManifestAnalysis.DiagnosticsAsync(Files(ofNamespace, "config.linkerd.io/admin-port: http", name)));

        Assert.Equal(hides, Analysis.Message(diagnostic).Contains("even if the Namespace sets a value", StringComparison.Ordinal));
    }

    /// <summary>Bases and overlays of kustomize describe one Namespace in several files, and nobody knows which is meant.</summary>
    [Theory]
    [InlineData(Native, Wait)]
    [InlineData(Wait, Native)]
    [InlineData("config.linkerd.io/proxy-cpu-request: 200m", "config.linkerd.io/proxy-cpu-limit: 100m")]
    public async Task Two_Namespaces_of_one_name_decide_nothing(string ofNamespace, string ofPod)
    {
        var files = Files(ofNamespace, ofPod, "n");

        Assert.Empty(
            await ManifestAnalysis.DiagnosticsAsync(
                [.. files, ("/overlay/namespace.yaml", files[0].Text)],
                ConfiguredOptions.Release("2.18")));
    }

    /// <summary>Pods in code inherit from Namespaces in manifests, and from those that code makes.</summary>
    [Theory]
    [InlineData("shop", "LKD4003")]
    [InlineData("other", "")]
    public async Task A_pod_in_code_inherits_from_a_Namespace_in_a_manifest(string name, string ids)
    {
        var program = await ProgramProject.CreateAsync(Pod(name), globalConfig: "linkerd_version = 2.18");
        var file = Files(Native, Wait, "shop")[0];
        var text = SourceText.From(file.Text.Replace("name: n", "name: shop", StringComparison.Ordinal));
        var project = await AnalyzedProject.OfAsync(
            program.Project.AddAdditionalDocument("namespace.yaml", text, filePath: file.Path).Project);

        Assert.Equal(ids, string.Join(' ', project.Diagnostics.Select(diagnostic => diagnostic.Id)));
    }

    [Theory]
    [InlineData("n", "true", "LKD4003")]
    [InlineData("n", "false", "")]
    [InlineData("other", "true", "")]
    public async Task A_pod_in_code_inherits_from_a_Namespace_in_another_file_of_code(string name, string native, string ids)
    {
        var program = await ProgramProject.CreateAsync(Pod("n"), globalConfig: "linkerd_version = 2.18");
        var project = await AnalyzedProject.OfAsync(program.Project.AddDocument("Namespaces.cs", SourceText.From(
            $$"""
            static class Namespaces
            {
                public static V1Namespace Make() => new()
                {
                    Metadata = new() { Name = "{{name}}", Annotations = new Dictionary<string, string> { ["config.alpha.linkerd.io/proxy-enable-native-sidecar"] = "{{native}}" } },
                };
            }
            """)).Project);

        Assert.Equal(ids, string.Join(' ', project.Diagnostics.Select(diagnostic => diagnostic.Id)));
    }

    private static string Pod(string @namespace) =>
        $$"""
        static class Pods
        {
            public static V1Pod Make() => new()
            {
                Metadata = new()
                {
                    Name = "pod",
                    NamespaceProperty = "{{@namespace}}",
                    Annotations = new Dictionary<string, string> { ["config.alpha.linkerd.io/proxy-wait-before-exit-seconds"] = "5" },
                },
                Spec = new() { Containers = [new() { Name = "a", Image = "b:1" }] },
            };
        }
        """;

    private static (string Path, string Text)[] Files(string ofNamespace, string ofPod, string name)
    {
        var documents = Text(ofNamespace, ofPod, name).Split("---\n");
        return [("/deploy/namespace.yaml", documents[0]), ("/deploy/pod.yaml", documents[1])];
    }

    private static async Task<IEnumerable<string>> IdsAsync(string ofNamespace, string ofPod, string name, string release) =>
        (await ManifestAnalysis.DiagnosticsAsync(
            Text(ofNamespace, ofPod, name),
            options: ConfiguredOptions.Release(release))).Select(diagnostic => diagnostic.Id);

    private static string Text(string ofNamespace, string ofPod, string name) =>
        $$"""
        apiVersion: v1
        kind: Namespace
        metadata:
          name: n
          annotations:
            {{ofNamespace}}
        ---
        apiVersion: v1
        kind: Pod
        metadata:
          name: pod
          namespace: {{name}}
          annotations:
            {{ofPod}}
        spec: {containers: [{name: a, image: b:1}]}
        """;
}
