using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>Which known keys a wrong key can have been meant to be.</summary>
internal sealed class KeyMatch(LinkerdKey? best, IReadOnlyList<LinkerdKey> others)
{
    /// <summary>Nothing comes to mind.</summary>
    public static KeyMatch None { get; } = new(best: null, []) { IsOfNone = true };

    /// <summary>More keys come to mind than are worth naming.</summary>
    public static KeyMatch TooMany { get; } = new(best: null, []) { IsOfTooMany = true };

    /// <summary>The key that was meant; null where no candidate stands out.</summary>
    public LinkerdKey? Best { get; } = best;

    /// <summary>Close runners-up, best first; without a <see cref="Best"/>, the few keys that are equally near.</summary>
    public IReadOnlyList<LinkerdKey> Others { get; } = others;

    /// <summary>Those of <see cref="Others"/> whose name says the opposite of the text.</summary>
    public IReadOnlyList<LinkerdKey> Opposites { get; init; } = [];

    /// <summary>Whether no key comes to mind at all, not even one that is not named.</summary>
    public bool IsOfNone { get; private init; }

    /// <summary>Whether so many keys are equally near that none of them is named.</summary>
    public bool IsOfTooMany { get; private init; }

    /// <summary>The same match without the keys that do not meet a condition.</summary>
    public KeyMatch Where(Func<LinkerdKey, bool> condition) => new(
        Best is not null && condition(Best) ? Best : null,
        [.. Others.Where(condition)])
    {
        Opposites = [.. Opposites.Where(condition)],
        IsOfTooMany = IsOfTooMany,
        IsOfNone = IsOfNone,
    };
}
