using LinkerdAnnotations.Tests.Samples;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Documentation.Pictures;

/// <summary>
/// The pictures of the README, drawn from what the analyzer reports, what the fixes offer and make, and what a build prints. The build's
/// lines are the README's, which are held against a real build with the samples.
/// </summary>
public class PictureTests
{
    private const int Width = 960;
    private const int Left = 14;
    private const string Paper = "#ffffff";
    private const string Frame = "#d0d7de";
    private const string Pale = "#8c959f";

    private const string Source =
        """
        var report = new V1PodTemplateSpec
        {
            Metadata = new V1ObjectMeta
            {
                Annotations = new Dictionary<string, string>
                {
                    ["linkerd.io/inject"] = "enabled",
                    // The proxy has to go when the report is written, or the job's pod never ends.
                    ["config.linkerd.io/proxy-native-sidecar"] = "true",
                },
            },
        };
        Console.WriteLine(report);
        """;

    [Fact]
    public async Task The_squiggle_is_drawn_from_what_is_reported()
    {
        var analysis = await Analysis.OfAsync(Source);
        var drawing = new Drawing(Width);
        var (diagnostic, bottom) = await DrawCodeAsync(drawing, analysis);
        var tip = Drawing.Wrap($"{diagnostic.Id}: {Analysis.Message(diagnostic)}", 96).ToArray();
        drawing.Box(130, bottom, 800, (tip.Length * Drawing.Line) + 14, "#f6f8fa", Frame);
        for (var i = 0; i < tip.Length; i++)
        {
            drawing.Text(142, bottom + 7 + (i * Drawing.Line), new Ink(tip[i], CodeColors.Plain));
        }

        await HoldsAsync(drawing, "A key under a squiggle, with what the analyzer says about it", "squiggle.svg");
    }

    [Fact]
    public async Task The_light_bulb_is_drawn_from_what_is_offered_and_made()
    {
        var analysis = await Analysis.OfAsync(Source);
        var drawing = new Drawing(Width);
        var (diagnostic, bottom) = await DrawCodeAsync(drawing, analysis);
        var titles = await analysis.GetOfferedTitlesAsync(diagnostic);
        var after = SourceText.From(await analysis.GetFixedTextAsync(choice: 0));
        var before = await analysis.Document.GetTextAsync(TestContext.Current.CancellationToken);

        drawing.Box(60, bottom, 860, (titles.Count * 24) + 14, "#f6f8fa", Frame);
        drawing.Text(36, bottom + 9, new Ink("💡", "#bf8803"));
        for (var i = 0; i < titles.Count; i++)
        {
            var top = bottom + 7 + (i * 24);
            if (i == 0)
            {
                drawing.Box(64, top, 852, 23, "#ddf4ff", "#54aeff");
            }

            drawing.Text(76, top + 2, new Ink(titles[i], CodeColors.Plain));
        }

        var preview = bottom + (titles.Count * 24) + 22;
        var changed = Enumerable.Range(0, before.Lines.Count).Single(line => before.Lines[line].ToString() != after.Lines[line].ToString());
        drawing.Box(60, preview, 860, (2 * Drawing.Line) + 12, Paper, Frame);
        drawing.Box(61, preview + 4, 858, Drawing.Line, "#ffebe9", "#ffebe9");
        drawing.Text(76, preview + 4, new Ink("- " + before.Lines[changed].ToString().Trim(), "#82071e"));
        drawing.Box(61, preview + 6 + Drawing.Line, 858, Drawing.Line, "#dafbe1", "#dafbe1");
        drawing.Text(76, preview + 6 + Drawing.Line, new Ink("+ " + after.Lines[changed].ToString().Trim(), "#116329"));

        await HoldsAsync(drawing, "The actions of the light bulb, with the change that the first one makes", "light-bulb.svg");
    }

    [Fact]
    public async Task The_build_is_drawn_from_what_the_readme_shows()
    {
        var drawing = new Drawing(Width);
        var y = 10;
        drawing.Text(Left, y, new Ink("$ ", "#7d8590"), new Ink("dotnet build samples/BatchJobs", "#e6edf3"));
        foreach (var line in ReadmeOutput.Below("dotnet build samples/BatchJobs"))
        {
            foreach (var part in Drawing.Wrap(line, 112))
            {
                y += Drawing.Line;
                drawing.Text(Left, y, Colored(part));
            }
        }

        await HoldsAsync(drawing, "dotnet build of the sample, with its warnings", "build.svg", "#0d1117");
    }

    private static IEnumerable<Ink> Colored(string line)
    {
        const string warning = "warning";
        var at = line.IndexOf(warning, StringComparison.Ordinal);
        return at < 0
            ? [new(line, "#e6edf3")]
            :
            [
                new(line[..at], "#e6edf3"),
                new(line[at..(at + warning.Length + 8)], "#d29922"),
                new(line[(at + warning.Length + 8)..], "#e6edf3")
            ];
    }

    private static async Task<(Diagnostic Diagnostic, double Bottom)> DrawCodeAsync(Drawing drawing, Analysis analysis)
    {
        var diagnostic = Assert.Single(analysis.Diagnostics);
        var place = diagnostic.Location.GetLineSpan().StartLinePosition;
        var lines = await CodeColors.OfAsync(analysis.Document);
        const double code = Left + (4 * Drawing.Character);
        for (var i = 0; i <= place.Line; i++)
        {
            var y = 10 + (i * Drawing.Line);
            drawing.Text(Left, y, new Ink((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), Pale));
            drawing.Text(code, y, lines[i]);
        }

        drawing.Squiggle(
            code + (place.Character * Drawing.Character),
            10 + (place.Line * Drawing.Line),
            diagnostic.Location.SourceSpan.Length);
        return (diagnostic, 10 + ((place.Line + 1) * Drawing.Line) + 8);
    }

    private static Task HoldsAsync(Drawing drawing, string title, string file, string background = Paper) =>
        GeneratedFile.HoldsAsync(drawing.ToSvg(title, background), "analyzers", "docs", "pictures", file);
}
