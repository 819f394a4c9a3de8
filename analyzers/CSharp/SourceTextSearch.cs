using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Searches the text of a file without making strings of it.</summary>
internal static class SourceTextSearch
{
    /// <summary>Whether one of <paramref name="words"/> stands in <paramref name="text"/>, letter by letter and be it within a longer word.</summary>
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
}
