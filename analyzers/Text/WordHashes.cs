using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Text;

/// <summary>
/// The words of a text, each as a number: two words that are the same have the same, and two that are not hardly ever have. No string
/// is made of any.
/// </summary>
internal static class WordHashes
{
    /// <summary>The number of no letters.</summary>
    public const uint Seed = 2166136261;

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
        using var words = new WordsInText(text);
        while (words.MoveNext())
        {
            hashes.Add(words.Hash);
        }

        return [.. hashes];
    }

    /// <summary>The number of a word that is one letter longer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Add(uint hash, char character) => unchecked((hash ^ character) * Factor);
}
