namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>
/// The words of a wrong key, held against those of every known key. Under the bare <c>linkerd.io</c>, and under hosts that no key has,
/// pages live too: there a guess needs words taken literally, and a key that users write.
/// </summary>
internal sealed class Wording
{
    private readonly KeyWords _words;

    /// <summary>The wording of one text.</summary>
    public Wording(KeyWords words)
    {
        _words = words;
        MayBePage = words.Domain.Count == 0 || words.Domain.Any(word => !KnownKeys.Instance.HasDomainWordLike(word));
    }

    /// <summary>Whether the text may be the address of a page.</summary>
    public bool MayBePage { get; }

    /// <summary>Whether no word of it tells one key from another, as in <c>config.linkerd.io/enabled</c>.</summary>
    public bool SaysNothing => Weigh(_words).All(word => word.Weight <= MatchWeights.LittleWord);

    /// <summary>
    /// The keys of a whole domain where the name says no more than that domain's name: <c>config.linkerd.io/timeout</c> can have been meant
    /// to be any key of <c>timeout.linkerd.io</c>, whatever else ends in <c>timeout</c>.
    /// </summary>
    public IReadOnlyList<MeantKey> WholeDomain =>
        Find(meant => meant.IsForUsers && _words.Name.Count == 1 && IsTheDomain(meant.Spellings[0], _words.Name[0]));

    /// <summary>The keys with the right name behind another prefix, or with the right words written in another way.</summary>
    public IReadOnlyList<MeantKey> Misplaced
    {
        get
        {
            var inPlace = Find(meant => meant.Spellings.Any(known =>
                known.HasSameNameAs(_words, literally: false) && known.HasSameDomainAs(_words)));
            return inPlace.Length > 0
                ? inPlace
                : Find(meant => IsWorthGuess(meant) && meant.Spellings.Any(known => known.HasSameNameAs(_words, literally: MayBePage)));
        }
    }

    /// <summary>The keys from whose name, behind their own prefix, one slip in the words leads here.</summary>
    public IReadOnlyList<MeantKey> OneWordApart => Find(meant =>
        IsWorthGuess(meant)
        && meant.Spellings.Any(known => known.HasSameDomainAs(_words) && known.HasNameOneWordApartFrom(_words, literally: MayBePage)));

    /// <summary>The keys that are like it in all, and how much.</summary>
    public IReadOnlyList<Candidate> Alike
    {
        get
        {
            var threshold = MayBePage ? MatchWeights.PlausibleForPage
                : _words.Name.Count == 1 ? MatchWeights.PlausibleForOneWord
                : MatchWeights.Plausible;
            return Find(IsWorthComparing)
                .Select(meant => new Candidate(meant, meant.Spellings.Max(LikenessTo)))
                .Where(candidate => candidate.Likeness >= threshold)
                .Select(candidate => HasSameDomain(candidate.Meant)
                    ? candidate
                    : candidate with { Likeness = candidate.Likeness * MatchWeights.OtherDomain })
                .ToArray();
        }
    }

    /// <summary>
    /// Whether a slip of the keyboard is enough to point to <paramref name="meant"/>: <c>linkerd.io/extensions</c> is a page, and not
    /// Linkerd's own label <c>linkerd.io/extension</c>.
    /// </summary>
    public bool MayBeMisspelled(MeantKey meant) => IsWorthGuess(meant) || meant.Spellings[0].Name.Count > 1;

    private static bool IsTheDomain(KeyWords known, KeyWord word) => known.Domain.Count == 1 && known.Domain[0].Meaning == word.Meaning;

    private static MeantKey[] Find(Func<MeantKey, bool> condition) => KnownKeys.Instance.All.Where(condition).ToArray();

    private bool IsWorthGuess(MeantKey meant) => meant.IsForUsers || !MayBePage;

    /// <summary>
    /// Whether <paramref name="meant"/> stands where the text does, or is a key of users and long enough not to be taken for a title.
    /// </summary>
    private bool IsWorthComparing(MeantKey meant) =>
        IsWorthGuess(meant)
        && (HasSameDomain(meant)
            || (meant.IsForUsers && (!MayBePage || meant.Spellings[0].Name.Count >= MatchWeights.FewestWordsUnlikeTitle)));

    private bool HasSameDomain(MeantKey meant) => meant.Spellings.Any(known => known.HasSameDomainAs(_words));

    /// <summary>What both keys say alike, as a share of all that both say.</summary>
    private double LikenessTo(KeyWords known)
    {
        var open = Weigh(_words).ToList();
        var all = open.Sum(word => word.Weight);
        var alike = 0.0;
        foreach (var (word, weight) in Weigh(known))
        {
            all += weight;
            var (partner, similarity) = MostSimilar(word, open);
            if (similarity > 0)
            {
                alike += similarity * (weight + open[partner].Weight);
                open.RemoveAt(partner);
            }
        }

        return alike / all;
    }

    private static IEnumerable<(KeyWord Word, double Weight)> Weigh(KeyWords words)
    {
        var vocabulary = KnownKeys.Instance.Vocabulary;
        return words.Name.Select(word => (word, vocabulary.WeightOf(word)))
            .Concat(words.Domain.Select(word => (word, vocabulary.WeightOf(word) * MatchWeights.DomainShare)));
    }

    private static (int Index, double Similarity) MostSimilar(KeyWord word, List<(KeyWord Word, double Weight)> words)
    {
        var best = (Index: -1, Similarity: 0.0);
        for (var index = 0; index < words.Count; index++)
        {
            var similarity = WordSimilarity.Between(words[index].Word, word);
            if (similarity > best.Similarity)
            {
                best = (index, similarity);
            }
        }

        return best;
    }
}
