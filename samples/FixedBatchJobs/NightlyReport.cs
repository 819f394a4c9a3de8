using k8s.Models;

namespace BatchJobs;

/// <summary>Sums up the day's orders, every night, and posts the result to the ledger.</summary>
internal static class NightlyReport
{
    private const string Name = "nightly-report";

    public static V1CronJob Build(string release) => new()
    {
        ApiVersion = "batch/v1",
        Kind = "CronJob",
        Metadata = new V1ObjectMeta { Name = Name, NamespaceProperty = "orders" },
        Spec = new V1CronJobSpec
        {
            Schedule = "30 2 * * *",
            TimeZone = "Europe/Berlin",
            ConcurrencyPolicy = "Forbid",
            JobTemplate = new V1JobTemplateSpec
            {
                Spec = new V1JobSpec
                {
                    BackoffLimit = 1,
                    TtlSecondsAfterFinished = 86400,
                    Template = PodTemplate(release),
                },
            },
        },
    };

    private static V1PodTemplateSpec PodTemplate(string release) => new()
    {
        Metadata = new V1ObjectMeta
        {
            Labels = new Dictionary<string, string> { ["app.kubernetes.io/name"] = Name },
            Annotations = new Dictionary<string, string>
            {
                ["linkerd.io/inject"] = "enabled",

                // The ledger is only reachable through the mesh, but the pod has to end when the report is done.
                ["config.alpha.linkerd.io/proxy-enable-native-sidecar"] = "true",
                [MeshKeys.LogLevel] = "warn",
                ["prometheus.io/scrape"] = "true",
            },
        },
        Spec = new V1PodSpec
        {
            RestartPolicy = "Never",
            Containers =
            [
                new V1Container
                {
                    Name = "report",
                    Image = $"ghcr.io/example/nightly-report:{release}",
                    Args = ["--day", "yesterday", "--ledger", "http://ledger.finance.svc.cluster.local"],
                },
            ],
        },
    };
}
