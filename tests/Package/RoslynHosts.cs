using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using LinkerdAnnotations.Tests.Package.Host;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Package;

/// <summary>
/// Programs that load analyzers as a compiler does, each on a Roslyn of its own; and the unpacked package, for them to load.
/// </summary>
public sealed class RoslynHosts(PackedPackage package) : IAsyncLifetime
{
    private static readonly string Project = RepositoryFiles.PathOf("tests", "Package", "Host", "RoslynHosts.proj");

    private readonly string _folder = ScratchFolder.Create("hosts");

    /// <summary>The versions of Roslyn, the oldest first.</summary>
    public static IReadOnlyList<string> Versions { get; } =
        XDocument.Load(Project).Descendants("RoslynVersion").Single().Attribute("Include")!.Value.Split(';');

    private string UnpackedFolder => Path.Combine(_folder, "package", "analyzers", "dotnet");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await ZipFile.ExtractToDirectoryAsync(package.File, Path.Combine(_folder, "package"));
        await DotNet.RunAsync(_folder, "build", Project);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The folder of a host, and of the Roslyn that it runs on.</summary>
    internal static string FolderOf(string version) =>
        RepositoryFiles.PathOf("artifacts", "bin", version == Versions[0] ? "RoslynHost" : "RoslynHost.Roslyn" + version, "debug");

    /// <summary>
    /// The assemblies that the package gives to a compiler, where it was unpacked: those for all, and those for the newest version that it
    /// has reached; <see cref="PackageUseTests"/> holds that against the SDK.
    /// </summary>
    internal string[] PackedAssembliesFor(string version)
    {
        var newest = Directory.GetDirectories(UnpackedFolder, "roslyn*")
            .Where(folder => Version.Parse(Path.GetFileName(folder)["roslyn".Length..]) <= Version.Parse(version))
            .MaxBy(folder => Version.Parse(Path.GetFileName(folder)["roslyn".Length..]));
        string[] folders = newest is null ? [UnpackedFolder] : [UnpackedFolder, newest];
        return [.. folders.SelectMany(folder => Directory.GetFiles(Path.Combine(folder, "cs"), "*.dll").Order(StringComparer.Ordinal))];
    }

    /// <summary>A place for an assembly that is not in the package, in a folder of its own.</summary>
    internal string FileFor(string assembly) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, assembly)).FullName, assembly + ".dll");

    /// <summary>Lets a host load assemblies and analyse a source, in a process of its own.</summary>
    internal async Task<HostReport> RunAsync(string version, string source, params string[] assemblies)
    {
        var file = Path.Combine(_folder, "Source.cs");
        await File.WriteAllTextAsync(file, source);
        var result = await DotNet.RunAsync(_folder, [Path.Combine(FolderOf(version), "RoslynHost.dll"), file, .. assemblies]);
        return JsonSerializer.Deserialize<HostReport>(result.Output)!;
    }
}
