using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

/// <summary>Every grammar with every parameter that a Linkerd key uses it with, by a name that a failing test can show.</summary>
internal static class Grammars
{
    public static IReadOnlyDictionary<string, ValueGrammar> All { get; } = new Dictionary<string, ValueGrammar>
    {
        ["GoBoolean"] = GoBoolean.Instance,
        ["PolicyBoolean"] = PolicyBoolean.Instance,
        ["FreeText"] = FreeText.Instance,
        ["GoInteger.Int32"] = GoInteger.Int32,
        ["GoInteger.Int64"] = GoInteger.Int64,
        ["GoInteger.UInt64"] = GoInteger.UInt64,
        ["GoInteger.Seconds"] = GoInteger.Seconds,
        ["Port"] = Port.Instance,
        ["RustInteger u16"] = new RustInteger(ushort.MaxValue, trimsBlanks: false),
        ["RustInteger u32"] = new RustInteger(uint.MaxValue, trimsBlanks: true),
        ["GoDuration"] = GoDuration.Instance,
        ["PolicyDuration.Any"] = PolicyDuration.Any,
        ["PolicyDuration.NotZero"] = PolicyDuration.NotZero,
        ["PolicyDuration.Penalty"] = PolicyDuration.Penalty,
        ["PolicyDuration between"] = new PolicyDuration(minimum: 10, maximum: 1000),
        ["GoRatio"] = GoRatio.BelowOne,
        ["RustRatio.Jitter"] = RustRatio.Jitter,
        ["RustRatio.JitterUntrimmed"] = RustRatio.JitterUntrimmed,
        ["RustRatio.JitterUnbounded"] = RustRatio.JitterUnbounded,
        ["RustRatio.Share"] = RustRatio.Share,
        ["Quantity"] = Quantity.Instance,
        ["CidrList.Trimming"] = CidrList.Trimming,
        ["CidrList.Untrimmed"] = CidrList.Untrimmed,
        ["GoPortList.Opaque"] = GoPortList.Opaque,
        ["GoPortList.OpaqueUntrimmed"] = GoPortList.OpaqueUntrimmed,
        ["GoPortList.Skipped"] = GoPortList.Skipped,
        ["RustPortList.RequireIdentity"] = RustPortList.RequireIdentity,
        ["RustPortList.PodInbound"] = RustPortList.PodInbound,
        ["RetryConditions"] = RetryConditions.Instance,
        ["GrpcStatuses"] = GrpcStatuses.Instance,
        ["ProxyLogLevel"] = ProxyLogLevel.Instance,
        ["EnvironmentVariables"] = EnvironmentVariables.Instance,
        ["Choice of two"] = Choice.Of("enabled", "disabled"),
        ["Choice of one"] = Choice.Of("member"),
        ["Choice or empty"] = new Choice(["insecure", "off"], takesEmpty: true),
        ["Choice ignoring case"] = new Choice(["plain", "json"], ignoresCase: true),
    };

    public static TheoryData<string> Names => [.. All.Keys];
}
