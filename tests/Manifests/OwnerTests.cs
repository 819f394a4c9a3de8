using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>What the rules say about where an entry stands, as manifests say it.</summary>
public class OwnerTests
{
    [Theory]
    [InlineData("gateway.networking.k8s.io/v1", "GRPCRoute", "retry.linkerd.io/http: 5xx", "GRPCRoute")]
    [InlineData("gateway.networking.k8s.io/v1beta1", "HTTPRoute", "retry.linkerd.io/grpc: internal", "HTTPRoute")]
    [InlineData("policy.linkerd.io/v1beta3", "HTTPRoute", "balancer.linkerd.io/failure-accrual: consecutive", "HTTPRoute")]
    [InlineData("policy.linkerd.io/v1alpha1", "EgressNetwork", "linkerd.io/inject: enabled", "EgressNetwork")]
    [InlineData("workload.linkerd.io/v1beta1", "ExternalWorkload", "linkerd.io/inject: enabled", "ExternalWorkload")]
    [InlineData("v1", "Endpoints", "retry.linkerd.io/http: 5xx", "Endpoints")]
    [InlineData("v1", "Service", "linkerd.io/inject: enabled", "Service")]
    [InlineData("v1", "Pod", "retry.linkerd.io/http: 5xx", "Pod")]
    public async Task A_key_on_a_kind_that_does_not_read_it_is_reported(string apiVersion, string kind, string line, string said)
    {
        var diagnostic = Assert.Single(
            await ManifestAnalysis.DiagnosticsAsync(
                $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata:\n  annotations:\n    {line}\nspec: {{}}\n"));

        Assert.Equal("LKD3003", diagnostic.Id);
        Assert.Contains(said, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    // Kinds of other groups, and objects of which nobody says what they are.
    [InlineData("serving.knative.dev/v1", "Service", "linkerd.io/inject: enabled")]
    [InlineData("kubernetes.example/v1", "Deployment", "linkerd.io/inject: enabled")]
    [InlineData("example.com/v1", "Job", "retry.linkerd.io/http: 5xx")]
    [InlineData("v1", "{{ .Values.kind }}", "retry.linkerd.io/http: 5xx")]
    public async Task Kinds_that_are_not_known_are_left_alone(string apiVersion, string kind, string line) =>
        Assert.Empty(
            await ManifestAnalysis.DiagnosticsAsync(
                $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata:\n  annotations:\n    {line}\nspec: {{}}\n"));

    [Fact]
    public async Task Owners_are_known_whatever_comes_first() =>
        Assert.Equal(
            ["LKD3001 linkerd.io/inject"],
            await ManifestAnalysis.PlacesAsync(
                "metadata:\n  annotations:\n    linkerd.io/inject: enabled\nspec:\n  template: {spec: {containers: [{image: x}]}}\nkind: Deployment\napiVersion: apps/v1\n"));

    [Fact]
    public async Task Every_item_of_a_list_is_an_object_of_its_own() =>
        Assert.Equal(
            ["LKD3003 linkerd.io/inject", "LKD3001 linkerd.io/inject"],
            await ManifestAnalysis.PlacesAsync(
                """
                apiVersion: v1
                kind: List
                items:
                - apiVersion: v1
                  kind: Service
                  metadata: {annotations: {linkerd.io/inject: enabled}}
                  spec: {ports: [{port: 80}]}
                - apiVersion: batch/v1
                  kind: CronJob
                  metadata: {annotations: {linkerd.io/inject: enabled}}
                  spec: {jobTemplate: {spec: {template: {spec: {containers: [{image: x}]}}}}}
                """));

    [Fact]
    public async Task A_label_and_an_annotation_in_each_others_place_are_reported() =>
        Assert.Equal(
            ["LKD3002 mirror.linkerd.io/exported", "LKD3002 linkerd.io/inject"],
            await ManifestAnalysis.PlacesAsync(
                """
                apiVersion: v1
                kind: Service
                metadata:
                  annotations:
                    mirror.linkerd.io/exported: "true"
                spec: {ports: [{port: 80}]}
                ---
                apiVersion: v1
                kind: Pod
                metadata:
                  labels:
                    linkerd.io/inject: enabled
                spec: {containers: [{image: x}]}
                """));

    [Theory]
    [InlineData("hostNetwork: true", true)]
    [InlineData("hostNetwork: yes", true)]
    [InlineData("hostNetwork: \"{{ .Values.host }}\"", false)]
    [InlineData("{{- if .Values.host }}\n  hostNetwork: true\n  {{- end }}", false)]
    [InlineData("hostNetwork: false", false)]
    public async Task The_rest_of_the_object_is_looked_at(string line, bool isReported) =>
        Assert.Equal(
            isReported ? ["LKD4004"] : [],
            (await ManifestAnalysis.DiagnosticsAsync(
                $"apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    linkerd.io/inject: enabled\nspec:\n  {line}\n  containers: [{{image: x}}]\n")).Select(diagnostic => diagnostic.Id));

    [Theory]
    // Nothing is missing in a patch, and everything in an object is there.
    [InlineData("containers: [{name: x, image: x}]", true)]
    [InlineData("containers: [{name: x}]", false)]
    [InlineData("restartPolicy: Never", false)]
    public async Task A_patch_lacks_nothing(string specification, bool isReported) =>
        Assert.Equal(
            isReported ? ["LKD4001"] : [],
            (await ManifestAnalysis.DiagnosticsAsync(
                $"apiVersion: batch/v1\nkind: Job\nmetadata: {{name: x}}\nspec:\n  template:\n    metadata:\n      annotations:\n        linkerd.io/inject: enabled\n    spec:\n      {specification}\n",
                options: ConfiguredOptions.Release("2.18"))).Select(diagnostic => diagnostic.Id));
}
