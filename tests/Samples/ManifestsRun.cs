using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Samples;

/// <summary>A copy of the sample with manifests, built, repaired as far as <c>dotnet format</c> goes, built again and run.</summary>
public sealed class ManifestsRun : IAsyncLifetime
{
    private const string Sample = "Manifests";

    private readonly string _folder = ScratchFolder.Create("manifests");

    /// <summary>The first build.</summary>
    internal DotNetResult Build { get; private set; } = null!;

    /// <summary>The report of that build for tools, in SARIF.</summary>
    internal string Report { get; private set; } = null!;

    /// <summary>The build without <c>LinkerdScanManifests</c>.</summary>
    internal DotNetResult BuildWithoutFiles { get; private set; } = null!;

    /// <summary>What the repair changed.</summary>
    internal string Diff { get; private set; } = null!;

    /// <summary>The build after the repair.</summary>
    internal DotNetResult RepairedBuild { get; private set; } = null!;

    /// <summary>What the repaired program prints.</summary>
    internal string Manifests { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        SampleCopy.Make(_folder, Sample);

        // What a build leaves behind is none of the project's own files.
        Directory.CreateDirectory(Path.Combine(_folder, Sample, "obj"));
        await File.WriteAllTextAsync(
            Path.Combine(_folder, Sample, "obj", "left.yaml"),
            "metadata: {annotations: {linkerd.io/injected: x}}");

        Build = await DotNet.RunAsync(_folder, "build", Sample, "-p:ErrorLog=report.sarif%2Cversion=2.1");
        Report = await File.ReadAllTextAsync(Path.Combine(_folder, Sample, "report.sarif"));
        BuildWithoutFiles = await DotNet.RunAsync(
            _folder,
            "build",
            Sample,
            "--no-restore",
            "--no-dependencies",
            "--no-incremental",
            "-p:LinkerdScanManifests=false");
        await DotNet.RunAsync(_folder, "format", "analyzers", Sample, "--severity", "warn", "--no-restore");
        Diff = await SampleDiff.OfAsync(_folder, Sample);
        RepairedBuild = await DotNet.RunAsync(_folder, "build", Sample, "--no-restore", "--no-dependencies");
        Manifests = (await DotNet.RunAsync(_folder, Path.Combine(Sample, "bin", "Debug", "net10.0", "Manifests.dll"))).Output;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
