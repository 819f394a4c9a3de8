using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>
/// Which way a key points. Words that switch something off turn the meaning of a key round, as do words that keep traffic away from the
/// proxy; two of them cancel each other. Everything else is positive, with or without a word such as <c>enable</c> or <c>include</c>.
/// </summary>
internal static class Polarity
{
    // In shorter words another character makes another word.
    private const int ShortestWithSlip = 4;

    private static readonly string[] Off =
    [
        "disable", "disabled", "disables", "disabling", "no", "not", "non", "un", "dis", "off", "without", "dont", "never",
    ];

    private static readonly string[] Skip =
    [
        "skip", "skipped", "skipping", "ignore", "ignored", "exclude", "excluded", "bypass", "bypassed",
    ];

    // A letter from these are words that turn nothing round: remove and remote, none and node, except and accept.
    private static readonly string[] OffToTheLetter =
    [
        "false", "none", "inactive", "deactivate", "deactivated", "disallow", "disallowed", "deny", "denied", "forbid", "forbidden",
        "prevent", "avoid", "block", "blocked", "stop", "stopped", "remove", "removed", "suppress", "suppressed", "reject", "rejected",
        "refuse", "refused", "cancel", "cancelled", "drop", "dropped", "unset", "optional", "optout", "cannot", "cant", "wont", "isnt",
        "doesnt", "shouldnt", "unmesh", "unmeshed", "delete", "deleted", "negate",
    ];

    private static readonly string[] SkipToTheLetter =
    [
        "except", "exempt", "exempted", "excluding", "excludes", "ignoring", "ignores", "bypassing", "bypasses", "skips", "omit", "omitted",
    ];

    private static readonly HashSet<string> Negations = new([.. Off, .. Skip], StringComparer.Ordinal);

    private static readonly HashSet<string> NegationsToTheLetter = new([.. OffToTheLetter, .. SkipToTheLetter], StringComparer.Ordinal);

    /// <summary>The words that switch something off.</summary>
    public static IReadOnlyList<string> WordsForOff { get; } = [.. Off, .. OffToTheLetter];

    /// <summary>The words that keep traffic away from the proxy, Linkerd's first.</summary>
    public static IReadOnlyList<string> WordsForSkip { get; } = [.. Skip, .. SkipToTheLetter];

    /// <summary>The beginnings of words that turn the rest of the word round.</summary>
    public static IReadOnlyList<string> Prefixes { get; } = ["un", "non", "no", "not", "dis"];

    /// <summary>Whether a word turns a meaning round, or is one slip of the keyboard away from a word that does.</summary>
    public static bool IsNegation(string word) =>
        Negations.Contains(word)
        || NegationsToTheLetter.Contains(word)
        || (word.Length >= ShortestWithSlip
            && Negations.Any(negation => negation.Length >= ShortestWithSlip && SingleTypo.IsOneApart(negation, word)));

    /// <summary>Whether words as a whole say the opposite of what they would say without the words that turn a meaning round.</summary>
    public static bool IsNegative(IEnumerable<KeyWord> words) => words.Count(word => word.IsNegation) % 2 != 0;
}
