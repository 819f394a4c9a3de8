using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Text;

/// <summary>
/// Where each word of a text stands, found in one search through it. Two words that have the same number, as hardly ever happens, have
/// their places together.
/// </summary>
internal sealed class WordIndex
{
    // How many characters a word takes in code, with the blanks and signs behind it.
    private const int UsualDistance = 8;

    // The words in the order in which they first stand, by their hashes.
    private readonly Dictionary<int, int> _words = [];

    // The places of all words, word by word, and where those of each begin there.
    private readonly int[] _places;
    private readonly int[] _starts;

    /// <summary>Searches a text.</summary>
    public WordIndex(SourceText text, CancellationToken cancellationToken)
    {
        var found = new List<(int Word, int Place)>(text.Length / UsualDistance);
        var counts = new List<int>();
        using var words = new WordsInText(text);
        while (words.MoveNext())
        {
            if (!_words.TryGetValue(words.Hash, out var word))
            {
                cancellationToken.ThrowIfCancellationRequested();
                word = counts.Count;
                _words.Add(words.Hash, word);
                counts.Add(0);
            }

            counts[word]++;
            found.Add((word, words.Start));
        }

        _starts = new int[counts.Count + 1];
        for (var word = 0; word < counts.Count; word++)
        {
            _starts[word + 1] = _starts[word] + counts[word];
        }

        _places = new int[found.Count];
        for (var i = found.Count - 1; i >= 0; i--)
        {
            var (word, place) = found[i];
            _places[_starts[word] + --counts[word]] = place;
        }
    }

    /// <summary>The words, see <see cref="WordHashes"/>.</summary>
    public IReadOnlyCollection<int> Words => _words.Keys;

    /// <summary>Where a word begins in a part of the text, in ascending order.</summary>
    public IEnumerable<int> PlacesOf(string word, TextSpan part)
    {
        if (!_words.TryGetValue(WordHashes.Of(word), out var number))
        {
            yield break;
        }

        var (start, end) = (_starts[number], _starts[number + 1]);
        var first = Array.BinarySearch(_places, start, end - start, part.Start);
        for (var i = first < 0 ? ~first : first; i < end && _places[i] < part.End; i++)
        {
            yield return _places[i];
        }
    }
}
