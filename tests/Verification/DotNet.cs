using System.Diagnostics;

namespace LinkerdAnnotations.Tests.Verification;

/// <summary>The <c>dotnet</c> command, run as a user would run it.</summary>
internal static class DotNet
{
    // What the command that runs these tests tells its own children, and what would make another one behave differently.
    private static readonly string[] InheritedPrefixes = ["MSBUILD", "TESTINGPLATFORM_", "VSTEST", "Linkerd"];

    /// <summary>Runs <c>dotnet</c> in a folder, whatever its exit code.</summary>
    public static async Task<DotNetResult> TryRunAsync(string folder, params string[] arguments)
    {
        var (exitCode, output, errors) = await Tool.RunAsync(StartInfo(folder, arguments));
        return new(string.Join(' ', arguments), exitCode, output, errors);
    }

    /// <summary>Runs <c>dotnet</c> in a folder, and fails unless it succeeds.</summary>
    public static async Task<DotNetResult> RunAsync(string folder, params string[] arguments)
    {
        var result = await TryRunAsync(folder, arguments);
        Assert.True(result.ExitCode == 0, result.ToString());
        return result;
    }

    private static ProcessStartInfo StartInfo(string folder, string[] arguments)
    {
        var info = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet",
            arguments)
        {
            WorkingDirectory = folder,
        };

        var environment = info.Environment;
        foreach (var name in environment.Keys.Where(IsInherited).ToArray())
        {
            environment.Remove(name);
        }

        // Nothing stays behind that holds a file open or outlives the tests; a compiler for each project would take most of their time.
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["UseSharedCompilation"] = "true";
        environment["SharedCompilationId"] = CompilerServer.Name;

        // One diagnostic a line, in the language that the tests expect.
        environment["MSBUILDTERMINALLOGGER"] = "off";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_NOLOGO"] = "1";
        return info;
    }

    private static bool IsInherited(string name) =>
        InheritedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
