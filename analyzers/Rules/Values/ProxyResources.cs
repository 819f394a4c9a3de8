using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>What the proxy asks for, and what it gets at most.</summary>
internal static class ProxyResources
{
    private const string Limit = "-limit";
    private const string Request = "-request";

    /// <summary>
    /// Whether a limit is surely below the request of the same resource that goes with it, or a request above its limit, so that Kubernetes
    /// refuses the pod for that.
    /// </summary>
    public static bool AreOutOfOrder(AnnotationEntry entry, LinkerdOptions options)
    {
        if (entry.Map is not { } map || AmountOf(entry) is not { } amount)
        {
            return false;
        }

        return entry.Key.EndsWith(Limit, StringComparison.Ordinal) ? Others(Limit, Request).Any(request => AmountOf(request) > amount)
            : entry.Key.EndsWith(Request, StringComparison.Ordinal) && Others(Request, Limit).Any(limit => AmountOf(limit) < amount);

        IEnumerable<AnnotationEntry> Others(string suffix, string otherSuffix) =>
            InheritedAnnotations.EntriesOf(entry, map, entry.Key.Substring(0, entry.Key.Length - suffix.Length) + otherSuffix, options);
    }

    /// <summary>The amount that an entry says; null where that is not one known quantity.</summary>
    private static decimal? AmountOf(AnnotationEntry entry) =>
        entry.Values is { Length: 1 } values && values[0].Texts is { Length: 1 } texts && Quantity.TryRead(texts[0], out var amount)
            ? amount
            : null;
}
