using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

/// <summary>LKD4001 for Jobs in a Namespace that is seen: what its pods inherit counts as what they say themselves.</summary>
public class InheritedByJobsTests
{
    private const string Nothing = PodInNamespace.Nothing;
    private const string Asked = "linkerd.io/inject: enabled";
    private const string Alpha = "config.alpha.linkerd.io/proxy-enable-native-sidecar: ";
    private const string Beta = "config.beta.linkerd.io/proxy-enable-native-sidecar: ";
    private const string Stable = "config.linkerd.io/proxy-enable-native-sidecar: ";
    private const string Shutdown = "config.linkerd.io/proxy-admin-shutdown: ";
    private const string Debug = "config.linkerd.io/enable-debug-sidecar: ";
    private const string Work = "containers: [{name: work, image: \"work:1\", command: [work]}]";
    private const string Awaiting = "containers: [{name: work, image: \"work:1\", command: [linkerd-await, --shutdown, --, work]}]";

    private static readonly string[] Layouts = ["file", "other"];

    /// <summary>The Job asks for the proxy, and its Namespace for native sidecars.</summary>
    [Theory]
    [InlineData(Alpha + "'true'", "2.15", false)]
    [InlineData(Alpha + "'true'", "2.19", false)]
    [InlineData(Beta + "'true'", "2.19", false)]
    [InlineData(Alpha + "{{ .Values.native }}", "2.18", false)]
    [InlineData("{{ .Values.annotations }}", "2.18", false)]
    [InlineData(Nothing, "2.18", true)]
    public async Task A_native_sidecar_is_inherited(string ofNamespace, string release, bool isReported)
    {
        var job = new PodInNamespace(ofNamespace, Asked) { IsOfJob = true, Specification = Work, Release = release };

        foreach (var layout in Layouts)
        {
            Assert.Equal(isReported, await IsReportedAsync(job, layout));
        }

        Assert.True(await IsReportedAsync(job, "unseen"));
    }

    /// <summary>The switch stands on the Namespace, and is said to be what is wrong there.</summary>
    [Theory]
    [InlineData(Alpha + "'false'", Asked, "2.18", true)]
    [InlineData(Stable + "'false'", Asked, "2.20", true)]
    [InlineData(Stable + "'false'", Asked + "\n" + Stable + "'true'", "2.20", false)]
    [InlineData(Stable + "'false'", Nothing, "2.20", false)]
    [InlineData(Asked + "\n" + Stable + "'false'", Nothing, "2.20", true)]
    [InlineData(Asked + "\n" + Stable + "'false'", "linkerd.io/inject: disabled", "2.20", false)]
    public async Task A_switch_of_the_namespace_holds_for_its_jobs(string ofNamespace, string ofPod, string release, bool isReported)
    {
        var job = new PodInNamespace(ofNamespace, ofPod) { IsOfJob = true, Specification = Work, Release = release };
        var key = ofNamespace[(ofNamespace.IndexOf('\n', StringComparison.Ordinal) + 1)..].Split(':')[0];

        Assert.Equal(
            isReported
                ? [$"'{key}' prevents a Job in this Namespace from completing; change it to 'true'. With this value the proxy is an ordinary container, which does not end by itself."]
                : [],
            await job.MessagesAsync(JobNeverCompletesRule.Id));
    }

    /// <summary>The proxy is asked for by the Namespace.</summary>
    [Theory]
    [InlineData(Nothing, "2.18", true)]
    [InlineData("{{ .Values.annotations }}", "2.18", false)]
    [InlineData("linkerd.io/inject: disabled", "2.18", false)]
    [InlineData(Alpha + "'true'", "2.18", false)]
    [InlineData(Shutdown + "enabled", "2.18", false)]
    [InlineData(Nothing, "2.20", false)]
    public async Task A_proxy_of_the_namespace_holds_for_its_jobs(string ofPod, string release, bool isReported)
    {
        var job = new PodInNamespace(Asked, ofPod) { IsOfJob = true, Specification = Work, Release = release };

        Assert.Equal(
            isReported
                ? ["'linkerd.io/inject' prevents a Job in this Namespace from completing; add 'config.alpha.linkerd.io/proxy-enable-native-sidecar' with the value 'true'. Linkerd 2.18 runs the proxy as an ordinary container, which does not end by itself."]
                : [],
            await job.MessagesAsync(JobNeverCompletesRule.Id));
        Assert.False(await IsReportedAsync(job with { IsOfJob = false }, "file"));
    }

