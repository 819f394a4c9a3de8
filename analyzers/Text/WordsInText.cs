using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Text;

/// <summary>The words of a text, in the order in which they stand: names, and what looks like one. No string is made of any.</summary>
internal ref struct WordsInText(SourceText text)
{
    private static readonly bool[] AsciiPartsOfWords =
    [
        .. Enumerable.Range(0, sbyte.MaxValue + 1).Select(character =>
            character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'),
    ];

    private SourceTextChunks _chunks = new(text, longestWord: 1);
    private int _next;

    /// <summary>Where the current word begins.</summary>
    public int Start { get; private set; }

    /// <summary>The number of the current word, see <see cref="WordHashes"/>.</summary>
    public int Hash { get; private set; }

    /// <summary>Goes on to the next word; false behind the last one.</summary>
    public bool MoveNext()
    {
        // All characters of all files come by here, and nearly all are ASCII: whether these are parts of words is looked up.
        var isPartOfWord = AsciiPartsOfWords;
        var (hash, start, next) = (WordHashes.Seed, -1, _next);
        while (true)
        {
            for (var chunk = _chunks.Current; next < chunk.Length; next++)
            {
                var character = chunk[next];
                if (character < isPartOfWord.Length ? isPartOfWord[character] : IsOtherPartOfWord(character))
                {
                    start = start < 0 ? _chunks.Start + next : start;
                    hash = WordHashes.Add(hash, character);
                }
                else if (start >= 0 && (character < isPartOfWord.Length || !IsPassedOver(character)))
                {
                    (Start, Hash, _next) = (start, unchecked((int)hash), next);
                    return true;
                }
            }

            if (!_chunks.MoveNext())
            {
                (Start, Hash, _next) = (start, unchecked((int)hash), next);
                return start >= 0;
            }

            next = 0;
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => _chunks.Dispose();

    private static bool IsOtherPartOfWord(char character) => char.IsLetterOrDigit(character)
        || CharUnicodeInfo.GetUnicodeCategory(character)
            is UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.ConnectorPunctuation;

    /// <summary>Whether a character within a name says only how to write it, as a joiner does: it is no part of the name for C#.</summary>
    private static bool IsPassedOver(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
