namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>What keys stand at where nobody sets them, for those whose default does not depend on the installation.</summary>
internal static class KeyDefaults
{
    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        ["balancer.alpha.linkerd.io/failure-accrual-success-rate-min-requests"] = "5",
        ["balancer.alpha.linkerd.io/failure-accrual-success-rate-threshold"] = "0.8",
        ["balancer.linkerd.io/failure-accrual-consecutive-jitter-ratio"] = "0.5",
        ["balancer.linkerd.io/failure-accrual-consecutive-max-failures"] = "7",
        ["balancer.linkerd.io/failure-accrual-consecutive-max-penalty"] = "60s",
        ["balancer.linkerd.io/failure-accrual-consecutive-min-penalty"] = "1s",
        ["retry.linkerd.io/limit"] = "1",
    };

    /// <summary>The default of a key; null where it has none of its own.</summary>
    public static string? Of(LinkerdKey key) => Defaults.TryGetValue(key.Name, out var text) ? text : null;
}
