using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

/// <summary>No repair in bulk gives one map the same key twice, in one run or in several.</summary>
public class CompanionKeysTests
{
    private const string Alpha = "config.alpha.linkerd.io/proxy-enable-native-sidecar";
    private const string Beta = "config.beta.linkerd.io/proxy-enable-native-sidecar";

    [Theory]
    [InlineData("object M() => new Dictionary<string, string> { { \"linkerd.io/injct\", \"enabled\" }, { \"linkerd.io/injection\", \"enabled\" } };")]
    [InlineData("object M() => new Dictionary<string, string> { [\"linkerd.io/injct\"] = \"enabled\", [\"linkerd.io/injection\"] = \"enabled\" };")]
    [InlineData("void M(Dictionary<string, string> map) { map.Add(\"linkerd.io/injct\", \"enabled\"); map.Add(\"linkerd.io/injection\", \"enabled\"); }")]
    [InlineData("void M(V1Pod pod) { pod.SetAnnotation(\"linkerd.io/injct\", \"enabled\"); pod.SetAnnotation(\"linkerd.io/injection\", \"enabled\"); }")]
    [InlineData("object M() => new[] { new KeyValuePair<string, string>(\"linkerd.io/injct\", \"enabled\"), new KeyValuePair<string, string>(\"linkerd.io/injection\", \"enabled\") };")]
    [InlineData("const string A = \"linkerd.io/injct\"; const string B = \"linkerd.io/injection\"; object M() => new Dictionary<string, string> { [A] = \"enabled\", [B] = \"enabled\" };")]
    [InlineData("const string A = \"linkerd.io/injct\"; object M() => new Dictionary<string, string> { [A] = \"enabled\", [\"linkerd.io/inject\"] = \"enabled\" };")]
    [InlineData("static readonly string A = \"linkerd.io/injct\"; object M() => new Dictionary<string, string> { { A, \"enabled\" }, { \"linkerd.io/injection\", \"enabled\" } };")]
    [InlineData("string Y = \"kind: Pod\\nmetadata:\\n  annotations:\\n    linkerd.io/injct: enabled\\n    linkerd.io/injection: enabled\\n\";")]
    public async Task Of_two_wrong_keys_that_mean_the_same_neither_is_replaced(string member)
    {
        var source = $"class C {{ {member} }}";
        var analysis = await Analysis.OfAsync(source);

        Assert.Contains(analysis.Diagnostics, diagnostic => diagnostic.Id == "LKD1002");
        Assert.Equal(source, await analysis.GetTextFixedInBulkAsync());
    }

    [Theory]
    [InlineData("2.20", $"object M() => new V1Pod {{ Metadata = new() {{ Annotations = new Dictionary<string, string> {{ [\"{Alpha}\"] = \"true\", [\"{Beta}\"] = \"true\" }} }} }};")]
    [InlineData("2.20", $"object M() => new Dictionary<string, string> {{ {{ \"{Alpha}\", \"true\" }}, {{ \"{Beta}\", \"true\" }} }};")]
    public async Task Of_two_replaced_keys_neither_is_replaced(string release, string member)
    {
        var source = $"class C {{ {member} }}";

        Assert.Equal(source, await (await Analysis.OfAsync(source, ConfiguredOptions.Release(release))).GetTextFixedInBulkAsync());
    }

    /// <summary>What is moved meets what is in the other map.</summary>
    [Fact]
    public async Task Nothing_is_moved_to_a_wrong_key_that_means_the_same()
    {
        const string Source =
            """
            class C
            {
                object M() => new V1Deployment
                {
                    Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled", ["a"] = "b" } },
                    Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/injct"] = "enabled" } } } },
                };
            }
            """;

        Assert.Equal(
            Source.Replace("injct", "inject", StringComparison.Ordinal),
            await (await Analysis.OfAsync(Source)).GetTextFixedInBulkAsync());
    }

    [Theory]
    [InlineData("void M(V1Pod o, V1Pod p) { o.Metadata.Annotations[\"linkerd.io/injct\"] = \"enabled\"; p.Metadata.Annotations[\"linkerd.io/injct\"] = \"enabled\"; }")]
    [InlineData("const string A = \"linkerd.io/injct\"; void M(V1Pod o, V1Pod p) { o.Metadata.Annotations[A] = \"enabled\"; p.Metadata.Annotations[A] = \"enabled\"; }")]
    [InlineData("object M() => new[] { new Dictionary<string, string> { [\"linkerd.io/injct\"] = \"enabled\" }, new() { [\"linkerd.io/inject\"] = \"enabled\" } };")]
    public async Task Keys_of_different_maps_are_replaced(string member)
    {
        var source = $"class C {{ {member} }}";

        Assert.Equal(
            source.Replace("injct", "inject", StringComparison.Ordinal),
            await (await Analysis.OfAsync(source)).GetTextFixedInBulkAsync());
    }
}
