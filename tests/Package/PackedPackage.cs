using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Package;

/// <summary>
/// The package, packed as <c>dotnet pack</c> does it, but with output folders of its own: what is built around these tests stays untouched.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    /// <summary>A version that no feed has.</summary>
    public const string Version = "0.0.1-tested";

    /// <summary>Where a forge would have the sources.</summary>
    public const string RepositoryAddress = "https://github.com/example/linkerd-annotations";

    // What analyzers say of the sources is said where they are built, and takes longer than all else here.
    private const string WithoutAnalyzers = "-p:RunAnalyzers=false";

    private readonly string _folder = ScratchFolder.Create("package");

    /// <summary>The folder that holds nothing but the package.</summary>
    public string Feed => Path.Combine(_folder, "feed");

    /// <summary>The package file.</summary>
    public string File => Path.Combine(Feed, $"LinkerdAnnotations.Analyzers.{Version}.nupkg");

    private string Build => Path.Combine(_folder, "build");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => await PackAsync(Feed);

    /// <summary>Packs what is built once more, with further properties.</summary>
    public async Task<string> PackWithAsync(params string[] properties)
    {
        var feed = Path.Combine(_folder, "with");
        await PackAsync(feed, ["--no-restore", "-p:BuildProjectReferences=false", .. properties]);
        return Path.Combine(feed, Path.GetFileName(File));
    }

    /// <summary>
    /// Builds and packs everything in two clones of a repository with these sources, in folders of different length, as the machine of a
    /// forge would.
    /// </summary>
    public async Task<(string One, string Other)> PackInClonesAsync()
    {
        var sources = Path.Combine(_folder, "sources");
        foreach (var file in await FilesAsync())
        {
            var copy = Path.Combine(sources, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(RepositoryFiles.PathOf(file.Split('/')), copy);
        }

        await Tool.RunAsync(sources, "git", "init", "--quiet");
        await Tool.RunAsync(sources, "git", "add", ".");
        await Tool.RunAsync(
            sources, "git", "-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet",
            "-m", "Sources");
        return (await PackCloneAsync("one"), await PackCloneAsync("another-one-with-a-longer-name"));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What the packages are made of.</summary>
    private static async Task<IEnumerable<string>> FilesAsync()
    {
        var files = await Tool.RunAsync(
            RepositoryFiles.Root,
            "git",
            "ls-files",
            "--cached",
            "--others",
            "--exclude-standard",
            "analyzers",
            "codefixes",
            ":(top,glob)*");
        return files
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(file => System.IO.File.Exists(RepositoryFiles.PathOf(file.Split('/'))));
    }

    private async Task<string> PackCloneAsync(string name)
    {
        var clone = Path.Combine(_folder, name);
        await Tool.RunAsync(_folder, "git", "clone", "--quiet", "sources", name);
        await Tool.RunAsync(clone, "git", "remote", "set-url", "origin", $"{RepositoryAddress}.git");
        var date = (await Tool.RunAsync(clone, "git", "log", "-1", "--format=%ct")).Trim();
        await DotNet.RunAsync(
            Path.Combine(clone, "analyzers", "Package"),
            "pack", WithoutAnalyzers, "-p:ContinuousIntegrationBuild=true", $"-p:SOURCE_DATE_EPOCH={date}",
            $"-p:PackageOutputPath={Path.Combine(clone, "feed")}", $"-p:PackageVersion={Version}");
        return Path.Combine(clone, "feed", Path.GetFileName(File));
    }

    private Task<DotNetResult> PackAsync(string feed, params string[] properties) => DotNet.RunAsync(
        RepositoryFiles.PathOf("analyzers", "Package"),
        ["pack", WithoutAnalyzers, $"-p:ArtifactsPath={Build}", $"-p:PackageOutputPath={feed}", $"-p:PackageVersion={Version}", .. properties]);
}
