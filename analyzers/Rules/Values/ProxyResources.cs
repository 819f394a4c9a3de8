using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>What the proxy asks for, and what it gets at most.</summary>
internal static class ProxyResources
{
    private const string Limit = "-limit";
    private const string Request = "-request";

    /// <summary>
    /// Whether a limit is surely below the request of the same resource beside it, so that Kubernetes refuses the pod for that.
    /// </summary>
    public static bool IsBelowRequest(AnnotationEntry limit)
    {
        if (limit.Map is not { } map || AmountOf(limit) is not { } most || !limit.Key.EndsWith(Limit, StringComparison.Ordinal))
        {
            return false;
        }

        var key = limit.Key.Substring(0, limit.Key.Length - Limit.Length) + Request;
        return map.Beside(limit).Any(other => other.Key == key && AmountOf(other) > most);
    }

    /// <summary>The amount that an entry says; null where that is not one known quantity.</summary>
    private static decimal? AmountOf(AnnotationEntry entry) =>
        entry.Values is { Length: 1 } values && values[0].Texts is { Length: 1 } texts && Quantity.TryRead(texts[0], out var amount)
            ? amount
            : null;
}
