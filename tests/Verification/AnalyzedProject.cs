using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Tests.Verification;

/// <summary>A project, what is reported in its code and in its additional files, and the repairs that are offered for that.</summary>
internal sealed class AnalyzedProject
{
    private AnalyzedProject(Project project, Compilation compilation, ImmutableArray<Diagnostic> diagnostics)
    {
        Project = project;
        Compilation = compilation;
        Diagnostics = diagnostics;
    }

    /// <summary>The project.</summary>
    public Project Project { get; }

    /// <summary>Its compilation.</summary>
    public Compilation Compilation { get; }

    /// <summary>What is reported, file by file, and in the order of the places.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The code and the additional files.</summary>
    public IEnumerable<TextDocument> Documents => Project.Documents.Concat(Project.AdditionalDocuments);

    /// <summary>Analyses a project, which need not compile.</summary>
    public static async Task<AnalyzedProject> OfAsync(Project project)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var compilation = (await project.GetCompilationAsync(cancellationToken))!;
        var diagnostics = await compilation
            .WithAnalyzers(Providers.Analyzers, project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(cancellationToken);
        Assert.DoesNotContain(diagnostics, diagnostic => !diagnostic.Id.StartsWith("LKD", StringComparison.Ordinal));
        return new(
            project,
            compilation,
            [
                .. diagnostics
                    .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                    .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                    .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
            ]);
    }

    /// <summary>The errors of the compiler.</summary>
    public IEnumerable<Diagnostic> Errors() =>
        Compilation
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The document that a report is about; null where it is about none.</summary>
    public TextDocument? DocumentOf(Diagnostic diagnostic) => diagnostic.Location.Kind switch
    {
        LocationKind.SourceFile => Project.GetDocument(diagnostic.Location.SourceTree),
        LocationKind.ExternalFile =>
            Project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == diagnostic.Location.GetLineSpan().Path),
        _ => null,
    };

    /// <summary>What stands where something is reported.</summary>
    public async Task<string> WrittenAsync(Diagnostic diagnostic) => DocumentOf(diagnostic) is { } document
        ? (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString(diagnostic.Location.SourceSpan)
        : string.Empty;

    /// <summary>The repairs that are offered for a report, the likeliest first.</summary>
    public async Task<IReadOnlyList<Repair>> GetRepairsAsync(Diagnostic diagnostic)
    {
        var repairs = new List<Repair>();
        if (DocumentOf(diagnostic) is { } document)
        {
            foreach (var provider in ProvidersOf(diagnostic, document))
            {
                var context = new CodeFixContext(
                    document,
                    diagnostic,
                    (action, _) => repairs.Add(new(provider, diagnostic, action)),
                    TestContext.Current.CancellationToken);
                await provider.RegisterCodeFixesAsync(context);
            }
        }

        return repairs;
    }

    /// <summary>The project after a repair.</summary>
    public async Task<Project> ApplyAsync(Repair repair) => await ApplyAsync(repair.Action);

    /// <summary>
    /// The project after all that are like one repair: those of the document in code, those of the project in additional files; null where
    /// they are declined.
    /// </summary>
    public async Task<Project?> ApplyToAllAsync(Repair repair)
    {
        if (repair.Provider.GetFixAllProvider() is not { } fixAll)
        {
            return null;
        }

        var (provider, key, cancellationToken) = (repair.Provider, repair.Action.EquivalenceKey!, TestContext.Current.CancellationToken);
        var known = new KnownDiagnostics(this);
        var context = DocumentOf(repair.Diagnostic) is Document document
            ? new FixAllContext(document, provider, FixAllScope.Document, key, [repair.Diagnostic.Id], known, cancellationToken)
            : new FixAllContext(Project, provider, FixAllScope.Project, key, [repair.Diagnostic.Id], known, cancellationToken);
        return await fixAll.GetFixAsync(context) is { } action ? await ApplyAsync(action) : null;
    }

    private async Task<Project> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(Project.Id)!;
    }

    // The providers that say that they take a report in a document of its kind, as editors read what they say.
    private static IEnumerable<CodeFixProvider> ProvidersOf(Diagnostic diagnostic, TextDocument document) =>
        (document is Document ? Providers.All : Providers.ForFiles).Where(provider =>
            provider.FixableDiagnosticIds.Contains(diagnostic.Id)
            && (provider.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()!.DocumentExtensions
                is not { Length: > 0 } extensions
                || extensions.Contains(Path.GetExtension(document.FilePath))));

    private sealed class KnownDiagnostics(AnalyzedProject analyzed) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(analyzed.Diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(analyzed.Diagnostics.Where(diagnostic => analyzed.DocumentOf(diagnostic)?.Id == document.Id));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(analyzed.Diagnostics.Where(diagnostic => !diagnostic.Location.IsInSource));
    }
}
