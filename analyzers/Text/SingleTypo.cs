namespace LinkerdAnnotations.Analyzers.Text;

/// <summary>One slip of a hand on a keyboard: a character dropped, inserted, replaced, or swapped with its neighbour.</summary>
internal static class SingleTypo
{
    /// <summary>Words shorter than this have too many neighbours for one of them to be plainly meant.</summary>
    private const int ShortestWord = 4;

    /// <summary>
    /// Whether one slip makes the one text of the other. One look at each end suffices, so this takes no more time than reading both, and
    /// allocates nothing.
    /// </summary>
    /// <param name="left">The one text.</param>
    /// <param name="right">The other.</param>
    /// <param name="ignoreCase">Whether a capital letter of ASCII is as good as the small one.</param>
    public static bool IsOneApart(ReadOnlySpan<char> left, ReadOnlySpan<char> right, bool ignoreCase)
    {
        if (Math.Abs(left.Length - right.Length) > 1)
        {
            return false;
        }

        var shorter = Math.Min(left.Length, right.Length);
        var start = 0;
        while (start < shorter && AreSame(left[start], right[start], ignoreCase))
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && AreSame(left[left.Length - 1 - end], right[right.Length - 1 - end], ignoreCase))
        {
            end++;
        }

        var leftRest = left.Length - start - end;
        var rightRest = right.Length - start - end;
        return (leftRest <= 1 && rightRest <= 1 && leftRest + rightRest > 0)
            || (leftRest == 2
                && rightRest == 2
                && AreSame(left[start], right[start + 1], ignoreCase)
                && AreSame(left[start + 1], right[start], ignoreCase));
    }

    /// <inheritdoc cref="IsOneApart(ReadOnlySpan{char}, ReadOnlySpan{char}, bool)"/>
    public static bool IsOneApart(string left, string right) => IsOneApart(left.AsSpan(), right.AsSpan(), ignoreCase: false);

    /// <summary>
    /// The only one of <paramref name="words"/> that a text is one slip away from, letter case aside; null if there is none or several.
    /// </summary>
    public static string? OnlyCorrection(string text, IReadOnlyList<string> words)
    {
        string? found = null;
        foreach (var word in words)
        {
            if (word.Length >= ShortestWord && IsOneApart(text.AsSpan(), word.AsSpan(), ignoreCase: true))
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

    private static bool AreSame(char left, char right, bool ignoreCase) =>
        left == right || (ignoreCase && AsciiLetters.Lower(left) == AsciiLetters.Lower(right));
}
