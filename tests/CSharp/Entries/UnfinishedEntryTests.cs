using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Tests.Robustness;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Tests.CSharp.Entries;

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

    [Theory]
    [InlineData("map[\"linkerd.io/inject\n")]
    [InlineData("map[\"linkerd.io/inject\"]\n")]
    [InlineData("map[\"linkerd.io/inject\"] =\n")]
    [InlineData("map[\"linkerd.io/inject\"] = \"\n")]
    [InlineData("map[\"linkerd.io/inject\"] = \"ena\n")]
    [InlineData("map[\"linkerd.io/inject\"] = text + \"ena\n")]
    [InlineData("map[\"linkerd.io/inject\"] = \"ena\\\"\n")]
    [InlineData("map[\"linkerd.io/inject\"] = \"ena\\\nOther(\"x\");")]
    [InlineData("map[\"linkerd.io/inject\"] = \"ena\\\\\\\"\n")]
    [InlineData("map.Add(\"linkerd.io/inject\", @\"ena\"\"\n);")]
    [InlineData("map.Add(\"linkerd.io/inject\", \"\n")]
    [InlineData("map.Add(\"linkerd.io/inject\", @\"")]
    [InlineData("map.Add(\"linkerd.io/inject\", @\"ena\n);")]
    [InlineData("map.Add(\"linkerd.io/inject\", @\"say \"\"ena\n);")]
    [InlineData("map.Add(\"linkerd.io/inject\", $\"ena\n);")]
    [InlineData("map.Add(\"linkerd.io/inject\", \"\"\"")]
    [InlineData("map.Add(\"linkerd.io/inject\", \"\"\"ena\n);")]
    [InlineData("map.Add(\"linkerd.io/inject\", \"\"\"ena\"\n);")]
    [InlineData("map.Add(\"linkerd.io/inject\", \"\"\"ena\"\"\n);")]
    [InlineData("map.Add(\"linkerd.io/inject\", \"\"\"\nena\"\"\n);")]
    [InlineData("map.Add(\"linkerd.io/inject\", \"\"\"\"ena\"\"\"\n);")]
    [InlineData("map.Add(\"linkerd.io/inject\", $\"\"\"ena\n);")]
    [InlineData("map.Add(\"linkerd.io/inject\", );")]
    [InlineData("map.Add(\"linkerd.io/inject\"")]
    [InlineData("_ = new Dictionary<string, string> { { \"linkerd.io/inject\" } };")]
    [InlineData("_ = new Dictionary<string, string> { { \"linkerd.io/inject\", } };")]
    [InlineData("_ = new Dictionary<string, string> { { \"linkerd.io/inject\", \"ena\n")]
    [InlineData("_ = new Dictionary<string, string> { [\"linkerd.io/inject\"] };")]
    public void What_is_not_closed_or_has_no_value(string statement) => Assert.True(IsUnfinished(statement));

    [Theory]
    [InlineData("map[\"linkerd.io/inject\"] = \"enabled\";")]
    [InlineData("map[\"linkerd.io/inject\"] = \"enabled\"")]
    [InlineData("map[\"linkerd.io/inject\"] = \"\\q\";")]
    [InlineData("map[\"linkerd.io/inject\"] = text + \"\\q\";")]
    [InlineData("map[\"linkerd.io/inject\"] = \"\\q\\\\\";")]
    [InlineData("map[\"linkerd.io/inject\"] = \"\\q\\\"\";")]
    [InlineData("map.Add(\"linkerd.io/inject\",\n#nonsense\n@\"\"\"ena\"\"\");")]
    [InlineData("var read = new[] { map[\"linkerd.io/inject\"] };")]
    [InlineData("var read = new List<string> { map[\"linkerd.io/inject\"] };")]
    [InlineData("map[\"linkerd.io/inject\"] = text + ;")]
    [InlineData("map[\"linkerd.io/inject\"] = $\"{text}\\q\";")]
    [InlineData("map[\"linkerd.io/\\qinject\"] = \"enabled\";")]
    [InlineData("map.Add(\"linkerd.io/inject\",\n#nonsense\n\"\");")]
    [InlineData("map.Add(\"linkerd.io/inject\",\n#nonsense\n\"a\");")]
    [InlineData("map.Add(\"linkerd.io/inject\",\n#nonsense\n@\"\");")]
    [InlineData("map.Add(\"linkerd.io/inject\",\n#nonsense\n@\"ena\");")]
    [InlineData("map.Add(\"linkerd.io/inject\",\n#nonsense\n\"\"\"ena\"\"\");")]
    [InlineData("map.Add(\"linkerd.io/inject\", \"\"\"\nena\"\"\");")]
    [InlineData("map.Add(\"linkerd.io/inject\",\n#nonsense\n$\"\"\"ena\"\"\");")]
    [InlineData("map.Add(\"linkerd.io/inject\",\n#nonsense\ntext);")]
    [InlineData("text = map[\"linkerd.io/inject\"];")]
    [InlineData("map[map[\"linkerd.io/inject\"]] = \"ena\n")]
    [InlineData("_ = new Dictionary<string, string> { { \"linkerd.io/inject\", \"enabled\" } };")]
    [InlineData("_ = new Dictionary<string, string> { { \"linkerd.io/inject\", \"enabled\" }, { \"ap\n")]
    [InlineData("_ = new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"enabled\" };")]
    [InlineData("const string Key = \"linkerd.io/inject\"")]
    public void What_is_written_to_its_end(string statement) => Assert.False(IsUnfinished(statement));

    private static bool IsUnfinished(string statement) => UnfinishedEntry.IsAt(
        AnalyzerRun.Parse("class C { void M(Dictionary<string, string> map, string text) { " + statement)
            .GetRoot(TestContext.Current.CancellationToken)
            .DescendantNodes()
            .OfType<LiteralExpressionSyntax>()
            .First(literal => literal.Token.Text.Contains("linkerd.io", StringComparison.Ordinal)));

    private static async Task<IEnumerable<string>> IdsAsync(string statements) =>
        (await AnalyzerRun.AnalyzeAsync(
            $$"""
            using System.Collections.Generic;
            class C { void M(Dictionary<string, string> map) {
            {{statements}}
            } }
            """)).Select(diagnostic => diagnostic.Id);
}
