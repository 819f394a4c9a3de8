using k8s.Models;
using Linkerd;

namespace Operator.Manifests;

/// <summary>The pods that show the pages.</summary>
internal static class WebDeployment
{
    public static V1Deployment Build(Storefront storefront)
    {
        var deployment = new V1Deployment
        {
            ApiVersion = "apps/v1",
            Kind = "Deployment",
            Metadata = new V1ObjectMeta
            {
                Name = "web",
                NamespaceProperty = storefront.HomeNamespace(),
                Annotations = new Dictionary<string, string>
                {
                    ["kubernetes.io/change-cause"] = $"version {storefront.Spec.Version}",
                },
            },
            Spec = new V1DeploymentSpec
            {
                Replicas = storefront.Spec.Replicas,
                Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app.kubernetes.io/name"] = "web" } },
                Template = new V1PodTemplateSpec
                {
                    Metadata = new V1ObjectMeta
                    {
                        Labels = new Dictionary<string, string>
                        {
                            ["app.kubernetes.io/name"] = "web",
                        },
                        Annotations = new Dictionary<string, string>
                        {
                            [LinkerdAnnotations.Inject] = LinkerdValues.Inject.Enabled,
                        },
                    },
                    Spec = new V1PodSpec
                    {
                        Containers =
                        [
                            new V1Container
                            {
                                Name = "web",
                                Image = $"registry.example/shop-web:{storefront.Spec.Version}",
                                Ports = [new V1ContainerPort { Name = "http", ContainerPort = 8080 }],
                            },
                        ],
                    },
                },
            },
        };

        if (storefront.Spec.AccessLog)
        {
            deployment.Spec.Template.Metadata.Annotations[LinkerdAnnotations.AccessLog] = LinkerdValues.AccessLog.Json;
        }

        return deployment;
    }
}
