using System.Collections.Immutable;
using LinkerdAnnotations.Tests.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Verification;

/// <summary>Repairs of manifests that are files of their own.</summary>
internal static class ManifestRepair
{
    /// <summary>A file after all reports of a rule are repaired at once; the same text where nothing can be.</summary>
    public static async Task<string> FixAllAsync(string path, string text, string rule, ConfiguredOptions? options = null) =>
        Assert.Single(await FixAllAsync([(path, text)], rule, options));

    /// <summary>Files of a project after all reports of a rule are repaired at once.</summary>
    public static Task<IReadOnlyList<string>> FixAllAsync(
        IReadOnlyList<(string Path, string Text)> files,
        string rule,
        ConfiguredOptions? options = null) =>
        FixAllAsync(files, files, rule, options);

    /// <summary>Files of a project after all that was reported by a rule is repaired at once; they may have changed since then.</summary>
    public static async Task<IReadOnlyList<string>> FixAllAsync(
        IReadOnlyList<(string Path, string Text)> reported, IReadOnlyList<(string Path, string Text)> files, string rule,
        ConfiguredOptions? options = null)
    {
        var diagnostics = (await ManifestAnalysis.DiagnosticsAsync(reported, options))
            .Where(diagnostic => diagnostic.Id == rule)
            .ToImmutableArray();
        Assert.NotEmpty(diagnostics);
        using var workspace = new AdhocWorkspace();
        var project = ProjectId.CreateNewId();
        var solution = workspace.CurrentSolution.AddProject(project, "Manifests", "Manifests", LanguageNames.CSharp);
        solution = files.Aggregate(
            solution,
            (made, file) =>
                made.AddAdditionalDocument(
                    DocumentId.CreateNewId(project),
                    Path.GetFileName(file.Path),
                    SourceText.From(file.Text),
                    filePath: file.Path));
        var provider = Assert.Single(Providers.ForFiles);
        var context = new FixAllContext(
            solution.Projects.Single().AdditionalDocuments.First() is var document ? document.Project : null!,
            provider,
            FixAllScope.Project,
            codeActionEquivalenceKey: null!,
            provider.FixableDiagnosticIds,
            new Known(diagnostics),
            TestContext.Current.CancellationToken);
        if (await provider.GetFixAllProvider()!.GetFixAsync(context) is not { } action)
        {
            return [.. files.Select(file => file.Text)];
        }

        var changed = (await action.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>()
            .Single().ChangedSolution;
        return
        [
            .. await Task.WhenAll(files.Select(async file =>
                (await changed.Projects.Single().AdditionalDocuments
                    .Single(other => other.FilePath == file.Path)
                    .GetTextAsync(TestContext.Current.CancellationToken)).ToString())),
        ];
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
