using System.Text.Json;
using System.Text.RegularExpressions;
using LinkerdAnnotations.Tests.Package;
using RuleSet = LinkerdAnnotations.Analyzers.Rules.RuleSet;

namespace LinkerdAnnotations.Tests.Editors;

/// <summary>The package in csharp-ls, driven as an editor drives it.</summary>
[Collection(CommandLine.Name)]
public partial class CSharpServerTests(CSharpServer server, ITestOutputHelper output) : IClassFixture<CSharpServer>
{
    private const string ManifestReport = "3:4-42 LKD1001";
    private const int Edits = 300;
    private const int Attempts = 3;
    private const int Rounds = 5;
    private const double MostMemory = 1.1;
    private const int Warning = 2;

    [Fact]
    public async Task Reports_appear_go_and_come_back()
    {
        var (editor, uri, text) = await OpenFileAsync();

        var report = Assert.Single(await ReportsAsync(editor, uri), report => report.GetProperty("code").GetString() == "LKD1001");

        Assert.Equal(["6:9-49 LKD1001"], Describe([report]));
        AssertComplete(report);

        await editor.ReplaceAsync(uri, text.Replace(SeedCase.WrongKey, SeedCase.RightKey, StringComparison.Ordinal));
        Assert.DoesNotContain(Describe(await ReportsAsync(editor, uri)), said => said.EndsWith("LKD1001", StringComparison.Ordinal));

        await editor.ReplaceAsync(uri, text);
        Assert.Contains("6:9-49 LKD1001", Describe(await ReportsAsync(editor, uri)));
    }

    [Fact]
    public async Task Nothing_is_said_of_a_key_while_it_is_typed()
    {
        const string Key = "config.linkerd.io/skip-outbound-ports";
        var (editor, uri, text) = await OpenFileAsync();
        var line = "        [\"config.linkerd.io/team\"] = \"shop\",\n";
        var before = text[..text.IndexOf(line, StringComparison.Ordinal)];
        var behind = text[(before.Length + line.Length)..];
        var said = new List<string>();
        for (var length = 1; length <= Key.Length; length++)
        {
            await editor.ReplaceAsync(uri, $"{before}        [\"{Key[..length]}{behind}");
            said.AddRange(Describe(await ReportsAsync(editor, uri)).Where(report => report.StartsWith("7:", StringComparison.Ordinal)));
        }

        Assert.Empty(said);
    }

    [Fact]
    public async Task Keys_and_values_are_completed()
    {
        var (editor, uri, text) = await OpenFileAsync();
        var typed = text.Replace("\"config.linkerd.io/team\"] = \"shop\"", "\"linkerd.io/inject\"] = \"\"", StringComparison.Ordinal);
        await editor.ReplaceAsync(uri, typed);
        var lines = typed.Split('\n');
        var line = Array.FindIndex(lines, candidate => candidate.Contains("inject", StringComparison.Ordinal));

        Assert.Equal(
            ["disabled", "enabled", "ingress"],
            (await CompleteAsync(editor, uri, line, lines[line].LastIndexOf('"'))).Order(StringComparer.Ordinal));
        var keys = await CompleteAsync(editor, uri, line, lines[line].IndexOf('"', StringComparison.Ordinal) + 1);
        Assert.Contains(SeedCase.RightKey, keys);
        Assert.Contains("config.linkerd.io/skip-outbound-ports", keys);
    }

    [Fact]
    public async Task Manifests_are_reported_on()
    {
        var (editor, _, _) = await OpenFileAsync();

        var report = Assert.Single((await WorkspaceReportsAsync(editor))[EditorSession.UriOf(server.Manifest)]);

        Assert.Equal([ManifestReport], Describe([report]));
        AssertComplete(report);
    }

    [Fact]
    public async Task The_sample_says_what_a_build_says()
    {
        Assert.SkipUnless(server.Reason is null, server.Reason ?? string.Empty);
        var built = (await server.BuildSampleAsync()).Diagnostics
            .Select(report => $"{report.File} {report.Line - 1}:{report.Column - 1} {report.Id}");
        await using var editor = await server.OpenAsync(server.SampleFolder);
        var said = new List<string>();
        foreach (var file in Directory.GetFiles(server.SampleFolder, "*.cs"))
        {
            // Asked for all of the open folder, the server would analyze the sources of the package, too, to which the sample refers.
            var uri = EditorSession.UriOf(file);
            await editor.OpenAsync(uri, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), "csharp");
            said.AddRange((await ReportsAsync(editor, uri))
                .Where(report => report.GetProperty("severity").GetInt32() <= Warning)
                .Select(report => $"{Path.GetFileName(file)} {End().Replace(EditorSession.Describe(report), " ")}"));
        }

