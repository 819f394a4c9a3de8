using System.Text.Json;
using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Tests.Catalog;

/// <summary>The charts of the control plane, held against the versions that Linkerd gave them.</summary>
public class ControlPlaneChartsTests
{
    private const string Chart = "linkerd-control-plane";

    private static readonly JsonElement Facts = JsonDocument.Parse(File.ReadAllText(
        RepositoryFiles.PathOf("tests/Facts/chart-versions.json"))).RootElement;

    [Fact]
    public void A_stable_chart_installs_a_release_of_its_line()
    {
        foreach (var (release, version) in Facts
            .GetProperty("stable")
            .EnumerateObject()
            .Select(row => (row.Name, row.Value.GetString()!))
            .Where(row => !row.Name.Contains("-rc", StringComparison.Ordinal)))
        {
            var installed = ControlPlaneCharts.ReleaseOf(Chart, version);

            Assert.NotNull(installed);
            Assert.StartsWith($"stable-{installed}.", release, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_chart_of_an_edge_installs_that_edge()
    {
        foreach (var edges in Facts.GetProperty("edge").EnumerateObject().GroupBy(row => row.Value.GetString()!, row => row.Name))
        {
            Assert.Equal(edges.Last(), ControlPlaneCharts.ReleaseOf("linkerd-edge/" + Chart, edges.Key).ToString());
        }
    }

    [Theory]
    [InlineData(Chart, "1.9.8", "2.12")]
    [InlineData(Chart, "1.12.7", "2.13")]
    [InlineData(Chart, "1.15.0", "2.14")]
    [InlineData(Chart, "1.16.11", "2.14")]
    [InlineData(Chart, "1.18.10-edge", "edge-24.2.4")]
    [InlineData(Chart, "2024.10.1", "edge-24.10.1")]
    [InlineData("linkerd-enterprise-control-plane", "2.18.3", "2.18")]
    [InlineData("linkerd/linkerd2", "2.11.2", "2.11.2")]
    public void A_chart_installs_a_release(string chart, string version, string release) =>
        Assert.Equal(release, ControlPlaneCharts.ReleaseOf(chart, version).ToString());

    [Theory]
    [InlineData(Chart, "~1.16.0")]
    [InlineData(Chart, "1.16.x")]
    [InlineData(Chart, ">=1.9.0 <2")]
    [InlineData(Chart, "1.16")]
    [InlineData(Chart, "1.*")]
    [InlineData(Chart, "*")]
    [InlineData(Chart, "1.9.0-rc2")]
    [InlineData(Chart, "1.99.0-edge")]
    [InlineData(Chart, "1.10.0")]
    [InlineData(Chart, "2024.13.1")]
    [InlineData(Chart, "{{ .Values.version }}")]
    [InlineData("linkerd-viz", "30.12.11")]
    [InlineData("linkerd-enterprise-control-plane", "1.9.8")]
    [InlineData("linkerd2", "*")]
    public void Ranges_and_what_is_not_known_install_none(string chart, string version) =>
        Assert.Null(ControlPlaneCharts.ReleaseOf(chart, version));
}
