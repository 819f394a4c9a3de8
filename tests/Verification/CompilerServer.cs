namespace LinkerdAnnotations.Tests.Verification;

/// <summary>
/// The compiler server of all builds that these tests run, and of no other build: it has our analyzers loaded from folders that the next
/// run of the tests makes anew. The first build starts it; it ends with the tests.
/// </summary>
public sealed class CompilerServer : IAsyncLifetime
{
    /// <summary>The name under which builds find it, in the MSBuild property SharedCompilationId.</summary>
    internal static string Name { get; } = $"linkerd-{Guid.NewGuid():N}";

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var folder = RepositoryFiles.PathOf("analyzers", "Package");
        var compilers = (await DotNet.RunAsync(folder, "msbuild", "-getProperty:RoslynTargetsPath")).Output.Trim();
        await DotNet.RunAsync(folder, Path.Combine(compilers, "bincore", "VBCSCompiler.dll"), "-shutdown", $"-pipename:{Name}");
    }
}
