using LinkerdAnnotations.Analyzers.Resources;
using LinkerdAnnotations.Analyzers.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Edits = LinkerdAnnotations.Analyzers.Edits;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Applies the same choice of every edit in the additional files of a project or a solution. Roslyn's own providers look at documents only.</summary>
internal sealed class FixAllManifestFiles : FixAllProvider
{
    /// <summary>The only one there need be.</summary>
    public static FixAllManifestFiles Instance { get; } = new();

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        Strings.GetNow("Fix_ReplaceKey_InAllFiles"),
        cancellationToken => FixAsync(fixAllContext.WithCancellationToken(cancellationToken)),
        fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            var diagnostics = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            var repairs = RepairsAmong(diagnostics, context.CodeActionEquivalenceKey)
                .ToLookup(repair => repair.Diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal);
            foreach (var id in project.AdditionalDocumentIds)
            {
                if (solution.GetAdditionalDocument(id) is { FilePath: { } path } file && repairs.Contains(path))
                {
                    solution = await ReplaceInFile.ApplyAsync(file, repairs[path], context.CancellationToken).ConfigureAwait(false);
                }
            }
        }

        return solution;
    }

    private static IEnumerable<ScalarRepair> RepairsAmong(IEnumerable<Diagnostic> diagnostics, string? equivalenceKey)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Location.Kind == LocationKind.ExternalFile
                && EditProperties.Read(diagnostic.Properties) is { } edit and (Edits.ReplaceKey or Edits.ReplaceValue)
                && ChoiceOf(edit, equivalenceKey) is { } wanted)
            {
                yield return new(diagnostic, edit, wanted);
            }
        }
    }

    /// <summary>The text of the choice that is to be applied everywhere; the first where nobody chose. Null where this edit offers no such choice.</summary>
    private static string? ChoiceOf(Edit edit, string? equivalenceKey) =>
        EditActions.ChoicesOf(edit).Where((_, choice) => EditActions.EquivalenceKey(edit, choice) == (equivalenceKey ?? EditActions.FirstChoice)).FirstOrDefault();
}
