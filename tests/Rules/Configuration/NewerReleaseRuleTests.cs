using LinkerdAnnotations.Tests.Manifests;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Rules;

/// <summary>LKD9002.</summary>
public class NewerReleaseRuleTests
{
    private const string Chart = "dependencies:\n- name: linkerd-control-plane\n  version: 1.16.11\n";

    private const string Release = "spec:\n  chart: linkerd-control-plane\n  version: 2024.10.1\n";

    [Fact]
    public async Task Two_manifests_that_disagree_set_no_release_and_that_is_said_once()
    {
        var diagnostic = Assert.Single(await ManifestAnalysis.DiagnosticsAsync(
            [("/Chart.yaml", Chart), ("/helmrelease.yaml", Release), ("/more.yaml", Release),
                ("/a.yaml", "metadata:\n  annotations:\n    retry.linkerd.io/http: 5xx\n")]));

        Assert.Equal(
            ("LKD9002", DiagnosticSeverity.Info,
                "'2.14' is the Linkerd release that Chart.yaml installs, but helmrelease.yaml installs edge-24.10.1; set linkerd_version (MSBuild: LinkerdVersion). Until then, the release is treated as not set."),
            (diagnostic.Id, diagnostic.Severity, Analysis.Message(diagnostic)));
    }

    [Theory]
    [InlineData("linkerd_version = 2.18")]
    [InlineData("linkerd_version = none")]
    public async Task What_is_configured_is_no_matter_of_the_manifests(string option) =>
        Assert.Empty(
            await ManifestAnalysis.DiagnosticsAsync(
                [("/Chart.yaml", Chart), ("/helmrelease.yaml", Release)],
                new ConfiguredOptions(globalConfig: option)));

    [Theory]
    [InlineData("2.99", true)]
    [InlineData("3.0", true)]
    [InlineData("2.20", false)]
    [InlineData("2.20.7", false)]
    [InlineData("edge-99.1.1", false)]
    public async Task A_release_newer_than_all_that_are_known_is_said(string release, bool isSaid) =>
        Assert.Equal(
            isSaid ? ["LKD9002"] : [],
            (await ManifestAnalysis.DiagnosticsAsync(
                "a: b",
                options: new ConfiguredOptions(globalConfig: "linkerd_version = " + release))).Select(diagnostic => diagnostic.Id));

    [Fact]
    public async Task It_is_said_once_in_a_project_of_many_files() =>
        Assert.Single(
            (await Analysis.OfAsync(
                "Console.WriteLine();",
                new(editorConfig: "[*.cs]\nlinkerd_version = 2.99\n"),
                furtherFiles: 20)).Messages);
}
