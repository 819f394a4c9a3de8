using k8s;
using k8s.Models;
using Operator.Manifests;

namespace Operator;

/// <summary>What a storefront is made of.</summary>
internal static class StorefrontManifests
{
    /// <summary>What runs once the database is ready.</summary>
    public static IReadOnlyList<IKubernetesObject<V1ObjectMeta>> Workloads(Storefront storefront) =>
    [
        WebService.Build(storefront),
        WebDeployment.Build(storefront),
        CheckoutService.Build(storefront),
        CheckoutDeployment.Build(storefront),
        ImageCache.Build(storefront),
        CatalogImport.Build(storefront),
    ];

    /// <summary>Everything, in the order in which it is applied.</summary>
    public static IReadOnlyList<IKubernetesObject<V1ObjectMeta>> All(Storefront storefront) =>
        [StorefrontNamespace.Build(storefront), DatabaseMigration.Build(storefront), .. Workloads(storefront)];
}
