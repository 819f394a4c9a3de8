using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Text;

/// <summary>
/// The characters of a file, piece by piece and without making a string of them. Each piece begins with the end of the one before, so that
/// no word is cut in two that is no longer than <paramref name="longestWord"/>.
/// </summary>
/// <param name="text">The file.</param>
/// <param name="longestWord">How many characters the longest word has that is looked for; at least 1.</param>
internal ref struct SourceTextChunks(SourceText text, int longestWord)
{
    private const int Length = 16 * 1024;

    private readonly int _overlap = longestWord - 1;
    private char[]? _buffer;
    private int _count;

    /// <summary>Where the current piece begins in the file.</summary>
    public int Start { get; private set; } = -Length;

    /// <summary>The current piece.</summary>
    public readonly ReadOnlySpan<char> Current => _buffer.AsSpan(0, _count);

    /// <summary>Goes on to the next piece; false behind the last one.</summary>
    public bool MoveNext()
    {
        Start += Length;
        if (Start >= text.Length)
        {
            return false;
        }

        _buffer ??= ArrayPool<char>.Shared.Rent(Math.Min(Length + _overlap, text.Length));
        _count = Math.Min(Length + _overlap, text.Length - Start);
        text.CopyTo(Start, _buffer, 0, _count);
        return true;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (_buffer is { } buffer)
        {
            _buffer = null;
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
