using k8s.Models;
using Linkerd;

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
                // The cluster in the other region links to these pages.
                [LinkerdLabels.OnService.MirrorExported] = LinkerdValues.MirrorExported.True,
            },
            Annotations = new Dictionary<string, string>
            {
                ["service.kubernetes.io/topology-mode"] = "Auto",
            },
        },
        Spec = new V1ServiceSpec
        {
            Selector = new Dictionary<string, string> { ["app.kubernetes.io/name"] = "web" },
            Ports = [new V1ServicePort { Name = "http", Port = 80, TargetPort = "http" }],
        },
    };
}
