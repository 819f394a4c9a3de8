using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>
/// What was read of a file, as long as its text lives: editors ask about files again and again while nobody touches them.
/// </summary>
internal static class ManifestFileCache
{
    private static readonly ConditionalWeakTable<SourceText, Manifest> Known = new();

    /// <summary>Reads a file, unless it has been read already.</summary>
    public static Manifest Read(string path, SourceText source, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(source, out var known) && known.IsOf(path))
        {
            return known;
        }

        var manifest = Manifest.Read(new FileManifestText(path, source), keepsValuesAsTexts: false, cancellationToken);
        return known is null ? Known.GetValue(source, _ => manifest) : manifest;
    }
}
