using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Analyzers.Kubernetes;

/// <summary>
/// The names that Kubernetes takes as keys of annotations and labels: a DNS name and a slash, or neither, and a name of at most 63
/// characters. It refuses an object with any other.
/// </summary>
internal static class QualifiedName
{
    /// <summary>Whether Kubernetes takes a key of annotations, for which the case of the prefix does not matter.</summary>
    public static bool IsKeyOfAnnotation(string key) => IsKey(key, takesCapitals: true);

    /// <summary>Whether Kubernetes takes a key of labels.</summary>
    public static bool IsKeyOfLabel(string key) => IsKey(key, takesCapitals: false);

    /// <summary>Whether Kubernetes takes a value of a label: a name, or nothing.</summary>
    public static bool IsValueOfLabel(string value) => value.Length == 0 || IsName(value.AsSpan());

    private static bool IsKey(string key, bool takesCapitals)
    {
        var slash = key.IndexOf('/');
        return slash < 0
            ? IsName(key.AsSpan())
            : IsPrefix(key.AsSpan(0, slash), takesCapitals) && IsName(key.AsSpan(slash + 1));
    }

    /// <summary>Labels between points, each of letters, digits and inner hyphens.</summary>
    private static bool IsPrefix(ReadOnlySpan<char> prefix, bool takesCapitals)
    {
        if (prefix.Length is 0 or > KeyLimits.LongestDomain)
        {
            return false;
        }

        var isAtStart = true;
        for (var index = 0; index < prefix.Length; index++)
        {
            var character = prefix[index];
            var isLetter = IsSmallOrDigit(character) || (takesCapitals && IsCapital(character));
            var isAtEnd = index + 1 == prefix.Length || prefix[index + 1] == '.';
            if (!isLetter && (isAtStart || (character == '-' ? isAtEnd : character != '.' || prefix[index - 1] == '-')))
            {
                return false;
            }

            isAtStart = character == '.';
        }

        return !isAtStart;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > KeyLimits.LongestName || !IsLetterOrDigit(name[0]) || !IsLetterOrDigit(name[name.Length - 1]))
        {
            return false;
        }

        foreach (var character in name)
        {
            if (!IsLetterOrDigit(character) && character is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLetterOrDigit(char character) => IsSmallOrDigit(character) || IsCapital(character);

    private static bool IsSmallOrDigit(char character) => character is (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private static bool IsCapital(char character) => character is >= 'A' and <= 'Z';
}
