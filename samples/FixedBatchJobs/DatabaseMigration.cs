using k8s.Models;

namespace BatchJobs;

/// <summary>Brings a database to the schema of a release, before that release is rolled out.</summary>
internal static class DatabaseMigration
{
    public static V1Job Build(string release, string database)
    {
        var template = new V1PodTemplateSpec
        {
            Metadata = new V1ObjectMeta { Annotations = Annotations() },
            Spec = new V1PodSpec
            {
                RestartPolicy = "OnFailure",
                Containers = [Migrate(release, database)],
            },
        };

        // The health probe of the migration is not spoken to through the mesh.
        template.Metadata.Annotations["config.linkerd.io/skip-inbound-ports"] = "8086";

        return new V1Job
        {
            ApiVersion = "batch/v1",
            Kind = "Job",
            Metadata = new V1ObjectMeta { Name = $"migrate-{database}-{release}", NamespaceProperty = database },
            Spec = new V1JobSpec { BackoffLimit = 3, Template = template },
        };
    }

    private static Dictionary<string, string> Annotations()
    {
        var annotations = new Dictionary<string, string>
        {
            { "linkerd.io/inject", "enabled" },
            { "config.alpha.linkerd.io/proxy-enable-native-sidecar", "true" },
        };

        // PostgreSQL runs outside the mesh, and brings its own TLS.
        annotations.Add("config.linkerd.io/skip-outbound-ports", "5432");
        return annotations;
    }

    private static V1Container Migrate(string release, string database) => new()
    {
        Name = "migrate",
        Image = $"ghcr.io/example/migrations:{release}",
        Command = ["dotnet", "Migrations.dll", database],
        EnvFrom = [new V1EnvFromSource { SecretRef = new V1SecretEnvSource { Name = $"{database}-database" } }],
    };
}
