using k8s.Models;

namespace BatchJobs;

/// <summary>A migration that runs before each release.</summary>
internal static class DatabaseMigration
{
    public static V1Job Build(string database, string image)
    {
        var template = new V1PodTemplateSpec
        {
            Metadata = new V1ObjectMeta { Annotations = MeshFor(database) },
            Spec = new V1PodSpec
            {
                RestartPolicy = "OnFailure",
                Containers = [new V1Container { Name = "migrate", Image = image, Command = ["dotnet", "Migrate.dll"] }],
            },
        };

        // The database speaks first, which the proxy's protocol detection does not like.
        template.Metadata.Annotations["config.linkerd.io/skip-outbound-ports"] = "5432";

        return new V1Job
        {
            ApiVersion = "batch/v1",
            Kind = "Job",
            Metadata = new V1ObjectMeta { Name = $"migrate-{database}" },
            Spec = new V1JobSpec { BackoffLimit = 3, Template = template },
        };
    }

    private static Dictionary<string, string> MeshFor(string database)
    {
        var annotations = new Dictionary<string, string>
        {
            { "linkerd.io/inject", "enabled" },
            { "config.alpha.linkerd.io/proxy-enable-native-sidecar", "true" },
        };

        if (database.StartsWith("shop", StringComparison.Ordinal))
        {
            annotations.Add("config.linkerd.io/skip-inbound-ports", "9090");
        }

        return annotations;
    }
}
