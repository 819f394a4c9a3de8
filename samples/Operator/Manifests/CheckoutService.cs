using k8s.Models;

namespace Operator.Manifests;

/// <summary>The address at which the pages reach the checkout.</summary>
internal static class CheckoutService
{
    public static V1Service Build(Storefront storefront) => new()
    {
        ApiVersion = "v1",
        Kind = "Service",
        Metadata = new V1ObjectMeta
        {
            Name = "checkout",
            NamespaceProperty = storefront.HomeNamespace(),
        },
        Spec = new V1ServiceSpec
        {
            Selector = new Dictionary<string, string> { ["app.kubernetes.io/name"] = "checkout" },
            Ports = [new V1ServicePort { Name = "grpc", Port = 8081, TargetPort = "grpc" }],
        },
    };
}
