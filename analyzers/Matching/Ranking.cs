using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>Chooses among candidates: by what is read where the wrong key stands, and never the wrong key itself.</summary>
internal sealed class Ranking(string written, LinkerdRelease? release, ObjectKinds kinds)
{
    /// <summary>The match where the text is equally near to all candidates: the one that is preferred, if one is.</summary>
    public KeyMatch Choose(IEnumerable<MeantKey> candidates) =>
        ChooseByLikeness(candidates.Select(meant => new Candidate(meant, Likeness: 1)));

    /// <summary>The match where the text is near to all candidates, and meant to be none of them in particular.</summary>
    public KeyMatch ChooseNone(IReadOnlyCollection<MeantKey> candidates) =>
        candidates.Count <= MatchWeights.MostOthers ? MatchOf(best: null, ToWrite(candidates)) : KeyMatch.None;

    /// <summary>The match where the text is more or less near to each candidate.</summary>
    public KeyMatch ChooseByLikeness(IEnumerable<Candidate> candidates)
    {
        // The order is a stable one: what is equally good stays in the catalogue's order.
        var ranked = candidates
            .Select(candidate => candidate with { Likeness = candidate.Likeness * PreferenceFor(candidate.Meant) })
            .OrderByDescending(candidate => candidate.Likeness)
            .GroupBy(candidate => candidate.Meant.ToWriteFor(release), (_, sameKey) => sameKey.First())
            .ToArray();
        if (ranked.Length == 0)
        {
            return KeyMatch.None;
        }

        var best = ranked[0];
        var level = Within(MatchWeights.ClearLead);
        if (level.Length > 1)
        {
            return ChooseNone(level);
        }

        var others = best.Meant.AlternativesFor(release).Concat(ToWrite(Within(MatchWeights.CloseBehind)));
        return MatchOf(best.Meant.ToWriteFor(release), others);

        MeantKey[] Within(double distance) =>
            ranked.Where(candidate => best.Likeness - candidate.Likeness < distance).Select(candidate => candidate.Meant).ToArray();
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

    private IEnumerable<LinkerdKey> ToWrite(IEnumerable<MeantKey> candidates) => candidates.Select(meant => meant.ToWriteFor(release));

    private KeyMatch MatchOf(LinkerdKey? best, IEnumerable<LinkerdKey> others) => new(
        best is not null && IsNews(best) ? best : null,
        others.Where(key => key != best && IsNews(key)).Distinct().Take(MatchWeights.MostOthers).ToArray());

    private bool IsNews(LinkerdKey key) => key.Name != written;
}
