using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>The success rate by which a circuit breaker judges.</summary>
internal static class SuccessRate
{
    /// <summary>Whether it surely counts beside an entry: no threshold of 0 switches it off.</summary>
    public static bool CountsBeside(AnnotationEntry entry)
    {
        if (entry.Map is not { } map)
        {
            return false;
        }

        return map.Mentions(KeyNames.SuccessRateThreshold)
            ? map.Beside(entry).Any(other => other.Key == KeyNames.SuccessRateThreshold && IsNotZero(other))
            : map.IsWhole;
    }

    private static bool IsNotZero(AnnotationEntry threshold) =>
        threshold.IsSurely(text => PolicyRatio.Share.Accepts(text) && !PolicyRatio.IsZero(text));
}
