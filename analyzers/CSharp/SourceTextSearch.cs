using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Searches the text of a file without making strings of it.</summary>
internal static class SourceTextSearch
{
    /// <summary>Whether <paramref name="text"/> holds <paramref name="word"/>, letter by letter.</summary>
    public static bool ContainsText(this SourceText text, string word)
    {
        using var chunks = new SourceTextChunks(text, word.Length);
        while (chunks.MoveNext())
        {
            if (chunks.Current.IndexOf(word.AsSpan()) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
