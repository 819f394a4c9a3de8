using System.Xml.Linq;

namespace LinkerdAnnotations.Tests.CommandLine;

/// <summary>What the tool says about rules, keys and itself.</summary>
[Collection(ToolTests.Name)]
public class HelpTests(InstalledTool tool)
{
    [Fact]
    public async Task Explains_every_rule_by_its_page()
    {
        var pages = Directory.GetFiles(RepositoryFiles.PathOf("analyzers", "docs"), "LKD*.md");
        var page = await File.ReadAllTextAsync(pages[^1], TestContext.Current.CancellationToken);

        var result = await tool.RunAsync(".", "explain", Path.GetFileNameWithoutExtension(pages[^1]).ToLowerInvariant());
        var unknown = await tool.RunAsync(".", "explain", "LKD0000");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(page.Trim(), result.Output.Trim(), ignoreLineEndingDifferences: true);
        Assert.All(pages, file => Assert.Contains(Path.GetFileNameWithoutExtension(file), unknown.Errors, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_which_key_does_what()
    {
        var result = await tool.RunAsync(".", "keys", "proxy-await");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            [
                "config.linkerd.io/proxy-await",
                "  Delays the start of the application until the proxy is ready.",
                "  Takes 'enabled' or 'disabled'",
                "  Read on: Pod, Namespace",
                "  Pods get it from their Namespace",
                "  Since Linkerd 2.11 (edge-21.4.4)",
                "Keys: 1",
            ],
            result.Lines.Where(line => !line.StartsWith("  With another value: ", StringComparison.Ordinal)));
        Assert.Single(result.Lines, line => line.StartsWith("  With another value: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2.15", "alpha native", "Keys: 1")]
    [InlineData("2.20", "RETRY http", "Keys: ")]
    [InlineData("2.14", "native", "Keys: 0")]
    public async Task Finds_keys_by_words_of_a_release(string release, string words, string last)
    {
        var result = await tool.RunAsync(".", ["keys", .. words.Split(' '), "--linkerd", release]);

        Assert.StartsWith(last, result.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(result.Lines[^1] == "Keys: 0" ? 1 : 0, result.ExitCode);
    }

    [Theory]
    [InlineData("linkerd-annotations ch", "check")]
    [InlineData("linkerd-annotations check --format ", "sarif")]
    [InlineData("linkerd-annotations check --linkerd ", "2.20")]
    [InlineData("linkerd-annotations explain ", "LKD4001")]
    public async Task Completes_what_is_being_typed(string line, string expected)
    {
        var result = await tool.RunAsync(".", $"[suggest:{line.Length}]", line);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(expected, result.Lines);
    }

    [Fact]
    public async Task Completes_in_bash()
    {
        Assert.SkipUnless(Verification.Tool.IsInstalled("bash"), "There is no bash.");
        var script = await tool.RunAsync(".", "completion", "bash");
        var folder = new ToolFolder(
            ("completion", script.Output
                + "\nCOMP_LINE='linkerd-annotations ex'; COMP_POINT=22; COMP_WORDS=(linkerd-annotations ex); COMP_CWORD=1\n_linkerd_annotations\necho \"${COMPREPLY[@]}\"\n"));

        var answer = await Verification.Tool.RunAsync(
            folder.Path,
            "env",
            $"PATH={Path.GetDirectoryName(tool.Command)}:{Environment.GetEnvironmentVariable("PATH")}",
            "bash",
            "completion");

        Assert.Equal("explain", answer.Trim());
    }

    [Theory]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Has_a_script_for_each_shell(string shell) =>
        Assert.Contains("[suggest:", (await tool.RunAsync(".", "completion", shell)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Says_its_version_and_its_commands()
    {
        Assert.Matches(@"^\d+\.\d+\.\d+", (await tool.RunAsync(".", "--version")).Output);
        var help = await tool.RunAsync(".", "--help");

        Assert.All(
            ["check", "fix", "explain", "keys", "completion", "lsp"],
            command => Assert.Contains($"  {command} ", help.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_texts_are_there_in_every_language() => Assert.Equal(NamesIn("Texts.resx"), NamesIn("Texts.zh-Hans.resx"));

    [Fact]
    public void All_of_its_texts_are_asked_for()
    {
        var code = string.Concat(Directory
            .GetFiles(RepositoryFiles.PathOf("analyzers", "Tool"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText));

        Assert.All(
            NamesIn("Texts.resx").Where(name => !name.StartsWith("Summary_", StringComparison.Ordinal)),
            name => Assert.Contains($"\"{name}\"", code, StringComparison.Ordinal));
    }

    private static string[] NamesIn(string file) =>
        [.. XDocument.Load(RepositoryFiles.PathOf("analyzers", "Tool", "Resources", file)).Root!
            .Elements("data")
            .Select(data => data.Attribute("name")!.Value)];
}
