using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>Chooses among candidates: by what is read where the wrong key stands, and never the wrong key itself.</summary>
internal sealed class Ranking(string written, LinkerdRelease? release, ObjectKinds kinds, IReadOnlyList<string> values)
{
    /// <summary>The match where the text holds the whole name of a key.</summary>
    public KeyMatch ChooseWhole(KnownKey meant) => MatchOf(meant.ToWriteFor(release), meant.AlternativesFor(release), []);

    /// <summary>
    /// The match by the first evidence that points to a key. Where all that it points to say the opposite, or do not take the values,
    /// what the next evidence points to can have been meant as well.
    /// </summary>
    public KeyMatch Choose(IEnumerable<IReadOnlyList<MatchCandidate>> evidence)
    {
        var candidates = new List<MatchCandidate>();
        foreach (var found in evidence)
        {
            candidates.AddRange(found);
            if (found.Any(candidate => !candidate.IsOpposite && Fits(candidate)))
            {
                break;
            }
        }

        return Choose(candidates);
    }

    private KeyMatch Choose(IEnumerable<MatchCandidate> candidates)
    {
        // The order is a stable one: what is equally good stays in the catalogue's order.
        var ranked = candidates
            .Select(candidate => candidate with
            {
                Likeness = candidate.Likeness * PreferenceFor(candidate.Meant),
                IsDoubtful = candidate.IsDoubtful || !Fits(candidate) || (values.Count > 0 && candidate.Rivals.Any(TakesValues)),
            })
            .OrderByDescending(candidate => candidate.Likeness)
            .ThenBy(candidate => candidate.IsDoubtful)
            .GroupBy(candidate => candidate.Meant.ToWriteFor(release), (_, sameKey) => sameKey.First())
            .ToArray();
        if (ranked.Length == 0)
        {
            return KeyMatch.None;
        }

        // What says the opposite stands in nobody's way.
        var nearest = ranked.Where(candidate => ranked[0].Likeness - candidate.Likeness < MatchWeights.ClearLead).ToArray();
        var best = nearest.OrderBy(candidate => candidate.IsOpposite).First();
        if (best.IsOpposite || best.IsDoubtful || nearest.Count(candidate => !candidate.IsOpposite) > 1)
        {
            return Name(nearest);
        }

        var others = ranked.Where(candidate => !candidate.IsOpposite && best.Likeness - candidate.Likeness < MatchWeights.CloseBehind);
        var offered = best.Meant.AlternativesFor(release).Concat(others.Select(KeyOf)).Distinct().Take(MatchWeights.MostOthers);
        return MatchOf(KeyOf(best), offered, []);
    }

    /// <summary>The match that names a few candidates, none of which stands out: those that take the values, if any does.</summary>
    private KeyMatch Name(IReadOnlyCollection<MatchCandidate> candidates)
    {
        var fitting = candidates.Where(Fits).ToArray();
        var level = fitting.Length > 0 ? fitting : candidates;
        if (level.Count > MostOf(level))
        {
            return KeyMatch.TooMany;
        }

        var opposites = level.Where(candidate => candidate.IsOpposite).Select(KeyOf).ToArray();
        return MatchOf(best: null, level.OrderBy(candidate => candidate.IsOpposite).Select(KeyOf), opposites);
    }

    /// <summary>Whether a key takes all the values, or takes what was plainly meant by them. An empty value says nothing.</summary>
    private bool Fits(MatchCandidate candidate) =>
        candidate.IsWhole || TakesValues(candidate.Meant);

    private bool TakesValues(KnownKey meant) =>
        meant.ToWriteFor(release).Value is not { } history
        || values.All(value => value.Length == 0 || history.Suits(value, release));

    private double PreferenceFor(KnownKey meant)
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

    private LinkerdKey KeyOf(MatchCandidate candidate) => candidate.Meant.ToWriteFor(release);

    private static int MostOf(IEnumerable<MatchCandidate> level) =>
        level.All(candidate => candidate.IsOfGroup) ? MatchWeights.MostOfGroup : MatchWeights.MostOthers;

    private KeyMatch MatchOf(LinkerdKey? best, IEnumerable<LinkerdKey> others, IReadOnlyList<LinkerdKey> opposites) => new(
        best is not null && IsNews(best) ? best : null,
        [.. others.Where(key => key != best && IsNews(key))])
    {
        Opposites = opposites,
    };

    private bool IsNews(LinkerdKey key) => key.Name != written;
}
