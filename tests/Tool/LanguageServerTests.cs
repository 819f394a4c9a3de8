using System.Text.Json;
using LinkerdAnnotations.Tests.Editors;
using StreamJsonRpc;

namespace LinkerdAnnotations.Tests.CommandLine;

/// <summary>The installed tool as a language server, driven as an editor drives it.</summary>
[Collection(ToolTests.Name)]
public class LanguageServerTests(InstalledTool tool)
{
    private const string Wrong = "config.linkerd.io/skip-outbound: \"5432\"";
    private const int AnnotationLine = 13;

    private static readonly string Uri = EditorSession.UriOf(Path.Combine(Path.GetTempPath(), "not-written", "web.yaml"));

    [Fact]
    public async Task Says_what_is_wrong_where_it_is_and_links_to_more()
    {
        await using var editor = await tool.OpenEditorAsync([]);

        await editor.OpenAsync(Uri, ToolFolder.Deployment(Wrong));

        Assert.Equal(["13:8-39 LKD1002"], await editor.SaidAsync(Uri));
    }

    [Fact]
    public async Task Positions_count_code_units_of_UTF_16_and_lines_may_end_as_on_Windows()
    {
        await using var editor = await tool.OpenEditorAsync([]);
        const string text = "metadata:\r\n  annotations: {\"config.linkerd.io/proxy-log-level\": \"\U0001F600\", config.linkerd.io/skip-outbound: \"1\"}\r\n";

        await editor.OpenAsync(Uri, text);

        Assert.Contains(
            $"1:{text.Split('\n')[1].IndexOf("config.linkerd.io/skip", StringComparison.Ordinal)}-",
            string.Concat(await editor.SaidAsync(Uri)),
            StringComparison.Ordinal);
        var face = text.Split('\n')[1].IndexOf('\ud83d', StringComparison.Ordinal);
        var version = await editor.ChangeAsync(Uri, (1, face), (1, face + 2), "info");
        Assert.Single(await editor.SaidAsync(Uri, version));
    }

    [Fact]
    public async Task What_is_being_typed_is_not_said_to_be_wrong_with_each_letter()
    {
        await using var editor = await tool.OpenEditorAsync([]);
        await editor.OpenAsync(Uri, ToolFolder.Deployment("linkerd.io/inject: enabled"));
        Assert.Empty(await editor.SaidAsync(Uri));
        var line = AnnotationLine + 1;
        await editor.ChangeAsync(Uri, (AnnotationLine, 34), (AnnotationLine, 34), "\n        ");
        var version = 0;
        for (var i = 0; i < Wrong.Length; i++)
        {
            version = await editor.ChangeAsync(Uri, (line, 8 + i), (line, 8 + i), Wrong[i].ToString());
            if (i % 8 == 0)
            {
                Assert.Empty(await editor.SaidAsync(Uri, version));
            }
        }

        // Nobody types any more.
        Assert.Equal([$"{line}:8-39 LKD1002"], await editor.SaidAsync(Uri, version, said => said.Count > 0));
    }

    [Fact]
    public async Task Repairs_each_once_all_at_once_and_silences()
    {
        await using var editor = await tool.OpenEditorAsync([]);
        var text = ToolFolder.Deployment(Wrong);
        await editor.OpenAsync(Uri, text);

        var actions = await editor.ActionsAsync(Uri, AnnotationLine);
        var titles = actions.Select(action => action.GetProperty("title").GetString()).ToList();
        var repaired = ToolFolder.Deployment(Wrong.Replace("outbound", "outbound-ports", StringComparison.Ordinal));

        Assert.Equal(titles.Distinct(), titles);
        var preferred = Assert.Single(
            actions,
            action => action.TryGetProperty("isPreferred", out var isPreferred) && isPreferred.GetBoolean());
        Assert.EndsWith("'config.linkerd.io/skip-outbound-ports'", preferred.GetProperty("title").GetString()!, StringComparison.Ordinal);
        Assert.Equal("quickfix", preferred.GetProperty("kind").GetString());
        Assert.Equal(repaired, EditorSession.Apply(text, preferred, Uri));

        var all = Assert.Single(await editor.ActionsAsync(Uri, 0, "source.fixAll"));
        Assert.Equal("source.fixAll.linkerd", all.GetProperty("kind").GetString());
        Assert.Equal(repaired, EditorSession.Apply(text, all, Uri));

        var silence = Assert.Single(actions, action => action.GetProperty("title").GetString() == "Suppress LKD1002 with a comment");
        var version = await editor.ReplaceAsync(Uri, EditorSession.Apply(text, silence, Uri));
        Assert.Empty(await editor.SaidAsync(Uri, version));
    }

