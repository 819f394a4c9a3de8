namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>
/// The words of a wrong key, held against those of every known key. Under the bare <c>linkerd.io</c>, and under hosts that no key has,
/// pages live too; there, less counts as evidence.
/// </summary>
internal sealed class Wording
{
    private readonly KeyWords _words;

    /// <summary>The wording of one text.</summary>
    public Wording(KeyWords words)
    {
        _words = words;
        MayBePage = words.Domain.Count == 0 || words.Domain.Any(word => !KnownKeys.Instance.HasWordLike(word));
    }

    /// <summary>Whether the text may be the address of a page.</summary>
    public bool MayBePage { get; }

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
            var sameKey = Find(meant => meant.Spellings.Any(known => known.HasSameNameAs(_words) && known.HasSameDomainAs(_words)));
            return sameKey.Length > 0
                ? sameKey
                : Find(meant => meant.Spellings.Any(known => known.HasSameNameAs(_words) && (!MayBePage || known.HasVerySameNameAs(_words)))
                    && IsWorthTheDoubt(meant));
        }
    }

    /// <summary>The keys from whose name, behind their own prefix, one slip in the words leads here.</summary>
    public IReadOnlyList<MeantKey> OneWordApart =>
        Find(meant => meant.Spellings.Any(known => known.HasSameDomainAs(_words) && known.HasNameOneWordApartFrom(_words))
            && IsWorthTheDoubt(meant));

    /// <summary>The keys that are like it in all, and how much.</summary>
    public IReadOnlyList<KeyValuePair<MeantKey, double>> Alike
    {
        get
        {
            var threshold = MayBePage ? MatchWeights.PlausibleForPage : MatchWeights.Plausible;
            return Find(meant => !IsLikeTitle(meant))
                .Select(meant => new KeyValuePair<MeantKey, double>(meant, meant.Spellings.Max(LikenessTo)))
                .Where(pair => pair.Value >= threshold)
                .ToArray();
        }
    }

    /// <summary>
    /// Whether a slip of the keyboard is enough to point to <paramref name="meant"/>: <c>linkerd.io/extensions</c> is a page, and not
    /// Linkerd's own label <c>linkerd.io/extension</c>.
    /// </summary>
    public bool MayBeMisspelled(MeantKey meant) => IsWorthTheDoubt(meant) || meant.Spellings[0].Name.Count > 1;

    private static bool IsTheDomain(KeyWords known, KeyWord word) => known.Domain.Count == 1 && known.Domain[0].Meaning == word.Meaning;

    private static MeantKey[] Find(Func<MeantKey, bool> condition) => KnownKeys.Instance.All.Where(condition).ToArray();

    /// <summary>Where the text may as well be a page, only keys that users write are worth a guess.</summary>
    private bool IsWorthTheDoubt(MeantKey meant) => !MayBePage || meant.IsForUsers;

    private bool IsLikeTitle(MeantKey meant) =>
        MayBePage
        && !(meant.IsForUsers && (meant.Spellings[0].Name.Count >= MatchWeights.FewestWordsUnlikeTitle || meant.Spellings[0].HasSameDomainAs(_words)));

    /// <summary>What both keys say alike, as a share of all that both say.</summary>
    private double LikenessTo(KeyWords known)
    {
        var vocabulary = KnownKeys.Instance.Vocabulary;
        var open = WeighedWords(_words).ToList();
        var all = open.Sum(word => word.Weight);
        var alike = 0.0;
        foreach (var (word, weight) in WeighedWords(known))
        {
            all += weight;
            var partner = -1;
            var similarity = 0.0;
            for (var index = 0; index < open.Count; index++)
            {
                var one = WordSimilarity.Between(open[index].Word, word);
                if (one > similarity)
                {
                    partner = index;
                    similarity = one;
                }
            }

            if (partner >= 0)
            {
                alike += similarity * (weight + open[partner].Weight);
                open.RemoveAt(partner);
            }
        }

        return alike / all;

        IEnumerable<(KeyWord Word, double Weight)> WeighedWords(KeyWords words) =>
            words.Name.Select(word => (word, vocabulary.WeightOf(word)))
                .Concat(words.Domain.Select(word => (word, vocabulary.WeightOf(word) * MatchWeights.DomainShare)));
    }
}
