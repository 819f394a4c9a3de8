using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

/// <summary>What is said of the settings of a proxy that a pod surely does not get, and of one that it may get.</summary>
public class PodsWithoutProxyTests
{
    private const string Nothing = PodInNamespace.Nothing;
    private const string Refused = "linkerd.io/inject: disabled";
    private const string Asked = "linkerd.io/inject: enabled";
    private const string Subnets = "\nconfig.linkerd.io/skip-subnets: bad";

    /// <summary>Nothing fails for want of a valid value that nothing reads.</summary>
    [Theory]
    [InlineData("config.linkerd.io/skip-subnets: bad")]
    [InlineData("config.linkerd.io/proxy-uid: \"1000650000\"")]
    [InlineData("config.linkerd.io/image-pull-policy: always")]
    [InlineData("config.linkerd.io/proxy-cpu-request: \"2\"\nconfig.linkerd.io/proxy-cpu-limit: \"1\"")]
    [InlineData("config.linkerd.io/inbound-port: \"4190\"")]
    [InlineData("config.linkerd.io/close-wait-timeout: 10s")]
    [InlineData("config.linkerd.io/proxy-log-level: 'a\"b'")]
    [InlineData("config.linkerd.io/proxy-require-identity-inbound-ports: \"80\"\nconfig.linkerd.io/proxy-disable-identity: \"true\"")]
    [InlineData("config.alpha.linkerd.io/proxy-wait-before-exit-seconds: \"60\"\nconfig.linkerd.io/proxy-memory-limit: \"250m\"")]
    public async Task A_pod_without_a_proxy_gets_one_report_per_setting(string settings)
    {
        var count = settings.Split('\n').Length;
        foreach (var (ofNamespace, ofPod) in new[] { (Nothing, Refused), (Asked, Refused), (Refused, Nothing) })
        {
            foreach (var release in new[] { "2.14", "2.17", "2.20", null })
            {
                var reports = await new PodInNamespace(ofNamespace, $"{ofPod}\n{settings}") { Release = release }.ReportsAsync();

                Assert.All(reports, report => Assert.EndsWith(" Ignored", report, StringComparison.Ordinal));
                Assert.Equal(count, reports.Length);
            }
        }
    }

    /// <summary>What a Namespace says counts only where the pod says nothing, and where it is seen.</summary>
    [Theory]
    [InlineData(Refused, Nothing, "LKD4005 Ignored")]
    [InlineData(Asked, Nothing, "LKD2001 PodFails")]
    [InlineData(Nothing, Nothing, "LKD2001 PodFails")]
    [InlineData("linkerd.io/inject: {{ .Values.inject }}", Nothing, "LKD2001 PodFails")]
    [InlineData(Refused, Asked, "LKD2001 PodFails")]
    [InlineData(Refused, "linkerd.io/inject: {{ .Values.inject }}", "LKD2001 PodFails")]
    [InlineData(Refused, "{{ .Values.more }}", "LKD2001 PodFails")]
    [InlineData(Asked, Refused, "LKD4005 Ignored")]
    public async Task What_the_namespace_says_counts_where_the_pod_says_nothing(string ofNamespace, string ofPod, string expected)
    {
        var pod = new PodInNamespace(ofNamespace, ofPod + Subnets);

        Assert.Equal([expected], await pod.ReportsAsync());
        Assert.Equal([expected], await pod.ReportsAsync("other"));
        Assert.Equal([ofPod == Refused ? expected : "LKD2001 PodFails"], await pod.ReportsAsync("unseen"));
    }

    [Fact]
    public async Task The_message_says_where_the_proxy_is_refused()
    {
        Assert.Equal(
            ["'config.linkerd.io/skip-subnets' has no effect; remove it. 'linkerd.io/inject' on its Namespace says that the pod gets no proxy."],
            await new PodInNamespace(Refused, Nothing + Subnets).MessagesAsync("LKD4005"));
        Assert.Equal(
            ["'config.linkerd.io/skip-subnets' has no effect; remove it. 'linkerd.io/inject' says that the pod gets no proxy."],
            await new PodInNamespace(Refused, Refused + Subnets).MessagesAsync("LKD4005"));
    }

    /// <summary>Where a proxy is asked for in vain, the request is what is wrong; a bad value is said to do nothing.</summary>
    [Theory]
    [InlineData(Nothing, "true", "LKD4005 Ignored")]
    [InlineData(Asked, "true", "LKD2001 Ignored, LKD4004 NotInjected")]
    [InlineData(Refused, "true", "LKD4005 Ignored")]
    [InlineData(Asked, "false", "LKD2001 PodFails")]
    [InlineData(Asked, "{{ .Values.host }}", "LKD2001 PodFails")]
    public async Task A_pod_that_is_passed_over_reads_no_value(string ofPod, string usesHostNetwork, string expected) => Assert.Equal(
        expected,
        string.Join(
            ", ",
            await new PodInNamespace(Nothing, ofPod + Subnets) { Specification = $"hostNetwork: {usesHostNetwork}" }.ReportsAsync()));

    /// <summary>Other components read the opaque ports of a pod without a proxy.</summary>
    [Fact]
    public async Task What_others_read_is_judged_all_the_same() => Assert.Equal(
        ["LKD2001 SettingDropped"],
        await new PodInNamespace(Nothing, Refused + "\nconfig.linkerd.io/opaque-ports: 80;81").ReportsAsync());

    [Theory]
    [InlineData("disabled", null, "LKD4005 Ignored")]
    [InlineData("enabled", "disabled", "LKD4005 Ignored")]
    [InlineData("disabled", "enabled", "LKD2001 PodFails")]
    [InlineData(null, null, "LKD2001 PodFails")]
    public async Task A_program_is_judged_alike(string? ofNamespace, string? ofPod, string expected)
    {
        var analysis = await Analysis.OfAsync(
            $$"""
            static class C
            {
                static (V1Namespace, V1Pod) Make() => (
                    new() { Metadata = new() { Name = "shop", Annotations = new Dictionary<string, string> { {{Inject(ofNamespace)}} } } },
                    new()
                    {
                        Metadata = new()
                        {
                            NamespaceProperty = "shop",
                            Annotations = new Dictionary<string, string> { {{Inject(ofPod)}} ["config.linkerd.io/skip-subnets"] = "bad" },
                        },
                    });
            }
            """);

        Assert.Equal([expected], analysis.Diagnostics.Select(PodInNamespace.Describe));

        static string Inject(string? value) => value is null ? string.Empty : $"[\"linkerd.io/inject\"] = \"{value}\",";
    }
}
