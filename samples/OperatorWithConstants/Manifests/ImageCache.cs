using k8s.Models;
using Linkerd;

namespace Operator.Manifests;

/// <summary>A cache of product images on each node, under the node's own address, where the load balancer looks for it.</summary>
internal static class ImageCache
{
    public static V1DaemonSet Build(Storefront storefront) => new()
    {
        ApiVersion = "apps/v1",
        Kind = "DaemonSet",
        Metadata = new V1ObjectMeta { Name = "image-cache", NamespaceProperty = storefront.HomeNamespace() },
        Spec = new V1DaemonSetSpec
        {
            Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app.kubernetes.io/name"] = "image-cache" } },
            Template = new V1PodTemplateSpec
            {
                Metadata = new V1ObjectMeta
                {
                    Labels = new Dictionary<string, string>
                    {
                        ["app.kubernetes.io/name"] = "image-cache",
                    },
                    Annotations = new Dictionary<string, string>
                    {
                        // What uses the network of its node cannot have a proxy, whatever the namespace says.
                        [LinkerdAnnotations.Inject] = LinkerdValues.Inject.Disabled,
                    },
                },
                Spec = new V1PodSpec
                {
                    HostNetwork = true,
                    Containers =
                    [
                        new V1Container
                        {
                            Name = "cache",
                            Image = $"registry.example/shop-images:{storefront.Spec.Version}",
                            Ports = [new V1ContainerPort { Name = "http", ContainerPort = 8090 }],
                        },
                    ],
                },
            },
        },
    };
}
