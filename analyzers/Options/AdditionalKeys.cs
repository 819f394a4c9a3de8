using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Options;

/// <summary>
/// Keys under a linkerd.io name that a team's own tooling defines: whole keys, or beginnings of keys written with a trailing <c>*</c>.
/// </summary>
internal sealed class AdditionalKeys
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<string> _beginnings = [];

    private AdditionalKeys()
    {
    }

    /// <summary>Reads a comma-separated list; <paramref name="unusable"/> is its first entry that cannot be a key, or null.</summary>
    public static AdditionalKeys Read(string? list, out string? unusable)
    {
        var keys = new AdditionalKeys();
        unusable = null;
        foreach (var entry in (list ?? string.Empty).Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            var text = entry.Trim();
            if (text.Length == 0)
            {
                continue;
            }

            var isBeginning = text[text.Length - 1] == '*';
            var key = isBeginning ? text.Substring(0, text.Length - 1) : text;
            if (!LooksLikeKey(key, isBeginning))
            {
                unusable ??= text;
            }
            else if (isBeginning)
            {
                keys._beginnings.Add(key);
            }
            else
            {
                keys._keys.Add(key);
            }
        }

        return keys;
    }

    /// <summary>Whether the team defines <paramref name="key"/>.</summary>
    public bool Contain(string key) =>
        _keys.Contains(key) || key.BeginsWithAny(_beginnings);

    private static bool LooksLikeKey(string text, bool isBeginning)
    {
        var slash = text.IndexOf('/');
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || character is '*' or ';' or '"')
            {
                return false;
            }
        }

        return text.Length > 0 && slash != 0 && (isBeginning || (slash > 0 && slash < text.Length - 1));
    }
}
