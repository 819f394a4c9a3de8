using LinkerdAnnotations.Tests.Manifests;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Rules;

public class WaitExceedsGracePeriodRuleTests
{
    [Theory]
    [InlineData("60", "terminationGracePeriodSeconds: 45, ", "2.14", DiagnosticSeverity.Warning)]
    [InlineData("45", "terminationGracePeriodSeconds: 45, ", "2.14", DiagnosticSeverity.Warning)]
    [InlineData("44", "terminationGracePeriodSeconds: 45, ", "2.14", null)]
    [InlineData("60", "terminationGracePeriodSeconds: 45, ", "2.19", DiagnosticSeverity.Warning)]
    [InlineData("60", "terminationGracePeriodSeconds: 45, ", "2.20", null)]
    [InlineData("60", "terminationGracePeriodSeconds: 45, ", null, null)]
    [InlineData("60", "terminationGracePeriodSeconds: {{ .Values.grace }}, ", "2.14", null)]
    [InlineData("30", "", "2.14", DiagnosticSeverity.Info)]
    [InlineData("29", "", "2.14", null)]
    public async Task A_wait_of_the_whole_grace_period_is_reported(
        string wait,
        string grace,
        string? release,
        DiagnosticSeverity? severity) => Assert.Equal(
        severity is { } one ? [one] : [],
        (await ManifestAnalysis.DiagnosticsAsync(
            $"apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    config.alpha.linkerd.io/proxy-wait-before-exit-seconds: \"{wait}\"\nspec: {{{grace}containers: [{{name: a, image: b}}]}}\n",
            options: ConfiguredOptions.Release(release)))
            .Where(diagnostic => diagnostic.Id == "LKD4009").Select(diagnostic => diagnostic.Severity));

    [Fact]
    public async Task A_native_sidecar_and_a_pod_without_a_proxy_give_nothing()
    {
        foreach (var entry in new[] { "config.alpha.linkerd.io/proxy-enable-native-sidecar: \"true\"", "linkerd.io/inject: disabled" })
        {
            Assert.DoesNotContain(
                "LKD4009",
                (await ManifestAnalysis.DiagnosticsAsync(
                    $"apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    config.alpha.linkerd.io/proxy-wait-before-exit-seconds: \"60\"\n    {entry}\nspec: {{containers: [{{name: a, image: b}}]}}\n",
                    options: ConfiguredOptions.Release("2.18"))).Select(diagnostic => diagnostic.Id));
        }
    }
}
