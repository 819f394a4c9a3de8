using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

public class NotInheritedRuleTests
{
    private const string Stable = "config.linkerd.io/proxy-enable-native-sidecar";
    private const string Beta = "config.beta.linkerd.io/proxy-enable-native-sidecar";

    [Theory]
    [InlineData("config.linkerd.io/proxy-cpu-ratio-limit", "0.5")]
    [InlineData("config.linkerd.io/debug-image", "example/debug")]
    [InlineData("config.linkerd.io/close-wait-timeout", "30s")]
    public async Task Keys_that_no_release_inherits_are_reported_without_a_release(string key, string value) =>
        Assert.Equal(
            $"LKD3004: '{key}' is not inherited from a Namespace; set it on the pod template. Linkerd silently ignores it here.",
            Assert.Single((await OnNamespaceAsync(key, value, release: null)).Messages));

    [Theory]
    [InlineData("2.20")]
    [InlineData("edge-26.5.2")]
    public async Task The_beta_key_of_the_native_sidecar_is_not_inherited_any_more_and_its_successor_is(string release)
    {
        var analysis = await OnNamespaceAsync(Beta, "true", release);

        Assert.Equal(
            [$"LKD3004: '{Beta}' is not inherited from a Namespace in Linkerd {release}; use '{Stable}', which is inherited. Linkerd silently ignores it here."],
            analysis.Messages);
        Assert.Equal([$"Change to '{Stable}'"], await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    [Theory]
    [InlineData(Beta, "true", "2.19")]
    [InlineData(Beta, "true", "edge-25.10.2")]
    [InlineData(Beta, "true", "edge-26.5.1")]
    [InlineData(Beta, "true", null)]
    [InlineData("config.alpha.linkerd.io/proxy-enable-native-sidecar", "true", "2.18")]
    [InlineData("linkerd.io/inject", "enabled", "2.11")]
    [InlineData("viz.linkerd.io/disable-tap", "true", "2.18")]
    [InlineData("config.linkerd.io/opaque-ports", "80", null)]
    public async Task Inherited_keys_give_nothing(string key, string value, string? release) =>
        Assert.Empty((await OnNamespaceAsync(key, value, release)).Messages);

    [Theory]
    [InlineData("void M(V1Pod p) => p.Metadata.Annotations[\"config.linkerd.io/debug-image\"] = \"example/debug\";")]
    [InlineData("void M(V1ObjectMeta m) => m.Annotations[\"config.linkerd.io/debug-image\"] = \"example/debug\";")]
    [InlineData("void M(V1Namespace n) => Console.WriteLine(n.Metadata.Annotations[\"config.linkerd.io/debug-image\"]);")]
    public async Task Other_owners_and_reads_give_nothing(string program) => Assert.Empty((await Analysis.OfAsync(program)).Messages);

    private static Task<Analysis> OnNamespaceAsync(string key, string value, string? release) => Analysis.OfAsync(
        $$"""
        _ = new V1Namespace { Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { ["{{key}}"] = "{{value}}" } } };
        """,
        ConfiguredOptions.Release(release));
}
