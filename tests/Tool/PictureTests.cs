using System.Text.Json;
using LinkerdAnnotations.Tests.Editors;
using LinkerdAnnotations.Tests.Pictures;

namespace LinkerdAnnotations.Tests.CommandLine;

/// <summary>The pictures of a manifest show what the language server says of the sample today.</summary>
[Collection(ToolTests.Name)]
public class PictureTests(InstalledTool tool)
{
    private static readonly string Chart = RepositoryFiles.PathOf("samples", "Manifests", "chart");
    private static readonly string Template = Path.Combine(Chart, "templates", "deployment.yaml");
    private static readonly string Uri = EditorSession.UriOf(Template);

    [Fact]
    public async Task The_light_bulb_is_that_of_today()
    {
        var lines = await File.ReadAllLinesAsync(Template, TestContext.Current.CancellationToken);
        await using var editor = await tool.OpenEditorAsync([Chart]);
        await editor.OpenAsync(Uri, string.Join('\n', lines));

        var line = Array.FindIndex(lines, line => line.Contains("linkerd.io/inject", StringComparison.Ordinal));
        PictureRecord.AssertShows("manifest-light-bulb", TextsOf(await editor.ActionsAsync(Uri, line, "quickfix"), "title"));
    }

    [Fact]
    public async Task The_list_is_that_of_today()
    {
        var lines = (await File.ReadAllLinesAsync(Template, TestContext.Current.CancellationToken)).ToList();
        var line = lines.FindIndex(line => line.Contains("config.linkerd.io/proxy-memory-request", StringComparison.Ordinal)) + 1;
        lines.Insert(line, new string(' ', lines[line - 1].Length - lines[line - 1].TrimStart().Length));
        await using var editor = await tool.OpenEditorAsync([Chart]);
        await editor.OpenAsync(Uri, string.Join('\n', lines));

        var list = await editor.AskAtAsync("textDocument/completion", Uri, line, lines[line].Length);

        var items = list.GetProperty("items").EnumerateArray();
        PictureRecord.AssertShowsFirst(
            "manifest-completion",
            TextsOf(items.OrderBy(item => item.GetProperty("sortText").GetString(), StringComparer.Ordinal), "label"));
    }

    private static IEnumerable<string> TextsOf(IEnumerable<JsonElement> items, string property) =>
        [.. items.Select(item => item.GetProperty(property).GetString()!)];
}
