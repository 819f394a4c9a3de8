using k8s.Models;
using Linkerd;

namespace Operator.Manifests;

/// <summary>The namespace of a storefront; what is in it goes with it.</summary>
internal static class StorefrontNamespace
{
    public static V1Namespace Build(Storefront storefront) => new()
    {
        ApiVersion = "v1",
        Kind = "Namespace",
        Metadata = new V1ObjectMeta
        {
            Name = storefront.HomeNamespace(),
            OwnerReferences = [storefront.ToOwnerReference()],
            Labels = new Dictionary<string, string>
            {
                ["app.kubernetes.io/managed-by"] = "storefront-operator",
            },
            Annotations = new Dictionary<string, string>
            {
                // The database speaks first, which the proxy's protocol detection does not like.
                [LinkerdAnnotations.SkipOutboundPorts] = "5432",
                // The processors are for the shop; its proxies have to get by with little.
                [LinkerdAnnotations.ProxyCpuLimit] = "500m",
                [LinkerdAnnotations.Inject] = LinkerdValues.Inject.Enabled,
            },
        },
    };
}