    [Theory]
    [InlineData("metadata:\n  annotations:\n    ^\n", true)]
    [InlineData("metadata:\n  annotations:\n    config.li^\n", true)]
    [InlineData("metadata:\n  annotations:\n    config.li^: enabled # stays\n", true)]
    [InlineData("kind: Pod\nmetadata:\n  annotations:\n    a: b\n    conf^\nspec: {\n", true)]
    [InlineData("{\"kind\": \"Pod\", \"metadata\": {\"annotations\": {\"conf^\"}}}\n", true)]
    [InlineData("metadata:\n  name: ^\n", false)]
    [InlineData("data:\n  conf^\n", false)]
    [InlineData("^", false)]
    public async Task Completes_keys_where_annotations_stand_and_nowhere_else(string marked, bool expected)
    {
        await using var editor = await tool.OpenEditorAsync([]);
        var (text, line, character) = Caret(marked);
        await editor.OpenAsync(Uri, text, "yaml");

        var items = ItemsOf(await editor.AskAtAsync("textDocument/completion", Uri, line, character));

        Assert.Equal(expected, items.Any(item => LabelOf(item) == "config.linkerd.io/proxy-await"));
    }

    [Fact]
    public async Task Completes_what_the_release_reads_on_that_object_and_what_is_not_there_yet()
    {
        await using var editor = await tool.OpenEditorAsync([], ["--linkerd", "2.20"]);
        var (text, line, character) = Caret(
            "kind: Service\nmetadata:\n  annotations:\n    retry.linkerd.io/http: 5xx\n    ret^ry: \"x\"\n");
        await editor.OpenAsync(Uri, text);

        var items = ItemsOf(await editor.AskAtAsync("textDocument/completion", Uri, line, character));
        var labels = items.Select(LabelOf).ToList();

        Assert.Contains("retry.linkerd.io/limit", labels);
        Assert.DoesNotContain("retry.linkerd.io/http", labels);
        Assert.DoesNotContain("config.linkerd.io/proxy-await", labels);
        var range = items[0].GetProperty("textEdit").GetProperty("range");
        Assert.Equal(
            (4, 9),
            (range.GetProperty("start").GetProperty("character").GetInt32(), range.GetProperty("end").GetProperty("character").GetInt32()));
    }

