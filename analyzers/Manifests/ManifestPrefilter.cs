using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>The cheap look at a text: whether it could hold a manifest with a key of Linkerd's. Allocates nothing.</summary>
internal static class ManifestPrefilter
{
    /// <summary>What stands in every file that describes a Namespace.</summary>
    public const string NamespaceKind = "Namespace";

    /// <summary>What a line ends with behind which a map of annotations or labels may begin.</summary>
    public static readonly string[] MapBeginnings = ["nnotations:", "abels:"];

    /// <summary>Whether anything between two positions could be a key of Linkerd's in the metadata of an object.</summary>
    public static bool CouldHoldKey(string text, int start, int end)
    {
        for (var slash = start; (slash = text.IndexOf('/', slash, end - slash)) >= 0; slash++)
        {
            if (EndsDomain(text, start, slash))
            {
                return true;
            }
        }

        return HoldsPointer(text, start, end) || HoldsKeyWithoutSlash(text, start, end);
    }

    /// <summary>
    /// Whether an object between two positions could be a Namespace: pods that stand elsewhere inherit from it, be it nothing.
    /// </summary>
    public static bool CouldBeNamespace(string text, int start, int end)
    {
        for (var kind = start; (kind = text.IndexOf(NamespaceKind, kind, end - kind,
            StringComparison.Ordinal)) >= 0; kind += NamespaceKind.Length)
        {
            if (IsValue(text, start, kind) && !(kind + NamespaceKind.Length < end && IsOfDomain(text[kind + NamespaceKind.Length])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a member of the text could be a map of annotations or labels.</summary>
    public static bool CouldHoldMap(string text) =>
        Array.Exists(MapBeginnings, beginning => text.IndexOf(beginning, StringComparison.Ordinal) >= 0);

    /// <summary>Whether a colon stands before a position, with no more than blanks and a quote between.</summary>
    private static bool IsValue(string text, int start, int position)
    {
        var before = position - 1;
        while (before >= start && text[before] is ' ' or '\t' or '"' or '\'')
        {
            before--;
        }

        return before >= start && text[before] == ':';
    }

    private static bool EndsDomain(string text, int start, int slash)
    {
        // JSON may escape the slash.
        var domainEnd = slash > start && text[slash - 1] == '\\' ? slash - 1 : slash;
        var domain = domainEnd;
        while (domain > start && domainEnd - domain < KeyLimits.LongestDomain && IsOfDomain(text[domain - 1]))
        {
            domain--;
        }

        // What an escape before or within the domain stands for is found out by a parser.
        var isEscaped = domain > start && text[domain - 1] == '\\';
        return domain < domainEnd && (isEscaped || KeyDomains.Classify(text, domain, domainEnd - domain) != KeyDomain.Foreign);
    }

    /// <summary>Whether there is a path of a JSON Patch, in which the slash of a key is written <c>~1</c>.</summary>
    private static bool HoldsPointer(string text, int start, int end)
    {
        for (var tilde = start; (tilde = text.IndexOf('~', tilde, end - tilde)) >= 0; tilde++)
        {
            if (tilde + 1 < end && text[tilde + 1] == '1' && EndsDomain(text, start, tilde))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether another character stands where the slash of a key should: <c>config.linkerd.io.access-log</c>.</summary>
    private static bool HoldsKeyWithoutSlash(string text, int start, int end)
    {
        for (var from = start; KeyDomains.EndOfRoot(text, from, end - from) is > 0 and var root; from = root)
        {
            if (root + 1 < end
                && text[root] is not ('\n' or '\r' or '"' or '\'')
                && !char.IsLetterOrDigit(text[root])
                && char.IsLetterOrDigit(text[root + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfDomain(char character) => character is '.' or '-' or '_' || char.IsLetterOrDigit(character);
}
