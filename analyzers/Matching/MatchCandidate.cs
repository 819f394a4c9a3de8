namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>What can have been meant, and how alike the text is to it, from 0 to 1.</summary>
internal readonly record struct MatchCandidate(KnownKey Meant, double Likeness)
{
    /// <summary>
    /// Other keys, which say all that the text does, while this one says a word of it in another way: <c>outbound-ports</c> is nearly
    /// <c>outbound-port</c>, and all of it stands in <c>skip-outbound-ports</c>. Where they take the value as well, nobody knows which was
    /// meant.
    /// </summary>
    public IReadOnlyList<KnownKey> Rivals { get; init; } = [];

    /// <summary>Whether the text says the opposite of it.</summary>
    public bool IsOpposite { get; init; }

    /// <summary>
    /// Whether the text says no less than the key and no more, in other words or with a slip: then it was meant, whatever the value.
    /// </summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether the text is a part that it shares with others, so that all of them are worth naming.</summary>
    public bool IsOfGroup { get; init; }

    /// <summary>Whether it can only be named: something in the text tells against it, or for others as much.</summary>
    public bool IsDoubtful { get; init; }
}
