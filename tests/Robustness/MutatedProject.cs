using System.Collections.Immutable;
using LinkerdAnnotations.Tests.Shapes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>A project of one file of C# or one manifest, either of which may be broken, and what holds for it in any case.</summary>
internal sealed class MutatedProject
{
    private const string CodePath = "/Code.cs";

    // One for all: projects that are made from it share what the compiler knows of the references.
    private static readonly Lazy<Task<Project>> Empty = new(async () =>
    {
#pragma warning disable CA2000 // The workspace lives as long as its projects.
        return new AdhocWorkspace().AddProject("Mutated", LanguageNames.CSharp)
#pragma warning restore CA2000
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithParseOptions(MutatedSyntax.ParseOptions)
            .WithMetadataReferences([.. await References.GetAsync(), await Doubles.GetAsync()]);
    });

    /// <summary>The file of C#.</summary>
    public string Code { get; init; } = string.Empty;

    /// <summary>The manifest.</summary>
    public string Manifest { get; init; } = string.Empty;

    /// <summary>Where the manifest lies; its ending says whether it is YAML or JSON.</summary>
    public string ManifestPath { get; init; } = "/manifest.yaml";

    /// <summary>What is configured, by the names of the options; values need not be such as a file could hold.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The Linkerd release in use; empty for none.</summary>
    public string Release
    {
        init => Options = value.Length == 0 ? Options : ImmutableDictionary<string, string>.Empty.Add("linkerd_version", value);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{string.Join(", ", Options.Select(option => $"{option.Key} = '{option.Value}'"))}\n{Code}{Manifest}";

    /// <summary>
    /// What is wrong with what the analyzers and fixes make of it; null for nothing. An exception, a report that lies outside of the file,
    /// or differs from one run to the next; a fix that changes nothing, does not remove its report, or makes what does not parse of what
    /// did.
    /// </summary>
    /// <param name="number">Which of the reports is to be repaired.</param>
    /// <param name="cancellationToken">Says when nobody waits any more.</param>
    public async Task<string?> FindFaultAsync(int number, CancellationToken cancellationToken)
    {
        var project = await CreateAsync();
        var diagnostics = await AnalyzeAsync(project, isConcurrent: false, cancellationToken);
        if (diagnostics.FirstOrDefault(diagnostic => !diagnostic.Id.StartsWith("LKD", StringComparison.Ordinal)) is { } failure)
        {
            return failure.ToString();
        }

        if (diagnostics.FirstOrDefault(diagnostic =>
            diagnostic.AdditionalLocations.Prepend(diagnostic.Location).Any(LiesOutside)) is { } outside)
        {
            return $"{outside} lies outside of the file";
        }

        // In a compilation of its own, of which nothing is known from the first run.
        var again = await AnalyzeAsync(await CreateAsync(), isConcurrent: true, cancellationToken);
        if (!diagnostics.Select(Describe).SequenceEqual(again.Select(Describe)))
        {
            return $"without concurrency {string.Join('\n', diagnostics.Select(Describe))}\nand with it {string.Join('\n',
                again.Select(Describe))}";
        }

        var fixes = new MutatedProjectFixes(this, project, diagnostics, cancellationToken);
        return await fixes.FindFaultOfRefactoringAsync(number)
            ?? (diagnostics.IsEmpty
                ? null
                : await fixes.FindFaultAsync(diagnostics[number % diagnostics.Length], isForAll: number % 4 == 0));
    }

    /// <summary>The project in a workspace; nothing of it has been looked at yet.</summary>
    public async Task<Project> CreateAsync() => (await Empty.Value)
        .AddDocument("Code.cs", SourceText.From(Code), filePath: CodePath).Project
        .AddAdditionalDocument(Path.GetFileName(ManifestPath), SourceText.From(Manifest), filePath: ManifestPath).Project;

    /// <summary>What is reported about a project that was made from this one, in the order of the places.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project, bool isConcurrent, CancellationToken cancellationToken)
    {
        var compilation = (await project.GetCompilationAsync(cancellationToken))!;
        var files = project.AdditionalDocuments.Select(file =>
            new Manifests.ManifestFile(file.FilePath!, file.GetTextAsync(cancellationToken).GetAwaiter().GetResult()));
        var options = new AnalyzerOptions([.. files], new WrittenOptions(Options));
        var diagnostics = await compilation
            .WithAnalyzers(
                Providers.Analyzers,
                new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, isConcurrent, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(cancellationToken);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(Describe, StringComparer.Ordinal)];
    }

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Location.SourceSpan} {diagnostic.Severity} {diagnostic.Id}: {MutatedProjectFixes.Message(diagnostic)}";

    private bool LiesOutside(Location location)
    {
        if (location.Kind == LocationKind.None)
        {
            return false;
        }

        var text = location.Kind == LocationKind.ExternalFile ? Manifest : Code;
        var lines = SourceText.From(text).Lines;
        var (start, end) = (location.GetLineSpan().StartLinePosition, location.GetLineSpan().EndLinePosition);
        return location.SourceSpan.End > text.Length
            || end.Line >= lines.Count
            || lines.GetPosition(start) != location.SourceSpan.Start
            || lines.GetPosition(end) != location.SourceSpan.End;
    }

    private sealed class WrittenOptions(IReadOnlyDictionary<string, string> options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(options);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values(IReadOnlyDictionary<string, string> options) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(
                string key,
                [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => options.TryGetValue(key, out value);
        }
    }
}
