namespace LinkerdAnnotations.Tests.CommandLine;

[Collection(ToolTests.Name)]
public class CheckTests(InstalledTool tool)
{
    private const string Wrong = "config.linkerd.io/skip-outbound: \"5432\"";
    private const string Right = "config.linkerd.io/skip-outbound-ports: \"5432\"";
    private const string Said =
        "warning LKD1002: 'config.linkerd.io/skip-outbound' is not read by Linkerd; use 'config.linkerd.io/skip-outbound-ports'. Linkerd silently ignores unknown keys.";

    [Fact]
    public async Task Says_what_is_wrong_with_the_line_and_a_mark_under_it()
    {
        var folder = new ToolFolder(("deploy/web.yaml", ToolFolder.Deployment(Wrong)));

        var result = await tool.RunAsync(folder.Path, "check", "deploy/web.yaml");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"deploy/web.yaml:14:9: {Said}", result.Lines[0], StringComparison.Ordinal);
        Assert.Equal(
            [
                "  14 |         config.linkerd.io/skip-outbound: \"5432\"",
                "     |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
                "Warnings: 1. Files checked: 1. Fixable with 'linkerd-annotations fix': 1.",
            ],
            result.Lines[1..]);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task Says_nothing_of_what_is_right()
    {
        var folder = new ToolFolder(("web.yaml", ToolFolder.Deployment(Right)));

        var result = await tool.RunAsync(folder.Path, "check");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["Nothing to report. Files checked: 1."], result.Lines);
    }

    [Theory]
    [InlineData(new[] { "." }, new[] { "a.yaml", "b.json", "inner/c.yml" })]
    [InlineData(new[] { "inner" }, new[] { "inner/c.yml" })]
    [InlineData(new[] { "*.yaml", "inner/*.yml" }, new[] { "a.yaml", "inner/c.yml" })]
    [InlineData(new[] { "**/*.y*ml" }, new[] { "a.yaml", "inner/c.yml" })]
    [InlineData(new[] { "a.yaml", "./a.yaml", "." }, new[] { "a.yaml", "b.json", "inner/c.yml" })]
    [InlineData(new[] { "notes.txt" }, new[] { "notes.txt" })]
    [InlineData(new[] { "node_modules" }, new[] { "node_modules/d.yaml" })]
    public async Task Finds_files_by_name_in_folders_and_by_pattern_each_once(string[] paths, string[] expected)
    {
        const string json = """{"kind": "Service", "metadata": {"annotations": {"config.linkerd.io/opaque-port": "1"}}}""";
        var folder = new ToolFolder(
            ("a.yaml", ToolFolder.Deployment(Wrong)),
            ("b.json", json),
            ("inner/c.yml", ToolFolder.Deployment(Wrong)),
            ("notes.txt", ToolFolder.Deployment(Wrong)),
            ("node_modules/d.yaml", ToolFolder.Deployment(Wrong)),
            ("bin/e.yaml", ToolFolder.Deployment(Wrong)),
            (".hidden/f.yaml", ToolFolder.Deployment(Wrong)));

        var result = await tool.RunAsync(folder.Path, ["check", .. paths]);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            expected,
            result.Lines.Where(line => line.Contains("LKD", StringComparison.Ordinal)).Select(line => line.Split(':')[0]));
    }

    [Fact]
    public async Task Reads_what_another_program_writes()
    {
        var result = await tool.RunWithInputAsync(
            new ToolFolder().Path,
            ToolFolder.Deployment(Wrong) + "---\n" + ToolFolder.Deployment(Wrong),
            "check",
            "-");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"<standard input>:14:9: {Said}", result.Output, StringComparison.Ordinal);
        Assert.Contains("<standard input>:33:9: ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judges_for_the_release_that_is_named()
    {
        var folder = new ToolFolder(("web.yaml", ToolFolder.Deployment("config.linkerd.io/proxy-enable-native-sidecar: \"true\"")));

        Assert.Equal(0, (await tool.RunAsync(folder.Path, "check")).ExitCode);
        Assert.Contains("LKD1001", (await tool.RunAsync(folder.Path, "check", "--linkerd", "2.18")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await tool.RunAsync(folder.Path, "check", "--linkerd", "2.20")).ExitCode);
    }

    [Theory]
    [InlineData("--linkerd", "2.18", "--linkerd", "2.19", "--linkerd", "2.20")]
    [InlineData("--linkerd", "2.18,2.19,2.20")]
    public async Task Says_at_which_of_several_releases_it_speaks(params string[] releases)
    {
        var folder = new ToolFolder(
            ("web.yaml", ToolFolder.Deployment(Wrong)),
            ("worker.yaml", ToolFolder.Deployment("config.beta.linkerd.io/proxy-enable-native-sidecar: \"true\"")));

        var result = await tool.RunAsync(folder.Path, ["check", .. releases]);

        Assert.Contains(
            result.Lines,
            line => line.StartsWith($"web.yaml:14:9: {Said}", StringComparison.Ordinal)
                && line.EndsWith("(Linkerd 2.18, 2.19, 2.20)", StringComparison.Ordinal));
        Assert.Contains(
            result.Lines,
            line => line.StartsWith("worker.yaml:14:9: warning LKD1001:", StringComparison.Ordinal)
                && line.EndsWith("(Linkerd 2.18)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_version_of_Kubernetes_counts()
    {
        var folder = new ToolFolder(("web.yaml", ToolFolder.Deployment("config.alpha.linkerd.io/proxy-enable-native-sidecar: \"true\"")));

        Assert.Contains("LKD4006", (await tool.RunAsync(folder.Path, "check", "--kubernetes", "1.27")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await tool.RunAsync(folder.Path, "check", "--kubernetes", "1.30")).ExitCode);
    }

    [Fact]
    public async Task Options_and_severities_of_folders_count_and_the_command_line_wins()
    {
        var folder = new ToolFolder(
            (".editorconfig", "root = true\n[*.yaml]\nlinkerd_version = 2.18\n[old/*.yaml]\ndotnet_diagnostic.LKD1002.severity = none\n[strict/*.yaml]\ndotnet_analyzer_diagnostic.category-Linkerd.Keys.severity = error\n"),
            ("old/web.yaml", ToolFolder.Deployment(Wrong)),
            ("strict/web.yaml", ToolFolder.Deployment(Wrong)),
            ("new.yaml", ToolFolder.Deployment("config.linkerd.io/proxy-enable-native-sidecar: \"true\"")));

        var result = await tool.RunAsync(folder.Path, "check");
        var newer = await tool.RunAsync(folder.Path, "check", "new.yaml", "--linkerd", "2.20");

        Assert.Equal(
            ["new.yaml:14:9: warning LKD1001", "strict/web.yaml:14:9: error LKD1002"],
            result.Lines
                .Where(line => line.Contains("LKD", StringComparison.Ordinal))
                .Select(line => line[..(line.IndexOf("LKD", StringComparison.Ordinal) + 7)]));
        Assert.Equal(0, newer.ExitCode);
    }

    /// <summary>Large trees are judged in parts, and small ones at once; what one file says about others counts either way.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(200)]
    public async Task A_file_that_decides_about_others_counts_in_trees_of_every_size(int files)
    {
        const string installation =
            """
            dependencies:
              - name: linkerd-control-plane
                repository: https://helm.linkerd.io/stable
                version: 1.16.11
            """;
        var job = ToolFolder.Deployment("config.linkerd.io/proxy-enable-native-sidecar: \"true\"");
        var folder = new ToolFolder(("chart/Chart.yaml", installation));
        for (var i = 0; i < files; i++)
        {
            folder.Write($"web-{i}.yaml", job);
        }

        var alone = await tool.RunAsync(folder.Path, "check", "web-0.yaml");
        var together = await tool.RunAsync(folder.Path, "check");

        Assert.Equal(0, alone.ExitCode);
        Assert.Equal(files, together.Lines.Count(line => line.Contains("warning LKD1001", StringComparison.Ordinal)));
    }

    /// <summary>What installs Linkerd, and what is configured, is looked at with each part of a tree.</summary>
    [Fact]
    public async Task What_is_looked_at_with_each_part_of_a_tree_is_said_once()
    {
        var folder = new ToolFolder(
            (".editorconfig", "root = true\n[*.yaml]\nlinkerd_version = latest\n"),
            ("linkerd.yaml", ToolFolder.Deployment("linkerd.io/control-plane-ns: linkerd\n        " + Wrong)));
        for (var i = 0; i < 200; i++)
        {
            folder.Write($"web-{i}.yaml", ToolFolder.Deployment(Right));
        }

        var result = await tool.RunAsync(folder.Path, "check");

        Assert.Single(result.Lines, line => line.Contains("LKD9001", StringComparison.Ordinal));
        Assert.Single(result.Lines, line => line.Contains("warning LKD1002", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public async Task A_Namespace_in_another_file_decides_about_its_pods(int others)
    {
        const string @namespace = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  annotations:\n    config.alpha.linkerd.io/proxy-enable-native-sidecar: \"true\"\n";
        const string job =
            """
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: migrate
              namespace: shop
            spec:
              template:
                metadata:
                  annotations:
                    linkerd.io/inject: enabled
                    config.alpha.linkerd.io/proxy-wait-before-exit-seconds: "10"
                spec:
                  restartPolicy: Never
                  containers: [{name: migrate, image: example/migrate, command: [migrate]}]
            """;
        var folder = new ToolFolder(("job.yaml", job), ("namespace.yaml", @namespace));
        for (var i = 0; i < others; i++)
        {
            folder.Write($"web-{i}.yaml", ToolFolder.Deployment(Right));
        }

        var alone = await tool.RunAsync(folder.Path, "check", "job.yaml", "--linkerd", "2.18");
        var together = await tool.RunAsync(folder.Path, "check", "--linkerd", "2.18");

        Assert.NotEqual(
            alone.Lines.Where(line => line.StartsWith("job.yaml:", StringComparison.Ordinal)),
            together.Lines.Where(line => line.StartsWith("job.yaml:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_comment_silences_its_line()
    {
        var folder = new ToolFolder(("web.yaml", ToolFolder.Deployment(Wrong + " # linkerd-disable LKD1002 read by our operator")));

        Assert.Equal(0, (await tool.RunAsync(folder.Path, "check")).ExitCode);
    }

    [Fact]
    public async Task What_git_ignores_is_not_looked_at()
    {
        var folder = new ToolFolder(
            (".gitignore", "rendered/\n*.local.yaml\n"),
            ("rendered/web.yaml", ToolFolder.Deployment(Wrong)),
            ("web.local.yaml", ToolFolder.Deployment(Wrong)),
            ("web.yaml", ToolFolder.Deployment(Wrong)));
        await Verification.Tool.RunAsync(folder.Path, "git", "init", "--quiet");

        var result = await tool.RunAsync(folder.Path, "check");
        var named = await tool.RunAsync(folder.Path, "check", "web.local.yaml");

        Assert.StartsWith(
            "web.yaml:14:9: ",
            Assert.Single(result.Lines, line => line.Contains("LKD", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Equal(1, named.ExitCode);
    }

    [Theory]
    [InlineData("warning", 0)]
    [InlineData("info", 1)]
    public async Task Only_what_reaches_the_severity_counts(string severity, int exitCode)
    {
        var folder = new ToolFolder(("web.yaml", ToolFolder.Deployment("config.alpha.linkerd.io/proxy-enable-native-sidecar: \"true\"")));

        var result = await tool.RunAsync(folder.Path, "check", "--linkerd", "2.20", "--severity", severity);

        Assert.Equal(exitCode, result.ExitCode);
    }

    [Fact]
    public async Task Speaks_the_language_of_its_reader()
    {
        var folder = new ToolFolder(("web.yaml", ToolFolder.Deployment(Wrong)));

        var result = await tool.RunAsync(folder.Path, "check", "--language", "zh-Hans");

        Assert.Contains("Linkerd 不读取", result.Output, StringComparison.Ordinal);
        Assert.Contains("警告：1", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_is_read_without_a_build_and_that_is_said()
    {
        var folder = new ToolFolder(
            ("Names.cs", "static class Names { public const string Prefix = \"config.linkerd.io\"; public const string Skip = Prefix + \"/skip-outbound\"; }"),
            ("Pods.cs", "class Pods { Dictionary<string, string> annotations = new() { [\"linkerd.io/injected\"] = \"enabled\" }; }"));

        var result = await tool.RunAsync(folder.Path, "check");

        Assert.Equal(
            ["Names.cs:1:99: warning LKD1002", "Pods.cs:1:64: warning LKD1002"],
            result.Lines
                .Where(line => line.Contains("LKD", StringComparison.Ordinal))
                .Select(line => line[..(line.IndexOf("LKD", StringComparison.Ordinal) + 7)]));
        Assert.Contains("C# is read without a build (files: 2)", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "--linkerd", "newest")]
    [InlineData("check", "--kubernetes", "2")]
    [InlineData("check", "--format", "xml")]
    [InlineData("check", "--severity", "fatal")]
    [InlineData("check", "--upgrade-to", "2.20")]
    [InlineData("check", "--language", "no language")]
    [InlineData("check", "nowhere.yaml")]
    [InlineData("check", "*.nothing")]
    [InlineData("chekc")]
    [InlineData("explain", "LKD0000")]
    [InlineData("fix", "--linkerd", "2.18,2.19")]
    public async Task What_cannot_be_done_is_said_in_a_line_and_by_the_exit_code(params string[] arguments)
    {
        var result = await tool.RunAsync(new ToolFolder().Path, arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("linkerd-annotations: ", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }
}
