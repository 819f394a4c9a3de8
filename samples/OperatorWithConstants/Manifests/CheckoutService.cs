using k8s.Models;
using Linkerd;

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
            Annotations = new Dictionary<string, string>
            {
                // A pod that fails five times in a row is left alone for a while.
                [LinkerdAnnotations.OnService.FailureAccrual] = LinkerdValues.FailureAccrual.Consecutive,
                [LinkerdAnnotations.OnService.FailureAccrualConsecutiveMaxFailures] = "5",
            },
        },
        Spec = new V1ServiceSpec
        {
            Selector = new Dictionary<string, string> { ["app.kubernetes.io/name"] = "checkout" },
            Ports = [new V1ServicePort { Name = "grpc", Port = 8081, TargetPort = "grpc" }],
        },
    };
}
