using System.IO.Compression;
using LinkerdAnnotations.Tests.Package;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Editors;

/// <summary>The program that asks Roslyn's services, built once for all frameworks, and the unpacked package for it to load.</summary>
public sealed class LightBulbProgram(PackedPackage package) : IAsyncLifetime
{
    private readonly string _folder = ScratchFolder.Create("lightbulb");

    /// <summary>The folder of the packed assemblies.</summary>
    public string Assemblies => Path.Combine(_folder, "analyzers", "dotnet", "cs");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await ZipFile.ExtractToDirectoryAsync(package.File, _folder);
        await DotNet.RunAsync(_folder, "build", "-p:RunAnalyzers=false", RepositoryFiles.PathOf("tests", "Editors", "LightBulb"));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The program for one of the frameworks.</summary>
    internal static string PathFor(string framework, string extension) =>
        RepositoryFiles.PathOf("artifacts", "bin", "LightBulb", $"debug_{framework}", $"LightBulb.{extension}");
}
