using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tool.Server;

/// <summary>An open document as the analyzers get it.</summary>
internal sealed class DocumentInput(OpenDocument document) : AdditionalText
{
    /// <inheritdoc/>
    public override string Path => document.File.AnalyzedPath;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => document.Text;
}
