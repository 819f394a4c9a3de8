using System.Collections.Immutable;
using System.Globalization;
using LinkerdAnnotations.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>
/// What is reported of a project as it is now. A host gives what was reported before anything was changed, which repairs of other rules may
/// have made untrue, and nothing of what a repair brings about.
/// </summary>
internal static class CurrentReports
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        ImmutableArray.Create<DiagnosticAnalyzer>(new LinkerdAnnotationAnalyzer(), new LinkerdManifestAnalyzer());

    /// <summary>What is reported of a project, or of one document of it, without what is suppressed there.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfAsync(Project project, DocumentId? document, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return ImmutableArray<Diagnostic>.Empty;
        }

        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var analysis = new CompilationWithAnalyzers(compilation, Analyzers, options);
        return document is not null
            && await project.GetDocument(document)!.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
                ? await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellationToken).ConfigureAwait(false)
                : await analysis.GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// What can surely be repaired of what is reported of a changed project, or of one document of it, and was not reported before it was
    /// changed.
    /// </summary>
    /// <param name="changed">The project as it is now.</param>
    /// <param name="before">The project as it was.</param>
    /// <param name="document">The document; null for all of the project.</param>
    /// <param name="tried">The reports that the change was to repair.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    public static async Task<ImmutableArray<Diagnostic>> NewInAsync(
        Project changed, Project before, DocumentId? document, IEnumerable<Diagnostic> tried, CancellationToken cancellationToken)
    {
        var reports = await OfAsync(changed, document, cancellationToken).ConfigureAwait(false);
        var repairable = reports.Where(report => OfferedEdit.InBulk(report, equivalenceKey: null) is not null).ToList();
        if (repairable.Count == 0)
        {
            return ImmutableArray<Diagnostic>.Empty;
        }

        // A report whose entry was moved is none that is new, and says the same. One that was to be repaired and is not where it was is
        // gone.
        var gone = new HashSet<(string Id, DocumentId? File, int Start)>(
            tried.Select(report => (report.Id, FileOf(before, report.Location), report.Location.SourceSpan.Start)));
        var known = new List<(string Id, DocumentId? File, int Start, string? Message)>();
        foreach (var report in await OfAsync(before, document, cancellationToken).ConfigureAwait(false))
        {
            var file = FileOf(before, report.Location);
            var start = report.Location.SourceSpan.Start;
            known.Add((
                report.Id,
                file,
                file is null ? start : await PlaceIn(changed, before, file, start, cancellationToken).ConfigureAwait(false),
                gone.Contains((report.Id, file, start)) ? null : MessageOf(report)));
        }

        repairable.RemoveAll(report => RemoveFrom(known, other =>
            other.Id == report.Id
            && other.Start == report.Location.SourceSpan.Start
            && other.File == FileOf(changed, report.Location)));
        repairable.RemoveAll(report => RemoveFrom(known, other => other.Id == report.Id && other.Message == MessageOf(report)));
        return repairable.ToImmutableArray();
    }

    /// <summary>The file that a place is in; by its path where other edits have changed it since it was analyzed.</summary>
    public static DocumentId? FileOf(Project project, Location place)
    {
        if (place.SourceTree is { } tree)
        {
            return (project.GetDocument(tree) ?? project.Documents.FirstOrDefault(document => document.FilePath == tree.FilePath))?.Id;
        }

        var path = place.GetLineSpan().Path;
        return place.Kind == LocationKind.ExternalFile
            ? project.AdditionalDocuments.FirstOrDefault(file => file.FilePath == path)?.Id
            : null;
    }

    private static string MessageOf(Diagnostic report) => report.GetMessage(CultureInfo.InvariantCulture);

    private static bool RemoveFrom<T>(List<T> list, Predicate<T> isMeant)
    {
        var index = list.FindIndex(isMeant);
        if (index >= 0)
        {
            list.RemoveAt(index);
        }

        return index >= 0;
    }

    private static async Task<int> PlaceIn(Project changed, Project before, DocumentId file, int start, CancellationToken cancellationToken)
    {
        if (before.Solution.GetTextDocument(file) is not { } old
            || changed.Solution.GetTextDocument(file) is not { } now
            || old == now)
        {
            return start;
        }

        var text = await now.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var changes = text.GetTextChanges(await old.GetTextAsync(cancellationToken).ConfigureAwait(false));
        return changes.Moved(start);
    }
}
