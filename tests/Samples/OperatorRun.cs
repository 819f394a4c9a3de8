using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Samples;

/// <summary>
/// A copy of the operator, built, repaired as far as <c>dotnet format</c> goes, and built again beside its clean twin, which is run.
/// </summary>
public sealed class OperatorRun : IAsyncLifetime
{
    private readonly string _folder = ScratchFolder.Create("operator");

    /// <summary>The first build of the sample with the mistakes.</summary>
    internal DotNetResult Build { get; private set; } = null!;

    /// <summary>What the repair changed.</summary>
    internal string Diff { get; private set; } = null!;

    /// <summary>The build of the repaired sample and of the clean twin.</summary>
    internal DotNetResult BuildOfBoth { get; private set; } = null!;

    /// <summary>What the clean twin prints.</summary>
    internal string Manifests { get; private set; } = null!;

    /// <summary>What the same program prints that is written with constants.</summary>
    internal string ManifestsWithConstants { get; private set; } = null!;

    /// <summary>The files of the repaired copy that make manifests, and their lines.</summary>
    internal IReadOnlyDictionary<string, string[]> Repaired { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        SampleCopy.Make(_folder, "Operator", "FixedOperator", "OperatorWithConstants");
        Build = await DotNet.RunAsync(_folder, "build", "Operator");
        await DotNet.RunAsync(_folder, "format", "analyzers", "Operator", "--severity", "warn", "--no-restore");
        Diff = await SampleDiff.OfAsync(_folder, "Operator");
        Repaired = Directory
            .GetFiles(Path.Combine(_folder, "Operator", "Manifests"))
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllLines);
        BuildOfBoth = await DotNet.RunAsync(_folder, "build", "Samples.slnx", "--no-dependencies");
        Manifests = await PrintedByAsync("FixedOperator");
        ManifestsWithConstants = await PrintedByAsync("OperatorWithConstants");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<string> PrintedByAsync(string sample) =>
        (await DotNet.RunAsync(_folder, Path.Combine(sample, "bin", "Debug", "net10.0", sample + ".dll"))).Output;
}
