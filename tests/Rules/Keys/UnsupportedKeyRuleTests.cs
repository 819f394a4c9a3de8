using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

public class UnsupportedKeyRuleTests
{
    [Theory]
    [InlineData("retry.linkerd.io/limit", "2.15", "2.16", "2.15")]
    [InlineData("retry.linkerd.io/limit", "edge-24.7.4", "edge-24.7.5", "edge-24.7.4")]
    [InlineData("config.linkerd.io/proxy-cpu-ratio-limit", "v2.12", "2.18", "2.12")]
    [InlineData("config.linkerd.io/skip-subnets", "stable-2.11.1", "2.11.2", "2.11.1")]
    public async Task A_key_that_is_too_new_is_reported_without_a_fix(string key, string release, string since, string name)
    {
        var analysis = await Analysis.OfKeyAsync(key, release);

        Assert.Equal(
            [$"LKD1004: '{key}' is read only by Linkerd {since} and later; remove it, or upgrade. Linkerd {name} silently ignores it."],
            analysis.Messages);
        Assert.Empty(await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    [Theory]
    [InlineData("config.linkerd.io/trace-collector", "2.19", "2.19")]
    [InlineData("config.linkerd.io/trace-collector", "2.20", "2.19")]
    [InlineData("config.linkerd.io/trace-collector", "edge-25.10.1", "edge-25.10.1")]
    public async Task A_key_that_was_removed_is_reported_without_a_fix(string key, string release, string removed)
    {
        var analysis = await Analysis.OfKeyAsync(key, release);

        Assert.Equal(
            [$"LKD1004: '{key}' was removed in Linkerd {removed}; remove it here too. Linkerd silently ignores it."],
            analysis.Messages);
        Assert.Empty(await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    [Theory]
    [InlineData("config.linkerd.io/disable-tap", null, "2.10", "viz.linkerd.io/disable-tap")]
    [InlineData("config.linkerd.io/disable-tap", "2.18", "2.10", "viz.linkerd.io/disable-tap")]
    [InlineData("config.linkerd.io/disable-tap", "edge-24.10.1", "edge-21.2.2", "viz.linkerd.io/disable-tap")]
    [InlineData("linkerd.io/auto-inject", null, "2.2", "linkerd.io/inject")]
    [InlineData("policy.linkerd.io/default-allow", null, "edge-21.8.4", "config.linkerd.io/default-inbound-policy")]
    [InlineData("multicluster.linkerd.io/gateway-identity", null, "edge-21.2.4", "mirror.linkerd.io/gateway-identity")]
    public async Task A_key_that_another_one_replaces_is_rewritten(string key, string? release, string removed, string replacement)
    {
        var analysis = await Analysis.OfKeyAsync(key, release);

        Assert.Equal(
            [$"LKD1004: '{key}' was removed in Linkerd {removed}; use '{replacement}'. Linkerd silently ignores the old key."],
            analysis.Messages);
        Assert.Equal([$"Change to '{replacement}'"], await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    [Theory]
    [InlineData("config.linkerd.io/init-image", "2.20", "2.20", "config.linkerd.io/proxy-image")]
    [InlineData("config.linkerd.io/init-image-version", "edge-25.11.3", "edge-25.11.3", "config.linkerd.io/proxy-version")]
    [InlineData("config.linkerd.io/disable-external-profiles", null, "edge-19.4.1", "config.linkerd.io/enable-external-profiles")]
    public async Task A_key_whose_successor_takes_other_values_is_not_rewritten(
        string key,
        string? release,
        string removed,
        string successor)
    {
        var analysis = await Analysis.OfKeyAsync(key, release);

        Assert.Equal(
            [$"LKD1004: '{key}' was removed in Linkerd {removed}; use '{successor}', which needs another value or place. Linkerd silently ignores the old key."],
            analysis.Messages);
        Assert.Empty(await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    [Fact]
    public async Task A_label_that_an_annotation_replaces_is_not_rewritten_among_labels()
    {
        var analysis = await Analysis.OfAsync("new V1Pod().Metadata.Labels[\"linkerd.io/auto-inject\"] = \"enabled\";");

        Assert.Equal(
            ["LKD1004: 'linkerd.io/auto-inject' was removed in Linkerd 2.2; use 'linkerd.io/inject', which needs another value or place. Linkerd silently ignores the old key."],
            analysis.Messages);
        Assert.Empty(await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    [Theory]
    [InlineData("retry.linkerd.io/limit", "2.16")]
    [InlineData("retry.linkerd.io/limit", "edge-24.7.5")]
    [InlineData("retry.linkerd.io/limit", null)]
    [InlineData("config.linkerd.io/skip-subnets", "2.11")]
    [InlineData("config.linkerd.io/skip-subnets", "stable-2.11.2")]
    [InlineData("config.linkerd.io/trace-collector", "2.18")]
    [InlineData("config.linkerd.io/trace-collector", "edge-25.9.4")]
    [InlineData("config.linkerd.io/trace-collector", null)]
    [InlineData("config.linkerd.io/init-image", "2.19")]
    [InlineData("config.linkerd.io/disable-tap", "2.9")]
    [InlineData("failover.linkerd.io/primary-service", "2.20")]
    public async Task A_key_that_the_release_reads_gives_nothing(string key, string? release) =>
        Assert.Empty((await Analysis.OfKeyAsync(key, release)).Messages);
}
