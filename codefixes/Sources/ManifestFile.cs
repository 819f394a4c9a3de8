using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>A manifest among the additional files that is to be changed.</summary>
internal sealed class ManifestFile
{
    private ManifestFile(TextDocument document, SourceText text, CancellationToken cancellationToken)
    {
        Document = document;
        var file = new FileManifestText(document.FilePath ?? document.Name, text);
        Scalars = new([Manifest.Read(file, keepsValuesAsTexts: false, cancellationToken)]);
    }

    /// <summary>The document.</summary>
    public TextDocument Document { get; }

    /// <summary>Its keys and values.</summary>
    public ReportedScalars Scalars { get; }

    /// <summary>Reads a document.</summary>
    public static async Task<ManifestFile> ReadAsync(TextDocument document, CancellationToken cancellationToken) =>
        new(document, await document.GetTextAsync(cancellationToken).ConfigureAwait(false), cancellationToken);

    /// <summary>Whether a diagnostic is about this file.</summary>
    public bool IsAbout(Diagnostic diagnostic) =>
        diagnostic.Location.Kind == LocationKind.ExternalFile
            && diagnostic.Location.GetLineSpan().Path == (Document.FilePath ?? Document.Name);

    /// <summary>A change of this file.</summary>
    public FileChange With(params IEnumerable<TextChange> changes) => FileChange.In(Document.Id, changes);
}
