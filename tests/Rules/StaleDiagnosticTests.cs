using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

/// <summary>Fixes of one rule after those of another, all from one analysis, as <c>dotnet format</c> applies them: places on a line have moved by then.</summary>
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

    private static string Source(string entries) =>
        $$"""
        class C
        {
            private const string Prefix = "config.linkerd.io";

            Dictionary<string, string> M(bool flag) => new() { {{entries}}};
        }
        """;
}
