using LinkerdAnnotations.CodeFixes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Layouts;

/// <summary>Makes the edits that are offered in one file of a project.</summary>
/// <param name="project">The project.</param>
/// <param name="document">The file.</param>
/// <param name="reports">What is reported there, in the order of the places.</param>
/// <param name="caret">Where a refactoring is asked for.</param>
internal sealed class LayoutEditor(AnalyzedProject project, Document document, IReadOnlyList<Diagnostic> reports, int? caret)
{
    /// <summary>Makes all of them, each on the file as it is.</summary>
    public async Task<IReadOnlyList<LayoutEdit>> EditAsync()
    {
        var edits = new List<LayoutEdit>();
        var kinds = new HashSet<(Type Provider, string Rule, string? Key)>();
        for (var report = 0; report < reports.Count; report++)
        {
            foreach (var repair in await project.GetRepairsAsync(reports[report]))
            {
                edits.Add(new(report, repair.Title, IsForAll: false, await TextOfAsync(await project.ApplyAsync(repair))));
                if (kinds.Add((repair.Provider.GetType(), reports[report].Id, repair.Action.EquivalenceKey))
                    && await project.ApplyToAllAsync(repair) is { } changed)
                {
                    edits.Add(new(report, repair.Title, IsForAll: true, await TextOfAsync(changed)));
                }
            }
        }

        foreach (var action in await GetRefactoringsAsync())
        {
            edits.Add(new(Report: null, action.Title, IsForAll: false, await TextOfAsync(action)));
        }

        return edits;
    }

    /// <summary>Makes the one that is as that of another layout; null where it is not offered.</summary>
    public async Task<LayoutEdit?> EditAsync(LayoutEdit other)
    {
        if (other.Report is not { } report)
        {
            return (await GetRefactoringsAsync()).FirstOrDefault(action => action.Title == other.Title) is { } action
                ? other with { Text = await TextOfAsync(action) }
                : null;
        }

        return report < reports.Count
            && (await project.GetRepairsAsync(reports[report])).FirstOrDefault(repair => repair.Title == other.Title) is { } repair
            && (other.IsForAll ? await project.ApplyToAllAsync(repair) : await project.ApplyAsync(repair)) is { } changed
                ? other with { Text = await TextOfAsync(changed) }
                : null;
    }

    private async Task<IReadOnlyList<CodeAction>> GetRefactoringsAsync()
    {
        var actions = new List<CodeAction>();
        if (caret is { } position)
        {
            var context = new CodeRefactoringContext(
                document,
                new TextSpan(position, 0),
                actions.Add,
                TestContext.Current.CancellationToken);
            await new EnableNativeSidecarRefactoringProvider().ComputeRefactoringsAsync(context);
        }

        return actions;
    }

    private async Task<SourceText> TextOfAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return await TextOfAsync(operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(document.Project.Id)!);
    }

    private async Task<SourceText> TextOfAsync(Project changed) =>
        await changed.GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken);
}