    /// <summary>From 2.20 on the proxy is a native sidecar without a key; two releases have no key in common but the oldest.</summary>
    [Theory]
    [InlineData("2.18", "config.alpha.linkerd.io/proxy-enable-native-sidecar")]
    [InlineData("2.20")]
    [InlineData("2.18, 2.20", "config.alpha.linkerd.io/proxy-enable-native-sidecar")]
    public async Task Completes_keys_that_do_something(string release, params string[] expected)
    {
        var folder = new ToolFolder((".editorconfig", $"root = true\n[*.yaml]\nlinkerd_version = {release}\n"));
        var (text, line, character) = Caret("kind: Pod\nmetadata:\n  annotations:\n    native^: \"x\"\n");
        var uri = EditorSession.UriOf(folder.PathOf("pod.yaml"));
        await using var editor = await tool.OpenEditorAsync([folder.Path]);
        await editor.OpenAsync(uri, text);

        var items = ItemsOf(await editor.AskAtAsync("textDocument/completion", uri, line, character));

        Assert.Equal(expected, items.Select(LabelOf).Where(label => label!.EndsWith("native-sidecar", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("metadata:\n  annotations:\n    linkerd.io/inject: ^\n", "enabled", "enabled")]
    [InlineData("metadata:\n  annotations:\n    linkerd.io/inject: \"en^\"\n", "disabled", "disabled")]
    [InlineData("metadata:\n  annotations:\n    config.linkerd.io/proxy-enable-native-sidecar: ^\n", "true", "\"true\"")]
    public async Task Completes_values(string marked, string label, string written)
    {
        await using var editor = await tool.OpenEditorAsync([]);
        var (text, line, character) = Caret(marked);
        await editor.OpenAsync(Uri, text);

        var items = ItemsOf(await editor.AskAtAsync("textDocument/completion", Uri, line, character));

        Assert.Equal(
            written,
            Assert.Single(items, item => LabelOf(item) == label).GetProperty("textEdit").GetProperty("newText").GetString());
    }

    [Fact]
    public async Task Says_what_a_key_does()
    {
        await using var editor = await tool.OpenEditorAsync([]);
        await editor.OpenAsync(Uri, ToolFolder.Deployment("config.linkerd.io/proxy-await: enabled"));

        var hover = await editor.AskAtAsync("textDocument/hover", Uri, AnnotationLine, 20);
        var nothing = await editor.AskAtAsync("textDocument/hover", Uri, 3, 4);

        var text = hover.GetProperty("contents").GetProperty("value").GetString()!;
        Assert.Contains("Delays the start of the application until the proxy is ready.", text, StringComparison.Ordinal);
        Assert.Contains("Takes 'enabled' or 'disabled'", text, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, nothing.ValueKind);
    }

    [Fact]
    public async Task A_chart_and_an_editorconfig_that_change_are_seen()
    {
        var folder = new ToolFolder((".editorconfig", "root = true\n[*.yaml]\nlinkerd_version = 2.20\n"), ("web.yaml", "kind: Pod\n"));
        var uri = EditorSession.UriOf(folder.PathOf("web.yaml"));
        await using var editor = await tool.OpenEditorAsync([folder.Path]);
        await editor.OpenAsync(uri, ToolFolder.Deployment("config.linkerd.io/proxy-enable-native-sidecar: \"true\""));
        Assert.Empty(await editor.SaidAsync(uri));

        folder.Write(".editorconfig", "root = true\n[*.yaml]\nlinkerd_version = 2.18\n");
        await ChangedAsync(folder, ".editorconfig");
        Assert.Equal(["13:8-53 LKD1001"], await editor.SaidAsync(uri, until: said => said.Count > 0));

        folder.Write(".editorconfig", "root = true\n");
        folder.Write("chart/Chart.yaml", "dependencies:\n  - name: linkerd-control-plane\n    version: 1.16.11\n");
        await ChangedAsync(folder, "chart/Chart.yaml");
        Assert.Equal(["13:8-53 LKD1001"], await editor.SaidAsync(uri, until: said => said.Count > 0));

        Task ChangedAsync(ToolFolder changed, string file) => editor.TellAsync(
            "workspace/didChangeWatchedFiles", new { changes = new[]
            {
                new { uri = EditorSession.UriOf(changed.PathOf(file)), type = 2 }
            } });
    }

    [Fact]
    public async Task A_Namespace_in_another_file_decides_about_a_document()
    {
        var folder = new ToolFolder(
            ("namespace.yaml", "kind: Namespace\nmetadata:\n  name: shop\n  annotations:\n    config.alpha.linkerd.io/proxy-enable-native-sidecar: \"true\"\n"));
        var uri = EditorSession.UriOf(folder.PathOf("web.yaml"));
        await using var editor = await tool.OpenEditorAsync([folder.Path], ["--linkerd", "2.18"]);
        var text = ToolFolder.Deployment(
            "linkerd.io/inject: enabled\n        config.alpha.linkerd.io/proxy-wait-before-exit-seconds: \"10\"");

        await editor.OpenAsync(uri, text.Replace("  name: web\nspec", "  name: web\n  namespace: shop\nspec", StringComparison.Ordinal));

        Assert.Contains(
            await editor.SaidAsync(uri, until: said => said.Count > 0),
            said => said.EndsWith("LKD4003", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_pulls_is_not_pushed_at()
    {
        await using var editor = await tool.OpenEditorAsync([], capabilities: new { textDocument = new { diagnostic = new { } } });
        await editor.OpenAsync(Uri, ToolFolder.Deployment(Wrong));

        var report = await editor.AskAsync("textDocument/diagnostic", new { textDocument = new { uri = Uri } });

        Assert.Equal("full", report.GetProperty("kind").GetString());
        Assert.Equal(["13:8-39 LKD1002"], EditorSession.DescribeAll(report.GetProperty("items")));
        Assert.Equal(0, editor.PublishedCount);
    }

    [Fact]
    public async Task Closing_takes_back_what_was_said()
    {
        await using var editor = await tool.OpenEditorAsync([]);
        await editor.OpenAsync(Uri, ToolFolder.Deployment(Wrong));
        Assert.Single(await editor.SaidAsync(Uri));

        await editor.TellAsync("textDocument/didClose", new { textDocument = new { uri = Uri } });
        await editor.OpenAsync(Uri, "kind: Pod\n");

        Assert.Empty(await editor.SaidAsync(Uri));
    }

    [Fact]
    public async Task Damaging_edits_unknown_methods_and_cancelled_questions_do_no_harm()
    {
        await using var editor = await tool.OpenEditorAsync([]);
        var text = ToolFolder.Deployment(Wrong);
        await editor.OpenAsync(Uri, text);
        var random = new Random(20);
        const string damage = "\"'{}[]:#-&*!|>%@`\t\n\r {{}}\0\U0001F600";
        for (var i = 0; i < 300; i++)
        {
            var (line, character) = (random.Next(-1, 25), random.Next(-1, 60));
            await editor.ChangeAsync(
                Uri,
                (line, character),
                (line + random.Next(2), character + random.Next(3)),
                damage.Substring(random.Next(damage.Length), 1));
            if (i % 20 == 0)
            {
                var range = new { start = new { line = 0, character = 0 }, end = new { line = 20, character = 0 } };
                await editor.AskAndCancelAsync("textDocument/codeAction", new { textDocument = new { uri = Uri }, range });
                await editor.AskAtAsync("textDocument/completion", Uri, line, character);
                await editor.AskAtAsync("textDocument/hover", Uri, line, character);
            }
        }

        await Assert.ThrowsAsync<RemoteMethodNotFoundException>(() => editor.AskAsync("textDocument/nothing", new { }));
        await editor.TellAsync("$/nothing", new { });
        var version = await editor.ReplaceAsync(Uri, text);

        Assert.Equal(["13:8-39 LKD1002"], await editor.SaidAsync(Uri, version));
        Assert.Empty(editor.Log);
    }

    [Fact]
    public async Task Bad_roots_and_documents_are_lines_in_the_log()
    {
        var folder = new ToolFolder(("bad.yaml", "linkerd.io/inject: \0"));
        var other = new ToolFolder(("web.yaml", "kind: Pod\n"));
        await using var editor = await tool.OpenEditorAsync([folder.Path, other.Path, Path.Combine(folder.Path, "nowhere")]);

        Assert.Contains("bad.yaml: a binary file", await editor.LoggedAsync("bad.yaml"), StringComparison.Ordinal);
        var huge = EditorSession.UriOf(other.PathOf("huge.yaml"));
        await editor.OpenAsync(huge, Wrong + new string(' ', 5 * 1024 * 1024));
        Assert.Contains("huge.yaml: too long to be checked in an editor", await editor.LoggedAsync("huge.yaml"), StringComparison.Ordinal);
        await editor.OpenAsync("untitled:Untitled-1", ToolFolder.Deployment(Wrong));
        Assert.Single(await editor.SaidAsync("untitled:Untitled-1"));
    }

    [Fact]
    public async Task An_editor_that_dies_takes_its_server_along()
    {
        var editor = await tool.OpenEditorAsync([]);
        var process = editor.Process;

        process.StandardInput.Close();

        await process
            .WaitForExitAsync(TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        await editor.DisposeAsync();
    }

    private static (string Text, int Line, int Character) Caret(string marked)
    {
        var before = marked[..marked.IndexOf('^', StringComparison.Ordinal)];
        return (marked.Replace("^", "", StringComparison.Ordinal), before.Count(character => character == '\n'),
            before.Length - before.LastIndexOf('\n') - 1);
    }

    private static IReadOnlyList<JsonElement> ItemsOf(JsonElement list) => [.. list.GetProperty("items").EnumerateArray()];

    private static string? LabelOf(JsonElement item) => item.GetProperty("label").GetString();
}
