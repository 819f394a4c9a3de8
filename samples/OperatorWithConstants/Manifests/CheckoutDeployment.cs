using k8s.Models;
using Linkerd;

namespace Operator.Manifests;

/// <summary>The pods that take orders.</summary>
internal static class CheckoutDeployment
{
    public static V1Deployment Build(Storefront storefront) => new()
    {
        ApiVersion = "apps/v1",
        Kind = "Deployment",
        Metadata = new V1ObjectMeta { Name = "checkout", NamespaceProperty = storefront.HomeNamespace() },
        Spec = new V1DeploymentSpec
        {
            Replicas = storefront.Spec.Replicas,
            Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app.kubernetes.io/name"] = "checkout" } },
            Template = new V1PodTemplateSpec
            {
                Metadata = new V1ObjectMeta
                {
                    Labels = new Dictionary<string, string>
                    {
                        ["app.kubernetes.io/name"] = "checkout",
                    },
                    Annotations = new Dictionary<string, string>
                    {
                        [LinkerdAnnotations.Inject] = LinkerdValues.Inject.Enabled,
                        // An init container asks the payment provider for a session, and needs the proxy for that. Orders that are
                        // under way have it until they are paid: a native sidecar ends last.
                        [LinkerdAnnotations.ProxyNativeSidecar] = "true",
                    },
                },
                Spec = new V1PodSpec
                {
                    TerminationGracePeriodSeconds = 30,
                    InitContainers =
                    [
                        new V1Container
                        {
                            Name = "payment-session",
                            Image = $"registry.example/shop-checkout:{storefront.Spec.Version}",
                            Command = ["dotnet", "Shop.Checkout.dll", "open-session"],
                        },
                    ],
                    Containers =
                    [
                        new V1Container
                        {
                            Name = "checkout",
                            Image = $"registry.example/shop-checkout:{storefront.Spec.Version}",
                            Ports = [new V1ContainerPort { Name = "grpc", ContainerPort = 8081 }],
                            EnvFrom = [new V1EnvFromSource { SecretRef = new V1SecretEnvSource { Name = "database" } }],
                        },
                    ],
                },
            },
        },
    };
}
