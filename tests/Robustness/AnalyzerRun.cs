using System.Collections.Immutable;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>
/// Runs the analyzer over code that need not compile, and checks what holds for all input: no exception, and reports that lie in the code.
/// </summary>
internal static class AnalyzerRun
{
    // Made once: compilations that are made from it share what the compiler knows of the references.
    private static readonly Lazy<Task<CSharpCompilation>> Empty = new(async () => CSharpCompilation.Create(
        "Test",
        references: await References.GetAsync(),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)));

    /// <summary>A file of C#, which may be broken.</summary>
    public static SyntaxTree Parse(string source, string path = "") =>
        CSharpSyntaxTree.ParseText(
            source,
            new CSharpParseOptions(LanguageVersion.Preview),
            path,
            cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>A compilation of files, nothing of which has been looked at yet.</summary>
    public static async Task<CSharpCompilation> CompileAsync(params SyntaxTree[] trees) => (await Empty.Value).AddSyntaxTrees(trees);

    /// <summary>What is reported about a file, in the order of the places.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        string source,
        AnalyzerConfigOptionsProvider? options = null) => AnalyzeAsync(Parse(source), options);

    /// <summary>What is reported about a file, in the order of the places.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        SyntaxTree tree,
        AnalyzerConfigOptionsProvider? options = null,
        bool isConcurrent = true)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var diagnostics = await WithAnalyzer(await CompileAsync(tree), options,
            isConcurrent).GetAnalyzerDiagnosticsAsync(cancellationToken);
        foreach (var diagnostic in diagnostics)
        {
            if (!diagnostic.Id.StartsWith("LKD", StringComparison.Ordinal))
            {
                Assert.Fail($"{diagnostic}\n{tree}");
            }

            Assert.InRange(diagnostic.Location.SourceSpan.End, 0, tree.Length);
        }

        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(Describe, StringComparer.Ordinal)];
    }

    /// <summary>A compilation with our analyzer; an exception in that becomes a diagnostic.</summary>
    public static CompilationWithAnalyzers WithAnalyzer(
        Compilation compilation,
        AnalyzerConfigOptionsProvider? options = null,
        bool isConcurrent = true) => compilation.WithAnalyzers(
        Providers.Analyzers,
        new CompilationWithAnalyzersOptions(
            options is null
                ? new AnalyzerOptions([])
                : new AnalyzerOptions([], options), onAnalyzerException: null, isConcurrent, logAnalyzerExecutionTime: false));

    /// <summary>Everything that a user sees of a diagnostic.</summary>
    public static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Location.SourceSpan} {diagnostic.Severity} {diagnostic.Id}: {Analysis.Message(diagnostic)}";
}
