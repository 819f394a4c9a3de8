namespace LinkerdAnnotations.Tests.CSharp;

/// <summary>Of an entry that is still being typed nothing is said, and everything as soon as it is there.</summary>
public sealed class UnfinishedEntryTests
{
    [Theory]
    [InlineData("""["config.linkerd.io/skip"]""")]
    [InlineData("""["config.linkerd.io/skip"] =""")]
    [InlineData("""["config.linkerd.io/skip""")]
    [InlineData("""["config.linkerd.io/skip-outbound-ports"] = "x""")]
    [InlineData("""["config.linkerd.io/skip-outbound-ports"] = @"x""")]
    [InlineData("""["config.linkerd.io/skip-outbound-ports"] = $"x""")]
    [InlineData("""["linkerd.io/inject"] = "enabled", ["linkerd.io/inject"] = "ena""")]
    [InlineData("""{ "linkerd.io/injct" """)]
    [InlineData("""{ "linkerd.io/injct", """)]
    [InlineData("""{ "linkerd.io/inject", "ena""")]
    public async Task In_an_initializer(string element) =>
        Assert.Empty(await IdsAsync($"_ = new Dictionary<string, string> {{\n{element}\n}};"));

    [Theory]
    [InlineData("""map["linkerd.io/injct"]""")]
    [InlineData("""map["linkerd.io/injct"];""")]
    [InlineData("""map["linkerd.io/injct"] =""")]
    [InlineData("""map["linkerd.io/injct""")]
    [InlineData("""map["linkerd.io/inject"] = "ena""")]
    [InlineData("""map.Add("linkerd.io/injct""")]
    [InlineData("""map.Add("linkerd.io/injct",""")]
    [InlineData("""map.Add("linkerd.io/injct", );""")]
    [InlineData("""map.Add("linkerd.io/inject", "ena""")]
    [InlineData("""const string Key = "config.linkerd.io/ski""")]
    public async Task In_a_statement(string statement) => Assert.Empty(await IdsAsync(statement));

    [Theory]
    [InlineData("""map["linkerd.io/injct"] = "enabled";""")]
    [InlineData("""map.Add("linkerd.io/injct", "enabled");""")]
    [InlineData("""_ = new Dictionary<string, string> { ["linkerd.io/injct"] = "enabled" };""")]
    [InlineData("""_ = new Dictionary<string, string> { { "linkerd.io/injct", "enabled" } };""")]
    [InlineData("""_ = new Dictionary<string, string> { ["linkerd.io/injct"] = "enabled", ["x"] = };""")]
    [InlineData("""_ = map["linkerd.io/injct"] + ;""")]
    [InlineData("""const string Key = "config.linkerd.io/skip-outbound";""")]
    public async Task Not_when_it_is_there(string statement) => Assert.Equal(["LKD1002"], await IdsAsync(statement));

    private static async Task<IEnumerable<string>> IdsAsync(string statements) =>
        (await Robustness.AnalyzerRun.AnalyzeAsync(
            $$"""
            using System.Collections.Generic;
            class C { void M(Dictionary<string, string> map) {
            {{statements}}
            } }
            """)).Select(diagnostic => diagnostic.Id);
}
