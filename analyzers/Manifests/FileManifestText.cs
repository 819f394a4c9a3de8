using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>The text of a file of its own.</summary>
internal sealed class FileManifestText(string path, SourceText source) : ManifestText
{
    /// <summary>Where the file lies.</summary>
    public string Path => path;

    /// <inheritdoc/>
    public override string Text { get; } = source.ToString();

    /// <inheritdoc/>
    public override ImmutableArray<TextSpan> Holes => ImmutableArray<TextSpan>.Empty;

    /// <inheritdoc/>
    public override Location LocationOf(TextSpan span) => Location.Create(path, span, source.Lines.GetLinePositionSpan(span));

    /// <inheritdoc/>
    public override bool IsEditable(TextSpan span) => true;

    /// <inheritdoc/>
    public override bool IsOfConstant(TextSpan span) => false;

    /// <inheritdoc/>
    public override TextChange? Replace(TextSpan span, string replacement) => new TextChange(span, replacement);
}