    /// <summary>Where the Namespace switches the endpoint on or off, nobody has to guess how the control plane was installed.</summary>
    [Theory]
    [InlineData(Shutdown + "enabled", Asked, "2.16", null)]
    [InlineData(Shutdown + "enabled", Asked, "2.19", null)]
    [InlineData(Shutdown + "enabled", Asked + "\n" + Shutdown + "disabled", "2.16", "prevents")]
    [InlineData(Shutdown + "disabled", Asked, "2.16", "prevents")]
    [InlineData(Shutdown + "{{ .Values.shutdown }}", Asked, "2.16", null)]
    [InlineData(Nothing, Asked, "2.16", "may prevent")]
    public async Task The_shutdown_endpoint_is_inherited(string ofNamespace, string ofPod, string release, string? verb)
    {
        var job = new PodInNamespace(ofNamespace, ofPod) { IsOfJob = true, Specification = Awaiting, Release = release };

        Assert.Equal(
            verb is null ? [] : [$"'linkerd.io/inject' {verb} this Job from completing"],
            (await job.MessagesAsync(JobNeverCompletesRule.Id)).Select(message => message.Split(';')[0]));
    }

    /// <summary>A debug sidecar never ends, whoever asks for it and for the proxy; images for it are not inherited.</summary>
    [Theory]
    [InlineData(Debug + "'true'", Asked, true)]
    [InlineData(Asked, Debug + "'true'", true)]
    [InlineData(Asked + "\n" + Debug + "'true'", Nothing, true)]
    [InlineData(Debug + "'true'", Nothing, false)]
    [InlineData(Debug + "'true'", Asked + "\n" + Debug + "'false'", false)]
    [InlineData(Debug + "'true'", Asked + "\nconfig.linkerd.io/debug-image: registry.example/debug", false)]
    [InlineData(Debug + "'true'\nconfig.linkerd.io/debug-image: registry.example/debug", Asked, true)]
    public async Task A_debug_sidecar_is_inherited(string ofNamespace, string ofPod, bool isReported)
    {
        var job = new PodInNamespace(ofNamespace, ofPod) { IsOfJob = true, Specification = Work, Release = "2.20" };

        Assert.Equal(isReported, await IsReportedAsync(job, "file"));
    }

    [Theory]
    [InlineData("true", false)]
    [InlineData(null, true)]
    public async Task A_program_is_judged_alike(string? native, bool isReported)
    {
        var key = native is null ? string.Empty : $"[\"{Alpha[..^2]}\"] = \"{native}\"";
        var analysis = await Analysis.OfAsync(
            $$"""
            static class C
            {
                static (V1Namespace, V1Job) Make() => (
                    new() { Metadata = new() { Name = "shop", Annotations = new Dictionary<string, string> { {{key}} } } },
                    new()
                    {
                        Metadata = new() { NamespaceProperty = "shop" },
                        Spec = new()
                        {
                            Template = new()
                            {
                                Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } },
                                Spec = new() { Containers = [new V1Container { Name = "work", Image = "work:1", Command = ["work"] }] },
                            },
                        },
                    });
            }
            """,
            ConfiguredOptions.Release("2.18"));

        Assert.Equal(isReported, analysis.Diagnostics.Any(diagnostic => diagnostic.Id == JobNeverCompletesRule.Id));
    }

    private static async Task<bool> IsReportedAsync(PodInNamespace job, string layout) =>
        (await job.MessagesAsync(JobNeverCompletesRule.Id, layout)).Length > 0;
}