        Assert.Equal(built.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Damaging_edits_break_nothing()
    {
        var (editor, uri, text) = await OpenFileAsync();
        var before = Describe(await ReportsAsync(editor, uri));
        var damage = new Damage(text, seed: 25);
        for (var edit = 0; edit < Edits; edit++)
        {
            await editor.ReplaceAsync(uri, damage.Next());

            // A report without a place, as that of an analyzer that threw has none, takes away all others of the project in this server.
            Assert.Equal([ManifestReport], Describe((await WorkspaceReportsAsync(editor))[EditorSession.UriOf(server.Manifest)]));
        }

        await editor.ReplaceAsync(uri, text);
        Assert.Equal(before, Describe(await ReportsAsync(editor, uri)));
    }

    /// <summary>
    /// What is resident after the edits differs by some hundredths from run to run. What the package kept of each edit would be there each
    /// time.
    /// </summary>
    [Fact]
    public async Task Memory_after_edits_is_that_of_an_editor_without_the_package()
    {
        Assert.SkipUnless(server.Reason is null, server.Reason ?? string.Empty);
        var least = double.MaxValue;
        for (var attempt = 0; attempt < Attempts && least > MostMemory; attempt++)
        {
            var (with, without) = (MemoryAfterEditsAsync(server.Code), MemoryAfterEditsAsync(server.PlainCode));
            least = Math.Min(least, (double)await with / await without);
            output.WriteLine($"{await with >> 20} MB with the package, {await without >> 20} MB without");
        }

        Assert.InRange(least, 0, MostMemory);
    }

    /// <summary>Figures, which depend on the machine; the page of the benchmarks has them.</summary>
    [Fact(Explicit = true)]
    public async Task First_list_of_completion()
    {
        Assert.SkipUnless(server.Reason is null, server.Reason ?? string.Empty);
        var (with, without) = (new List<CompletionCost>(), new List<CompletionCost>());
        for (var round = 0; round < Rounds; round++)
        {
            without.Add(await CompletionCostAsync(server.PlainCode));
            with.Add(await CompletionCostAsync(server.Code));
        }

        output.WriteLine($"without the package: {CompletionCost.Describe(without)}");
        output.WriteLine($"with the package: {CompletionCost.Describe(with)}");
    }

    /// <summary>Its text, its severity, and the page that it leads to.</summary>
    private static void AssertComplete(JsonElement report)
    {
        Assert.Equal(SeedCase.Report, $"LKD1001: {report.GetProperty("message").GetString()}");
        Assert.Equal(Warning, report.GetProperty("severity").GetInt32());
        Assert.Equal(
            RuleSet.Descriptors.First(descriptor => descriptor.Id == "LKD1001").HelpLinkUri,
            report.GetProperty("codeDescription").GetProperty("href").GetString());
    }

    // A build names no end of a report.
    [GeneratedRegex(@"-\d+ ")]
    private static partial Regex End();

    private static IReadOnlyList<string> Describe(IEnumerable<JsonElement> reports) => [.. reports.Select(EditorSession.Describe)];

    /// <summary>What completion costs in a new server.</summary>
    private async Task<CompletionCost> CompletionCostAsync(string file)
    {
        await using var editor = await server.OpenAsync(Path.GetDirectoryName(file)!);
        var uri = EditorSession.UriOf(file);
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await editor.OpenAsync(uri, text, "csharp");
        await ReportsAsync(editor, uri);
        var lines = text.Split('\n');
        var line = Array.FindIndex(lines, candidate => candidate.Contains("/team", StringComparison.Ordinal));
        return await CompletionCost.MeasureAsync(editor, uri, line, lines[line].IndexOf('[', StringComparison.Ordinal));
    }

    /// <summary>The memory of a new server, in bytes, after a file was edited as if at random.</summary>
    private async Task<long> MemoryAfterEditsAsync(string file)
    {
        await using var editor = await server.OpenAsync(Path.GetDirectoryName(file)!);
        var uri = EditorSession.UriOf(file);
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await editor.OpenAsync(uri, text, "csharp");
        var damage = new Damage(text, seed: 25);
        for (var edit = 0; edit < Edits; edit++)
        {
            await editor.ReplaceAsync(uri, damage.Next());
            await ReportsAsync(editor, uri);
        }

        editor.Process.Refresh();
        return editor.Process.WorkingSet64;
    }

    /// <summary>What our analyzers say of a document.</summary>
    private static async Task<IReadOnlyList<JsonElement>> ReportsAsync(EditorSession editor, string uri)
    {
        var report = await editor.AskAsync("textDocument/diagnostic", new { textDocument = new { uri } });
        return [.. report.GetProperty("items").EnumerateArray().Where(IsOurs)];
    }

    private static Task<JsonElement> AskWorkspaceAsync(EditorSession editor) =>
        editor.AskAsync("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() });

    /// <summary>What our analyzers say of all files of the open folder, by the file.</summary>
    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<JsonElement>>> WorkspaceReportsAsync(EditorSession editor) =>
        (await AskWorkspaceAsync(editor)).GetProperty("items").EnumerateArray().ToDictionary(
            file => file.GetProperty("uri").GetString()!,
            file => (IReadOnlyList<JsonElement>)[.. file.GetProperty("items").EnumerateArray().Where(IsOurs)]);

    private static bool IsOurs(JsonElement report) => report.GetProperty("code").GetString()!.StartsWith("LKD", StringComparison.Ordinal);

    /// <summary>
    /// What is offered at a place. The first lists after opening are empty, since the server loads what a package offers meanwhile.
    /// </summary>
    private static async Task<IReadOnlyList<string>> CompleteAsync(EditorSession editor, string uri, int line, int character)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var list = await editor.AskAtAsync("textDocument/completion", uri, line, character);
            if (list.ValueKind == JsonValueKind.Object && list.GetProperty("items") is var items && items.GetArrayLength() > 0)
            {
                return [.. items.EnumerateArray().Select(item => item.GetProperty("label").GetString()!)];
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }

        return [];
    }

    /// <summary>Opens the file of the project with its annotations, as it is on the disk.</summary>
    private async Task<(EditorSession Editor, string Uri, string Text)> OpenFileAsync()
    {
        Assert.SkipUnless(server.Reason is null, server.Reason ?? string.Empty);
        var uri = EditorSession.UriOf(server.Code);
        var text = await File.ReadAllTextAsync(server.Code, TestContext.Current.CancellationToken);
        await server.Editor.OpenAsync(uri, text, "csharp");
        await server.Editor.ReplaceAsync(uri, text);
        return (server.Editor, uri, text);
    }
}
