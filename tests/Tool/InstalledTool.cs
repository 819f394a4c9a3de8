using System.Diagnostics;
using LinkerdAnnotations.Tests.Editors;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CommandLine;

/// <summary>The tool, packed and installed as its users do it, once for all tests.</summary>
public sealed class InstalledTool : IAsyncLifetime
{
    /// <summary>A version that no feed has.</summary>
    public const string Version = "0.0.1-tested";

#if DEBUG
    private const string BuildConfiguration = "Debug";
#else
    private const string BuildConfiguration = "Release";
#endif

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = ScratchFolder.Create("tool");

    /// <summary>The package file.</summary>
    public string Package => Path.Combine(Feed, $"LinkerdAnnotations.Tool.{Version}.nupkg");

    /// <summary>The command.</summary>
    public string Command =>
        Path.Combine(_folder, "installed", OperatingSystem.IsWindows() ? "linkerd-annotations.exe" : "linkerd-annotations");

    private string Feed => Path.Combine(_folder, "feed");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await DotNet.RunAsync(
            RepositoryFiles.PathOf("analyzers", "Tool"),
            "pack", "--no-build", "-c", BuildConfiguration, $"-p:PackageOutputPath={Feed}", $"-p:PackageVersion={Version}");

        // A configuration of its own: the feed is the only source, and a folder.
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "nuget.config"),
            $"""<configuration><packageSources><clear /><add key="built" value="{Feed}" /></packageSources></configuration>""");
        await DotNet.RunAsync(_folder, "tool", "install", "LinkerdAnnotations.Tool", "--version", Version, "--tool-path", "installed");
    }

    /// <summary>Runs the command in a folder.</summary>
    internal Task<ToolResult> RunAsync(string folder, params string[] arguments) => RunWithInputAsync(folder, null, arguments);

    /// <summary>Runs the command in a folder, and writes to it.</summary>
    internal async Task<ToolResult> RunWithInputAsync(string folder, string? input, params string[] arguments)
    {
        var info = StartInfo(folder, arguments);
        using var process = Process.Start(info)!;
        using var timeout = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It does not read what it is not asked to read.
        }

        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"linkerd-annotations {string.Join(' ', arguments)}: no end after {Patience}.\n{await output}");
        }

        return new(string.Join(' ', arguments), process.ExitCode, await output, await errors);
    }

    /// <summary>Opens folders in an editor that has the command as its language server.</summary>
    internal Task<EditorSession> OpenEditorAsync(IEnumerable<string> roots, string[]? arguments = null, object? capabilities = null) =>
        EditorSession.StartAsync(StartInfo(Path.GetTempPath(), ["lsp", "--stdio", .. arguments ?? []]), roots, capabilities);

    /// <summary>How the command is started.</summary>
    internal ProcessStartInfo StartInfo(string folder, params string[] arguments)
    {
        var info = new ProcessStartInfo(Command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        info.Environment["LANG"] = "C.UTF-8";
        return info;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
