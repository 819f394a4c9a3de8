using System.Collections.Immutable;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>A text as it was read: the whole of a file or of a string, or a manifest within it.</summary>
internal sealed class ManifestPart(ManifestText text, BlankedText blanked, ImmutableArray<ManifestNode> roots)
{
    private const char Anchor = '&';

    private SharedParts? _shared;

    /// <summary>The text.</summary>
    public ManifestText Text => text;

    /// <summary>The text without its actions.</summary>
    public BlankedText Blanked => blanked;

    /// <summary>The roots of its documents.</summary>
    public ImmutableArray<ManifestNode> Roots => roots;

    /// <summary>What its objects have in common.</summary>
    public SharedParts Shared => _shared ??= new(MayShare(text) ? roots : ImmutableArray<ManifestNode>.Empty);

    /// <summary>Whether objects of a text can have something in common.</summary>
    public static bool MayShare(ManifestText text) => text.Text.IndexOf(Anchor) >= 0;

    /// <summary>Whether values stand between single quotes in it, and none between double quotes.</summary>
    public bool PrefersSingleQuotes => Has(": '") && !Has(": \"");

    /// <summary>Whether it is JSON, which has no text without double quotes.</summary>
    public bool IsJson => IsJsonText(Blanked);

    /// <summary>Whether a text is JSON; a byte order mark, and actions of a template, may stand before it.</summary>
    public static bool IsJsonText(BlankedText text) =>
        text.Text.TrimStart('\uFEFF').TrimStart() is { Length: > 0 } trimmed && trimmed[0] is '{' or '[';

    private bool Has(string words) => Text.Text.IndexOf(words, StringComparison.Ordinal) >= 0;
}
