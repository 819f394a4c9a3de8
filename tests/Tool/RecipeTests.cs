using System.Text.Json;
using System.Text.RegularExpressions;
using LinkerdAnnotations.Tests.Samples;

namespace LinkerdAnnotations.Tests.CommandLine;

/// <summary>The recipes of the pages, run as far as a machine without the service can.</summary>
[Collection(ToolTests.Name)]
public partial class RecipeTests(InstalledTool tool)
{
    private const string Wrong = "config.linkerd.io/skip-outbound: \"5432\"";
    private const string Commit = "git -c user.name=tests -c user.email=tests commit --quiet --message tests";

    [Fact]
    public async Task The_readme_shows_what_the_tool_prints()
    {
        var result = await tool.RunAsync(RepositoryFiles.Root, "check", "samples/Manifests/chart");
        if (Environment.GetEnvironmentVariable("LINKERD_UPDATE_DOCS") == "1")
        {
            var page = await File.ReadAllTextAsync(RepositoryFiles.PathOf("README.md"), TestContext.Current.CancellationToken);
            var shown = string.Join('\n', ReadmeOutput.Below("linkerd-annotations check samples/Manifests/chart"));
            await File.WriteAllTextAsync(
                RepositoryFiles.PathOf("README.md"),
                page.Replace(shown, string.Join('\n', result.Lines), StringComparison.Ordinal),
                TestContext.Current.CancellationToken);
        }

        Assert.Equal(result.Lines, ReadmeOutput.Below("linkerd-annotations check samples/Manifests/chart"));
    }

    [Theory]
    [InlineData("GitHub Actions", 0)]
    [InlineData("GitLab", 0)]
    [InlineData("Azure DevOps", 0)]
    [InlineData("What a branch changes", 123)]
    public async Task A_recipe_runs(string heading, int exitCode)
    {
        Assert.SkipUnless(Verification.Tool.IsInstalled("bash") && Verification.Tool.IsInstalled("jq"), "There is no bash, or no jq.");
        var folder = await BranchAsync();
        var commands = CommandsUnder(heading);

        var (code, output, errors) = await BashAsync(folder, commands);

        Assert.True(code == exitCode, $"{code}\n{output}\n{errors}");
        switch (heading)
        {
            case "GitHub Actions":
                Assert.Contains("\"uri\": \"web.yaml\"", folder.Read("linkerd.sarif"), StringComparison.Ordinal);
                break;
            case "GitLab":
                using (var report = JsonDocument.Parse(folder.Read("code-quality.json")))
                {
                    var finding = report.RootElement.EnumerateArray().Single();
                    Assert.Equal("minor", finding.GetProperty("severity").GetString());
                    Assert.Equal(14, finding.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32());
                    Assert.Matches("^[0-9a-f]+:1$", finding.GetProperty("fingerprint").GetString()!);
                }

                break;
            case "Azure DevOps":
                Assert.Contains(
                    "##vso[task.logissue type=warning;sourcepath=web.yaml;linenumber=14;columnnumber=9;code=LKD1002]'config.linkerd.io/skip-outbound'",
                    output,
                    StringComparison.Ordinal);
                break;
            default:
                Assert.StartsWith("web.yaml:14:9: warning LKD1002", output, StringComparison.Ordinal);
                break;
        }
    }

    [Fact]
    public async Task Logs_of_several_projects_are_merged()
    {
        Assert.SkipUnless(Verification.Tool.IsInstalled("bash") && Verification.Tool.IsInstalled("jq"), "There is no bash, or no jq.");
        var folder = new ToolFolder(("one.yaml", ToolFolder.Deployment(Wrong)), ("two.yaml", ToolFolder.Deployment(Wrong)));
        folder.Write("logs/one-net10.0.sarif", (await tool.RunAsync(folder.Path, "check", "one.yaml", "--format", "sarif")).Output);
        folder.Write("logs/one-net8.0.sarif", folder.Read("logs/one-net10.0.sarif"));
        folder.Write("logs/two.sarif", (await tool.RunAsync(folder.Path, "check", "two.yaml", "--format", "sarif")).Output);
        var page = await File.ReadAllTextAsync(
            RepositoryFiles.PathOf("analyzers", "docs", "adopting.md"),
            TestContext.Current.CancellationToken);
        var commands = Command().Matches(page).Select(match => match.Groups[1].Value).ToList();
        var merge = commands.Single(command => command.StartsWith("jq -s", StringComparison.Ordinal));
        var convert = commands.Single(command => command.StartsWith("jq '", StringComparison.Ordinal));

        var (code, output, errors) = await BashAsync(folder, [merge, convert]);

        Assert.True(code == 0, output + errors);
        using var log = JsonDocument.Parse(folder.Read("linkerd.sarif"));
        var run = log.RootElement.GetProperty("runs").EnumerateArray().Single();
        Assert.Equal(["one.yaml", "two.yaml"], run.GetProperty("results").EnumerateArray().Select(FileOf).Order());
        Assert.Equal(
            run
                .GetProperty("tool")
                .GetProperty("driver")
                .GetProperty("rules")
                .EnumerateArray()
                .Select(rule => rule.GetProperty("id").GetString())
                .Distinct()
                .Count(),
            run.GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength());

        using var report = JsonDocument.Parse(folder.Read("code-quality.json"));
        Assert.Equal(
            ["one.yaml:14", "two.yaml:14"],
            report.RootElement.EnumerateArray().Select(finding => finding.GetProperty("location"))
                .Select(place =>
                    $"{place.GetProperty("path").GetString()}:{place.GetProperty("lines").GetProperty("begin").GetInt32()}").Order());

        static string? FileOf(JsonElement result) =>
            result.GetProperty("locations")[0]
                .GetProperty("physicalLocation")
                .GetProperty("artifactLocation")
                .GetProperty("uri")
                .GetString();
    }

