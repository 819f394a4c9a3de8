namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>A key as a reader takes it in: its words, without the <c>linkerd.io</c> that all keys have.</summary>
internal sealed class KeyWords
{
    private KeyWords(IReadOnlyList<KeyWord> domain, IReadOnlyList<KeyWord> name, string written)
    {
        Written = written;
        Domain = domain;
        Name = name;
        IsNegative = Polarity.IsNegative(domain.Concat(name));
        Letters = string.Concat(name.Select(word => word.Text));
    }

    /// <summary>The words of the domain before <c>linkerd.io</c>; none under the bare domain.</summary>
    public IReadOnlyList<KeyWord> Domain { get; }

    /// <summary>The words behind the slash, at least one.</summary>
    public IReadOnlyList<KeyWord> Name { get; }

    /// <summary>Whether the key says the opposite of what its other words say.</summary>
    public bool IsNegative { get; }

    /// <summary>The name in lower case, with hyphens for all that stands between its parts.</summary>
    public string Written { get; }

    /// <summary>Whether the name is written in one, without anything between its words.</summary>
    public bool IsOnePart => Written.IndexOf('-') < 0;

    /// <summary>The letters and digits of the name, without what stands between its words.</summary>
    public string Letters { get; }

    /// <summary>The words of <paramref name="key"/>; null where it is no <c>domain/name</c> or its domain is not Linkerd's.</summary>
    public static KeyWords? Read(string key, Vocabulary vocabulary)
    {
        var slash = key.IndexOf('/');
        if (slash < 0 || slash != key.LastIndexOf('/') || !LinkerdDomain.TryReadPrefix(key.Substring(0, slash), out var prefix))
        {
            return null;
        }

        var written = key.Substring(slash + 1);
        var name = Split(written, vocabulary);
        var domain = prefix.SelectMany(label => Split(label, vocabulary)).ToArray();
        return name.Count == 0 ? null : new(domain, name, Join(SplitAtSeparators(written)));
    }

    /// <summary>Whether both domains say the same.</summary>
    public bool HasSameDomainAs(KeyWords other) =>
        Domain.Count == other.Domain.Count && AreSame(Domain, 0, other.Domain, 0, literally: false);

    /// <summary>Whether both names say the same in the same order; <paramref name="literally"/>: synonyms do not count.</summary>
    public bool HasSameNameAs(KeyWords other, bool literally) =>
        Name.Count == other.Name.Count && AreSame(Name, 0, other.Name, 0, literally);

    /// <summary>
    /// Whether one slip in the words makes the one name of the other: a word dropped, added, or swapped with its neighbour.
    /// </summary>
    public bool HasNameOneWordApartFrom(KeyWords other, bool literally)
    {
        var (shorter, longer) = Name.Count <= other.Name.Count ? (Name, other.Name) : (other.Name, Name);
        var start = 0;
        while (start < shorter.Count && IsSame(shorter[start], longer[start], literally))
        {
            start++;
        }

        return (longer.Count - shorter.Count) switch
        {
            0 => start + 1 < shorter.Count
                && IsSame(shorter[start], longer[start + 1], literally)
                && IsSame(shorter[start + 1], longer[start], literally)
                && AreSame(shorter, start + 2, longer, start + 2, literally),
            1 => AreSame(shorter, start, longer, start + 1, literally),
            _ => false,
        };
    }

    /// <summary>The same with some of the words of the name only.</summary>
    public KeyWords WithNameOf(Func<KeyWord, bool> condition)
    {
        var name = Name.Where(condition).ToArray();
        return new(Domain, name, Join(name.Select(word => word.Text)));
    }

    /// <summary>
    /// Whether the name is the beginning of the other's, and not all of it; <paramref name="joined"/>: whatever is written between the
    /// words.
    /// </summary>
    public bool HasNameThatBegins(KeyWords other, bool joined)
    {
        if (other.Letters.Length <= Letters.Length || !other.Letters.StartsWith(Letters, StringComparison.Ordinal))
        {
            return false;
        }

        var last = Name.Count - 1;
        return joined
            || other.Written.StartsWith(Written, StringComparison.Ordinal)
            || (AreSame(Name, other.Name, last) && other.Name[last].Text.StartsWith(Name[last].Text, StringComparison.Ordinal));
    }

    /// <summary>Whether the name, which is the beginning of the other's, ends where a word of that does.</summary>
    public bool EndsWithWordOf(KeyWords other)
    {
        var length = 0;
        for (var index = 0; index < other.Name.Count && length < Letters.Length; index++)
        {
            length += other.Name[index].Text.Length;
        }

        return length == Letters.Length;
    }

    private static string Join(IEnumerable<string> parts) => string.Join("-", parts).ToLowerInvariant();

    private static List<KeyWord> Split(string text, Vocabulary vocabulary)
    {
        var words = new List<string>();
        foreach (var part in SplitAtSeparators(text))
        {
            words.AddRange(vocabulary.Knows(part.ToLowerInvariant())
                ? [part.ToLowerInvariant()]
                : SplitAtHumps(part).SelectMany(hump => vocabulary.SplitJoined(hump.ToLowerInvariant())));
        }

        return vocabulary.JoinSplit(words).ConvertAll(word => new KeyWord(word));
    }

    private static IEnumerable<string> SplitAtSeparators(string text)
    {
        var start = 0;
        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && char.IsLetterOrDigit(text[index]))
            {
                continue;
            }

            if (index > start)
            {
                yield return text.Substring(start, index - start);
            }

            start = index + 1;
        }
    }

    // nativeSidecar is native, Sidecar; proxyCPULimit is proxy, CPU, Limit.
    private static IEnumerable<string> SplitAtHumps(string part)
    {
        var start = 0;
        for (var index = 1; index < part.Length; index++)
        {
            var isHump = char.IsUpper(part[index])
                && (!char.IsUpper(part[index - 1]) || (index + 1 < part.Length && char.IsLower(part[index + 1])));
            if (isHump)
            {
                yield return part.Substring(start, index - start);
                start = index;
            }
        }

        yield return part.Substring(start);
    }

    // From the two places on, as many words as are left on the left.
    private static bool AreSame(IReadOnlyList<KeyWord> left, int leftStart, IReadOnlyList<KeyWord> right, int rightStart, bool literally)
    {
        for (var offset = 0; leftStart + offset < left.Count; offset++)
        {
            if (!IsSame(left[leftStart + offset], right[rightStart + offset], literally))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSame(IReadOnlyList<KeyWord> left, IReadOnlyList<KeyWord> right, int count)
    {
        for (var index = 0; index < count; index++)
        {
            if (left[index].Text != right[index].Text)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(KeyWord left, KeyWord right, bool literally) => Said(left, literally) == Said(right, literally);

    private static string Said(KeyWord word, bool literally) => literally ? word.Text : word.Meaning;
}
