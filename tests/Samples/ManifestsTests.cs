using System.Text.Json;
using LinkerdAnnotations.Tests.Documentation;
using LinkerdAnnotations.Tests.Package;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Samples;

[Collection(CommandLine.Name)]
public class ManifestsTests(ManifestsRun run) : IClassFixture<ManifestsRun>
{
    private static readonly string[] Expected =
    [
        "RestartPatch.cs(8,96) LKD2002",
        "ShopNamespace.cs(13,33) LKD2001",
        "StockImport.cs(20,17) LKD1001",
        "StockImport.cs(21,17) LKD1002",
        "application.yaml(17,11) LKD1002",
        "deployment.yaml(8,5) LKD3001",
        "deployment.yaml(20,50) LKD2002",
        "kustomization.yaml(22,13) LKD1002",
        "kustomization.yaml(28,13) LKD1002",
        "release.yaml(31,34) LKD2001",
        "values.yaml(8,3) LKD1002",
    ];

    [Fact]
    public void Build_points_at_each_mistake_in_code_and_in_files() =>
        Assert.Equal(Expected.Order(StringComparer.Ordinal), run.Build.Diagnostics.Select(Place).Order(StringComparer.Ordinal));

    [Fact]
    public void Build_looks_at_files_only_where_it_is_asked_to() =>
        Assert.Equal(
            Expected.Where(place => place.Contains(".cs(", StringComparison.Ordinal)),
            run.BuildWithoutFiles.Diagnostics.Select(Place));

    [Fact]
    public void Build_prints_what_the_page_shows()
    {
        var shown = ReleasedFiles.Page("manifests").Blocks.Where(block => block.Language == "text").SelectMany(block => block.Lines);
        var printed = run.Build.Diagnostics.Select(diagnostic =>
            $"{diagnostic.File}({diagnostic.Line},{diagnostic.Column}): {diagnostic.Severity} {diagnostic.Id}: {diagnostic.Message}");

        Assert.Equal(printed.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Report_for_tools_names_the_files_and_the_places()
    {
        using var report = JsonDocument.Parse(run.Report);
        var results = report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("LKD", StringComparison.Ordinal))
            .Select(result =>
            {
                var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
                var region = location.GetProperty("region");
                var file = Path.GetFileName(new Uri(
                    location.GetProperty("artifactLocation").GetProperty("uri").GetString()!,
                    UriKind.RelativeOrAbsolute).ToString());
                return $"{file}({region.GetProperty("startLine")},{region.GetProperty("startColumn")}) {result.GetProperty("ruleId")}";
            });

        Assert.Equal(Expected.Order(StringComparer.Ordinal), results.Order(StringComparer.Ordinal));
    }

    [Fact]
    public Task Repair_changes_what_is_written_down() =>
        GeneratedFile.HoldsAsync(run.Diff, "tests", "Expected", "Manifests.diff");

    [Fact]
    public void Format_repairs_the_code_and_leaves_the_files_to_their_authors() =>
        Assert.Equal(
            Expected.Where(place => place.Contains(".yaml(", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            run.RepairedBuild.Diagnostics.Select(Place).Order(StringComparer.Ordinal));

    [Fact]
    public void Repaired_program_prints_the_keys_and_values_that_Linkerd_takes()
    {
        Assert.Contains("linkerd.io/inject: \"enabled\"\n", run.Manifests, StringComparison.Ordinal);
        Assert.Contains("config.alpha.linkerd.io/proxy-enable-native-sidecar: \"true\"\n", run.Manifests, StringComparison.Ordinal);
        Assert.Contains("config.linkerd.io/skip-outbound-ports: '5432'\n", run.Manifests, StringComparison.Ordinal);
        Assert.Contains("\"config.linkerd.io/proxy-cpu-limit\":\"1\"", run.Manifests, StringComparison.Ordinal);
    }

    private static string Place(BuildDiagnostic diagnostic) => $"{diagnostic.File}({diagnostic.Line},{diagnostic.Column}) {diagnostic.Id}";
}
