using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Text;

/// <summary>Searches the text of a file without making strings of it.</summary>
internal static class SourceTextSearch
{
    /// <summary>
    /// Whether one of <paramref name="words"/> stands in <paramref name="text"/>, letter by letter and be it within a longer word.
    /// </summary>
    public static bool ContainsAny(this SourceText text, params string[] words)
    {
        using var chunks = new SourceTextChunks(text, words.Max(word => word.Length));
        while (chunks.MoveNext())
        {
            foreach (var word in words)
            {
                if (chunks.Current.IndexOf(word.AsSpan()) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Where <paramref name="words"/> stand in <paramref name="text"/>, word by word.</summary>
    public static IReadOnlyList<int> PositionsOf(this SourceText text, params string[] words)
    {
        var positions = new List<int>();
        foreach (var word in words)
        {
            using var chunks = new SourceTextChunks(text, word.Length);
            while (chunks.MoveNext())
            {
                for (var start = 0; chunks.Current.Slice(start).IndexOf(word.AsSpan()) is >= 0 and var found; start += found + word.Length)
                {
                    positions.Add(chunks.Start + start + found);
                }
            }
        }

        return positions;
    }
}
