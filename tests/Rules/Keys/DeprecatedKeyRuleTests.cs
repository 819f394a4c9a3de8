using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

public class DeprecatedKeyRuleTests
{
    private const string Alpha = "config.alpha.linkerd.io/proxy-enable-native-sidecar";
    private const string Beta = "config.beta.linkerd.io/proxy-enable-native-sidecar";
    private const string Stable = "config.linkerd.io/proxy-enable-native-sidecar";

    [Theory]
    [InlineData(Alpha, "2.19", "2.19", Beta)]
    [InlineData(Alpha, "2.20", "2.19", Stable)]
    [InlineData(Beta, "2.20", "2.20", Stable)]
    [InlineData(Alpha, "edge-25.10.2", "edge-25.10.2", Beta)]
    [InlineData(Alpha, "edge-26.5.1", "edge-25.10.2", Beta)]
    [InlineData(Alpha, "edge-26.5.2", "edge-25.10.2", Stable)]
    [InlineData(Beta, "edge-26.5.2", "edge-26.5.2", Stable)]
    public async Task A_key_that_has_a_successor_in_the_release_is_an_info_with_a_fix(string key, string release, string since, string successor)
    {
        var analysis = await Analysis.OfKeyAsync(key, release);

        Assert.Equal([$"LKD1005: '{key}' is still read by Linkerd {release}, but was replaced in {since}; write '{successor}'"], analysis.Messages);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, analysis.Diagnostics[0].Severity);
        Assert.Equal([$"Write '{successor}'"], await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    [Theory]
    [InlineData(Alpha, null)]
    [InlineData(Beta, null)]
    [InlineData(Alpha, "2.18")]
    [InlineData(Alpha, "edge-25.10.1")]
    [InlineData(Beta, "2.19")]
    [InlineData(Beta, "edge-26.5.1")]
    [InlineData(Stable, "2.20")]
    [InlineData("linkerd.io/inject", "2.20")]
    public async Task A_current_key_gives_nothing_nor_does_any_without_a_release(string key, string? release) =>
        Assert.Empty((await Analysis.OfKeyAsync(key, release)).Messages);

    [Theory]
    [InlineData(Alpha, Beta, "2.19", "LKD1005")]
    [InlineData("config.linkerd.io/proxy-native-sidecar", Beta, "2.19", "LKD1001")]
    [InlineData("linkerd.io/injekt", "linkerd.io/inject", null, "LKD1002")]
    public async Task No_fix_writes_a_key_that_the_map_holds_already(string key, string successor, string? release, string id)
    {
        foreach (var entries in new[] { $"[\"{key}\"] = \"true\", [\"{successor}\"] = \"true\"", $"{{ \"{successor}\", \"enabled\" }}, {{ \"{key}\", \"enabled\" }}" })
        {
            var analysis = await Analysis.OfAsync(
                $"class C {{ static V1Pod M() => new() {{ Metadata = new() {{ Annotations = new Dictionary<string, string> {{ {entries} }} }} }}; }}",
                ConfiguredOptions.Release(release));

            Assert.Empty(await analysis.GetOfferedTitlesAsync(Assert.Single(analysis.Diagnostics, diagnostic => diagnostic.Id == id)));
        }
    }
}
