namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>Values that a grammar takes, for lists of what can be written. They are those that the description of its form shows.</summary>
internal static class ValueExamples
{
    private static readonly Dictionary<string, string[]> OfForms = new(StringComparer.Ordinal)
    {
        ["Form_ByteQuantity"] = ["128Mi", "1Gi"],
        ["Form_CidrList"] = ["10.0.0.0/8,192.168.0.0/16"],
        ["Form_CpuQuantity"] = ["100m", "0.5"],
        ["Form_GoDuration"] = ["30s", "500ms", "1h30m"],
        ["Form_GrpcStatuses"] = ["cancelled", "deadline-exceeded", "internal", "resource-exhausted", "unavailable"],
        ["Form_ImageName"] = ["registry.example/proxy"],
        ["Form_ImageTag"] = ["v1.2.3"],
        ["Form_Number"] = ["0.5"],
        ["Form_PolicyDuration"] = ["10s", "500ms", "1m"],
        ["Form_PolicyDurationAtLeast"] = ["10s", "500ms"],
        ["Form_PolicyDurationAtMost"] = ["10s", "500ms"],
        ["Form_PolicyDurationBetween"] = ["10s", "500ms"],
        ["Form_PortList"] = ["4222,6222-6230"],
        ["Form_PortListWithoutBlanks"] = ["4222,6222-6230"],
        ["Form_PortListWithoutRanges"] = ["4222,6222"],
        ["Form_ProxyLogLevel"] = ["warn,linkerd=info"],
        ["Form_RatioBetween"] = ["0.5"],
        ["Form_RatioFromTo"] = ["0.5"],
        ["Form_RetryConditions"] = ["5xx", "gateway-error", "500-504"],
        ["Form_WholeSeconds"] = ["30"],
    };

    /// <summary>All values where there are only a few, some where there are many, and none where nothing can be recommended.</summary>
    public static IEnumerable<string> Of(ValueGrammar grammar) =>
        !grammar.Choices.IsEmpty ? grammar.Choices
        : OfForms.TryGetValue(grammar.Form.ResourceName, out var examples) ? examples.Where(grammar.Accepts)
        : [];
}
