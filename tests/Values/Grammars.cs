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
        ["IdNumber.User"] = IdNumber.User,
        ["IdNumber.Group"] = IdNumber.Group,
        ["ImageName"] = ImageName.Instance,
        ["ImageTag"] = ImageTag.Instance,
        ["ImageTag.OrEmpty"] = ImageTag.OrEmpty,
        ["PolicyInteger u16"] = new PolicyInteger(ushort.MaxValue, trimsBlanks: false),
        ["PolicyInteger u32"] = new PolicyInteger(uint.MaxValue, trimsBlanks: true),
        ["GoDuration"] = GoDuration.Instance,
        ["PolicyDuration.Any"] = PolicyDuration.Any,
        ["PolicyDuration.NotZero"] = PolicyDuration.NotZero,
        ["PolicyDuration.Penalty"] = PolicyDuration.Penalty,
        ["PolicyDuration between"] = new PolicyDuration(minimum: 10, maximum: 1000),
        ["GoRatio"] = GoRatio.BelowOne,
        ["PolicyRatio.Jitter"] = PolicyRatio.Jitter,
        ["PolicyRatio.JitterUntrimmed"] = PolicyRatio.JitterUntrimmed,
        ["PolicyRatio.JitterUnbounded"] = PolicyRatio.JitterUnbounded,
        ["PolicyRatio.Share"] = PolicyRatio.Share,
        ["Quantity.Cpu"] = Quantity.Cpu,
        ["Quantity.Bytes"] = Quantity.Bytes,
        ["CidrList.Trimming"] = CidrList.Trimming,
        ["CidrList.Untrimmed"] = CidrList.Untrimmed,
        ["GoPortList.Opaque"] = GoPortList.Opaque,
        ["GoPortList.OpaqueUntrimmed"] = GoPortList.OpaqueUntrimmed,
        ["GoPortList.Skipped"] = GoPortList.Skipped,
        ["PolicyPortList.RequireIdentity"] = PolicyPortList.RequireIdentity,
        ["PolicyPortList.PodInboundNumbers"] = PolicyPortList.PodInboundNumbers,
        ["PolicyPortList.PodInbound"] = PolicyPortList.PodInbound,
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
