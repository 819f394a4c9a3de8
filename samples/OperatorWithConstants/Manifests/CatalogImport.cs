using k8s.Models;
using Linkerd;

namespace Operator.Manifests;

/// <summary>Fetches the suppliers' catalogue every night.</summary>
internal static class CatalogImport
{
    public static V1CronJob Build(Storefront storefront) => new()
    {
        ApiVersion = "batch/v1",
        Kind = "CronJob",
        Metadata = new V1ObjectMeta { Name = "catalog-import", NamespaceProperty = storefront.HomeNamespace() },
        Spec = new V1CronJobSpec
        {
            Schedule = storefront.Spec.ImportSchedule,
            ConcurrencyPolicy = "Forbid",
            JobTemplate = new V1JobTemplateSpec
            {
                Spec = new V1JobSpec
                {
                    BackoffLimit = 1,
                    Template = new V1PodTemplateSpec
                    {
                        Metadata = new V1ObjectMeta
                        {
                            Annotations = new Dictionary<string, string>
                            {
                                [LinkerdAnnotations.Inject] = LinkerdValues.Inject.Enabled,
                                // The proxy has to go when the catalogue is in, or the job's pod never ends.
                                [LinkerdAnnotations.ProxyNativeSidecar] = "true",
                            },
                        },
                        Spec = new V1PodSpec
                        {
                            RestartPolicy = "Never",
                            Containers =
                            [
                                new V1Container
                                {
                                    Name = "import",
                                    Image = $"registry.example/shop-catalog:{storefront.Spec.Version}",
                                    Args = ["import", "--all-suppliers"],
                                },
                            ],
                        },
                    },
                },
            },
        },
    };
}
