namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>The words of Linkerd's keys: which there are, how much each says, and where words written as one part.</summary>
internal sealed class Vocabulary
{
    private const int ShortestJoinedWord = 3;

    /// <summary>Words that authors add to any key, or that stand in so many keys that they hardly tell one from another.</summary>
    private static readonly string[] LittleWords =
    [
        "proxy", "config", "configuration", "linkerd", "enable", "disable", "use", "set", "setting", "settings", "annotation", "value",
        "flag", "option", "mode", "auto", "automatic", "for", "the", "of", "on", "k8s", "kubernetes",
    ];

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    private Vocabulary()
    {
    }

    /// <summary>Knows no word.</summary>
    public static Vocabulary Empty { get; } = new();

    /// <summary>The words of <paramref name="keys"/>, each given as all words that it has in any of its spellings.</summary>
    public static Vocabulary Of(IReadOnlyCollection<IEnumerable<KeyWord>> keys)
    {
        var vocabulary = new Vocabulary();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var words in keys)
        {
            vocabulary._words.UnionWith(words.Select(word => word.Text));
            foreach (var meaning in words.Select(word => word.Meaning).Distinct(StringComparer.Ordinal))
            {
                counts[meaning] = counts.TryGetValue(meaning, out var count) ? count + 1 : 1;
            }
        }

        vocabulary._words.UnionWith(Synonyms.All);
        vocabulary._words.UnionWith(LittleWords);
        foreach (var pair in counts)
        {
            // The rarer a word, the more it says about which key was meant.
            vocabulary._weights[pair.Key] = Math.Log(1 + ((double)keys.Count / pair.Value));
        }

        foreach (var word in LittleWords)
        {
            vocabulary._weights[word] = MatchWeights.LittleWord;
        }

        return vocabulary;
    }

    /// <summary>Whether some key has that word, or a synonym of it.</summary>
    public bool Knows(string word) => _words.Contains(word);

    /// <summary>How much a word says about which key was meant.</summary>
    public double WeightOf(KeyWord word) => _weights.TryGetValue(word.Meaning, out var weight) ? weight : MatchWeights.UnknownWord;

    /// <summary>Whether some key has a word like it, and few enough have it for it to say which was meant.</summary>
    public bool Tells(KeyWord word) => _weights.TryGetValue(word.Meaning, out var weight)
        ? weight > MatchWeights.LittleWord
        : _weights.Any(known => known.Value > MatchWeights.LittleWord && WordSimilarity.Between(new(known.Key), word) > 0);

    /// <summary>The words run together in <paramref name="text"/> (<c>nativesidecar</c>), as few as can be; else the text itself.</summary>
    public IReadOnlyList<string> SplitJoined(string text)
    {
        if (Knows(text))
        {
            return [text];
        }

        // For each place, how many words reach it at least, and where the last of them starts.
        var counts = new int[text.Length + 1];
        var starts = new int[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            counts[end] = int.MaxValue;
            for (var start = 0; start + ShortestJoinedWord <= end; start++)
            {
                if (counts[start] < counts[end] - 1 && IsWord(text.Substring(start, end - start)))
                {
                    counts[end] = counts[start] + 1;
                    starts[end] = start;
                }
            }
        }

        // What no words reach starts where the text does.
        var words = new List<string>();
        for (var end = text.Length; end > 0; end = starts[end])
        {
            words.Insert(0, text.Substring(starts[end], end - starts[end]));
        }

        return words.Count == 1 && SplitNegated(text) is { } negated ? negated : words;
    }

    /// <summary>Puts neighbours together that are one word in two (<c>side-car</c>).</summary>
    public List<string> JoinSplit(IReadOnlyList<string> words)
    {
        var joined = new List<string>();
        foreach (var word in words)
        {
            var last = joined.Count - 1;
            if (last >= 0 && !(Knows(joined[last]) && Knows(word)) && Knows(joined[last] + word))
            {
                joined[last] += word;
            }
            else
            {
                joined.Add(word);
            }
        }

        return joined;
    }

    /// <summary>The words of a text whose beginning turns the rest round (<c>uninject</c>); null where it is no such text.</summary>
    private IReadOnlyList<string>? SplitNegated(string text)
    {
        foreach (var prefix in Polarity.Prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal) && IsWord(text.Substring(prefix.Length)))
            {
                return [prefix, text.Substring(prefix.Length)];
            }
        }

        return null;
    }

    private bool IsWord(string text) =>
        text.Length >= ShortestJoinedWord
        && (Knows(text) || (text[text.Length - 1] == 's' && Knows(text.Substring(0, text.Length - 1))));
}
