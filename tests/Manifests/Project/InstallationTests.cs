using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Manifests.Installation;

/// <summary>The release that a project's own manifests install counts as configured.</summary>
public class InstallationTests
{
    // Not read by 2.14.
    private const string New = "metadata:\n  annotations:\n    retry.linkerd.io/http: 5xx\n";

    [Theory]
    [InlineData("Chart.yaml",
        "apiVersion: v2\nname: mesh\nversion: 0.1.0\ndependencies:\n- name: linkerd-control-plane\n  version: 1.16.11\n  repository: https://helm.linkerd.io/stable\n", "2.14")]
    [InlineData("Chart.lock", "dependencies:\n- name: linkerd-control-plane\n  version: 1.16.11\ndigest: sha256:1\n", "2.14")]
    [InlineData("release.yaml",
        "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  chart:\n    spec:\n      chart: linkerd-control-plane\n      version: \"1.12.7\"\n", "2.13")]
    [InlineData("app.yaml",
        "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  sources:\n  - chart: linkerd-control-plane\n    targetRevision: 1.18.10-edge\n", "edge-24.2.4")]
    [InlineData("helmfile.yaml", "releases:\n- name: linkerd\n  chart: linkerd/linkerd-control-plane\n  version: 1.9.8\n", "2.12")]
    [InlineData("enterprise.yaml",
        "releases:\n- name: linkerd\n  chart: linkerd-buoyant/linkerd-enterprise-control-plane\n  version: 2.14.10\n", "2.14")]
    [InlineData("installed.yaml",
        "kind: Deployment\nmetadata:\n  name: linkerd-destination\n  labels:\n    app.kubernetes.io/part-of: Linkerd\n    app.kubernetes.io/version: stable-2.14.10\n    linkerd.io/control-plane-ns: linkerd\n", "2.14.10")]
    public async Task It_is_found_in_what_installs_it(string file, string text, string release)
    {
        var diagnostic = Assert.Single(await AnalyzeAsync(options: null, (file, text)), diagnostic => diagnostic.Id == "LKD1004");

        Assert.Contains($"{release} ({file})", Analysis.Message(diagnostic), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Chart.yaml", "dependencies:\n- name: linkerd-control-plane\n  version: ~1.16.0\n")]
    [InlineData("Chart.yaml", "dependencies:\n- name: linkerd-viz\n  version: 1.16.11\n")]
    [InlineData("release.yaml", "spec:\n  chart: linkerd-control-plane\n  version: {{ .Values.version }}\n")]
    [InlineData("release.yaml", "spec:\n  chart: linkerd-control-plane\n  version: ${VERSION}\n")]
    [InlineData("notes.txt", "dependencies:\n- name: linkerd-control-plane\n  version: 1.16.11\n")]
    public async Task Nothing_else_sets_it(string file, string text) => Assert.Empty(await AnalyzeAsync(options: null, (file, text)));

    [Theory]
    [InlineData("linkerd_version = none")]
    [InlineData("linkerd_version = 2.18")]
    public async Task What_is_configured_wins(string options) =>
        Assert.Empty(await AnalyzeAsync(options, ("Chart.yaml", "dependencies:\n- name: linkerd-control-plane\n  version: 1.16.11\n")));

    [Fact]
    public async Task Two_that_agree_set_one() =>
        Assert.Equal(
            ["LKD1004"],
            (await AnalyzeAsync(
                options: null,
                ("Chart.yaml", "dependencies:\n- name: linkerd-control-plane\n  version: 1.16.11\n"),
                ("Chart.lock", "dependencies:\n- name: linkerd-control-plane\n  version: 1.16.10\n"))).Select(diagnostic => diagnostic.Id));

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string? options, params (string Path, string Text)[] files) =>
        await ManifestAnalysis.DiagnosticsAsync(
            [("/manifest.yaml", New), .. files.Select(file => ("/deploy/" + file.Path, file.Text))],
            new ConfiguredOptions(globalConfig: options ?? string.Empty));
}
