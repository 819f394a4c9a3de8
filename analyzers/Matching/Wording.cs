namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>
/// The words of a wrong key, held against those of every known key. Under the bare <c>linkerd.io</c>, and under hosts that no key has,
/// pages live too: there a guess needs words taken literally, and a key that users write.
/// </summary>
internal sealed class Wording
{
    private readonly KeyWords _words;
    private readonly KeyWords _bare;
    private readonly bool _isSurelyKey;
    private readonly KeyWord[] _telling;

    /// <summary>The wording of one text, which may be the address of a page unless it is surely a key.</summary>
    public Wording(KeyWords words, bool isSurelyKey = false)
    {
        _isSurelyKey = isSurelyKey;
        _words = words;
        _bare = KnownKeys.Instance.WithoutLittleWords(words);
        _telling = KnownKeys.Instance.TellingWordsOf(words);
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
    public IReadOnlyList<MatchCandidate> WholeDomain =>
    [
        .. Find(meant => meant.IsForUsers && _words.Name.Count == 1 && IsTheDomain(meant.Spellings[0], _words.Name[0]))
            .Select(meant => new MatchCandidate(meant, Likeness: 1) { IsDoubtful = true }),
    ];

    /// <summary>The keys with the right name behind another prefix, or with the right words written in another way.</summary>
    public IReadOnlyList<MatchCandidate> Misplaced
    {
        get
        {
            Func<KeyWords, bool> isInPlace = known => known.HasSameNameAs(_words, literally: false) && known.HasSameDomainAs(_words);
            var inPlace = Find(meant => meant.Spellings.Any(isInPlace));
            return inPlace.Length > 0
                ? [.. ToCandidates(inPlace).Select(candidate => candidate with { IsWhole = true })]
                : ToCandidates(Find(meant =>
                    IsWorthGuess(meant) && meant.Spellings.Any(known => known.HasSameNameAs(_words, literally: MayBePage))));
        }
    }

    /// <summary>
    /// The keys that begin with the name: behind the same prefix, without regard to words that stand in any key, or behind another
    /// prefix. Of a name of whole words those keys are nearer that are one word away, and it is no beginning where such a key begins with
    /// something else, nor where it may be the title of a page.
    /// </summary>
    public IReadOnlyList<MatchCandidate> Beginnings
    {
        get
        {
            var tiers = new (KeyWords Words, bool IsSameDomain)[] { (_words, true), (_bare, true), (_words, false), (_bare, false) };
            var found = tiers
                .Select(tier => BeginningsOf(tier.Words, tier.IsSameDomain))
                .FirstOrDefault(keys => keys.Length > 0) ?? [];
            var isOneLittleWord = SaysNothing && _words.Name.Count == 1 && found.Any(meant => meant.Spellings.Any(_words.EndsWithWordOf));
            return [.. found.Select(meant => new MatchCandidate(meant, Likeness: 1) { IsOfGroup = true, IsDoubtful = isOneLittleWord })];
        }
    }

    /// <summary>The keys from whose name, behind their own prefix, one slip in the words leads here.</summary>
    public IReadOnlyList<MatchCandidate> OneWordApart => WithGroup(ToCandidates(KeysOneWordApart(literally: MayBePage)));

    /// <summary>The keys that are like it in all, and how much.</summary>
    public IReadOnlyList<MatchCandidate> Alike
    {
        get
        {
            var threshold = MayBePage ? MatchWeights.PlausibleForPage
                : _words.Name.Count == 1 ? MatchWeights.PlausibleForOneWord
                : MatchWeights.Plausible;
            return WithGroup(
            [
                .. ToCandidates(Find(IsWorthComparing))
                    .Select(candidate => candidate with { Likeness = candidate.Meant.Spellings.Max(LikenessTo) })
                    .Where(candidate => candidate.Likeness >= threshold)
                    .Select(candidate => HasSameDomain(candidate.Meant)
                        ? candidate
                        : candidate with { Likeness = candidate.Likeness * MatchWeights.OtherDomain }),
            ]);
        }
    }

    /// <summary>
    /// Whether a slip of the keyboard is enough to point to <paramref name="meant"/>: <c>linkerd.io/extensions</c> is a page, and not
    /// Linkerd's own label <c>linkerd.io/extension</c>.
    /// </summary>
    public bool MayBeMisspelled(KnownKey meant) => IsWorthGuess(meant) || meant.Spellings[0].Name.Count > 1;

    /// <summary>The keys that say all that the text says, where <paramref name="meant"/> does not.</summary>
    public IReadOnlyList<KnownKey> RivalsOf(KnownKey meant) =>
        _telling.Length == 0 || SaysAll(meant) ? [] : Find(other => other.IsForUsers && SaysAll(other));

    /// <summary>
    /// Whether a word is none that keys have. One slip from a key, such a text is that key and no other name: <c>injct</c>, but not
    /// <c>ports</c>, which is one letter from <c>port</c> and may mean several.
    /// </summary>
    public bool HasUnknownWord => _words.Name.Concat(_words.Domain).Any(word => !KnownKeys.Instance.Vocabulary.Knows(word.Text));

    private static bool IsTheDomain(KeyWords known, KeyWord word) => known.Domain.Count == 1 && known.Domain[0].Meaning == word.Meaning;

    private static KnownKey[] Find(Func<KnownKey, bool> condition) => KnownKeys.Instance.All.Where(condition).ToArray();

    private KnownKey[] KeysOneWordApart(bool literally) => Find(meant =>
        IsWorthGuess(meant)
        && meant.Spellings.Any(known => known.HasSameDomainAs(_words) && known.HasNameOneWordApartFrom(_words, literally)));

    private KnownKey[] BeginningsOf(KeyWords words, bool isSameDomain)
    {
        var isBare = words != _words;
        var isJoined = words.Name.Count > 0 && !KnownKeys.Instance.Vocabulary.Knows(words.Name[words.Name.Count - 1].Text);
        Func<KeyWords, bool> begins = Begins;
        var found = words.Letters.Length >= (isSameDomain && !isBare && !MayBePage ? 1 : MatchWeights.ShortestBeginning)
            ? Find(meant => (isSameDomain ? IsWorthGuess(meant) : meant.IsForUsers) && meant.Spellings.Any(begins))
            : [];
        if (!found.Any(meant => meant.Spellings.Any(EndsWithWord)))
        {
            return found;
        }

        var near = KeysOneWordApart(literally: true)
            .Where(meant => meant.Spellings.Any(known => known.Name.Count > words.Name.Count))
            .ToArray();
        return isBare || MayBePage || near.Except(found).Any() ? []
            : near.Length > 1 && !SaysNothing ? near
            : found;

        KeyWords Known(KeyWords known) => isBare ? KnownKeys.Instance.WithoutLittleWords(known) : known;

        bool Begins(KeyWords known) => known.HasSameDomainAs(_words) == isSameDomain
            && (!isBare || known.IsNegative == _words.IsNegative)
            && (isSameDomain || !MayBePage || _words.Name.Count > 1)
            && words.HasNameThatBegins(Known(known), isJoined);

        bool EndsWithWord(KeyWords known) => words.HasNameThatBegins(Known(known), isJoined) && words.EndsWithWordOf(Known(known));
    }

    /// <summary>
    /// One word that may be the title of a page is the opposite of nothing: <c>linkerd.io/uninject</c> is a command's page.
    /// </summary>
    private MatchCandidate[] ToCandidates(IEnumerable<KnownKey> found) =>
    [
        .. found.Where(meant =>
            !MayBePage || !_words.IsOnePart || !IsOpposite(meant)).Select(meant => new MatchCandidate(meant, Likeness: 1)
        {
            IsOpposite = IsOpposite(meant),
            IsDoubtful = meant.Spellings.All(IsAnotherThing),
            Rivals = RivalsOf(meant),
        }),
    ];

    private bool SaysAll(KnownKey meant) => meant.Spellings.Any(known =>
        _telling.All(word => known.Name.Concat(known.Domain).Any(other => other.Meaning == word.Meaning)));

    private bool IsOpposite(KnownKey meant) => meant.Spellings[0].IsNegative != _words.IsNegative;

    /// <summary>Whether each says something that the other does not.</summary>
    private bool IsAnotherThing(KeyWords known)
    {
        var telling = KnownKeys.Instance.TellingWordsOf(known);
        return LeavesOut(_telling, telling) && LeavesOut(telling, _telling);
    }

    private static bool LeavesOut(KeyWord[] words, KeyWord[] others) =>
        words.Any(word => others.All(other => WordSimilarity.Between(word, other) == 0));

    /// <summary>
    /// Where one word tells all, and several keys have it beside others, all of these in the place of those that were found; those behind
    /// the same prefix, where all that were found are.
    /// </summary>
    private MatchCandidate[] WithGroup(MatchCandidate[] found)
    {
        if (_telling.Length != 1 || found.Length is 0 or > MatchWeights.MostOthers)
        {
            return found;
        }

        var isSameDomain = found.All(candidate => HasSameDomain(candidate.Meant));
        var group = Find(meant =>
            meant.IsForUsers
            && (!isSameDomain || HasSameDomain(meant))
            && meant.Spellings.Any(known => KnownKeys.Instance.TellingWordsOf(known).Any(word => word.Meaning == _telling[0].Meaning)));
        return group.Length < 2 || group.Any(meant => meant.Spellings.Any(known => KnownKeys.Instance.TellingWordsOf(known).Length == 1))
            ? found
            : [.. ToCandidates(group).Select(candidate => candidate with { IsOfGroup = true, IsDoubtful = true })];
    }

    private bool IsWorthGuess(KnownKey meant) => meant.IsForUsers || !MayBePage || _isSurelyKey;

    /// <summary>
    /// Whether <paramref name="meant"/> stands where the text does, or is a key of users and long enough not to be taken for a title.
    /// </summary>
    private bool IsWorthComparing(KnownKey meant) =>
        IsWorthGuess(meant)
        && (HasSameDomain(meant)
            || (meant.IsForUsers && (!MayBePage || meant.Spellings[0].Name.Count >= MatchWeights.FewestWordsUnlikeTitle)));

    private bool HasSameDomain(KnownKey meant) => meant.Spellings.Any(known => known.HasSameDomainAs(_words));

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
