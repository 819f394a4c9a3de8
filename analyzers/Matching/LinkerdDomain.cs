using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>The part of a key before the slash, where it is Linkerd's or was meant to be.</summary>
internal static class LinkerdDomain
{
    private const string Name = "linkerd";
    private const string TopLevel = "io";

    private static readonly char[] OnlyPoint = ['.'];
    private static readonly char[] AnySeparator = ['.', '-', '_'];

    /// <summary>
    /// The labels before <c>linkerd.io</c>. Another end (<c>linkerd.com</c>, <c>linkerd.io:</c>, <c>linkerd</c> alone) is let pass, and so
    /// is a slip within <c>linkerd</c> where <c>io</c> follows. False for every other domain: its keys are another vendor's.
    /// </summary>
    public static bool TryReadPrefix(string domain, out IReadOnlyList<string> prefix)
    {
        prefix = [];
        var labels = ReadLabels(domain);
        var last = labels.Count - 1;
        if (last < 0)
        {
            return false;
        }

        var place = labels[last] == Name ? last : last - 1;
        if (place < 0 || !IsLinkerd(labels, place))
        {
            return false;
        }

        prefix = labels.GetRange(0, place);
        return true;
    }

    private static bool IsLinkerd(List<string> labels, int place) =>
        labels[place] == Name || (labels[place + 1] == TopLevel && SingleTypo.IsOneApart(labels[place], Name));

    private static List<string> ReadLabels(string domain)
    {
        var labels = new List<string>();
        var separators = KeyDomains.HasOtherSeparators(domain, 0, domain.Length) ? AnySeparator : OnlyPoint;
        foreach (var part in domain.ToLowerInvariant().Split(separators))
        {
            var start = 0;
            var end = part.Length;
            while (start < end && !char.IsLetterOrDigit(part[start]))
            {
                start++;
            }

            while (end > start && !char.IsLetterOrDigit(part[end - 1]))
            {
                end--;
            }

            if (end > start)
            {
                labels.Add(part.Substring(start, end - start));
            }
        }

        return labels;
    }
}
