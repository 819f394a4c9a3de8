using System.Collections.Immutable;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>A text as it was read: the whole of a file or of a string, or a manifest within it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Blanked">The text without its actions.</param>
/// <param name="Roots">The roots of its documents.</param>
internal sealed record ManifestPart(ManifestText Text, BlankedText Blanked, ImmutableArray<ManifestNode> Roots)
{
    /// <summary>Whether values stand between single quotes in it, and none between double quotes.</summary>
    public bool PrefersSingleQuotes => Has(": '") && !Has(": \"");

    /// <summary>Whether it is JSON, which has no text without double quotes.</summary>
    public bool IsJson => IsJsonText(Blanked);

    /// <summary>Whether a text is JSON; a byte order mark, and actions of a template, may stand before it.</summary>
    public static bool IsJsonText(BlankedText text) =>
        text.Text.TrimStart('\uFEFF').TrimStart() is { Length: > 0 } trimmed && trimmed[0] is '{' or '[';

    private bool Has(string words) => Text.Text.IndexOf(words, StringComparison.Ordinal) >= 0;
}
