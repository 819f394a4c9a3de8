using LinkerdAnnotations.Tests.Manifests;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Rules;

public class ContradictingEntriesRuleTests
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nspec:\n  containers: [{name: web, image: a, ports: [{containerPort: 8080}]}]\nmetadata:\n  annotations:\n";
    private const string Service = "apiVersion: v1\nkind: Service\nspec: {ports: [{port: 80}]}\nmetadata:\n  annotations:\n";
    private const string Penalty = "balancer.linkerd.io/failure-accrual-consecutive-";

    [Theory]
    [InlineData("cpu", "1", "500m", true)]
    [InlineData("cpu", "500m", "500m", false)]
    [InlineData("cpu", "0.5", "500m", false)]
    [InlineData("memory", "1Gi", "1G", true)]
    [InlineData("memory", "64Mi", "128Mi", false)]
    [InlineData("ephemeral-storage", "2G", "1G", true)]
    [InlineData("memory", "{{ .Values.request }}", "1G", false)]
    public async Task A_request_above_its_limit_is_reported(string resource, string request, string limit, bool isReported) => Assert.Equal(
        isReported ? [$"LKD4007 config.linkerd.io/proxy-{resource}-request"] : [],
        await OfAsync(
            Pod
                + $"    config.linkerd.io/proxy-{resource}-request: \"{request}\"\n    config.linkerd.io/proxy-{resource}-limit: \"{limit}\"\n"));

    [Fact]
    public async Task Says_what_happens_and_where_the_other_entry_is()
    {
        var diagnostic = Assert.Single(
            await ManifestAnalysis.DiagnosticsAsync(
                Pod + "    config.linkerd.io/proxy-cpu-request: \"1\"\n    config.linkerd.io/proxy-cpu-limit: 500m\n"),
            diagnostic => diagnostic.Id == "LKD4007");

        Assert.Equal(
            "'config.linkerd.io/proxy-cpu-request' (1) is above 'config.linkerd.io/proxy-cpu-limit' (500m); lower it, or raise the other. Kubernetes refuses the pod.", Analysis.Message(diagnostic));
        Assert.Equal("PodRefused", diagnostic.Properties["Effect"]);
        Assert.Single(diagnostic.AdditionalLocations);
    }

    [Fact]
    public async Task A_pod_without_a_proxy_gets_neither() => Assert.Empty(
        await OfAsync(
            Pod
                + "    linkerd.io/inject: disabled\n    config.linkerd.io/proxy-cpu-request: \"1\"\n    config.linkerd.io/proxy-cpu-limit: 500m\n"));

    [Theory]
    [InlineData("min-penalty: 5m", "max-penalty: 2m", "min-penalty")]
    [InlineData("min-penalty: 2m", "max-penalty: 5m", null)]
    [InlineData("min-penalty: 2m", "max-penalty: 2m", null)]
    [InlineData("min-penalty: 61s", "max-failures: \"3\"", "min-penalty")]
    [InlineData("min-penalty: 60s", "max-failures: \"3\"", null)]
    [InlineData("max-penalty: 999ms", "max-failures: \"3\"", "max-penalty")]
    [InlineData("max-penalty: 1s", "max-failures: \"3\"", null)]
    [InlineData("min-penalty: 5m", "max-penalty: {{ .Values.penalty }}", null)]
    public async Task Penalties_out_of_order_are_reported_once_and_the_defaults_count(
        string first,
        string second,
        string? reported) => Assert.Equal(
        reported is null ? [] : [$"LKD4007 {Penalty}{reported}"],
        await OfAsync(Service + $"    balancer.linkerd.io/failure-accrual: consecutive\n    {Penalty}{first}\n    {Penalty}{second}\n"));

    [Theory]
    [InlineData("    config.linkerd.io/inbound-port: \"4190\"\n", true)]
    [InlineData("    config.linkerd.io/inbound-port: \"4144\"\n", false)]
    [InlineData("    config.linkerd.io/inbound-port: \"4140\"\n    config.linkerd.io/outbound-port: \"4141\"\n", false)]
    [InlineData("    config.linkerd.io/inbound-port: \"4444\"\n    config.linkerd.io/outbound-port: \"4444\"\n", true)]
    [InlineData("    config.linkerd.io/admin-port: \"8080\"\n", true)]
    [InlineData("    {{ .Values.more }}\n    config.linkerd.io/inbound-port: \"4190\"\n", false)]
    [InlineData("    linkerd.io/inject: disabled\n    config.linkerd.io/admin-port: \"8080\"\n", false)]
    public async Task Ports_with_one_number_are_an_info(string entries, bool isReported)
    {
        var diagnostics = (await ManifestAnalysis.DiagnosticsAsync(Pod + entries))
            .Where(diagnostic => diagnostic.Id == "LKD4007")
            .ToArray();

        Assert.Equal(isReported ? 1 : 0, diagnostics.Length);
        Assert.All(diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity));
    }

    /// <summary>A port meets another in the pod, wherever the two are set.</summary>
    [Theory]
    [InlineData("config.linkerd.io/inbound-port: \"4999\"", "config.linkerd.io/outbound-port: \"4999\"", "8080", true)]
    [InlineData("config.linkerd.io/inbound-port: \"4999\"", "config.linkerd.io/outbound-port: \"4998\"", "8080", false)]
    [InlineData("config.linkerd.io/inbound-port: \"4140\"", "config.linkerd.io/outbound-port: \"4998\"", "8080", true)]
    [InlineData("config.linkerd.io/outbound-port: \"4999\"", "config.linkerd.io/inbound-port: \"4140\"", "8080", false)]
    [InlineData("config.linkerd.io/admin-port: \"8080\"", "linkerd.io/inject: enabled", "8080", true)]
    [InlineData("config.linkerd.io/admin-port: \"8080\"", "config.linkerd.io/admin-port: \"4999\"", "8080", false)]
    [InlineData("config.linkerd.io/admin-port: \"8080\"", "a: b", "8080", true)]
    [InlineData("a: b", "linkerd.io/inject: enabled", "4143", true)]
    [InlineData("a: b", "linkerd.io/inject: enabled", "4144", false)]
    [InlineData("config.linkerd.io/inbound-port: \"4999\"", "linkerd.io/inject: enabled", "4143", false)]
    [InlineData("a: b", "config.linkerd.io/inbound-port: \"4999\"\n    linkerd.io/inject: enabled", "4143", false)]
    [InlineData("a: b", "linkerd.io/inject: disabled", "4143", false)]
    public async Task Ports_of_a_Namespace_and_of_its_pods_are_an_info(string ofNamespace, string ofPod, string port, bool isReported)
    {
        var text = $$"""
            apiVersion: v1
            kind: Namespace
            metadata:
              name: shop
              annotations:
                {{ofNamespace}}
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              namespace: shop
              annotations:
                {{ofPod}}
            spec: {containers: [{name: a, image: b, ports: [{containerPort: {{port}}}]}]}
            """;
        var diagnostics = (await ManifestAnalysis.DiagnosticsAsync(text)).Where(diagnostic => diagnostic.Id == "LKD4007").ToArray();

        Assert.Equal(isReported ? 1 : 0, diagnostics.Length);
        Assert.All(diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity));
    }

    private static async Task<IEnumerable<string>> OfAsync(string text) =>
        (await ManifestAnalysis.PlacesAsync(text, release: "2.18")).Where(place => place.StartsWith("LKD4007", StringComparison.Ordinal));
}
