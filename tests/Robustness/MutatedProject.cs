using System.Collections.Immutable;
using LinkerdAnnotations.Tests.Shapes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>A project of one file of C# or one manifest, either of which may be broken, and what holds for it in any case.</summary>
internal sealed class MutatedProject
{
    private const string CodePath = "/Code.cs";
    private const string ManifestPath = "/manifest.yaml";

    // One for all: projects that are made from it share what the compiler knows of the references.
    private static readonly Lazy<Task<Project>> Empty = new(async () =>
    {
#pragma warning disable CA2000 // The workspace lives as long as its projects.
        return new AdhocWorkspace().AddProject("Mutated", LanguageNames.CSharp)
#pragma warning restore CA2000
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview))
            .WithMetadataReferences([.. await References.GetAsync(), await Doubles.GetAsync()]);
    });

    /// <summary>The file of C#.</summary>
    public string Code { get; init; } = string.Empty;

    /// <summary>The manifest.</summary>
    public string Manifest { get; init; } = string.Empty;

    /// <summary>The Linkerd release in use; empty for none.</summary>
    public string Release { get; init; } = string.Empty;

    /// <summary>An option, with its value.</summary>
    public (string Name, string Value)? Option { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Option} release '{Release}'\n{Code}{Manifest}";

    /// <summary>
    /// What is wrong with what the analyzers and fixes make of it; null for nothing. An exception, a report that lies outside of the file, or differs
    /// from one run to the next; a fix that changes nothing, does not remove its report, or makes code of which something is no C# any more.
    /// </summary>
    /// <param name="number">Which of the reports is to be repaired.</param>
    public async Task<string?> FindFaultAsync(int number)
    {
        var project = (await Empty.Value)
            .AddDocument("Code.cs", SourceText.From(Code), filePath: CodePath).Project
            .AddAdditionalDocument("manifest.yaml", SourceText.From(Manifest), filePath: ManifestPath).Project;
        var diagnostics = await AnalyzeAsync(project, isConcurrent: false);
        if (diagnostics.FirstOrDefault(diagnostic => !diagnostic.Id.StartsWith("LKD", StringComparison.Ordinal)) is { } failure)
        {
            return failure.ToString();
        }

        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Location.SourceSpan.End > TextAt(diagnostic).Length) is { } outside)
        {
            return $"{outside} lies outside of the file";
        }

        var again = await AnalyzeAsync(project, isConcurrent: true);
        if (!diagnostics.Select(AnalyzerRun.Describe).SequenceEqual(again.Select(AnalyzerRun.Describe)))
        {
            return $"at first {string.Join('\n', diagnostics.Select(AnalyzerRun.Describe))}\nand then {string.Join('\n', again.Select(AnalyzerRun.Describe))}";
        }

        return diagnostics.IsEmpty ? null : await FindFaultOfFixAsync(project, diagnostics, again[number % again.Length]);
    }

    private string TextAt(Diagnostic diagnostic) => diagnostic.Location.Kind == LocationKind.ExternalFile ? Manifest : Code;

    private async Task<string?> FindFaultOfFixAsync(Project project, ImmutableArray<Diagnostic> diagnostics, Diagnostic diagnostic)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var isInCode = diagnostic.Location.IsInSource;
        TextDocument document = isInCode ? project.Documents.Single() : project.AdditionalDocuments.Single();
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken);
        foreach (var provider in (isInCode ? Providers.All : Providers.ForFiles).Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(context);
        }

        foreach (var action in actions)
        {
            var operations = await action.GetOperationsAsync(cancellationToken);
            var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
            var code = (await changed.Documents.Single().GetTextAsync(cancellationToken)).ToString();
            if (HasErrors(code) && !HasErrors(Code))
            {
                return $"the fix '{action.Title}' of {diagnostic} makes what is no C#:\n{code}";
            }

            var after = await AnalyzeAsync(changed, isConcurrent: true);
            if (Count(after, diagnostic) >= Count(diagnostics, diagnostic))
            {
                return $"the fix '{action.Title}' leaves {diagnostic} behind:\n{code}{await changed.AdditionalDocuments.Single().GetTextAsync(cancellationToken)}";
            }
        }

        return null;
    }

    private static int Count(ImmutableArray<Diagnostic> diagnostics, Diagnostic like) =>
        diagnostics.Count(diagnostic => diagnostic.Id == like.Id && Analysis.Message(diagnostic) == Analysis.Message(like));

    private static bool HasErrors(string code) => AnalyzerRun.Parse(code).GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project, bool isConcurrent)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var compilation = (await project.GetCompilationAsync(cancellationToken))!;
        var files = project.AdditionalDocuments.Select(file => new Manifests.ManifestFile(file.FilePath!, file.GetTextAsync(cancellationToken).GetAwaiter().GetResult()));
        var options = new AnalyzerOptions([.. files], new Options(Release, Option));
        var diagnostics = await compilation
            .WithAnalyzers(Providers.Analyzers, new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, isConcurrent, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(cancellationToken);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(AnalyzerRun.Describe, StringComparer.Ordinal)];
    }

    /// <summary>Options that need not be such as a file could hold.</summary>
    private sealed class Options(string release, (string Name, string Value)? option) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(release, option);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values(string release, (string Name, string Value)? option) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = option?.Name == key ? option.Value.Value : key == "linkerd_version" && release.Length > 0 ? release : null;
                return value is not null;
            }
        }
    }
}
