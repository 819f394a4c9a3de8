using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>
/// Makes the same choice of every edit that is certain, in source and in additional files. Where nobody chose, that is the first one:
/// <c>dotnet format</c> asks for nothing in particular where the first diagnostic cannot be repaired, and means everything.
/// </summary>
internal sealed class FixAllEdits : FixAllProvider
{
    // A key is written anew, its entry moved, and another added beside it.
    private const int MostRounds = 4;

    private static readonly FixAllScope[] Scopes = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <summary>The only one there need be.</summary>
    public static FixAllEdits Instance { get; } = new();

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => Scopes;

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        // An action that changes nothing would say that it repaired something.
        var changed = await FixAsync(fixAllContext).ConfigureAwait(false);
        return changed == fixAllContext.Solution
            ? null
            : CodeAction.Create(
                Strings.GetNow("Fix_ReplaceKey_Everywhere"), _ => Task.FromResult(changed), fixAllContext.CodeActionEquivalenceKey);
    }

    /// <summary>
    /// Repairs what the host names, and what that brings about: a key that is written right may stand in the wrong place, or give a Job a
    /// proxy that never ends. So a second run has nothing to do.
    /// </summary>
    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        var reports = await GetReportsAsync(context).ConfigureAwait(false);
        var leastSeverity = reports.SelectMany(ofProject => ofProject.Reports)
            .Select(report => report.Severity)
            .DefaultIfEmpty(DiagnosticSeverity.Error)
            .Min();
        var equivalenceKey = context.CodeActionEquivalenceKey;
        for (var round = 0; round < MostRounds && reports.Count > 0; round++)
        {
            var bulk = new BulkEdits(solution, context.CancellationToken);
            foreach (var (project, ofProject) in reports)
            {
                bulk.Add(solution.GetProject(project)!, ofProject, equivalenceKey);
            }

            var changed = await bulk.ApplyAsync().ConfigureAwait(false);
            var tried = reports
                .SelectMany(ofProject => ofProject.Reports)
                .Where(report => OfferedEdit.InBulk(report, equivalenceKey) is not null)
                .ToList();
            reports = await GetNewReportsAsync(context, solution, changed, tried, leastSeverity).ConfigureAwait(false);
            solution = changed;
            equivalenceKey = null;
        }

        return solution;
    }

    private static async Task<List<(ProjectId Project, ImmutableArray<Diagnostic> Reports)>> GetReportsAsync(FixAllContext context)
    {
        var reports = new List<(ProjectId, ImmutableArray<Diagnostic>)>();
        if (context.Scope == FixAllScope.Document)
        {
            if (context.Document is { } document)
            {
                var ofDocument = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
                reports.Add((document.Project.Id, await GetCurrentAsync(context, document.Project, ofDocument).ConfigureAwait(false)));
            }

            return reports;
        }

        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            var ofProject = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            reports.Add((project.Id, await GetCurrentAsync(context, project, ofProject).ConfigureAwait(false)));
        }

        return reports;
    }

    /// <summary>
    /// What the host names, as it is reported now where a file was changed since: <c>dotnet format</c> asks the analyzers once, and then
    /// repairs rule by rule.
    /// </summary>
    private static async Task<ImmutableArray<Diagnostic>> GetCurrentAsync(
        FixAllContext context, Project project, ImmutableArray<Diagnostic> reports)
    {
        if (reports.All(report => report.Location.SourceTree is not { } tree || project.GetDocument(tree) is not null))
        {
            return reports;
        }

        var files = new HashSet<DocumentId?>(reports.Select(report => CurrentReports.FileOf(project, report.Location)));
        var leastSeverity = reports.Min(report => report.Severity);
        var current = await CurrentReports.OfAsync(project, OnlyDocumentOf(context), context.CancellationToken).ConfigureAwait(false);
        return current
            .Where(report => report.Severity >= leastSeverity
                && context.DiagnosticIds.Contains(report.Id)
                && files.Contains(CurrentReports.FileOf(project, report.Location)))
            .ToImmutableArray();
    }

    private static async Task<List<(ProjectId Project, ImmutableArray<Diagnostic> Reports)>> GetNewReportsAsync(
        FixAllContext context, Solution before, Solution changed, List<Diagnostic> tried, DiagnosticSeverity leastSeverity)
    {
        var reports = new List<(ProjectId, ImmutableArray<Diagnostic>)>();
        foreach (var project in changed.GetChanges(before).GetProjectChanges())
        {
            if (context.Scope == FixAllScope.Solution || project.ProjectId == context.Project.Id)
            {
                var brought = await CurrentReports
                    .NewInAsync(project.NewProject, project.OldProject, OnlyDocumentOf(context), tried, context.CancellationToken)
                    .ConfigureAwait(false);
                reports.Add((project.ProjectId, brought.Where(report => report.Severity >= leastSeverity).ToImmutableArray()));
            }
        }

        reports.RemoveAll(ofProject => ofProject.Item2.IsEmpty);
        return reports;
    }

    /// <summary>The document that alone is repaired, and so is alone analyzed again; null where more are.</summary>
    private static DocumentId? OnlyDocumentOf(FixAllContext context) =>
        context.Scope == FixAllScope.Document ? context.Document?.Id : null;
}
