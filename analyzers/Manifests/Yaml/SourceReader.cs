namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>Gives a text to a parser from some position on, with something before it that the parser is to have seen.</summary>
/// <param name="source">The text.</param>
/// <param name="start">The position.</param>
/// <param name="prefix">What is to stand before it.</param>
internal sealed class SourceReader(string source, int start, string prefix) : TextReader
{
    private int _next;

    /// <summary>How much was read.</summary>
    public int CharactersRead => _next;

    /// <inheritdoc/>
    public override int Peek() =>
        _next < prefix.Length ? prefix[_next]
        : start + _next - prefix.Length < source.Length ? source[start + _next - prefix.Length]
        : -1;

    /// <inheritdoc/>
    public override int Read()
    {
        var character = Peek();
        if (character >= 0)
        {
            _next++;
        }

        return character;
    }
}
