using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Searches the text of a file without making strings of it.</summary>
internal static class SourceTextSearch
{
    private const int ChunkLength = 16 * 1024;

    /// <summary>Whether <paramref name="text"/> holds <paramref name="word"/>, letter by letter.</summary>
    public static bool ContainsText(this SourceText text, string word) => text.ContainsAny(word);

    /// <summary>Whether <paramref name="text"/> holds one of <paramref name="words"/>, letter by letter; none may be longer than a few dozen characters.</summary>
    public static bool ContainsAny(this SourceText text, params string[] words)
    {
        var overlap = words.Max(word => word.Length) - 1;
        var buffer = ArrayPool<char>.Shared.Rent(ChunkLength + overlap);
        try
        {
            for (var start = 0; start < text.Length; start += ChunkLength)
            {
                var count = Math.Min(ChunkLength + overlap, text.Length - start);
                text.CopyTo(start, buffer, 0, count);
                var chunk = buffer.AsSpan(0, count);
                foreach (var word in words)
                {
                    if (chunk.IndexOf(word.AsSpan()) >= 0)
                    {
                        return true;
                    }
                }
            }

            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