    [Fact]
    public async Task A_hook_runs_before_a_commit()
    {
        Assert.SkipUnless(Verification.Tool.IsInstalled("pre-commit"), "There is no pre-commit.");
        var folder = await BranchAsync();
        var hooks = new ToolFolder(
            (".pre-commit-hooks.yaml", await File.ReadAllTextAsync(
                RepositoryFiles.PathOf(".pre-commit-hooks.yaml"),
                TestContext.Current.CancellationToken)));
        await BashAsync(hooks, ["git init --quiet", "git add .", Commit]);
        var repository = hooks.Path;

        var (code, output, errors) = await BashAsync(
            folder, [$"export PRE_COMMIT_HOME=\"$PWD/../{Path.GetFileName(hooks.Path)}/cache\"",
                $"pre-commit try-repo {repository} linkerd-annotations --files web.yaml"]);

        Assert.True(code == 1, $"{code}\n{output}\n{errors}");
        Assert.Contains("web.yaml:14:9: warning LKD1002", output, StringComparison.Ordinal);
    }

    private static async Task<ToolFolder> BranchAsync()
    {
        var folder = new ToolFolder(("other.yaml", ToolFolder.Deployment("linkerd.io/inject: enabled")));
        var (code, output, errors) = await BashAsync(
            folder,
            ["git init --quiet --initial-branch main", "git add .", Commit, "git switch --quiet --create change"],
            path: null);
        Assert.True(code == 0, output + errors);
        folder.Write("web.yaml", ToolFolder.Deployment(Wrong));
        (code, output, errors) = await BashAsync(folder, ["git add .", Commit], path: null);
        Assert.True(code == 0, output + errors);
        return folder;
    }

    private Task<(int ExitCode, string Output, string Errors)> BashAsync(ToolFolder folder, IReadOnlyList<string> commands) =>
        BashAsync(folder, commands, Path.GetDirectoryName(tool.Command));

    private static async Task<(int ExitCode, string Output, string Errors)> BashAsync(
        ToolFolder folder,
        IReadOnlyList<string> commands,
        string? path)
    {
        var script = folder.Write(".script", string.Join('\n', commands) + "\n");
        var info = new System.Diagnostics.ProcessStartInfo(
            "bash",
            ["-o", "errexit", "-o", "pipefail", script]) { WorkingDirectory = folder.Path };
        info.Environment["PATH"] = $"{path}:{Environment.GetEnvironmentVariable("PATH")}";
        info.Environment["LANG"] = "C.UTF-8";
        var result = await Verification.Tool.RunAsync(info);
        File.Delete(script);
        return result;
    }

    /// <summary>What a recipe runs, without what gets the tool; the last of several ways.</summary>
    private static List<string> CommandsUnder(string heading)
    {
        var page = File.ReadAllText(RepositoryFiles.PathOf("analyzers", "docs", "tool.md"));
        var section = page[page.IndexOf($"### {heading}\n", StringComparison.Ordinal)..];
        section = section[..(section.IndexOf("\n##", 5, StringComparison.Ordinal) is >= 0 and var end ? end : section.Length)];
        section = section[(section.LastIndexOf(
            "\n```",
            section.LastIndexOf("\n```", StringComparison.Ordinal) - 1,
            StringComparison.Ordinal)
            + 1)..];
        return section.StartsWith("```shell", StringComparison.Ordinal)
            ? [section.Split('\n')[1]]
            : [.. Command()
                .Matches(section)
                .Select(match => match.Groups[1].Value)
                .Where(command =>
                    !command.Contains("dotnet tool install", StringComparison.Ordinal)
                    && !command.Contains("checkout", StringComparison.Ordinal))];
    }

    [GeneratedRegex(@"^ +- (?:run: |script: )?((?:PATH=|linkerd-annotations|jq|dotnet).*)$", RegexOptions.Multiline)]
    private static partial Regex Command();
}
