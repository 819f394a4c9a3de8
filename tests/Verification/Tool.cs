using System.Diagnostics;

namespace LinkerdAnnotations.Tests.Verification;

/// <summary>Commands that tests run.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Whether there is a command of a name.</summary>
    public static bool IsInstalled(string command) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, command)));

    /// <summary>Runs a command in a folder, fails unless it succeeds, and gives what it prints.</summary>
    public static async Task<string> RunAsync(string folder, string command, params string[] arguments)
    {
        var (exitCode, output, errors) = await RunAsync(new(command, arguments) { WorkingDirectory = folder });
        Assert.True(exitCode == 0, $"{command} {string.Join(' ', arguments)}: {exitCode}\n{output}\n{errors}");
        return output;
    }

    /// <summary>Runs a command, whatever its exit code.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(ProcessStartInfo info)
    {
        (info.RedirectStandardInput, info.RedirectStandardOutput, info.RedirectStandardError) = (true, true, true);
        using var process = new Process { StartInfo = info };
        process.Start();
        process.StandardInput.Close();
        using var timeout = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{info.FileName} {string.Join(' ', info.ArgumentList)}: no end after {Patience}.\n{await output}");
        }

        return (process.ExitCode, await output, await errors);
    }
}
