using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Rules;

public class KubernetesTooOldRuleTests
{
    private const string Alpha = "config.alpha.linkerd.io/proxy-enable-native-sidecar";

    [Theory]
    [InlineData("1.27", "\"true\"")]
    [InlineData("1.21", "\"1\"")]
    [InlineData("v1.27.3", "true.ToString()")]
    public async Task Kubernetes_below_1_28_has_no_native_sidecars(string kubernetes, string value)
    {
        var analysis = await RunAsync(Alpha, value, kubernetes);

        Assert.StartsWith(
            $"LKD4006: '{Alpha}' needs native sidecars; remove it, or upgrade to Kubernetes 1.29 or later. In Kubernetes 1.2",
            Assert.Single(analysis.Messages),
            StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Warning, analysis.Diagnostics[0].Severity);
    }

    [Fact]
    public async Task Kubernetes_1_28_has_them_behind_a_feature_gate()
    {
        var analysis = await RunAsync(Alpha, "\"true\"", "1.28");

        Assert.Equal(
            $"LKD4006: '{Alpha}' needs the feature gate SidecarContainers in Kubernetes 1.28; enable it. Without it, the application never starts.",
            Assert.Single(analysis.Messages));
        Assert.Equal(DiagnosticSeverity.Info, analysis.Diagnostics[0].Severity);
    }

    [Theory]
    [InlineData("1.29", "\"true\"")]
    [InlineData("1.30", "\"true\"")]
    [InlineData(null, "\"true\"")]
    [InlineData("1.27", "\"false\"")]
    [InlineData("1.27", "args[0]")]
    [InlineData("1.27", "(args.Length > 0).ToString()")]
    public async Task New_clusters_and_switched_off_or_unknown_sidecars_give_nothing(string? kubernetes, string value) =>
        Assert.Empty((await RunAsync(Alpha, value, kubernetes)).Messages);

    [Fact]
    public async Task A_key_that_the_release_does_not_read_is_reported_for_that_alone() =>
        Assert.Equal(
            "LKD1001",
            Assert.Single(
                (await RunAsync(
                    "config.linkerd.io/proxy-enable-native-sidecar",
                    "\"true\"",
                    "1.27",
                    "linkerd_version = 2.18")).Diagnostics).Id);

    private static Task<Analysis> RunAsync(string key, string value, string? kubernetes, string further = "") => Analysis.OfAsync(
        $$"""
        _ = new Dictionary<string, string> { ["{{key}}"] = {{value}} };
        """,
        new ConfiguredOptions(
            globalConfig: (kubernetes is null ? string.Empty : $"linkerd_kubernetes_version = {kubernetes}\n") + further));
}
