using System.Diagnostics;
using System.Text;

namespace LinkerdAnnotations.Tests.CommandLine;

/// <summary>Whatever is found: a message that names the file, no stack of calls, no hang, and the others are still checked.</summary>
[Collection(ToolTests.Name)]
public class BadInputTests(InstalledTool tool)
{
    private const int Megabyte = 1024 * 1024;

    private static readonly string Wrong = ToolFolder.Deployment("config.linkerd.io/skip-outbound: \"5432\"");

    [Fact]
    public async Task A_binary_file()
    {
        var folder = WithOneWrong();
        folder.Write("bad.yaml", [.. "linkerd.io/inject"u8, 0, 1, 2, 0]);

        await FailsAboutAsync(folder, "bad.yaml: a binary file");
    }

    [Fact]
    public async Task Invalid_UTF_8()
    {
        var folder = WithOneWrong();
        folder.Write("bad.yaml", [.. "linkerd.io/inject: \""u8, 0xC3, 0x28, (byte)'"']);

        await FailsAboutAsync(folder, "bad.yaml: not valid UTF-8");
    }

    [Fact]
    public async Task A_file_of_100_megabytes()
    {
        var folder = WithOneWrong();
        await using (var file = File.Create(folder.PathOf("bad.yaml")))
        {
            var line = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("# nothing to be seen here\n", Megabyte / 26)));
            for (var i = 0; i < 100; i++)
            {
                await file.WriteAsync(line, TestContext.Current.CancellationToken);
            }

            await file.WriteAsync("linkerd.io/inject: x\n"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        await FailsAboutAsync(folder, "bad.yaml: larger than 32 MB, not checked");
    }

    [Fact]
    public async Task What_is_bad_but_has_nothing_to_do_with_Linkerd_is_nobodys_business()
    {
        var folder = WithOneWrong();
        folder.Write("image.json", [0, 1, 2, 3]);
        folder.Write("latin.yaml", [(byte)'a', 0xE4]);
        folder.Write("long.yaml", new byte[40 * Megabyte]);
        folder.Write("empty.yaml", []);

        var result = await tool.RunAsync(folder.Path, "check");

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task A_line_without_an_end()
    {
        var folder = WithOneWrong();
        folder.Write("line.yaml", "metadata: {annotations: {config.linkerd.io/skip-outbound: \"" + new string('1', 4 * Megabyte) + "\"}}");

        var result = await tool.RunAsync(folder.Path, "check");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("line.yaml:1:26: warning LKD1003", result.Output, StringComparison.Ordinal);
        Assert.All(result.Lines, line => Assert.InRange(line.Length, 1, 400));
    }

    [Fact]
    public async Task Aliases_of_aliases_of_aliases()
    {
        var bomb = new StringBuilder("a0: &a0 {linkerd.io/inject: maybe}\n");
        for (var i = 1; i < 40; i++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]\n");
        }

        var folder = WithOneWrong();
        folder.Write("bomb.yaml", bomb + "metadata: {annotations: *a39}\n");

        Assert.Equal(1, (await tool.RunAsync(folder.Path, "check")).ExitCode);
    }

    [Fact]
    public async Task Circles_of_links_and_links_to_nowhere()
    {
        var folder = WithOneWrong();
        Directory.CreateDirectory(folder.PathOf("inner"));
        Directory.CreateSymbolicLink(folder.PathOf("inner/again"), folder.Path);
        File.CreateSymbolicLink(folder.PathOf("one.yaml"), folder.PathOf("other.yaml"));
        File.CreateSymbolicLink(folder.PathOf("other.yaml"), folder.PathOf("one.yaml"));
        File.CreateSymbolicLink(folder.PathOf("gone.yaml"), folder.PathOf("nowhere.yaml"));

        await FailsAboutAsync(folder, "one.yaml: ", "other.yaml: ", "gone.yaml: ");
    }

    [Fact]
    public async Task A_folder_and_a_file_without_permission()
    {
        // An administrator may read everything but what the system itself refuses.
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has files that no user may read.");
        var folder = WithOneWrong();
        File.CreateSymbolicLink(folder.PathOf("refused.yaml"), $"/proc/{Environment.ProcessId}/mem");
        folder.Write("locked/web.yaml", Wrong);
        await Verification.Tool.RunAsync(folder.Path, "chmod", "000", "locked");

        await FailsAboutAsync(
            folder,
            ["refused.yaml"],
            Environment.UserName == "root" ? ["refused.yaml: "] : ["refused.yaml: ", "locked: no permission"]);
    }

    [Fact]
    public async Task A_pipe_without_a_writer_among_the_files()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes in folders.");
        var folder = WithOneWrong();
        await Verification.Tool.RunAsync(folder.Path, "mkfifo", "pipe.yaml");

        Assert.Equal(1, (await tool.RunAsync(folder.Path, "check")).ExitCode);
    }

    [Fact]
    public async Task Input_without_an_end()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no such device.");

        var result = await tool.RunAsync(new ToolFolder().Path, "check", "/dev/zero");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("linkerd-annotations: ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_goes_away()
    {
        var folder = new ToolFolder();
        for (var i = 0; i < 2000; i++)
        {
            folder.Write($"web-{i}.yaml", Wrong);
        }

        var info = tool.StartInfo(folder.Path, "check");
        using var process = Process.Start(info)!;
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        process.StandardOutput.Close();
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Empty(errors);
        Assert.Equal(1, process.ExitCode);
    }

    [Fact]
    public async Task Text_that_would_steer_a_terminal_is_shown_without_that()
    {
        var folder = new ToolFolder(
            ("web.yaml", "metadata:\n  annotations: {config.linkerd.io/skip-outbound: \"5\"} # \e[2J\e]0;mine\a\n"));

        var result = await tool.RunAsync(folder.Path, "check");

        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain('\e', result.Output);
        Assert.DoesNotContain('\a', result.Output);
    }

    private static ToolFolder WithOneWrong() => new(("web.yaml", Wrong));

    private Task FailsAboutAsync(ToolFolder folder, params string[] messages) => FailsAboutAsync(folder, named: [], messages);

    private async Task FailsAboutAsync(ToolFolder folder, string[] named, string[] messages)
    {
        var result = await tool.RunAsync(folder.Path, ["check", ".", .. named]);

        Assert.Equal(2, result.ExitCode);
        Assert.All(messages, message => Assert.Contains($"linkerd-annotations: {message}", result.Errors, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        Assert.Contains("web.yaml:14:9: warning LKD1002", result.Output, StringComparison.Ordinal);
    }
}
