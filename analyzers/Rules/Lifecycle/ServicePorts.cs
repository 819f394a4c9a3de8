using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>The ports of a Service, where all of them are seen.</summary>
internal static class ServicePorts
{
    // With any other protocol, and with none of these two, the proxy forwards bytes and knows no requests.
    private static readonly string[] ProtocolsWithRequests = ["http", "kubernetes.io/h2c"];

    /// <summary>The ports; null where not all of them are known, or there are none.</summary>
    public static IReadOnlyList<ObjectNode>? Of(MapOwner service)
    {
        var ports = service.Node[ObjectMembers.Specification][ObjectMembers.Ports];
        return ports.Knowledge == Knowledge.Whole
            && ports.Items.Count > 0
            && ports.Items.All(port => port[ObjectMembers.Port].OnlyText is not null)
            ? ports.Items
            : null;
    }

    /// <summary>The protocol that makes a port opaque; null where it is not, or that is not known.</summary>
    public static string? OpaqueProtocolOf(ObjectNode port) =>
        port[ObjectMembers.ApplicationProtocol].OnlyText is { } protocol
        && !ProtocolsWithRequests.Contains(protocol, StringComparer.OrdinalIgnoreCase)
            ? protocol
            : null;

    /// <summary>The numbers in a list of ports; null where it has ranges, names or anything else.</summary>
    public static IReadOnlyList<string>? NumbersIn(string list)
    {
        var numbers = list.Split(',').Select(entry => entry.Trim()).ToArray();
        return numbers.All(number =>
            number.Length > 0 && number.All(character => character is >= '0' and <= '9') && GoInteger.Int32.Accepts(number))
            ? numbers
            : null;
    }
}
