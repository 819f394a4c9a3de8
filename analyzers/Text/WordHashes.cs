using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Text;

/// <summary>
/// The words of a text, each as a number: two words that are the same have the same, and two that are not hardly ever have. No string
/// is made of any.
/// </summary>
internal static class WordHashes
{
    private const uint Seed = 2166136261;
    private const uint Factor = 16777619;

    /// <summary>The number of a word.</summary>
    public static int Of(string word)
    {
        var hash = Seed;
        foreach (var character in word)
        {
            hash = Add(hash, character);
        }

        return unchecked((int)hash);
    }

    /// <summary>The numbers of all words of a text, each once.</summary>
    public static int[] In(SourceText text)
    {
        var hashes = new HashSet<int>();
        var hash = Seed;
        var isInWord = false;
        using var chunks = new SourceTextChunks(text, longestWord: 1);
        while (chunks.MoveNext())
        {
            foreach (var character in chunks.Current)
            {
                if (char.IsLetterOrDigit(character) || character == '_')
                {
                    hash = Add(hash, character);
                    isInWord = true;
                }
                else if (isInWord)
                {
                    hashes.Add(unchecked((int)hash));
                    hash = Seed;
                    isInWord = false;
                }
            }
        }

        if (isInWord)
        {
            hashes.Add(unchecked((int)hash));
        }

        return [.. hashes];
    }

    private static uint Add(uint hash, char character) => unchecked((hash ^ character) * Factor);
}
