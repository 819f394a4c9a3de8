using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>A file that a project lists as an additional file.</summary>
internal sealed class ManifestFile(string path, SourceText text) : AdditionalText
{
    /// <inheritdoc/>
    public override string Path => path;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
