using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Finds the key or the value that a diagnostic is about in the manifests of a text, and what to change there.</summary>
internal static class ReportedScalar
{
    /// <summary>
    /// The change that has the reported key or value say something else: at the diagnostic's place, or else where it is the only such text on
    /// its line, since other fixes may have moved it. Null where it is no longer there, or cannot be written.
    /// </summary>
    /// <param name="manifests">The manifests of the file as it is now.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="edit">What is to be replaced.</param>
    /// <param name="wanted">What to write.</param>
    public static TextChange? FindChange(IEnumerable<Manifest> manifests, Diagnostic diagnostic, Edit edit, string wanted)
    {
        var line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        var found = manifests
            .SelectMany(manifest => manifest.Scalars.Where(scalar => IsReported(scalar.Node, edit)).Select(scalar => (Manifest: manifest, Scalar: scalar)))
            .Where(candidate => candidate.Scalar.Place.GetLineSpan().StartLinePosition.Line == line)
            .GroupBy(candidate => candidate.Scalar.Place.SourceSpan)
            .Select(same => same.First())
            .ToArray();
        var index = Array.FindIndex(found, candidate => candidate.Scalar.Place.SourceSpan == diagnostic.Location.SourceSpan);
        return index < 0 && found.Length != 1 ? null : Change(found[Math.Max(index, 0)], edit, wanted);
    }

    private static TextChange? Change((Manifest Manifest, ManifestScalar Scalar) found, Edit edit, string wanted)
    {
        var text = found.Scalar.Node.Text;
        return found.Manifest.Replace(found.Scalar, edit.Kind == EditKind.ReplaceKey ? KeyCandidate.Find(text).Replace(text, wanted) : wanted);
    }

    private static bool IsReported(ManifestNode node, Edit edit) =>
        (edit.Kind == EditKind.ReplaceKey ? KeyCandidate.Find(node.Text).KeyIn(node.Text) : node.Text) == edit.Written;
}
