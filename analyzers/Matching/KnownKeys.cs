using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>All that an author can have meant, and the words of it.</summary>
internal sealed class KnownKeys
{
    private readonly Dictionary<string, MeantKey> _byName = new(StringComparer.Ordinal);
    private readonly KeyWord[] _domainWords;

    private KnownKeys()
    {
        var formerNames = LinkerdCatalog.All.Where(key => key.IsKey && !IsAlive(key))
            .ToLookup(key => LivingSuccessorOf(key)?.Name ?? string.Empty, key => key.Name, StringComparer.Ordinal);

        All = LinkerdCatalog.All
            .Where(key => IsAlive(key) && (!NativeSidecarKeys.Contains(key) || key == NativeSidecarKeys.Alpha))
            .Select(key => new MeantKey(key == NativeSidecarKeys.Alpha ? NativeSidecarKeys.Generations : [key], formerNames[key.Name]))
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
    }

    /// <summary>The one instance, made when the first wrong key turns up.</summary>
    public static KnownKeys Instance { get; } = new();

    /// <summary>Everything that some release reads, in the catalogue's order.</summary>
    public IReadOnlyList<MeantKey> All { get; }

    /// <summary>The words of all these keys.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>What has or had exactly that name, or null.</summary>
    public MeantKey? Find(string name) => _byName.TryGetValue(name, out var meant) ? meant : null;

    /// <summary>Whether a key has a word like that in its domain, or, where users write the key, in its name: it may have strayed.</summary>
    public bool HasDomainWordLike(KeyWord word) => _domainWords.Any(known => WordSimilarity.Between(word, known) > 0);

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

    private static IEnumerable<KeyWord> WordsOf(MeantKey meant) => meant.Spellings.SelectMany(words => words.Domain.Concat(words.Name));
}
