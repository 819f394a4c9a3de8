using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>A file of C# that is to be changed, with what the compiler knows of it.</summary>
internal sealed class SourceFile
{
    private ReportedScalars? _scalars;
    private ConstantTexts? _constants;

    private SourceFile(Document document, SyntaxNode root, SemanticModel model, SourceText text, CancellationToken cancellationToken)
    {
        Document = document;
        Root = root;
        Model = model;
        Layout = new(text);
        CancellationToken = cancellationToken;
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Its tree.</summary>
    public SyntaxNode Root { get; }

    /// <summary>What the compiler knows of it.</summary>
    public SemanticModel Model { get; }

    /// <summary>How it is laid out.</summary>
    public SourceLayout Layout { get; }

    /// <summary>Its text.</summary>
    public SourceText Text => Layout.Source;

    /// <summary>Ends the work.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The keys and values of the manifests in its strings.</summary>
    public ReportedScalars Scalars => _scalars ??= new(new ManifestLiteralReader(Model, CancellationToken).ReadAll(lines: null)
        .Select(text => Manifest.Read(text, keepsValuesAsTexts: false, CancellationToken)));

    /// <summary>The constants that its project has generated.</summary>
    public ConstantTexts Constants => _constants ??= new(this);

    /// <summary>Reads a document; null where it has no tree.</summary>
    public static async Task<SourceFile?> ReadAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
        && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? new(document, root, model, await document.GetTextAsync(cancellationToken).ConfigureAwait(false), cancellationToken)
            : null;

    /// <summary>A change of this file.</summary>
    public FileChange With(params IEnumerable<TextChange> changes) => FileChange.In(Document.Id, changes);
}
