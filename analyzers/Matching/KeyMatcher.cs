using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>
/// Finds the known key that a wrong one was meant to be. Several kinds of evidence are tried in turn, the strongest first, and the first
/// that points to any key decides: a whole key behind a slip, a slip of the keyboard, the right name behind a wrong prefix, the beginning
/// of a name, a slip in the words, and, where no single slip explains the text, how alike all its words are to those of each key. What is
/// equally near to two keys means neither, and nothing means a key that says the opposite, or one that does not take the value.
/// </summary>
internal static class KeyMatcher
{
    /// <summary>
    /// Which known key <paramref name="written"/> was meant to be. It is no key of Linkerd's, or one that <paramref name="release"/> does
    /// not read. Keys are preferred that the release reads, on <paramref name="kinds"/> where these are known; only a key that takes all of
    /// <paramref name="values"/> can have been meant. What is <paramref name="isSurelyKey"/> is not the address of a page.
    /// </summary>
    public static KeyMatch Match(
        string written,
        LinkerdRelease? release,
        ObjectKinds kinds = ObjectKinds.None,
        IReadOnlyList<string>? values = null,
        bool isSurelyKey = false)
    {
        if (written.Length > KeyLimits.LongestWrongKey)
        {
            return KeyMatch.None;
        }

        var ranking = new Ranking(written, release, kinds, values ?? []);
        var text = Confusables.Fold(KeyCandidate.ValueBehind(written) is { } value
            ? written.Substring(0, written.Length - value.Length - 1)
            : written);
        var lowerCase = text.ToLowerInvariant();
        if (LinkerdCatalog.Find(lowerCase) is { } known)
        {
            return KnownKeys.Instance.Find(known.Name) is { } meant ? ranking.ChooseWhole(meant) : KeyMatch.None;
        }

        return HeldKey.In(lowerCase) is { } held
            ? ranking.ChooseWhole(held)
            : ranking.Choose(Evidence(text, lowerCase, isSurelyKey));
    }

    private static IEnumerable<IReadOnlyList<MatchCandidate>> Evidence(string text, string lowerCase, bool isSurelyKey)
    {
        if (KeyWords.Read(text, KnownKeys.Instance.Vocabulary) is not { } words)
        {
            return [Misspelled(lowerCase, _ => true, isWhole: false)];
        }

        var wording = new Wording(words, isSurelyKey);
        return Evidence(lowerCase, wording);
    }

    private static IEnumerable<IReadOnlyList<MatchCandidate>> Evidence(string lowerCase, Wording wording)
    {
        yield return
        [
            .. Misspelled(lowerCase, wording.MayBeMisspelled, wording.HasUnknownWord)
                .Select(candidate => candidate with { Rivals = wording.RivalsOf(candidate.Meant) }),
        ];

        if (wording.WholeDomain is { Count: > 0 } family)
        {
            yield return wording.MayBePage ? [] : family;
            yield break;
        }

        yield return wording.Misplaced;
        yield return wording.Beginnings;
        if (!wording.SaysNothing)
        {
            yield return wording.OneWordApart;
            yield return wording.Alike;
        }
    }

    private static MatchCandidate[] Misspelled(string lowerCase, Func<KnownKey, bool> condition, bool isWhole) =>
    [
        .. KnownKeys.Instance.All
            .Where(meant => meant.Names.Any(name => SingleTypo.IsOneApart(name, lowerCase)) && condition(meant))
            .Select(meant => new MatchCandidate(meant, Likeness: 1) { IsWhole = isWhole }),
    ];
}
