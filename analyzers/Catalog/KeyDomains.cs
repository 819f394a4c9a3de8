namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>
/// The domains of Linkerd's keys. Looked at for every string with a slash in a user's code, so nothing here allocates or touches the
/// tables of keys.
/// </summary>
internal static class KeyDomains
{
    private const string Root = "linkerd.io";
    private const string Project = "linkerd";

    /// <summary>What stands before <c>.linkerd.io</c> in domains that hold nothing but keys.</summary>
    private static readonly string[] KeysOnly =
    [
        "config", "config.alpha", "config.beta", "balancer", "balancer.alpha", "retry", "timeout", "mirror", "viz", "jaeger", "failover",
    ];

    /// <summary>What stands before <c>.linkerd.io</c> in API groups that hold keys too, or look as if they did.</summary>
    private static readonly string[] Shared = ["multicluster", "policy", "tap", "workload"];

    /// <summary>The domain that is the first <paramref name="length"/> characters from <paramref name="start"/> on.</summary>
    public static KeyDomain Classify(string text, int start, int length)
    {
        if (EndsWithRoot(text, start, length))
        {
            if (length == Root.Length)
            {
                return KeyDomain.Shared;
            }

            var subdomain = length - Root.Length - 1;
            if (subdomain > 0 && text[start + subdomain] == '.')
            {
                return IsOneOf(KeysOnly, text, start, subdomain) ? KeyDomain.KeysOnly
                    : IsOneOf(Shared, text, start, subdomain) ? KeyDomain.Shared
                    : KeyDomain.OtherHost;
            }
        }

        return HasLabelLikeProject(text, start, length) ? KeyDomain.Misspelled : KeyDomain.Foreign;
    }

    private static bool EndsWithRoot(string text, int start, int length) =>
        length >= Root.Length && string.CompareOrdinal(text, start + length - Root.Length, Root, 0, Root.Length) == 0;

    private static bool IsOneOf(string[] subdomains, string text, int start, int length)
    {
        foreach (var subdomain in subdomains)
        {
            if (subdomain.Length == length && string.CompareOrdinal(text, start, subdomain, 0, length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasLabelLikeProject(string text, int start, int length)
    {
        var end = start + length;
        var labelStart = start;
        for (var i = start; i <= end; i++)
        {
            if (i == end || text[i] is '.' or ':')
            {
                if (IsLikeProject(text, labelStart, i - labelStart))
                {
                    return true;
                }

                labelStart = i + 1;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a label is "linkerd", or one slip away from it: a character left out, put in, replaced, or swapped with its neighbour. Case
    /// does not count, so that <c>Linkerd.io</c> is seen as the wrong domain that it is; "linkerdio" lacks its dot.
    /// </summary>
    private static bool IsLikeProject(string text, int start, int length)
    {
        const string withoutDot = "linkerdio";
        if (length == withoutDot.Length)
        {
            return CommonPrefix(text, start, length, withoutDot) == length;
        }

        if (Math.Abs(length - Project.Length) > 1)
        {
            return false;
        }

        var prefix = CommonPrefix(text, start, length, Project);
        if (length == Project.Length)
        {
            return prefix == length
                || SuffixEquals(text, start, prefix + 1, Project, prefix + 1)
                || (prefix + 1 < length
                    && Lower(text[start + prefix]) == Project[prefix + 1]
                    && Lower(text[start + prefix + 1]) == Project[prefix]
                    && SuffixEquals(text, start, prefix + 2, Project, prefix + 2));
        }

        return length > Project.Length
            ? SuffixEquals(text, start, prefix + 1, Project, prefix)
            : SuffixEquals(text, start, prefix, Project, prefix + 1);
    }

    private static int CommonPrefix(string text, int start, int length, string other)
    {
        var count = 0;
        while (count < length && count < other.Length && Lower(text[start + count]) == other[count])
        {
            count++;
        }

        return count;
    }

    /// <summary>Whether the rest of the label, which ends where <paramref name="other"/>'s rest does, is the same.</summary>
    private static bool SuffixEquals(string text, int start, int from, string other, int otherFrom)
    {
        for (; otherFrom < other.Length; from++, otherFrom++)
        {
            if (Lower(text[start + from]) != other[otherFrom])
            {
                return false;
            }
        }

        return true;
    }

    private static char Lower(char character) => character is >= 'A' and <= 'Z' ? (char)(character + ('a' - 'A')) : character;
}
