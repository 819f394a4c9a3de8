using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>All that an author can have meant, and the words of it.</summary>
internal sealed class KnownKeys
{
    private readonly Dictionary<string, KnownKey> _byName = new(StringComparer.Ordinal);
    private readonly KeyWord[] _domainWords;
    private readonly HashSet<string> _settingDomains;
    private readonly Dictionary<KeyWords, KeyWord[]> _tellingWords = [];
    private readonly Dictionary<KeyWords, KeyWords> _bareWords = [];

    private KnownKeys()
    {
        var formerNames = LinkerdCatalog.All.Where(key => key.IsKey && !IsAlive(key))
            .ToLookup(key => LivingSuccessorOf(key)?.Name ?? string.Empty, key => key.Name, StringComparer.Ordinal);

        All = LinkerdCatalog.All
            .Where(key => IsAlive(key) && (!NativeSidecarKeys.Contains(key) || key == NativeSidecarKeys.Alpha))
            .Select(key => new KnownKey(key == NativeSidecarKeys.Alpha ? NativeSidecarKeys.Generations : [key], formerNames[key.Name]))
            .ToArray();

        foreach (var meant in All)
        {
            foreach (var name in meant.Names)
            {
                _byName.Add(name, meant);
            }
        }

        _domainWords = All
            .SelectMany(meant => meant.IsForUsers ? WordsOf(meant) : meant.Spellings.SelectMany(words => words.Domain))
            .ToArray();
        Vocabulary = Vocabulary.Of(All.Select(WordsOf).ToArray());

        var spellings = All.SelectMany(meant => meant.Spellings).ToArray();
        var ofUsers = All.Where(meant => meant.IsForUsers).SelectMany(meant => meant.Spellings).ToArray();
        _settingDomains = new(ofUsers.SelectMany(words => words.Domain).Select(word => word.Meaning), StringComparer.Ordinal);
        _settingDomains.IntersectWith(ofUsers.SelectMany(words => words.Name).Select(word => word.Meaning));
        _tellingWords = spellings.ToDictionary(words => words, ReadTellingWordsOf);
        _bareWords = spellings.ToDictionary(words => words, ReadWithoutLittleWords);
    }

    /// <summary>The one instance, made when the first wrong key turns up.</summary>
    public static KnownKeys Instance { get; } = new();

    /// <summary>Everything that some release reads, in the catalogue's order.</summary>
    public IReadOnlyList<KnownKey> All { get; }

    /// <summary>The words of all these keys.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>What has or had exactly that name, or null.</summary>
    public KnownKey? Find(string name) => _byName.TryGetValue(name, out var meant) ? meant : null;

    /// <summary>
    /// Whether a key has a word like that in its domain, or, where users write the key, in its name: it may have strayed.
    /// </summary>
    public bool HasDomainWordLike(KeyWord word) => _domainWords.Any(known => WordSimilarity.Between(word, known) > 0);

    /// <summary>
    /// The words that tell a key from others: those of its name, and of its domain where that says what is set, as <c>timeout</c> and
    /// <c>retry</c> do, which are words of names too. Words that no key has tell nothing.
    /// </summary>
    public KeyWord[] TellingWordsOf(KeyWords words) =>
        _tellingWords.TryGetValue(words, out var telling) ? telling : ReadTellingWordsOf(words);

    /// <summary>The same words without those of the name that hardly tell one key from another.</summary>
    public KeyWords WithoutLittleWords(KeyWords words) =>
        _bareWords.TryGetValue(words, out var bare) ? bare : ReadWithoutLittleWords(words);

    private static bool IsAlive(LinkerdKey key) => key.IsKey && key.IsReadBy(release: null);

    private static LinkerdKey? LivingSuccessorOf(LinkerdKey key)
    {
        var successor = key;
        while (successor is not null && !IsAlive(successor))
        {
            successor = successor is { ReplacementDiffers: false, ReplacedBy: { } name } ? LinkerdCatalog.Find(name) : null;
        }

        return successor;
    }

    private static IEnumerable<KeyWord> WordsOf(KnownKey meant) => meant.Spellings.SelectMany(words => words.Domain.Concat(words.Name));

    private KeyWord[] ReadTellingWordsOf(KeyWords words) =>
        [.. words.Name.Where(Vocabulary.Tells), .. words.Domain.Where(word => _settingDomains.Contains(word.Meaning))];

    private KeyWords ReadWithoutLittleWords(KeyWords words) =>
        words.WithNameOf(word => Vocabulary.WeightOf(word) > MatchWeights.LittleWord);
}
