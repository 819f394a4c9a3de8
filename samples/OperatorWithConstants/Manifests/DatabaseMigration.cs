using k8s.Models;
using Linkerd;

namespace Operator.Manifests;

/// <summary>The job that brings the database to the version of the shop; the controller starts that version when it has ended.</summary>
internal static class DatabaseMigration
{
    public static V1Job Build(Storefront storefront) => new()
    {
        ApiVersion = "batch/v1",
        Kind = "Job",
        Metadata = new V1ObjectMeta { Name = $"migrate-{storefront.Spec.Version}", NamespaceProperty = storefront.HomeNamespace() },
        Spec = new V1JobSpec
        {
            BackoffLimit = 2,
            Template = new V1PodTemplateSpec
            {
                Metadata = new V1ObjectMeta
                {
                    Annotations = new Dictionary<string, string>
                    {
                        [LinkerdAnnotations.Inject] = LinkerdValues.Inject.Enabled,
                        [LinkerdAnnotations.ProxyNativeSidecar] = "true",
                    },
                },
                Spec = new V1PodSpec
                {
                    RestartPolicy = "OnFailure",
                    Containers =
                    [
                        new V1Container
                        {
                            Name = "migrate",
                            Image = $"registry.example/shop-migrations:{storefront.Spec.Version}",
                            Command = ["dotnet", "Shop.Migrations.dll"],
                            EnvFrom = [new V1EnvFromSource { SecretRef = new V1SecretEnvSource { Name = "database" } }],
                        },
                    ],
                },
            },
        },
    };
}
