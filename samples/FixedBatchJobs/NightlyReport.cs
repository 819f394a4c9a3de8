using k8s.Models;

namespace BatchJobs;

/// <summary>A report that is written every night.</summary>
internal static class NightlyReport
{
    public static V1CronJob Build(string name, string image) => new()
    {
        ApiVersion = "batch/v1",
        Kind = "CronJob",
        Metadata = new V1ObjectMeta { Name = name },
        Spec = new V1CronJobSpec
        {
            Schedule = "30 2 * * *",
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
                                [MeshAnnotations.Inject] = "enabled",
                                // The proxy has to go when the report is written, or the job's pod never ends.
                                ["config.alpha.linkerd.io/proxy-enable-native-sidecar"] = "true",
                                [MeshAnnotations.LogLevel] = "warn",
                            },
                        },
                        Spec = new V1PodSpec
                        {
                            RestartPolicy = "Never",
                            Containers = [new V1Container { Name = "report", Image = image, Args = ["--since", "yesterday"] }],
                        },
                    },
                },
            },
        },
    };
}
