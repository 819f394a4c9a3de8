using System.Text;
using LinkerdAnnotations.Tests.Layouts;
using LinkerdAnnotations.Tests.Samples;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Editors;

/// <summary>
/// A project of inputs for edits, many of them laid out anew, in which <c>dotnet format analyzers</c> repairs what is to be repaired: built
/// before and behind it, and repaired once more.
/// </summary>
public sealed class FormatRun : IAsyncLifetime
{
    private const string Project = "Layouts";

    // The folder Layouts has the edits in many more, without a build.
    private const int LayoutsOfEach = 1;

    private readonly string _folder = ScratchFolder.Create("format");

    /// <summary>The build of the project as it is written.</summary>
    internal DotNetResult Build { get; private set; } = null!;

    /// <summary>The repair.</summary>
    internal DotNetResult Repair { get; private set; } = null!;

    /// <summary>The build behind it.</summary>
    internal DotNetResult RepairedBuild { get; private set; } = null!;

    /// <summary>The second repair.</summary>
    internal DotNetResult SecondRepair { get; private set; } = null!;

    /// <summary>The files before the first repair, behind it, and behind the second one.</summary>
    internal IReadOnlyList<IReadOnlyDictionary<string, string>> Files { get; private set; } = [];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        SampleCopy.Make(_folder);
        await WriteProjectAsync();
        var files = new List<IReadOnlyDictionary<string, string>> { Read() };
        Build = await DotNet.RunAsync(_folder, "build", Project);
        Repair = await RepairAsync();
        files.Add(Read());

        // The second repair finds nothing to change, so the build may read the files meanwhile.
        var build = DotNet.RunAsync(_folder, "build", Project, "--no-restore", "--no-dependencies");
        SecondRepair = await RepairAsync();
        RepairedBuild = await build;
        files.Add(Read());
        Files = files;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<DotNetResult> RepairAsync() =>
        DotNet.RunAsync(_folder, "format", "analyzers", Project, "--severity", "warn", "--no-restore", "--verbosity", "normal");

    private async Task WriteProjectAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, Project)).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, $"{Project}.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Library</OutputType>
                <LangVersion>preview</LangVersion>
                <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
              </PropertyGroup>
            </Project>
            """);
        var config = new StringBuilder("root = true\n");
        foreach (var (path, text, release) in LayoutFiles.Create(LayoutsOfEach))
        {
            await using var writer = new StreamWriter(Path.Combine(folder, path), append: false, text.Encoding!);
            text.Write(writer, TestContext.Current.CancellationToken);
            config.Append(null, $"[{path}]\nlinkerd_version = {release ?? "none"}\n");
        }

        await File.WriteAllTextAsync(Path.Combine(folder, ".editorconfig"), config.ToString());
        await File.WriteAllTextAsync(Path.Combine(folder, "Usings.cs"), Cases.CaseProject.Usings);
    }

    private Dictionary<string, string> Read() =>
        Directory.GetFiles(Path.Combine(_folder, Project), "*.cs").ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
}
