namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>
/// Every weight and threshold of the matcher. Likeness runs from 0 (no word in common) to 1 (the same words).
/// </summary>
internal static class MatchWeights
{
    /// <summary>More runners-up than this are no help, and more equally near keys are no answer.</summary>
    public const int MostOthers = 3;

    /// <summary>The same for keys that share the part that was written.</summary>
    public const int MostOfGroup = 5;

    /// <summary>The fewest letters that are the beginning of a key behind another prefix.</summary>
    public const int ShortestBeginning = 3;

    /// <summary>From this likeness on a key can have been meant: roughly, two thirds of what both say is the same.</summary>
    public const double Plausible = 0.6;

    /// <summary>The same for a name of one word: quite different keys soon share one (<c>sidecar</c>, <c>shutdown</c>).</summary>
    public const double PlausibleForOneWord = 0.7;

    /// <summary>
    /// The same where the text may be the address of a page: all that has weight must be there, in perhaps other order or spelling.
    /// </summary>
    public const double PlausibleForPage = 0.9;

    /// <summary>By how much the first must be ahead of the second to stand out.</summary>
    public const double ClearLead = 0.07;

    /// <summary>Runners-up further behind than this are not worth an offer.</summary>
    public const double CloseBehind = 0.15;

    /// <summary>The title of a page is often two words that a key has too ("access logging"); three hardly ever.</summary>
    public const int FewestWordsUnlikeTitle = 3;

    /// <summary>A word of the domain says less than one of the name: authors guess names, and copy domains.</summary>
    public const double DomainShare = 0.5;

    /// <summary>Weight of a word that says nearly nothing, such as <c>proxy</c> or <c>enabled</c>.</summary>
    public const double LittleWord = 0.5;

    /// <summary>Weight of a word that no key has: about that of a known word of middling rarity.</summary>
    public const double UnknownWord = 3.0;

    /// <summary>Similarity of two words that are one keystroke apart.</summary>
    public const double OneKeystrokeApart = 0.85;

    /// <summary>Similarity of two forms of a word (<c>bias</c>, <c>biaser</c>).</summary>
    public const double SameStem = 0.7;

    /// <summary>Likeness of a key with another domain is worth this much of one with the same: mostly it was meant.</summary>
    public const double OtherDomain = 0.9;

    /// <summary>Likeness of a key that the release does not read is worth this much of one that it reads.</summary>
    public const double NotReadByRelease = 0.85;

    /// <summary>The same for a key that is not read on the kind of object.</summary>
    public const double NotReadOnKind = 0.92;

    /// <summary>The same for a key that Linkerd writes itself.</summary>
    public const double NotForUsers = 0.9;
}
