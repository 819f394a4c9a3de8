namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>One slip of the hand: a letter too many, too few, wrong, or two neighbours swapped; letter case aside.</summary>
internal static class KeyboardSlip
{
    /// <summary>Words shorter than this, in letters, have too many neighbours for a slip to be plain.</summary>
    private const int ShortestWord = 4;

    /// <summary>The only one of <paramref name="words"/> that the text is one slip away from; null if there is none or several.</summary>
    public static string? TowardsOne(string text, IReadOnlyList<string> words)
    {
        string? found = null;
        foreach (var word in words)
        {
            if (word.Length >= ShortestWord && IsOneAway(text, word))
            {
                if (found is not null)
                {
                    return null;
                }

                found = word;
            }
        }

        return found;
    }

    private static bool IsOneAway(string text, string word)
    {
        if (Math.Abs(text.Length - word.Length) > 1)
        {
            return false;
        }

        var start = 0;
        while (start < text.Length && start < word.Length && AreSame(text[start], word[start]))
        {
            start++;
        }

        var textEnd = text.Length;
        var wordEnd = word.Length;
        while (textEnd > start && wordEnd > start && AreSame(text[textEnd - 1], word[wordEnd - 1]))
        {
            textEnd--;
            wordEnd--;
        }

        return (textEnd - start, wordEnd - start) switch
        {
            (1, 0) or (0, 1) or (1, 1) => true,
            (2, 2) => AreSame(text[start], word[start + 1]) && AreSame(text[start + 1], word[start]),
            _ => false,
        };
    }

    private static bool AreSame(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
