using System.Diagnostics;
using LinkerdAnnotations.Tests.Package;
using LinkerdAnnotations.Tests.Samples;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Editors;

/// <summary>
/// csharp-ls, a language server for C#, which runs the analyzers and the completion of packages; an editor that has opened a project with
/// the package in it, the same project without the package, and a sample to open.
/// </summary>
public sealed class CSharpServer(PackedPackage package) : IAsyncLifetime
{
    private const string Version = "0.28.0";
    private const string Project = "App";
    private const string PlainProject = "Plain";
    private const string ManifestFile = "pod.yaml";

    private const string Properties = "<LinkerdScanManifests>true</LinkerdScanManifests>";

    private readonly string _folder = ScratchFolder.Create("csharp-ls");

    private ConsumerProjects _projects = null!;
    private EditorSession? _editor;

    /// <summary>Why the server cannot be had here; null where it can.</summary>
    public string? Reason { get; private set; }

    /// <summary>The file of the project with its annotations.</summary>
    public string Code => _projects.PathOf(Project, "Annotations.cs");

    /// <summary>The same file of the project without the package.</summary>
    public string PlainCode => _projects.PathOf(PlainProject, "Annotations.cs");

    /// <summary>The manifest of the project.</summary>
    public string Manifest => _projects.PathOf(Project, ManifestFile);

    /// <summary>An editor in which the project is open.</summary>
    internal EditorSession Editor => _editor!;

    /// <summary>The folder of the sample.</summary>
    public string SampleFolder => Path.Combine(_folder, "samples", "BatchJobs");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var restored = await LocalTool.FetchAsync(_folder, "csharp-ls", Version, "csharp-ls");
        if (restored.ExitCode != 0)
        {
            Reason = $"csharp-ls cannot be fetched here: {restored}";
            return;
        }

        _projects = new(package.Feed, "csharp-ls-projects");
        var manifest = (ManifestFile, $"kind: Pod\nmetadata:\n  annotations:\n    {SeedCase.WrongKey}: \"true\"\n");
        _projects.Add(Project, Properties, files: manifest);
        _projects.Add(PlainProject, Properties, references: string.Empty, files: manifest);
        await _projects.RestoreAsync();
        _editor = await OpenAsync(Path.GetDirectoryName(Code)!);
        SampleCopy.Make(Directory.CreateDirectory(Path.Combine(_folder, "samples")).FullName, "BatchJobs");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _editor?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Builds the sample.</summary>
    internal Task<DotNetResult> BuildSampleAsync() => DotNet.RunAsync(SampleFolder, "build");

    /// <summary>Opens a folder in an editor that has the server, with the setting that makes it run analyzers.</summary>
    internal Task<EditorSession> OpenAsync(string folder)
    {
        var tool = Path.Combine(NuGetPackages.Folder, "csharp-ls", Version, "tools");
        var server = Assert.Single(Directory.GetFiles(tool, "CSharpLanguageServer.dll", SearchOption.AllDirectories));

        // Not by "dotnet tool run", which would be the process that is known, and the server another one.
        var start = new ProcessStartInfo("dotnet", [server]) { WorkingDirectory = _folder };

        // What the SDK's own analyzers say is of no interest here, and takes most of the time.
        start.Environment["EnableNETAnalyzers"] = "false";
        return EditorSession.StartAsync(
            start,
            [folder],
            new { textDocument = new { diagnostic = new { } }, workspace = new { configuration = true, workspaceFolders = true } },
            new { analyzersEnabled = true });
    }
}
