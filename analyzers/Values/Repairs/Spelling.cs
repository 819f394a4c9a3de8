using System.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>Words that are the same but for how they are spelled.</summary>
internal static class Spelling
{
    /// <summary>
    /// The only one of <paramref name="words"/> with the same letters and digits, letter case and joints aside:
    /// <c>AllAuthenticated</c> and <c>all_authenticated</c> are both <c>all-authenticated</c>. Null if there is none or several.
    /// </summary>
    public static string? SpelledLike(string text, IReadOnlyList<string> words)
    {
        var letters = LettersOf(text);
        string? found = null;
        foreach (var word in words)
        {
            if (string.Equals(LettersOf(word), letters, StringComparison.Ordinal))
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

    private static string LettersOf(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is not ('-' or '_' or '.') && !UnicodeBlanks.IsBlank(character))
            {
                letters.Append(char.ToLowerInvariant(character));
            }
        }

        return letters.ToString();
    }
}
