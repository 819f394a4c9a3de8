using LinkerdAnnotations.Tests.Manifests;
using LinkerdAnnotations.Tests.Samples;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>What is reported does not depend on the system that the sources are checked out on: its paths, and how its lines end.</summary>
public class OtherSystemTests
{
    private const string WindowsRoot = @"C:\src\shop\";

    public static TheoryData<string> Samples => [.. SampleProject.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Paths_with_drive_letters_and_backslashes_change_nothing(string sample) =>
        await HoldsAsync(sample, await SampleProject.CreateAsync(sample, WindowsRoot, '\\'));

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Line_ends_of_another_system_change_nothing(string sample) =>
        await HoldsAsync(sample, await SampleProject.CreateAsync(sample, WindowsRoot, '\\', "\r\n"));

    [Theory]
    [InlineData(@"C:\src\shop\charts\Chart.yaml")]
    [InlineData(@"\\server\share\charts\Chart.yaml")]
    [InlineData("/src/shop/charts/Chart.yaml")]
    public async Task A_chart_is_known_by_its_name_in_any_folder(string path)
    {
        const string Chart = "apiVersion: v2\nname: mesh\ndependencies:\n- name: linkerd-control-plane\n  version: 1.12.0\n";
        const string Service = "kind: Service\nmetadata:\n  annotations:\n    retry.linkerd.io/http: 5xx\n";

        var reports = await ManifestAnalysis.DiagnosticsAsync([(path, Chart), (path.Replace("Chart", "service", StringComparison.Ordinal), Service)]);

        var report = Assert.Single(reports);
        Assert.Equal("LKD1004", report.Id);
        Assert.Contains("(Chart.yaml)", Analysis.Message(report), StringComparison.Ordinal);
    }

    private static async Task HoldsAsync(string sample, Project project)
    {
        var expected = await AnalyzedProject.OfAsync(await SampleProject.CreateAsync(sample));
        var reported = await AnalyzedProject.OfAsync(project);

        Assert.Equal(Describe(expected), Describe(reported));
    }

    private static IEnumerable<string> Describe(AnalyzedProject project) => project.Diagnostics
        .Select(report =>
        {
            var place = report.Location.GetLineSpan();
            return $"{place.Path[(place.Path.LastIndexOfAny(['/', '\\']) + 1)..]} {place.Span} {report.Id}: {Analysis.Message(report)}";
        })
        .Order(StringComparer.Ordinal);
}
