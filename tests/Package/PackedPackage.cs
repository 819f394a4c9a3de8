using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Package;

/// <summary>
/// The package, packed as <c>dotnet pack</c> does it, but with output folders of its own: what is built around these tests stays untouched.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    /// <summary>A version that no feed has.</summary>
    public const string Version = "0.0.1-tested";

    private readonly string _folder = ScratchFolder.Create("package");

    /// <summary>The folder that holds nothing but the package.</summary>
    public string Feed => Path.Combine(_folder, "feed");

    /// <summary>The package file.</summary>
    public string File => Path.Combine(Feed, $"LinkerdAnnotations.Analyzers.{Version}.nupkg");

    private string Build => Path.Combine(_folder, "build");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => await PackAsync(Feed);

    /// <summary>Builds everything anew from the sources, in other processes than the first time, and packs it into another folder.</summary>
    public async Task<string> PackAgainAsync()
    {
        Directory.Delete(Build, recursive: true);
        var feed = Path.Combine(_folder, "again");
        await PackAsync(feed, "-p:UseSharedCompilation=false");
        return Path.Combine(feed, Path.GetFileName(File));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<DotNetResult> PackAsync(string feed, params string[] properties) => DotNet.RunAsync(
        RepositoryFiles.PathOf("analyzers", "Package"),
        ["pack", $"-p:ArtifactsPath={Build}", $"-p:PackageOutputPath={feed}", $"-p:PackageVersion={Version}", .. properties]);
}
