using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>Chooses among candidates: by what is read where the wrong key stands, and never the wrong key itself.</summary>
internal sealed class Ranking(string written, LinkerdRelease? release, ObjectKinds kinds)
{
    /// <summary>The match where all candidates are equally near to the text: the one that is preferred, if one is.</summary>
    public KeyMatch Choose(IEnumerable<MeantKey> candidates) =>
        ChooseByLikeness(candidates.Select(meant => new KeyValuePair<MeantKey, double>(meant, 1)));

    /// <summary>The match where the text is near to each of the candidates, and meant to be none of them in particular.</summary>
    public KeyMatch ChooseNone(IReadOnlyCollection<MeantKey> candidates) =>
        candidates.Count <= MatchWeights.MostOthers ? new(best: null, ToWrite(candidates)) : KeyMatch.None;

    /// <summary>The match where each candidate is more or less near to the text.</summary>
    public KeyMatch ChooseByLikeness(IEnumerable<KeyValuePair<MeantKey, double>> candidates)
    {
        var ranked = candidates
            .Select(pair => (Meant: pair.Key, Likeness: pair.Value * PreferenceFor(pair.Key)))
            .OrderByDescending(candidate => candidate.Likeness)
            .GroupBy(candidate => candidate.Meant.ToWriteFor(release), (_, sameKey) => sameKey.First())
            .ToArray();
        if (ranked.Length == 0)
        {
            return KeyMatch.None;
        }

        var best = ranked[0];
        var level = ranked.Where(candidate => candidate.Likeness > best.Likeness - MatchWeights.ClearLead).Select(candidate => candidate.Meant).ToArray();
        if (level.Length > 1)
        {
            return ChooseNone(level);
        }

        var close = ranked.Skip(1).Where(candidate => candidate.Likeness > best.Likeness - MatchWeights.CloseBehind).Select(candidate => candidate.Meant);
        var others = best.Meant.AlternativesFor(release).Concat(ToWrite(close));
        return Without(best.Meant.ToWriteFor(release), others);
    }

    private double PreferenceFor(MeantKey meant)
    {
        var key = meant.ToWriteFor(release);
        var preference = meant.IsForUsers ? 1 : MatchWeights.NotForUsers;
        if (!key.IsReadBy(release))
        {
            preference *= MatchWeights.NotReadByRelease;
        }

        if (kinds != ObjectKinds.None && (key.KindsReadBy(release) & kinds) == ObjectKinds.None)
        {
            preference *= MatchWeights.NotReadOnKind;
        }

        return preference;
    }

    private LinkerdKey[] ToWrite(IEnumerable<MeantKey> meant) => meant.Select(one => one.ToWriteFor(release)).Where(IsNews).Distinct().ToArray();

    private KeyMatch Without(LinkerdKey best, IEnumerable<LinkerdKey> others) =>
        new(IsNews(best) ? best : null, others.Where(key => key != best && IsNews(key)).Take(MatchWeights.MostOthers).ToArray());

    private bool IsNews(LinkerdKey key) => key.Name != written;
}
