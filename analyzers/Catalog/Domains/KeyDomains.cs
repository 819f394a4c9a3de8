namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>
/// The domains of Linkerd's keys. Looked at for every string with a slash in a user's code, so nothing here allocates or touches the
/// tables of keys.
/// </summary>
internal static class KeyDomains
{
    private const string Root = "linkerd.io";
    private const string Project = "linkerd";
    private const string WithoutDot = "linkerdio";

    /// <summary>What stands before <c>.linkerd.io</c> in domains that hold nothing but keys.</summary>
    private static readonly string[] KeysOnly =
    [
        "config", "config.alpha", "config.beta", "balancer", "balancer.alpha", "retry", "timeout", "mirror", "viz", "jaeger", "failover",
    ];

    /// <summary>What stands before <c>.linkerd.io</c> in API groups that hold keys too, or look as if they did.</summary>
    private static readonly string[] Shared = ["multicluster", "policy", "tap", "workload"];

    /// <summary>How many characters a label can have that <see cref="EndsLikeProject"/> takes for the project's name.</summary>
    public static int LongestLabelLikeProject => WithoutDot.Length;

    /// <summary>Whether a text ends with a label like the project's name, or with something longer that ends so.</summary>
    public static bool EndsLikeProject(ReadOnlySpan<char> text)
    {
        for (var length = Project.Length - 1; length <= WithoutDot.Length && length <= text.Length; length++)
        {
            if (IsLikeProject(text.Slice(text.Length - length)))
            {
                return true;
            }
        }

        return false;
    }

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
                if (IsLikeProject(text.AsSpan(labelStart, i - labelStart)))
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
    private static bool IsLikeProject(ReadOnlySpan<char> label)
    {
        if (label.Length == WithoutDot.Length)
        {
            return CommonPrefix(label, WithoutDot) == label.Length;
        }

        if (Math.Abs(label.Length - Project.Length) > 1)
        {
            return false;
        }

        var prefix = CommonPrefix(label, Project);
        if (label.Length == Project.Length)
        {
            return prefix == label.Length
                || SuffixEquals(label, prefix + 1, Project, prefix + 1)
                || (Lower(label[prefix]) == Project[prefix + 1]
                    && Lower(label[prefix + 1]) == Project[prefix]
                    && SuffixEquals(label, prefix + 2, Project, prefix + 2));
        }

        return label.Length > Project.Length
            ? SuffixEquals(label, prefix + 1, Project, prefix)
            : SuffixEquals(label, prefix, Project, prefix + 1);
    }

    private static int CommonPrefix(ReadOnlySpan<char> label, string other)
    {
        var count = 0;
        while (count < label.Length && count < other.Length && Lower(label[count]) == other[count])
        {
            count++;
        }

        return count;
    }

    /// <summary>Whether the rest of the label, which ends where <paramref name="other"/>'s rest does, is the same.</summary>
    private static bool SuffixEquals(ReadOnlySpan<char> label, int from, string other, int otherFrom)
    {
        for (; otherFrom < other.Length; from++, otherFrom++)
        {
            if (Lower(label[from]) != other[otherFrom])
            {
                return false;
            }
        }

        return true;
    }

    private static char Lower(char character) => character is >= 'A' and <= 'Z' ? (char)(character + ('a' - 'A')) : character;
}
