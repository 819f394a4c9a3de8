using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>
/// Finds the known key that a wrong one was meant to be. Four kinds of evidence are tried in turn, the strongest first, and the first that
/// points to any key decides: a slip of the keyboard, the right name behind a wrong prefix, a slip in the words, and, where no single slip
/// explains the text, how alike all its words are to those of each key. What is equally near to two keys names neither.
/// </summary>
internal static class KeyMatcher
{
    /// <summary>
    /// Which known key <paramref name="written"/> was meant to be. It is no key of Linkerd's, or one that <paramref name="release"/> does
    /// not read. Keys are preferred that the release reads, on <paramref name="kinds"/> where these are known.
    /// </summary>
    public static KeyMatch Match(string written, LinkerdRelease? release, ObjectKinds kinds = ObjectKinds.None)
    {
        if (written.Length > MatchWeights.LongestText)
        {
            return KeyMatch.None;
        }

        var ranking = new Ranking(written, release, kinds);
        var text = Confusables.Fold(written);
        var lowerCase = text.ToLowerInvariant();
        if (LinkerdCatalog.Find(lowerCase) is { } known)
        {
            return KnownKeys.Instance.Find(known.Name) is { } meant ? ranking.Choose([meant]) : KeyMatch.None;
        }

        var words = KeyWords.Read(text, KnownKeys.Instance.Vocabulary);
        return words is null ? ranking.Choose(Misspelled(lowerCase)) : Match(lowerCase, new Wording(words), ranking);
    }

    private static KeyMatch Match(string lowerCase, Wording wording, Ranking ranking)
    {
        if (Misspelled(lowerCase).Where(wording.MayBeMisspelled).ToArray() is { Length: > 0 } misspelled)
        {
            return ranking.Choose(misspelled);
        }

        if (wording.SaysNothing)
        {
            return KeyMatch.None;
        }

        if (wording.WholeDomain is { Count: > 0 } family)
        {
            return wording.MayBePage ? KeyMatch.None : ranking.ChooseNone(family);
        }

        if (wording.Misplaced is { Count: > 0 } misplaced)
        {
            return ranking.Choose(misplaced);
        }

        return wording.OneWordApart is { Count: > 0 } oneWordApart
            ? ranking.Choose(oneWordApart)
            : ranking.ChooseByLikeness(wording.Alike);
    }

    private static IEnumerable<MeantKey> Misspelled(string lowerCase) =>
        KnownKeys.Instance.All.Where(meant => meant.Names.Any(name => SingleTypo.IsOneApart(name, lowerCase)));
}
