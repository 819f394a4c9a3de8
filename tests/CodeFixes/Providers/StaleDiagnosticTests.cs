using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>
/// Fixes of one rule after those of another, all from one analysis, as <c>dotnet format</c> applies them: places on a line have moved by
/// then.
/// </summary>
public class StaleDiagnosticTests
{
    [Theory]
    [InlineData(
        """["config.linkerd.io/proxy-native-sidecar"] = "x", ["linkerd.io/skip-inbound-ports"] = "443", ["app"] = "true", ["linkerd.io/inject"] = "true" """,
        """["config.alpha.linkerd.io/proxy-enable-native-sidecar"] = "x", ["config.linkerd.io/skip-inbound-ports"] = "443", ["app"] = "true", ["linkerd.io/inject"] = "enabled" """)]
    [InlineData(
        """["config.linkerd.io/proxy-native-sidecar"] = flag.ToString(), ["linkerd.io/inject"] = flag.ToString(), ["app"] = flag.ToString() """,
        """["config.alpha.linkerd.io/proxy-enable-native-sidecar"] = flag.ToString(), ["linkerd.io/inject"] = flag ? "enabled" : "disabled", ["app"] = flag.ToString() """)]
    [InlineData(
        """["config.linkerd.io/proxy-native-sidecar"] = "30s", ["config.alpha.linkerd.io/proxy-wait-before-exit-seconds"] = ("30s"), ["app"] = "30s" """,
        """["config.alpha.linkerd.io/proxy-enable-native-sidecar"] = "30s", ["config.alpha.linkerd.io/proxy-wait-before-exit-seconds"] = ("30"), ["app"] = "30s" """)]
    [InlineData(
        """["config.linkerd.io/proxy-native-" + "sidecar"] = "true", [Prefix + "/proxy-await"] = "true", ["linkerd.io/inject"] = "true" """,
        """["config.alpha.linkerd.io/proxy-enable-native-" + "sidecar"] = "true", [Prefix + "/proxy-await"] = "enabled", ["linkerd.io/inject"] = "enabled" """)]
    public async Task What_was_reported_is_repaired_and_nothing_beside_it(string written, string repaired)
    {
        var analysis = await Analysis.OfAsync(Source(written));

        Assert.Equal(Source(repaired), await analysis.GetTextFixedRuleByRuleAsync());
    }

    [Theory]
    [InlineData("""["linkerd.io/inject"] = "true" """, """["app"] = "web", ["linkerd.io/inject"] = "true" """,
        """["app"] = "web", ["linkerd.io/inject"] = "enabled" """)]
    [InlineData("""["linkerd.io/inject"] = "true" """, """["app"] = "true", ["linkerd.io/inject"] = "true" """,
        """["app"] = "true", ["linkerd.io/inject"] = "true" """)]
    [InlineData("""["linkerd.io/inject"] = "true" """, """["linkerd.io/inject"] = "disabled" """,
        """["linkerd.io/inject"] = "disabled" """)]
    [InlineData("""["linkerd.io/inject"] = "true" """, """ """, """ """)]
    [InlineData("""["linkerd.io/injection"] = "enabled" """, """["app"] = "web", ["linkerd.io/injection"] = "enabled" """,
        """["app"] = "web", ["linkerd.io/inject"] = "enabled" """)]
    [InlineData("""["linkerd.io/injection"] = "enabled" """, """["linkerd.io/inject"] = "enabled" """,
        """["linkerd.io/inject"] = "enabled" """)]
    [InlineData("""["linkerd.io/inject"] = flag.ToString() """, """["app"] = "web", ["linkerd.io/inject"] = flag.ToString() """,
        """["app"] = "web", ["linkerd.io/inject"] = flag ? "enabled" : "disabled" """)]
    [InlineData("""["linkerd.io/inject"] = flag.ToString() """, """["linkerd.io/inject"] = "enabled" """,
        """["linkerd.io/inject"] = "enabled" """)]
    public async Task What_was_reported_is_repaired_if_it_can_still_be_told_on_its_line(string reported, string now, string repaired)
    {
        var analysis = await Analysis.OfAsync(Source(reported));

        Assert.Equal(Source(repaired), await analysis.GetFixedTextAsync(Source(now)));
    }

    [Theory]
    [InlineData("""["linkerd.io/inject"] = "true" """)]
    [InlineData("""["linkerd.io/injection"] = "enabled" """)]
    [InlineData("""["linkerd.io/inject"] = flag.ToString() """)]
    public async Task Nothing_is_repaired_in_a_file_that_became_shorter(string reported)
    {
        var analysis = await Analysis.OfAsync(Source(reported));

        Assert.Equal("class C;", await analysis.GetFixedTextAsync("class C;"));
    }

    private static string Source(string entries) =>
        $$"""
        class C
        {
            private const string Prefix = "config.linkerd.io";

            Dictionary<string, string> M(bool flag) => new() { {{entries}}};
        }
        """;
}
