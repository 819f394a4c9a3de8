using k8s;
using k8s.Autorest;
using k8s.Models;
using Operator.Manifests;

namespace Operator;

/// <summary>Makes the cluster look as its storefronts say.</summary>
internal sealed class StorefrontController(IKubernetes cluster)
{
    private const string FieldManager = "storefront-operator";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>Looks at all storefronts again and again: what one pass could not do, the next one does.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var storefronts = new GenericClient(cluster, Storefront.KubeGroup, Storefront.KubeApiVersion, Storefront.KubePluralName, disposeClient: false);
        using var timer = new PeriodicTimer(Pause);
        do
        {
            foreach (var storefront in (await storefronts.ListAsync<StorefrontList>(cancel: cancellationToken)).Items)
            {
                try
                {
                    await ReconcileAsync(storefront, cancellationToken);
                }
                catch (HttpOperationException exception)
                {
                    await Console.Error.WriteLineAsync($"{storefront.Metadata.Name}: {exception.Response.Content}");
                }
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async Task ReconcileAsync(Storefront storefront, CancellationToken cancellationToken)
    {
        await ApplyAsync(StorefrontNamespace.Build(storefront), cancellationToken);

        // The new version's pods need the new version's tables.
        var migration = (V1Job)await ApplyAsync(DatabaseMigration.Build(storefront), cancellationToken);
        if (migration.Status?.Succeeded is null or 0)
        {
            await ReportAsync(storefront, StorefrontStatus.Migrating, cancellationToken);
            return;
        }

        foreach (var manifest in StorefrontManifests.Workloads(storefront))
        {
            await ApplyAsync(manifest, cancellationToken);
        }

        await ReportAsync(storefront, StorefrontStatus.Applied, cancellationToken);
    }

    /// <summary>Creates an object, or changes of it what is ours; the API server merges the rest.</summary>
    private async Task<IKubernetesObject<V1ObjectMeta>> ApplyAsync(IKubernetesObject<V1ObjectMeta> manifest, CancellationToken cancellationToken)
    {
        var patch = new V1Patch(manifest, V1Patch.PatchType.ApplyPatch);
        var (name, home) = (manifest.Name(), manifest.Namespace());
        return manifest switch
        {
            V1Namespace => await cluster.CoreV1.PatchNamespaceAsync(patch, name, fieldManager: FieldManager, force: true, cancellationToken: cancellationToken),
            V1Service => await cluster.CoreV1.PatchNamespacedServiceAsync(patch, name, home, fieldManager: FieldManager, force: true, cancellationToken: cancellationToken),
            V1Deployment => await cluster.AppsV1.PatchNamespacedDeploymentAsync(patch, name, home, fieldManager: FieldManager, force: true, cancellationToken: cancellationToken),
            V1DaemonSet => await cluster.AppsV1.PatchNamespacedDaemonSetAsync(patch, name, home, fieldManager: FieldManager, force: true, cancellationToken: cancellationToken),
            V1Job => await cluster.BatchV1.PatchNamespacedJobAsync(patch, name, home, fieldManager: FieldManager, force: true, cancellationToken: cancellationToken),
            V1CronJob => await cluster.BatchV1.PatchNamespacedCronJobAsync(patch, name, home, fieldManager: FieldManager, force: true, cancellationToken: cancellationToken),
            _ => throw new NotSupportedException($"No storefront has a {manifest.Kind}."),
        };
    }

    private async Task ReportAsync(Storefront storefront, string phase, CancellationToken cancellationToken)
    {
        var status = new StorefrontStatus { Phase = phase, ObservedGeneration = storefront.Metadata.Generation };
        await cluster.CustomObjects.PatchClusterCustomObjectStatusAsync(
            new V1Patch(new { status }, V1Patch.PatchType.MergePatch),
            Storefront.KubeGroup,
            Storefront.KubeApiVersion,
            Storefront.KubePluralName,
            storefront.Metadata.Name,
            cancellationToken: cancellationToken);
    }
}
