using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Tool;

/// <summary>Runs the analyzers over files, in a compilation that has nothing but them.</summary>
internal sealed class Judge(Configuration configuration, string? kubernetes, Problems problems)
{
    private const int BatchSize = 64;

    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly SyntaxTree Usings = CSharpSyntaxTree.ParseText(ImplicitUsings, CodeInput.ParseOptions, "ImplicitUsings.cs");

    // They keep what they read of a text for as long as it lives, also from one release to the next.
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers =
        [new LinkerdAnnotationAnalyzer(), new LinkerdManifestAnalyzer(), new LinkerdOptionAnalyzer()];

    /// <summary>What there is to say about files.</summary>
    /// <param name="inputs">The files.</param>
    /// <param name="release">The release of Linkerd that they are for; null where the configuration says it, or nobody does.</param>
    /// <param name="cancellationToken">Says when nobody waits any more.</param>
    public async Task<ImmutableArray<Diagnostic>> JudgeAsync(Inputs inputs, string? release, CancellationToken cancellationToken)
    {
        var batches = BatchesOf(inputs);
        var found = new ImmutableArray<Diagnostic>[batches.Count];
        await Parallel.ForAsync(0, batches.Count, cancellationToken, async (index, cancelled) =>
            found[index] = await JudgeBatchAsync(batches[index], CommandLineOptions(release, kubernetes), cancelled));

        // What is said about the configuration is said with each batch.
        return
        [
            .. found
                .SelectMany(batch => batch)
                .DistinctBy(one => (one.Id, one.Location.GetLineSpan(), one.GetMessage(formatProvider: null))),
        ];
    }

    /// <summary>
    /// What is judged at a time: everything, where one file may decide about another, and otherwise so many files that they take little
    /// memory. What installs Linkerd decides about all, and is in each batch.
    /// </summary>
    private static List<Inputs> BatchesOf(Inputs inputs)
    {
        if (inputs.Code.Count > 0 || inputs.Manifests.Count <= BatchSize || inputs.Manifests.Any(manifest => manifest.MayHoldNamespace))
        {
            return [inputs];
        }

        var common = inputs.Manifests.Where(manifest => manifest.MayInstall).ToList();
        return
        [
            .. inputs.Manifests
                .Where(manifest => manifest.IsOfLinkerd && !manifest.MayInstall)
                .Chunk(BatchSize)
                .DefaultIfEmpty([])
                .Select(batch => inputs with { Manifests = [.. common, .. batch] }),
        ];
    }

    private async Task<ImmutableArray<Diagnostic>> JudgeBatchAsync(
        Inputs batch, ImmutableDictionary<string, string> commandLine, CancellationToken cancellationToken)
    {
        // The analyzers keep what they made of a text for as long as that lives, and come back to it.
        var texts = batch.Manifests.Select(manifest => manifest.IsOfLinkerd ? manifest.GetText(cancellationToken) : null).ToList();
        var options = new AnalyzerOptions([.. batch.Manifests], new ConfiguredOptions(configuration, commandLine));
        var analysis = new CompilationWithAnalyzersOptions(options, OnException, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = await CompilationOf(batch).WithAnalyzers(_analyzers, analysis).GetAnalyzerDiagnosticsAsync(cancellationToken);
        GC.KeepAlive(texts);
        return found;
    }

    /// <summary>Gives a project what its code is bound against.</summary>
    public static Solution Complete(Solution solution, ProjectId project) => solution
        .AddMetadataReferences(project, FrameworkReferences.All)
        .AddDocument(DocumentId.CreateNewId(project), Usings.FilePath, Usings.GetRoot(), filePath: Usings.FilePath);

    private static CSharpCompilation CompilationOf(Inputs inputs)
    {
        var empty = CSharpCompilation.Create("Files", options: new(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: true));
        return inputs.Code.Count == 0
            ? empty
            : empty.AddReferences(FrameworkReferences.All).AddSyntaxTrees([Usings, .. inputs.Code.Select(code => code.Tree)]);
    }

    /// <summary>What a command line says, as options.</summary>
    public static ImmutableDictionary<string, string> CommandLineOptions(string? release, string? kubernetes)
    {
        var options = ImmutableDictionary.Create<string, string>(AnalyzerConfigOptions.KeyComparer);
        options = release is null ? options : options.Add(OptionNames.Version.EditorConfig, release);
        return kubernetes is null ? options : options.Add(OptionNames.KubernetesVersion.EditorConfig, kubernetes);
    }

    private void OnException(Exception exception, DiagnosticAnalyzer analyzer, Diagnostic diagnostic) =>
        problems.Add(null, Texts.Get("Problem_Analyzer", analyzer.GetType().Name, Problems.Describe(exception)));
}
