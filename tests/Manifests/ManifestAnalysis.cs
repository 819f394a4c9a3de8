using System.Collections.Immutable;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>What the analyzers say about files that a project lists as additional files.</summary>
internal static class ManifestAnalysis
{
    /// <summary>What is reported about one file, in the order of the places, as <c>LKD1001 'what stands there'</c>.</summary>
    public static async Task<IReadOnlyList<string>> PlacesAsync(
        string text,
        string path = "/chart/manifest.yaml",
        string? release = null) =>
        [.. (await DiagnosticsAsync(text, path,
            ConfiguredOptions.Release(release))).Select(diagnostic => $"{diagnostic.Id} {Written(text, diagnostic)}")];

    /// <summary>What is reported about one file, in the order of the places.</summary>
    public static Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(
        string text,
        string path = "/chart/manifest.yaml",
        ConfiguredOptions? options = null) =>
        DiagnosticsAsync([(path, text)], options);

    /// <summary>What is reported about files of one project, in the order of the places.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(
        IEnumerable<(string Path, string Text)> files,
        ConfiguredOptions? options = null)
    {
        var compilation = CSharpCompilation.Create("Manifests", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var diagnostics = await compilation
            .WithAnalyzers(
                Providers.Analyzers,
                new CompilationWithAnalyzersOptions(
                    new AnalyzerOptions(
                        [.. files.Select(file => new ManifestFile(file.Path, SourceText.From(file.Text)))],
                        options ?? new ConfiguredOptions()),
                    (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer} failed.", exception),
                    concurrentAnalysis: true,
                    logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
        return [.. diagnostics
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    private static string Written(string text, Diagnostic diagnostic) =>
        text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
}
