using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Samples;

/// <summary>A copy of the samples, built, repaired, built again and run, as a reader of the README would do it.</summary>
public sealed class SampleRun : IAsyncLifetime
{
    private readonly string _folder = ScratchFolder.Create("samples");

    /// <summary>The first build of the sample with the mistakes.</summary>
    internal DotNetResult Build { get; private set; } = null!;

    /// <summary>Its build for Linkerd 2.20.</summary>
    internal DotNetResult BuildForNewestRelease { get; private set; } = null!;

    /// <summary>What the repair changed.</summary>
    internal string Diff { get; private set; } = null!;

    /// <summary>The build of the repaired sample, and of the clean one, with warnings as errors.</summary>
    internal DotNetResult StrictBuild { get; private set; } = null!;

    /// <summary>What the repaired program prints.</summary>
    internal string Manifests { get; private set; } = null!;

    /// <summary>A source file as it was written.</summary>
    internal static string[] Written(string sample, string file) => File.ReadAllLines(RepositoryFiles.PathOf("samples", sample, file));

    /// <summary>A source file of the repaired copy.</summary>
    internal string[] Repaired(string file) => File.ReadAllLines(Path.Combine(_folder, "BatchJobs", file));

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        SampleCopy.Make(_folder, "BatchJobs", "FixedBatchJobs");
        Build = await DotNet.RunAsync(_folder, "build", "BatchJobs");
        BuildForNewestRelease = await DotNet.RunAsync(
            _folder,
            "build",
            "BatchJobs",
            "--no-restore",
            "--no-dependencies",
            "-p:LinkerdVersion=2.20");
        await DotNet.RunAsync(_folder, "format", "analyzers", "BatchJobs", "--severity", "warn", "--no-restore");
        Diff = await SampleDiff.OfAsync(_folder, "BatchJobs");
        StrictBuild = await DotNet.RunAsync(_folder, "build", "Samples.slnx", "--no-dependencies", "-warnaserror");
        Manifests = (await DotNet.RunAsync(_folder, Path.Combine("BatchJobs", "bin", "Debug", "net10.0", "BatchJobs.dll"))).Output;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
