using LinkerdAnnotations.Tests.Editors;
using LinkerdAnnotations.Tests.Package;
using LinkerdAnnotations.Tests.Samples;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Pictures;

/// <summary>
/// The pictures show the samples as they are, and what the product says of them today; what completion offers, and what the command line
/// does for manifests, is compared in the tests of those.
/// </summary>
[Collection(CommandLine.Name)]
public class PictureTests
{
    private static readonly string[] Themes = ["dark", "light"];

    public static TheoryData<string> Names => [.. PictureRecord.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_is_of_the_sample_as_it_is(string name)
    {
        Assert.Equal(Themes, PictureRecord.Read(name).Pictures.Keys.Order(StringComparer.Ordinal));
        PictureRecord.AssertIsOfFilesAsTheyAre(name);
    }

    [Fact]
    public void No_other_files_are_there() => Assert.Equal(
        PictureRecord.Names
            .SelectMany(name => Themes.Select(theme => $"{name}-{theme}.png").Append($"{name}.json"))
            .Order(StringComparer.Ordinal),
        Directory.GetFiles(PictureRecord.PathOf("")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void A_readme_shows_each_in_the_theme_of_its_reader(string readme)
    {
        var lines = File.ReadAllLines(RepositoryFiles.PathOf(readme));
        Assert.All(PictureRecord.Names, name =>
        {
            var path = $"analyzers/docs/pictures/{name}";
            var line = Assert.Single(lines, line => line.Contains($"{path}-light.png", StringComparison.Ordinal));
            Assert.StartsWith(
                $"<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"{path}-dark.png\"><img width=\"840\" alt=\"",
                line,
                StringComparison.Ordinal);
            Assert.EndsWith($"\" src=\"{path}-light.png\"></picture>", line, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("squiggle", "BatchJobs", "NightlyReport.cs")]
    [InlineData("manifest-squiggle", "Manifests", "chart/templates/deployment.yaml")]
    public async Task The_message_is_that_of_today(string name, string sample, string file)
    {
        var analyzed = await AnalyzedProject.OfAsync(await SampleProject.CreateAsync(sample));
        var first = analyzed.Diagnostics.First(diagnostic => diagnostic.Location.GetLineSpan().Path == "/" + file);

        PictureRecord.AssertShows(name, [$"{first.Id}: {Analysis.Message(first)}"]);
    }

    [Fact]
    public async Task The_light_bulb_is_that_of_today()
    {
        var folder = ScratchFolder.Create("pictures");
        SampleCopy.Make(folder, "BatchJobs");
        var sample = Path.Combine(folder, "BatchJobs");
        var report = (await DotNet.RunAsync(sample, "build")).Diagnostics.Single(report => report.File == "NightlyReport.cs");
        await DotNet.RunAsync(folder, "build", "-p:RunAnalyzers=false", RepositoryFiles.PathOf("tests", "Pictures", "Server"));
        var server = RepositoryFiles.PathOf("artifacts", "bin", "PictureServer", "debug", "PictureServer.dll");
        await using var editor = await EditorSession.StartAsync(new("dotnet", [server]), [sample]);

        PictureRecord.AssertShows("light-bulb", await TitlesAsync(editor, Path.Combine(sample, report.File), report));
        PictureRecord.AssertShows("light-bulb", await TitlesAsync(editor, Path.Combine(sample, report.File), report));
    }

    private static async Task<IEnumerable<string>> TitlesAsync(EditorSession editor, string file, BuildDiagnostic report)
    {
        var place = new { line = report.Line - 1, character = report.Column };
        var actions = await editor.AskAsync(
            "textDocument/codeAction",
            new { textDocument = new { uri = EditorSession.UriOf(file) }, range = new { start = place, end = place } });
        return [.. actions.EnumerateArray().Select(action => action.GetProperty("title").GetString()!)];
    }
}
