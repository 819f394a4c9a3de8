using System.Collections.Immutable;
using System.Globalization;
using LinkerdAnnotations.CodeFixes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>What holds for everything that is offered in a <see cref="MutatedProject"/>.</summary>
internal sealed class MutatedProjectFixes(
    MutatedProject mutated,
    Project project,
    ImmutableArray<Diagnostic> diagnostics,
    CancellationToken cancellationToken)
{
    /// <summary>The text of a report, without its ID and place.</summary>
    public static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    /// <summary>What is wrong with the fixes of one of the reports; null for nothing.</summary>
    /// <param name="diagnostic">The report.</param>
    /// <param name="isForAll">Whether they are also applied to all that can be repaired in the same way.</param>
    public async Task<string?> FindFaultAsync(Diagnostic diagnostic, bool isForAll)
    {
        if (diagnostic.Location.Kind == LocationKind.None)
        {
            return null;
        }

        TextDocument document = diagnostic.Location.IsInSource ? project.Documents.Single() : project.AdditionalDocuments.Single();
        var providers = diagnostic.Location.IsInSource ? Providers.All : Providers.ForFiles;
        foreach (var provider in providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var actions = new List<CodeAction>();
            await provider.RegisterCodeFixesAsync(new(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
            foreach (var action in actions)
            {
                if (await FindFaultAsync(action, diagnostic) is { } fault)
                {
                    return $"the fix '{action.Title}' of {diagnostic} {fault}";
                }
            }

            if (isForAll
                && actions is [var first, ..]
                && await FindFaultOfAllAsync(provider, document, diagnostic, first) is { } faultOfAll)
            {
                return $"the fix '{first.Title}' of all {diagnostic.Id} {faultOfAll}";
            }
        }

        return null;
    }

    /// <summary>
    /// What is wrong with what is offered at one of the places of the code, where nothing need be wrong; null for nothing.
    /// </summary>
    /// <param name="number">Which of the places.</param>
    public async Task<string?> FindFaultOfRefactoringAsync(int number)
    {
        // Where a map could be, for the most part: its brace, or the name before it.
        var places = Enumerable.Range(0, mutated.Code.Length).Where(position => mutated.Code[position] is '{' or '[' or '(').ToArray();
        if (places.Length == 0)
        {
            return null;
        }

        var document = project.Documents.Single();
        var actions = new List<CodeAction>();
        var provider = new EnableNativeSidecarRefactoringProvider();
        await provider.ComputeRefactoringsAsync(new CodeRefactoringContext(
            document,
            new TextSpan(places[number % places.Length], 0),
            actions.Add,
            cancellationToken));
        foreach (var action in actions)
        {
            if (await ApplyAsync(action) is var changed && await FindBrokenAsync(changed) is { } broken)
            {
                return $"'{action.Title}' {broken}";
            }
        }

        return null;
    }

    private async Task<string?> FindFaultAsync(CodeAction action, Diagnostic diagnostic)
    {
        var changed = await ApplyAsync(action);
        if (await FindBrokenAsync(changed) is { } broken)
        {
            return broken;
        }

        var after = await mutated.AnalyzeAsync(changed, isConcurrent: true, cancellationToken);
        return Count(after, diagnostic) >= Count(diagnostics, diagnostic) ? $"leaves it behind:\n{await TextOfAsync(changed)}"
            : await TextOfAsync(await ApplyAsync(action)) != await TextOfAsync(changed) ? "makes something else when it is applied again"
            : null;
    }

    private async Task<string?> FindFaultOfAllAsync(
        CodeFixProvider provider,
        TextDocument document,
        Diagnostic diagnostic,
        CodeAction first)
    {
        if (provider.GetFixAllProvider() is not { } fixAll)
        {
            return null;
        }

        var found = new FoundDiagnostics(
            [.. diagnostics.Where(other => other.Id == diagnostic.Id && other.Location.Kind == diagnostic.Location.Kind)]);
        var context = document is Document code
            ? new FixAllContext(code, provider, FixAllScope.Document, first.EquivalenceKey!, [diagnostic.Id], found, cancellationToken)
            : new FixAllContext(project, provider, FixAllScope.Project, first.EquivalenceKey!, [diagnostic.Id], found, cancellationToken);
        if (await fixAll.GetFixAsync(context) is not { } action)
        {
            return null;
        }

        var changed = await ApplyAsync(action);
        return await FindBrokenAsync(changed)
            ?? (CountOfRule(
                await mutated.AnalyzeAsync(changed, isConcurrent: true, cancellationToken),
                diagnostic) < CountOfRule(diagnostics, diagnostic)
                ? null
                : $"leaves as many behind:\n{await TextOfAsync(changed)}");
    }

    private async Task<Project> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(cancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
    }

    private async Task<string?> FindBrokenAsync(Project changed)
    {
        var code = (await changed.Documents.Single().GetTextAsync(cancellationToken)).ToString();
        if (code != mutated.Code && !MutatedSyntax.IsCode(code) && MutatedSyntax.IsCode(mutated.Code))
        {
            return $"makes what is no C#:\n{code}";
        }

        var manifest = (await changed.AdditionalDocuments.Single().GetTextAsync(cancellationToken)).ToString();
        return manifest != mutated.Manifest
            && !MutatedSyntax.IsManifest(manifest, mutated.ManifestPath)
            && MutatedSyntax.IsManifest(mutated.Manifest, mutated.ManifestPath)
            ? $"makes what is no manifest:\n{manifest}"
            : null;
    }

    private async Task<string> TextOfAsync(Project changed) =>
        $"{await changed.Documents.Single().GetTextAsync(cancellationToken)}"
        + $"{await changed.AdditionalDocuments.Single().GetTextAsync(cancellationToken)}";

    private static int Count(ImmutableArray<Diagnostic> diagnostics, Diagnostic like) =>
        diagnostics.Count(diagnostic => diagnostic.Id == like.Id && Message(diagnostic) == Message(like));

    private static int CountOfRule(ImmutableArray<Diagnostic> diagnostics, Diagnostic like) =>
        diagnostics.Count(diagnostic => diagnostic.Id == like.Id);

    private sealed class FoundDiagnostics(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
