using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>A key is not replaced where the program would not compile then, or fail when it runs.</summary>
public class SiblingsTests
{
    [Theory]
    [InlineData("int M(string k) { switch (k) { case \"linkerd.io/injct\": return 1; case \"linkerd.io/inject\": return 2; } return 0; }")]
    [InlineData("int M(string k) => k switch { \"linkerd.io/injct\" => 1, \"linkerd.io/inject\" => 2, _ => 0 };")]
    [InlineData("int M(string k) => k switch { \"a\" or \"linkerd.io/injct\" => 1, (\"linkerd.io/inject\") => 2, _ => 0 };")]
    [InlineData("const string A = \"linkerd.io/injct\"; int M(string k) => k switch { A => 1, \"linkerd.io/inject\" => 2, _ => 0 };")]
    [InlineData("const string A = \"linkerd.io/injct\"; const string B = \"linkerd.io/inject\"; int M(string k) { switch (k) { case A: return 1; case B: return 2; } return 0; }")]
    [InlineData("const string A = \"linkerd.io/injct\"; const string B = \"linkerd.io/inject\"; object M() => new Dictionary<string, string> { [A] = \"enabled\", [B] = \"enabled\" };")]
    [InlineData("const string A = \"linkerd.io/injct\"; object M() => new Dictionary<string, string> { { A, \"enabled\" }, { \"linkerd.io/inject\", \"enabled\" } };")]
    [InlineData("void M(string k) { switch (k) { case \"linkerd.io/injct\": break; case \"b\": goto case \"linkerd.io/injct\"; } }")]
    [InlineData("[System.ComponentModel.Description(\"linkerd.io/injct\")] int I; [System.ComponentModel.Description(\"linkerd.io/inject\")] int J;")]
    public async Task Nothing_is_offered_where_another_has_the_key(string member)
    {
        var analysis = await Analysis.OfAsync($"class C {{ {member} }}");

        Assert.All(
            await Task.WhenAll(analysis.Diagnostics.Where(diagnostic => diagnostic.Id == "LKD1002").Select(analysis.GetOfferedTitlesAsync)),
            Assert.Empty);
    }

    [Fact]
    public async Task Attributes_of_other_names_are_no_siblings()
    {
        var analysis = await Analysis.OfAsync(
            "class C { [System.ComponentModel.Description(\"linkerd.io/injct\")] int I; [System.ComponentModel.Category(\"linkerd.io/inject\")] int J; }");

        Assert.NotEmpty(await analysis.GetOfferedTitlesAsync(Assert.Single(analysis.Diagnostics)));
    }

    [Theory]
    [InlineData("const string A = \"config.linkerd.io/skip-inbound-port\"; const string B = \"config.linkerd.io/skip-ports\"; object M() => new Dictionary<string, string> { [A] = \"80\", [B] = \"80\" };", true)]
    [InlineData("int M(string k) { switch (k) { case \"linkerd.io/injct\": return 1; case \"linkerd.io/injection\": return 2; } return 0; }", true)]
    [InlineData("int M(string k) => k switch { \"linkerd.io/injct\" => 1, \"linkerd.io/injection\" => 2, _ => 0 };", true)]
    [InlineData("const string A = \"linkerd.io/injct\"; const string B = \"linkerd.io/injection\"; object M() => new Dictionary<string, string> { [A] = \"enabled\", [B] = \"enabled\" };", true)]
    [InlineData("int M(string k) => k switch { \"linkerd.io/injct\" => 1, \"a\" => 2, _ => 0 };", false)]
    [InlineData("const string A = \"linkerd.io/injct\"; object M() => new Dictionary<string, string> { [A] = \"enabled\", [\"a\"] = \"enabled\" };", false)]
    [InlineData("const string A = \"linkerd.io/injct\"; object M() => new Dictionary<string, string> { [A] = \"enabled\", [\"config.linkerd.io/colour\"] = \"red\" };", false)]
    public async Task Two_cases_that_mean_the_same_are_not_replaced_in_bulk(string member, bool stays)
    {
        var source = $"class C {{ {member} }}";
        var analysis = await Analysis.OfAsync(source);

        Assert.NotEmpty(await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
        Assert.Equal(
            stays ? source : source.Replace("injct", "inject", StringComparison.Ordinal),
            await analysis.GetTextFixedInBulkAsync());
    }
}
