namespace LinkerdAnnotations.Tests.Editors;

/// <summary>
/// Edits at random that damage a text: characters that make or break code are put in, and parts are taken out or doubled.
/// </summary>
internal sealed class Damage(string first, int seed)
{
    private const int LongestPart = 40;

    private const string Characters = "\"{}[]()<>;:,.=$@/*#\\'\n a";

    private readonly Random _random = new(seed);
    private string _current = string.Empty;

    /// <summary>The text after the next edit. When little is left of it, it is the first one again.</summary>
    public string Next()
    {
        if (_current.Length < first.Length / 2)
        {
            _current = first;
        }

        var start = _random.Next(_current.Length);
        var end = Math.Min(_current.Length, start + _random.Next(LongestPart));
        _current = _random.Next(3) switch
        {
            0 => _current.Insert(start, Characters[_random.Next(Characters.Length)].ToString()),
            1 => _current.Remove(start, end - start),
            _ => _current.Insert(start, _current[start..end]),
        };
        return _current;
    }
}
