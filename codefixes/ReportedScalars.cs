using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Edits;
using Microsoft.CodeAnalysis.Text;
using Edits = LinkerdAnnotations.Analyzers.Edits;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>The keys and the values of the manifests of a text as it is now, in which those are found that diagnostics are about.</summary>
internal sealed class ReportedScalars(IEnumerable<Manifest> manifests)
{
    private readonly ILookup<int, (Manifest Manifest, ManifestScalar Scalar)> _byLine = manifests
        .SelectMany(manifest => manifest.Scalars.Select(scalar => (Manifest: manifest, Scalar: scalar)))
        .ToLookup(candidate => candidate.Scalar.Place.GetLineSpan().StartLinePosition.Line);

    /// <summary>
    /// The change that has the reported key or value say something else: at the diagnostic's place, or else where it is the only such text on
    /// its line, since other fixes may have moved it. Null where it is no longer there, or cannot be written.
    /// </summary>
    public TextChange? FindChange(ScalarRepair repair)
    {
        var found = _byLine[repair.Diagnostic.Location.GetLineSpan().StartLinePosition.Line]
            .Where(candidate => IsReported(candidate.Scalar.Node, repair.Edit))
            .GroupBy(candidate => candidate.Scalar.Place.SourceSpan)
            .Select(same => same.First())
            .ToArray();
        var index = Array.FindIndex(found, candidate => candidate.Scalar.Place.SourceSpan == repair.Diagnostic.Location.SourceSpan);
        return index < 0 && found.Length != 1 ? null : Change(found[Math.Max(index, 0)], repair);
    }

    private static TextChange? Change((Manifest Manifest, ManifestScalar Scalar) found, ScalarRepair repair)
    {
        var text = found.Scalar.Node.Text;
        return found.Manifest.Replace(
            found.Scalar,
            repair.Edit is Edits.ReplaceKey ? KeyCandidate.Find(text).Replace(text, repair.Wanted) : repair.Wanted);
    }

    private static bool IsReported(ManifestNode node, Edit edit) =>
        (edit is Edits.ReplaceKey ? KeyCandidate.Find(node.Text).KeyIn(node.Text) : node.Text) == edit.Written;
}
