using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Text;

/// <summary>The words of a text, in the order in which they stand: names, and what looks like one. No string is made of any.</summary>
internal ref struct WordsInText(SourceText text)
{
    private SourceTextChunks _chunks = new(text, longestWord: 1);
    private int _next;

    /// <summary>Where the current word begins.</summary>
    public int Start { get; private set; }

    /// <summary>The number of the current word, see <see cref="WordHashes"/>.</summary>
    public int Hash { get; private set; }

    /// <summary>Goes on to the next word; false behind the last one.</summary>
    public bool MoveNext()
    {
        var hash = WordHashes.Seed;
        var isInWord = false;
        while (true)
        {
            for (var chunk = _chunks.Current; _next < chunk.Length; _next++)
            {
                if (IsPartOfWord(chunk[_next]))
                {
                    Start = isInWord ? Start : _chunks.Start + _next;
                    isInWord = true;
                    hash = WordHashes.Add(hash, chunk[_next]);
                }
                else if (isInWord && !IsPassedOver(chunk[_next]))
                {
                    Hash = unchecked((int)hash);
                    return true;
                }
            }

            if (!_chunks.MoveNext())
            {
                Hash = unchecked((int)hash);
                return isInWord;
            }

            _next = 0;
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => _chunks.Dispose();

    private static bool IsPartOfWord(char character) =>
        character <= sbyte.MaxValue ? IsAsciiPartOfWord(character) : IsOtherPartOfWord(character);

    private static bool IsAsciiPartOfWord(char character) =>
        (uint)((character | 0x20) - 'a') <= 'z' - 'a' || (uint)(character - '0') <= 9 || character == '_';

    private static bool IsOtherPartOfWord(char character) => char.IsLetterOrDigit(character)
        || CharUnicodeInfo.GetUnicodeCategory(character)
            is UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.ConnectorPunctuation;

    /// <summary>Whether a character within a name says only how to write it, as a joiner does: it is no part of the name for C#.</summary>
    private static bool IsPassedOver(char character) =>
        character > sbyte.MaxValue && CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
