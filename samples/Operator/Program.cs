using k8s;
using k8s.Models;
using Operator;

if (args is ["run"])
{
    // Inside a cluster as its service account says, outside as kubectl would.
    using var cluster = new Kubernetes(KubernetesClientConfiguration.BuildDefaultConfig());
    using var stop = new CancellationTokenSource();
    Console.CancelKeyPress += (_, key) =>
    {
        key.Cancel = true;
        stop.Cancel();
    };

    try
    {
        await new StorefrontController(cluster).RunAsync(stop.Token);
    }
    catch (OperationCanceledException)
    {
        // Somebody pressed Ctrl+C.
    }

    return;
}

// Without "run", and without a cluster: prints what the controller would apply for this storefront.
var example = new Storefront
{
    Metadata = new V1ObjectMeta { Name = "garden", Uid = "9b0c6f0e-5d0a-4a52-8f7e-3a1f6d3c2b11" },
    Spec = new StorefrontSpec { Version = "4.2.0", Replicas = 3, AccessLog = true },
};
Console.WriteLine(KubernetesYaml.SerializeAll(StorefrontManifests.All(example)));
