using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

public class NoEffectRuleTests
{
    [Theory]
    [InlineData("config.linkerd.io/pod-inbound-ports", "80", "2.16")]
    [InlineData("config.linkerd.io/pod-inbound-ports", "80", "edge-24.4.2")]
    [InlineData("config.linkerd.io/debug-image", "example/debug", "2.17")]
    [InlineData("config.linkerd.io/debug-image-version", "v1", "2.11")]
    [InlineData("config.linkerd.io/debug-image-pull-policy", "Always", "edge-25.3.2")]
    public async Task Says_that_the_release_does_not_use_the_key(string key, string value, string release) =>
        Assert.Equal(
            $"LKD4005: '{key}' has no effect in Linkerd {release}, which reads it and then does not use it",
            Assert.Single((await RunAsync(key, value, release)).Messages));

    [Theory]
    [InlineData("30s", "2.18")]
    [InlineData("1m", "edge-25.1.1")]
    public async Task Says_that_the_pod_is_refused_without_a_setting(string value, string release) =>
        Assert.Equal(
            $"LKD4005: 'config.linkerd.io/close-wait-timeout' makes Linkerd {release} refuse the pod, unless the control plane was installed with proxyInit.runAsRoot=true",
            Assert.Single((await RunAsync("config.linkerd.io/close-wait-timeout", value, release)).Messages));

    [Theory]
    [InlineData("config.linkerd.io/pod-inbound-ports", "80", "2.15")]
    [InlineData("config.linkerd.io/pod-inbound-ports", "80", "edge-24.4.1")]
    [InlineData("config.linkerd.io/pod-inbound-ports", "80", null)]
    [InlineData("config.linkerd.io/debug-image", "example/debug", "2.18")]
    [InlineData("config.linkerd.io/debug-image", "example/debug", "edge-25.3.3")]
    [InlineData("config.linkerd.io/close-wait-timeout", "30s", "2.17")]
    [InlineData("config.linkerd.io/close-wait-timeout", "30s", null)]
    [InlineData("config.linkerd.io/close-wait-timeout", "0", "2.18")]
    [InlineData("config.linkerd.io/opaque-ports", "80", "2.18")]
    public async Task Is_silent_where_the_entry_acts(string key, string value, string? release) =>
        Assert.Empty((await RunAsync(key, value, release)).Messages);

    private static Task<Analysis> RunAsync(string key, string value, string? release) => Analysis.OfAsync(
        $$"""
        using System.Collections.Generic;

        class C
        {
            Dictionary<string, string> Annotations { get; } = new() { ["{{key}}"] = "{{value}}" };
        }
        """,
        ConfiguredOptions.Release(release));
}
