using LinkerdAnnotations.Analyzers.Manifests;

namespace LinkerdAnnotations.Tests.Manifests;

public class InstalledReleaseReaderTests
{
    private const string Labels =
        "app.kubernetes.io/part-of: Linkerd, app.kubernetes.io/version: stable-2.14.10, linkerd.io/control-plane-ns: linkerd";

    [Theory]
    [InlineData("/deploy/Chart.yaml", true)]
    [InlineData("/deploy/app.yml", true)]
    [InlineData("/deploy/app.json", true)]
    [InlineData("/deploy/Chart.lock", true)]
    [InlineData("/deploy/CHART.LOCK", true)]
    [InlineData("/deploy/Chart.lock.txt", false)]
    [InlineData("/deploy/lock", false)]
    [InlineData("/deploy/notes.txt", false)]
    public void Manifests_and_locks_are_read(string path, bool mayRead) => Assert.Equal(mayRead, InstalledReleaseReader.MayRead(path));

    [Theory]
    [InlineData("chart: linkerd-control-plane\nversion: 1.12.7\n", true)]
    [InlineData("chart: linkerd-enterprise-control-plane\nversion: 2.14.10\n", true)]
    [InlineData("chart: linkerd2\nversion: 2.11.1\n", true)]
    [InlineData("labels: {" + Labels + "}", true)]
    [InlineData("chart: linkerd-viz\nversion: 30.12.11\n", false)]
    [InlineData("linkerd.io/inject: enabled\n", false)]
    public void What_installs_it_holds_a_mark(string text, bool holdsMark) =>
        Assert.Equal(
            holdsMark,
            Array.Exists(InstalledReleaseReader.Marks, mark => text.Contains(mark, StringComparison.Ordinal)));

    [Theory]
    [InlineData("chart: linkerd-control-plane\nversion: 1.12.7\n", "2.13")]
    [InlineData("chart: linkerd/linkerd-control-plane\nversion: 1.9.8\n", "2.12")]
    [InlineData("chart: linkerd-control-plane\ntargetRevision: 1.16.11\n", "2.14")]
    [InlineData("chart: linkerd-control-plane\ntargetRevision: 1.18.10-edge\n", "edge-24.2.4")]
    [InlineData("name: linkerd-control-plane\nversion: 2024.11.8\n", "edge-24.11.8")]
    [InlineData("name: linkerd2\nversion: 2.11.1\n", "2.11.1")]
    [InlineData("name: mesh\nchart: linkerd2\nversion: 2.11.1\n", "2.11.1")]
    [InlineData("chart: mesh\nname: linkerd2\nversion: 2.11.1\n", "2.11.1")]
    [InlineData("chart: linkerd2\nversion: \"2.11.1\"\n", "2.11.1")]
    [InlineData("chart: linkerd2\ntargetRevision: main\nversion: 2.11.1\n", "2.11.1")]
    [InlineData("chart: linkerd2\nversion: main\ntargetRevision: 2.11.1\n", "2.11.1")]
    [InlineData("spec: {chart: {spec: {chart: linkerd2, version: 2.11.1}}}", "2.11.1")]
    [InlineData("dependencies:\n- name: other\n  version: 1.0.0\n- name: linkerd2\n  version: 2.11.1\n", "2.11.1")]
    [InlineData("a: b\n---\nchart: linkerd2\nversion: 2.11.1\n", "2.11.1")]
    [InlineData("labels: {" + Labels + "}", "2.14.10")]
    [InlineData("- [a, {labels: {" + Labels + "}}]", "2.14.10")]
    public void A_chart_or_the_control_plane_is_of_a_release(string text, string release) => Assert.Equal([release], Read(text));

    [Theory]
    [InlineData("name: linkerd2\ntargetRevision: 2.11.1\n")]
    [InlineData("chart: linkerd2\n")]
    [InlineData("version: 2.11.1\n")]
    [InlineData("chart: linkerd-viz\nversion: 2.11.1\n")]
    [InlineData("chart: linkerd2\nversion: ~2.11.1\n")]
    [InlineData("chart: linkerd2\nversion: {{ .Values.version }}\n")]
    [InlineData("chart: linkerd2\nversion: 2.11.${PATCH}\n")]
    [InlineData("chart: {{ .Values.repository }}/linkerd2\nversion: 2.11.1\n")]
    [InlineData("chart: ${REPOSITORY}/linkerd2\nversion: 2.11.1\n")]
    [InlineData("chart: [linkerd2]\nversion: 2.11.1\n")]
    [InlineData("chart: linkerd2\nversion: {a: 2.11.1}\n")]
    [InlineData("labels: {app.kubernetes.io/version: stable-2.14.10, linkerd.io/control-plane-ns: linkerd}")]
    [InlineData("labels: {app.kubernetes.io/part-of: Linkerd, app.kubernetes.io/version: stable-2.14.10}")]
    [InlineData("labels: {app.kubernetes.io/part-of: Linkerd, linkerd.io/control-plane-ns: linkerd}")]
    [InlineData("labels: {app.kubernetes.io/part-of: Emojivoto, app.kubernetes.io/version: 2.14.10, linkerd.io/control-plane-ns: linkerd}")]
    [InlineData("labels: {app.kubernetes.io/part-of: Linkerd, app.kubernetes.io/version: dev, linkerd.io/control-plane-ns: linkerd}")]
    [InlineData("linkerd2: 2.11.1\n")]
    [InlineData("")]
    public void Nothing_else_is(string text) => Assert.Empty(Read(text));

    [Fact]
    public void A_text_may_install_several()
    {
        const string Text =
            """
            - {chart: linkerd2, version: 2.11.1}
            - {chart: linkerd2, version: 2.10.2, more: {name: linkerd2, version: 2.9.4}}
            """;

        Assert.Equal(["2.10.2", "2.11.1", "2.9.4"], Read(Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nobody_waits_any_more() =>
        Assert.Throws<OperationCanceledException>(
            () => InstalledReleaseReader.Read("chart: linkerd2", new CancellationToken(canceled: true)).ToList());

    [Fact]
    public void Nobody_waits_for_the_next_release()
    {
        using var source = new CancellationTokenSource();
        const string Text = "[{chart: linkerd2, version: 2.11.1}, {chart: linkerd2, version: 2.10.2}]";
        using var releases = InstalledReleaseReader.Read(Text, source.Token).GetEnumerator();

        Assert.True(releases.MoveNext());
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => releases.MoveNext());
    }

    private static IEnumerable<string> Read(string text) =>
        InstalledReleaseReader.Read(text, TestContext.Current.CancellationToken).Select(release => release.ToString());
}
