using LinkerdAnnotations.Analyzers.Text;

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

    /// <summary>
    /// Whether a text, or a piece of one, names a domain like one of Linkerd's: a label of it is "linkerd", or one slip away from that
    /// with another label behind it. Many words are a slip away from it, and stand by themselves: "linked", "linker".
    /// </summary>
    public static bool CouldName(string text)
    {
        var labelStart = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('.' or ':' or '/' or '~'))
            {
                continue;
            }

            var label = text.AsSpan(labelStart, i - labelStart).Trim();
            if (IsProject(label) || (i + 1 < text.Length && text[i] == '.' && IsLikeProject(label)))
            {
                return true;
            }

            labelStart = i + 1;
        }

        return false;
    }

    private static bool IsProject(ReadOnlySpan<char> label) =>
        AsciiLetters.AreSame(label, Project.AsSpan()) || AsciiLetters.AreSame(label, WithoutDot.AsSpan());

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

        return HasLabelLikeProject(text, start, length) || HasOtherSeparators(text, start, length)
            ? KeyDomain.Misspelled
            : KeyDomain.Foreign;
    }

    /// <summary>Whether it is a domain of Linkerd's with hyphens or underscores for points: <c>config_linkerd_io</c>.</summary>
    public static bool HasOtherSeparators(string text, int start, int length)
    {
        var root = length - Root.Length;
        return root >= 0
            && (text.IndexOf('_', start, length) >= 0 || text.IndexOf('-', start, length) >= 0)
            && IsWithOtherSeparators(Root, text, start + root, Root.Length)
            && (root == 0
                || (IsSeparator(text[start + root - 1])
                    && (IsOneWithOtherSeparators(KeysOnly, text, start, root - 1)
                        || IsOneWithOtherSeparators(Shared, text, start, root - 1))));
    }

    private static bool IsOneWithOtherSeparators(string[] subdomains, string text, int start, int length)
    {
        foreach (var subdomain in subdomains)
        {
            if (subdomain.Length == length && IsWithOtherSeparators(subdomain, text, start, length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWithOtherSeparators(string domain, string text, int start, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (text[start + i] != domain[i] && !(domain[i] == '.' && IsSeparator(text[start + i])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSeparator(char character) => character is '.' or '-' or '_';

    /// <summary>Where the first <c>linkerd.io</c> within a part of a text ends; a negative number where there is none.</summary>
    public static int EndOfRoot(string text, int start, int length)
    {
        var root = length <= Root.Length ? -1 : text.IndexOf(Root, start, length, StringComparison.Ordinal);
        return root < 0 ? -1 : root + Root.Length;
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
    /// Whether a label is "linkerd", or one slip away from it. Case does not count, so that <c>Linkerd.io</c> is seen as the wrong domain
    /// that it is; "linkerdio" lacks its dot.
    /// </summary>
    private static bool IsLikeProject(ReadOnlySpan<char> label) =>
        IsProject(label) || (label.Length != WithoutDot.Length && SingleTypo.IsOneApart(label, Project.AsSpan(), ignoreCase: true));
}
