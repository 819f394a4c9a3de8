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
    public async Task A_key_that_has_a_successor_in_the_release_is_an_info_with_a_fix(
        string key,
        string release,
        string since,
        string successor)
    {
        var analysis = await Analysis.OfKeyAsync(key, release);

        Assert.Equal(
            [$"LKD1005: '{key}' is deprecated in Linkerd {since} and later; use '{successor}'. Linkerd {release} still reads it."],
            analysis.Messages);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, analysis.Diagnostics[0].Severity);
        Assert.Equal([$"Change to '{successor}'"], await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
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
    [InlineData(Alpha, Beta, "2.19")]
    [InlineData(Alpha, Stable, "2.20")]
    [InlineData(Beta, Stable, "2.20")]
    public async Task A_key_that_is_not_read_beside_its_successor_is_not_called_read(
        string key,
        string successor,
        string release) => Assert.Equal(
        ["LKD4002"],
        (await OfAsync("V1Pod", $"[\"{key}\"] = \"true\", [\"{successor}\"] = \"true\"",
            release)).Diagnostics.Select(diagnostic => diagnostic.Id));

    [Theory]

    // Pods inherit the alpha key of their namespace in every release, and the beta key in 2.19 alone.
    [InlineData("V1Namespace", Alpha, "2.19", null)]
    [InlineData("V1Namespace", Alpha, "edge-26.5.1", null)]
    [InlineData("V1Namespace", Alpha, "2.20", Stable)]
    [InlineData("V1Pod", Alpha, "2.19", Beta)]

    // Nothing reads these there, and another rule says so.
    [InlineData("V1Deployment", Alpha, "2.20", null)]
    [InlineData("V1Service", Alpha, "2.20", null)]
    [InlineData("V1Namespace", Beta, "2.20", null)]
    public async Task A_key_is_called_read_only_where_it_is_and_led_to_one_that_stays_read_there(
        string kind,
        string key,
        string release,
        string? successor)
    {
        var analysis = await OfAsync(kind, $"[\"{key}\"] = \"true\"", release);
        var deprecated = analysis.Diagnostics.Where(diagnostic => diagnostic.Id == "LKD1005").ToArray();

        Assert.Equal(
            successor is null ? [] : [$"Change to '{successor}'"],
            deprecated.Length == 0 ? [] : await analysis.GetOfferedTitlesAsync(deprecated[0]));
    }

    [Fact]
    public async Task Among_labels_nothing_is_read()
    {
        var analysis = await Analysis.OfAsync(
            $"void M(V1Pod pod) => pod.SetLabel(\"{Alpha}\", \"true\");",
            ConfiguredOptions.Release("2.19"));

        Assert.Equal(["LKD3002"], analysis.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("config.linkerd.io/proxy-native-sidecar", Beta, "2.19", "LKD1001")]
    [InlineData("linkerd.io/injekt", "linkerd.io/inject", null, "LKD1002")]
    public async Task No_fix_writes_a_key_that_the_map_holds_already(string key, string successor, string? release, string id)
    {
        foreach (var entries in new[]
        {
            $"[\"{key}\"] = \"true\", [\"{successor}\"] = \"true\"",
            $"{{ \"{successor}\", \"enabled\" }}, {{ \"{key}\", \"enabled\" }}"
        })
        {
            var analysis = await Analysis.OfAsync(
                $"class C {{ static V1Pod M() => new() {{ Metadata = new() {{ Annotations = new Dictionary<string, string> {{ {entries} }} }} }}; }}",
                ConfiguredOptions.Release(release));

            Assert.Empty(await analysis.GetOfferedTitlesAsync(Assert.Single(analysis.Diagnostics, diagnostic => diagnostic.Id == id)));
        }
    }

    private static Task<Analysis> OfAsync(string kind, string entries, string release) => Analysis.OfAsync(
        $"class C {{ static {kind} M() => new() {{ Metadata = new() {{ Annotations = new Dictionary<string, string> {{ {entries} }} }} }}; }}",
        ConfiguredOptions.Release(release));
}
