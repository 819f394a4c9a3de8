using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Rules;

namespace LinkerdAnnotations.Tests.Rules;

public class PlacementTests
{
    [Fact]
    public void Kinds_are_called_as_their_users_call_them()
    {
        var all = Enum.GetValues<ObjectKinds>().Aggregate((left, right) => left | right);

        Assert.Equal(
            "Pod, Namespace, Service, EgressNetwork, HTTPRoute, GRPCRoute, ExternalWorkload, Endpoints, TrafficSplit",
            Placement.Names(all));
        Assert.Equal("Service, HTTPRoute", Placement.Names(ObjectKinds.HttpRoute | ObjectKinds.Service));
        Assert.Empty(Placement.Names(ObjectKinds.None));
    }

    /// <summary>So that a key which is read on no kind needs no word of its own.</summary>
    [Fact]
    public void Every_key_for_users_is_read_somewhere() =>
        Assert.Empty(LinkerdCatalog.All
            .Where(key => key is { IsKey: true, Audience: Audience.User, IsDeclaredOnly: false, ReadOn.Count: 0 })
            .Select(key => key.Name));
}
