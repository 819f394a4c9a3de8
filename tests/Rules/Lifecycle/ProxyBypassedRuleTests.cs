using LinkerdAnnotations.Tests.Manifests;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Rules;

public class ProxyBypassedRuleTests
{
    [Theory]
    [InlineData("config.linkerd.io/proxy-uid: \"1000\"", "securityContext: {runAsUser: 1000}, containers: [{name: a, image: b}]", true)]
    [InlineData("config.linkerd.io/proxy-uid: \"1000\"",
        "containers: [{name: a, image: b}, {name: c, image: d, securityContext: {runAsUser: 1000}}]", true)]
    [InlineData("config.linkerd.io/proxy-uid: \"1000\"",
        "securityContext: {runAsUser: 1000}, containers: [{name: a, image: b, securityContext: {runAsUser: 1001}}]", false)]
    [InlineData("config.linkerd.io/proxy-uid: \"1001\"", "securityContext: {runAsUser: 1000}, containers: [{name: a, image: b}]", false)]
    [InlineData("config.linkerd.io/proxy-uid: \"1000\"",
        "containers: [{name: a, image: b}], initContainers: [{name: c, image: d, securityContext: {runAsUser: 1000}}]", false)]
    [InlineData("linkerd.io/inject: disabled\n    config.linkerd.io/proxy-uid: \"1000\"",
        "securityContext: {runAsUser: 1000}, containers: [{name: a, image: b}]", false)]
    [InlineData("config.linkerd.io/proxy-uid: \"{{ .Values.user }}\"",
        "securityContext: {runAsUser: 1000}, containers: [{name: a, image: b}]", false)]
    [InlineData("config.linkerd.io/proxy-uid: \"1000\"",
        "securityContext: {runAsUser: {{ .Values.user }}}, containers: [{name: a, image: b}]", false)]
    public async Task A_container_that_runs_as_the_proxys_user_is_reported(string entries, string spec, bool isReported) =>
        Assert.Equal(isReported ? [DiagnosticSeverity.Warning] : [], await SeveritiesAsync(entries, spec));

    [Theory]
    [InlineData("linkerd.io/inject: enabled", "2102", true)]
    [InlineData("linkerd.io/inject: enabled", "2103", false)]
    [InlineData("linkerd.io/inject: enabled\n    config.linkerd.io/proxy-uid: \"2103\"", "2102", false)]
    [InlineData("config.linkerd.io/proxy-await: enabled", "2102", false)]
    public async Task The_default_user_is_an_info(string entries, string user, bool isReported) =>
        Assert.Equal(
            isReported ? [DiagnosticSeverity.Info] : [],
            await SeveritiesAsync(entries, $"securityContext: {{runAsUser: {user}}}, containers: [{{name: a, image: b}}]"));

    /// <summary>A value that cannot be used leaves the default.</summary>
    [Fact]
    public async Task The_default_user_acts_where_another_cannot_be_read()
    {
        var pod = new PodInNamespace(PodInNamespace.Nothing, "config.linkerd.io/proxy-uid: x") { Specification = RunAs("2102") };

        Assert.Equal(
            ["'config.linkerd.io/proxy-uid' cannot be used, and the container 'web' runs as 2102, the proxy's default user; use different users. Its traffic bypasses the proxy unencrypted, unless the installation sets another user."],
            await pod.MessagesAsync("LKD4008"));
        Assert.Equal(["LKD2001 Default", "LKD4008 Acts"], await pod.ReportsAsync());
        Assert.Equal(["LKD2001 Default"], await (pod with { Specification = RunAs("1000") }).ReportsAsync());
    }

    /// <summary>What a Namespace says of the user counts where it is seen, and where the pod says nothing.</summary>
    [Theory]
    [InlineData("config.linkerd.io/proxy-uid: '1000'", "linkerd.io/inject: enabled", "1000", "'config.linkerd.io/proxy-uid' (1000)")]
    [InlineData("config.linkerd.io/proxy-uid: '3000'", "linkerd.io/inject: enabled", "2102", null)]
    [InlineData("config.linkerd.io/proxy-uid: '1000'", "config.linkerd.io/proxy-uid: '1001'", "1000", null)]
    [InlineData("config.linkerd.io/proxy-uid: '1000'", "linkerd.io/inject: disabled", "1000", null)]
    [InlineData("config.linkerd.io/proxy-uid: '1000'", "{{ .Values.annotations }}", "1000", null)]
    [InlineData("config.linkerd.io/proxy-uid: x", "config.linkerd.io/proxy-await: enabled", "2102", "'config.linkerd.io/proxy-uid' cannot")]
    [InlineData("{{ .Values.annotations }}", "linkerd.io/inject: enabled", "2102", null)]
    [InlineData("linkerd.io/inject: enabled", "config.linkerd.io/proxy-await: enabled", "2102", "'config.linkerd.io/proxy-uid' is")]
    [InlineData("linkerd.io/inject: enabled", "config.linkerd.io/proxy-uid: '1001'", "2102", null)]
    [InlineData("a: b", "linkerd.io/inject: enabled", "2102", "'config.linkerd.io/proxy-uid' is")]
    public async Task The_user_is_inherited(string ofNamespace, string ofPod, string user, string? expected)
    {
        var pod = new PodInNamespace(ofNamespace, ofPod) { Specification = RunAs(user) };

        Assert.Equal(expected is null ? [] : [expected], await BeginningsAsync("file"));
        Assert.Equal(expected is null ? [] : [expected], await BeginningsAsync("other"));
        Assert.Equal(
            user == "2102" && ofPod == "linkerd.io/inject: enabled" ? ["'config.linkerd.io/proxy-uid' is"] : [],
            await BeginningsAsync("unseen"));

        async Task<IEnumerable<string>> BeginningsAsync(string layout) =>
            (await pod.MessagesAsync("LKD4008", layout)).Select(message => string.Join(' ', message.Split(' ').Take(2)));
    }

    [Theory]
    [InlineData("1000", true)]
    [InlineData("1001", false)]
    public async Task A_program_is_judged_alike(string user, bool isReported)
    {
        var analysis = await Analysis.OfAsync(
            $$"""
            static class C
            {
                static (V1Namespace, V1Pod) Make() => (
                    new()
                    {
                        Metadata = new()
                        {
                            Name = "shop",
                            Annotations = new Dictionary<string, string> { ["config.linkerd.io/proxy-uid"] = "{{user}}" },
                        },
                    },
                    new()
                    {
                        Metadata = new() { NamespaceProperty = "shop", Annotations = new Dictionary<string, string>() },
                        Spec = new() { Containers = [new V1Container { Name = "web", SecurityContext = new() { RunAsUser = 1000 } }] },
                    });
            }
            """);

        Assert.Equal(isReported, analysis.Diagnostics.Any(diagnostic => diagnostic.Id == "LKD4008"));
    }

    private static string RunAs(string user) => $"securityContext: {{runAsUser: {user}}}\ncontainers: [{{name: web, image: \"web:1\"}}]";

    private static async Task<IEnumerable<DiagnosticSeverity>> SeveritiesAsync(string entries, string spec) =>
        (await ManifestAnalysis.DiagnosticsAsync(
            $"apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    {entries}\nspec: {{{spec}}}\n"))
            .Where(diagnostic => diagnostic.Id == "LKD4008").Select(diagnostic => diagnostic.Severity);
}
