using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Samples;

/// <summary>The clean twin of the operator without a build, on the Roslyn of the tests.</summary>
public class CleanTwinTests
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    [Theory]
    [InlineData(null)]
    [InlineData("2.15")]
    [InlineData("2.16")]
    [InlineData("2.17")]
    [InlineData("2.18")]
    [InlineData("2.19", "LKD1005")]
    [InlineData("2.20", "LKD1005")]
    public async Task It_is_right_for_every_release_with_native_sidecars(string? release, params string[] remarks)
    {
        var test = await LinkerdTest.CreateAsync(Usings, release: release);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;

        // Newer releases read the first generation of the native sidecar's key too, and have a newer one.
        test.DisabledDiagnostics.AddRange(remarks);
        foreach (var path in Directory
            .GetFiles(RepositoryFiles.PathOf("samples", "Operator"), "*.cs")
            .Concat(Directory.GetFiles(RepositoryFiles.PathOf("samples", "FixedOperator", "Manifests"))))
        {
            test.TestState.Sources.Add((Path.GetFileName(path), await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)));
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
