namespace LinkerdAnnotations.Tests.CommandLine;

[Collection(ToolTests.Name)]
public class FixTests(InstalledTool tool)
{
    private const string Wrong = "config.linkerd.io/skip-outbound: \"5432\"";
    private const string Right = "config.linkerd.io/skip-outbound-ports: \"5432\"";

    [Fact]
    public async Task Writes_what_is_certain_and_says_what_was_written_and_what_is_left()
    {
        var unknown = ToolFolder.Deployment("config.linkerd.io/team: payments");
        var folder = new ToolFolder(("deploy/web.yaml", ToolFolder.Deployment(Wrong)), ("worker.yaml", unknown));

        var result = await tool.RunAsync(folder.Path, "fix");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("Fixed deploy/web.yaml", result.Lines[0]);
        Assert.StartsWith("worker.yaml:14:9: warning LKD1003: ", result.Lines[1], StringComparison.Ordinal);
        Assert.Equal(ToolFolder.Deployment(Right), folder.Read("deploy/web.yaml"));
        Assert.Equal(unknown, folder.Read("worker.yaml"));
        Assert.Equal(["web.yaml"], Directory.GetFiles(folder.PathOf("deploy")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        var folder = new ToolFolder(("web.yaml", ToolFolder.Deployment(Wrong)));

        Assert.Equal(0, (await tool.RunAsync(folder.Path, "fix")).ExitCode);
        var again = await tool.RunAsync(folder.Path, "fix");

        Assert.Equal(0, again.ExitCode);
        Assert.DoesNotContain("Repaired ", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_repaired_can_be_applied_as_a_patch_whatever_the_ends_of_lines()
    {
        var windows = ToolFolder.Deployment(Wrong).ReplaceLineEndings("\r\n");
        var folder = new ToolFolder(
            ("windows.yaml", windows),
            ("open.yaml", ToolFolder.Deployment(Wrong) + "# no end of line"),
            ("end.yaml", "metadata:\n  annotations:\n    " + Wrong),
            ("two.yaml", ToolFolder.Deployment(Wrong) + "---\n" + ToolFolder.Deployment(Wrong)));
        await Verification.Tool.RunAsync(folder.Path, "git", "init", "--quiet");

        var shown = await tool.RunAsync(folder.Path, "fix", "--diff");
        Assert.Equal(1, shown.ExitCode);
        Assert.Equal(windows, folder.Read("windows.yaml"));
        var patch = folder.Write("repairs.patch", shown.Output);
        await Verification.Tool.RunAsync(folder.Path, "git", "apply", patch);

        Assert.Equal(windows.Replace(Wrong, Right, StringComparison.Ordinal), folder.Read("windows.yaml"));
        Assert.Equal(0, (await tool.RunAsync(folder.Path, "fix", "--diff")).ExitCode);
    }

    [Fact]
    public async Task What_is_written_to_it_comes_back_repaired()
    {
        var result = await tool.RunWithInputAsync(new ToolFolder().Path, ToolFolder.Deployment(Wrong), "fix", "-");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(ToolFolder.Deployment(Right), result.Output);
        Assert.StartsWith("Nothing to report.", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repairs_code_as_far_as_it_is_bound()
    {
        const string code = "class Pods { Dictionary<string, string> annotations = new() { [@\"linkerd.io/injected\"] = \"enabled\" }; }\n";
        var folder = new ToolFolder(("Pods.cs", code));

        var result = await tool.RunAsync(folder.Path, "fix");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(code.Replace("injected", "inject", StringComparison.Ordinal), folder.Read("Pods.cs"));
    }

    [Fact]
    public async Task Keeps_the_encoding_the_rights_and_the_link()
    {
        var folder = new ToolFolder();
        byte[] text = [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(ToolFolder.Deployment(Wrong))];
        folder.Write("real/web.yaml", text);
        Directory.CreateDirectory(folder.PathOf("named"));
        File.CreateSymbolicLink(folder.PathOf("named/web.yaml"), folder.PathOf("real/web.yaml"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.PathOf("real/web.yaml"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }

        var result = await tool.RunAsync(folder.Path, "fix", "named/web.yaml");

        Assert.Equal(0, result.ExitCode);
        Assert.NotNull(new FileInfo(folder.PathOf("named/web.yaml")).LinkTarget);
        var written = await File.ReadAllBytesAsync(folder.PathOf("real/web.yaml"), TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], written[..3]);
        Assert.Equal(ToolFolder.Deployment(Right), System.Text.Encoding.UTF8.GetString(written[3..]));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead,
                File.GetUnixFileMode(folder.PathOf("real/web.yaml")));
        }
    }

    [Fact]
    public async Task One_that_cannot_be_written_leaves_the_others_written()
    {
        // Nobody, not even an administrator, writes into the file system of processes.
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has files that no user may replace.");
        var folder = new ToolFolder(("web.yaml", ToolFolder.Deployment(Wrong)));
        await File.WriteAllTextAsync(folder.PathOf("held"), ToolFolder.Deployment(Wrong), TestContext.Current.CancellationToken);
        using var held = File.OpenRead(folder.PathOf("held"));
        File.CreateSymbolicLink(folder.PathOf("held.yaml"), $"/proc/{Environment.ProcessId}/fd/{held.SafeFileHandle.DangerousGetHandle()}");
        File.Delete(folder.PathOf("held"));

        var result = await tool.RunAsync(folder.Path, "fix");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("Fixed web.yaml", result.Lines[0]);
        Assert.Contains("linkerd-annotations: held.yaml: ", result.Errors, StringComparison.Ordinal);
        Assert.Equal(ToolFolder.Deployment(Right), folder.Read("web.yaml"));
    }
}
