using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>The keys and the values of the manifests of a text as it is now, in which those are found that diagnostics are about.</summary>
internal sealed class ReportedScalars(IEnumerable<Manifest> manifests)
{
    private readonly ILookup<int, (Manifest Manifest, ManifestScalar Scalar)> _byLine = manifests
        .SelectMany(manifest => manifest.Scalars.Select(scalar => (Manifest: manifest, Scalar: scalar)))
        .ToLookup(candidate => candidate.Scalar.Place.GetLineSpan().StartLinePosition.Line);

    /// <summary>
    /// The changes that write another key, and the value that belongs to it; null where the key is no longer there, or cannot be written.
    /// </summary>
    public IReadOnlyList<TextChange>? FindKey(Diagnostic diagnostic, string written, KeyChoice choice)
    {
        if (Find(diagnostic, text => KeyCandidate.Find(text).KeyIn(text) == written) is not var (manifest, scalar)
            || scalar.Part.Shared.HoldText(scalar.Node))
        {
            return null;
        }

        var text = scalar.Node.Text;
        var change = Manifest.Replace(scalar, KeyCandidate.Find(text).Replace(text, choice.Key));
        if (choice.Value is not { } value)
        {
            return change is { } only ? [only] : null;
        }

        return change is { } ofKey
            && ValueOf(manifest, scalar) is { } beside
            && beside.Node.Text == value.Written
            && Manifest.Replace(beside, value.Wanted) is { } ofValue
            ? [ofKey, ofValue]
            : null;
    }

    /// <summary>The change that writes another value; null where the value is no longer there, or cannot be written.</summary>
    public IReadOnlyList<TextChange>? FindValue(Diagnostic diagnostic, string written, string wanted) =>
        Find(diagnostic, text => text == written) is var (_, scalar)
        && !scalar.Part.Shared.HoldText(scalar.Node)
        && Manifest.Replace(scalar, wanted) is { } change
            ? [change]
            : null;

    /// <summary>The changes that move, add or remove an entry; null where its key is no longer there, or that cannot be done.</summary>
    public IReadOnlyList<TextChange>? FindEntry(Diagnostic diagnostic, Edit edit) =>
        FindKey(diagnostic, edit.Written) is { } key ? ManifestEntryWriter.Write(key, edit) : null;

    /// <summary>The key of an entry that a diagnostic is about; null where it is no longer there.</summary>
    public ManifestScalar? FindKey(Diagnostic diagnostic, string written) =>
        Find(diagnostic, text => KeyIn(text) == written) is var (_, scalar) ? scalar : null;

    /// <summary>The key that stands at a place; null where another stands there.</summary>
    public ManifestScalar? FindKey(TextSpan place, string written)
    {
        foreach (var (_, scalar) in _byLine.SelectMany(line => line))
        {
            if (scalar.Place.SourceSpan == place && KeyIn(scalar.Node.Text) == written)
            {
                return scalar;
            }
        }

        return null;
    }

    private static string KeyIn(string text) => KeyCandidate.Find(text) is { Domain: not KeyDomain.Foreign } candidate
        ? candidate.KeyIn(text)
        : text;

    /// <summary>
    /// The reported text: at the diagnostic's place, or else where it is the only such text on its line, since other fixes may have moved
    /// it.
    /// </summary>
    private (Manifest Manifest, ManifestScalar Scalar)? Find(Diagnostic diagnostic, Func<string, bool> isReported)
    {
        var found = _byLine[diagnostic.Location.GetLineSpan().StartLinePosition.Line]
            .Where(candidate => isReported(candidate.Scalar.Node.Text))
            .GroupBy(candidate => candidate.Scalar.Place.SourceSpan)
            .Select(same => same.First())
            .ToArray();
        var index = Array.FindIndex(found, candidate => candidate.Scalar.Place.SourceSpan == diagnostic.Location.SourceSpan);
        return index < 0 && found.Length != 1 ? null : found[Math.Max(index, 0)];
    }

    /// <summary>The value of a key: what stands next to it.</summary>
    private static ManifestScalar? ValueOf(Manifest manifest, ManifestScalar key)
    {
        ManifestScalar? value = null;
        foreach (var scalar in manifest.Scalars)
        {
            if (scalar.Node.Span.Start >= key.Node.Span.End
                && (value is not { } nearest || scalar.Node.Span.Start < nearest.Node.Span.Start))
            {
                value = scalar;
            }
        }

        return value;
    }
}
