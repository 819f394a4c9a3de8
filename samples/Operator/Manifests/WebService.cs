using k8s.Models;

namespace Operator.Manifests;

/// <summary>The address of the pages.</summary>
internal static class WebService
{
    public static V1Service Build(Storefront storefront) => new()
    {
        ApiVersion = "v1",
        Kind = "Service",
        Metadata = new V1ObjectMeta
        {
            Name = "web",
            NamespaceProperty = storefront.HomeNamespace(),
            Labels = new Dictionary<string, string>
            {
                ["app.kubernetes.io/name"] = "web",
            },
            Annotations = new Dictionary<string, string>
            {
                ["service.kubernetes.io/topology-mode"] = "Auto",
                // The cluster in the other region links to these pages.
                ["mirror.linkerd.io/exported"] = "true",
            },
        },
        Spec = new V1ServiceSpec
        {
            Selector = new Dictionary<string, string> { ["app.kubernetes.io/name"] = "web" },
            Ports = [new V1ServicePort { Name = "http", Port = 80, TargetPort = "http" }],
        },
    };
}
