using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>Which known keys a wrong key can have been meant to be.</summary>
internal sealed class KeyMatch(LinkerdKey? best, IReadOnlyList<LinkerdKey> others)
{
    /// <summary>Nothing comes to mind.</summary>
    public static KeyMatch None { get; } = new(best: null, []);

    /// <summary>The key that was meant; null where no candidate stands out.</summary>
    public LinkerdKey? Best { get; } = best;

    /// <summary>Close runners-up, best first; without a <see cref="Best"/>, the few keys that are equally near.</summary>
    public IReadOnlyList<LinkerdKey> Others { get; } = others;
}
