using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>What a route of Gateway API belongs to.</summary>
internal static class RouteParents
{
    private static readonly string[] Read = ["Service", "EgressNetwork"];

    /// <summary>
    /// Whether a route surely belongs to nothing that Linkerd routes for, but to a gateway or to nothing: neither its validator nor its
    /// policy controller reads its annotations then.
    /// </summary>
    public static bool AreOthers(MapOwner route)
    {
        if (route.Kind is not (KubernetesKind.HttpRoute or KubernetesKind.GrpcRoute))
        {
            return false;
        }

        var specification = route.Node[ObjectMembers.Specification];
        var parents = specification[ObjectMembers.ParentReferences];
        return parents.Knowledge switch
        {
            Knowledge.Whole => parents.Items.All(parent =>
                parent[ObjectMembers.KindName] is var kind
                && (kind.Knowledge == Knowledge.Absent || (kind.OnlyText is { } name && !Read.Contains(name, StringComparer.Ordinal)))),
            Knowledge.Absent => specification.Knowledge == Knowledge.Whole,
            _ => false,
        };
    }
}
