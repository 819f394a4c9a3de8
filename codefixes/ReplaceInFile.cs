using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Writes other keys or values in a manifest that is a file of its own, and keeps its quotes.</summary>
internal static class ReplaceInFile
{
    /// <summary>The solution with what is wanted in the place of what is reported; as it was where that is no longer there.</summary>
    /// <param name="file">The manifest.</param>
    /// <param name="repairs">What is reported about it, and what to write instead.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<Solution> ApplyAsync(TextDocument file, IEnumerable<ScalarRepair> repairs, CancellationToken cancellationToken)
    {
        var source = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var scalars = new ReportedScalars([Manifest.Read(new FileManifestText(file.FilePath ?? file.Name, source), keepsValuesAsTexts: false, cancellationToken)]);
        var changes = repairs
            .Select(scalars.FindChange)
            .OfType<TextChange>()
            .GroupBy(change => change.Span)
            .Select(same => same.First())
            .OrderBy(change => change.Span)
            .ToList();
        return changes.Count == 0 ? file.Project.Solution : file.Project.Solution.WithAdditionalDocumentText(file.Id, source.WithChanges(changes));
    }
}
