using LinkerdAnnotations.Tests.Manifests;
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

    private static async Task<IEnumerable<DiagnosticSeverity>> SeveritiesAsync(string entries, string spec) =>
        (await ManifestAnalysis.DiagnosticsAsync(
            $"apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    {entries}\nspec: {{{spec}}}\n"))
            .Where(diagnostic => diagnostic.Id == "LKD4008").Select(diagnostic => diagnostic.Severity);
}
