using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Package;

/// <summary>
/// The package, packed as <c>dotnet pack</c> does it, but with output folders of its own: what is built around these tests stays untouched.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    /// <summary>A version that no feed has.</summary>
    public const string Version = "0.0.1-tested";

    private readonly string _build = Path.Combine(Repository.CreateScratchFolder("package"), "build");

    /// <summary>The folder that holds nothing but the package.</summary>
    public string Feed { get; } = Repository.PathOf("artifacts", "tests", "package", "feed");

    /// <summary>The package file.</summary>
    public string File => Path.Combine(Feed, $"LinkerdAnnotations.Analyzers.{Version}.nupkg");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => await PackAsync(Feed);

    /// <summary>Builds everything anew from the sources, and packs it into another folder.</summary>
    public async Task<string> PackAgainAsync()
    {
        Directory.Delete(_build, recursive: true);
        var feed = Path.Combine(Path.GetDirectoryName(Feed)!, "again");
        await PackAsync(feed);
        return Path.Combine(feed, Path.GetFileName(File));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<DotNetResult> PackAsync(string feed) => DotNet.RunAsync(
        Repository.PathOf("analyzers", "Package"),
        "pack",
        $"-p:ArtifactsPath={_build}",
        $"-p:PackageOutputPath={feed}",
        $"-p:PackageVersion={Version}");
}
