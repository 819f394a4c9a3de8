using System.Globalization;
using System.Text;

namespace LinkerdAnnotations.Benchmarks.Inputs;

/// <summary>
/// An operator that builds Kubernetes objects as operators do, with containers, probes, volumes and environment variables, annotates nearly
/// all of them, mostly rightly, and brings them into the cluster.
/// </summary>
internal static class OperatorCode
{
    private const string Keys =
        """
        namespace Operator;

        /// <summary>The keys that the operator writes.</summary>
        public static class Keys
        {
            public const string Inject = "linkerd.io/inject";
            public const string Prefix = "config.linkerd.io";
            public const string Await = Prefix + "/proxy-await";
            public const string CpuLimit = Prefix + "/proxy-cpu-limit";
            public static readonly string SkipOutbound = $"{Prefix}/skip-outbound-ports";
            public const string Managed = "operator.example.com/managed";
            public const string Part = "app.kubernetes.io/part-of";
        }
        """;

    /// <summary>A code base of that many files.</summary>
    public static CodeBase OfFiles(int count) =>
        CodeBase.Of("operator", Enumerable.Range(0, count).Select(i => i == 0 ? Keys : File(i, members: 5)));

    /// <summary>One file of about that many lines, as there could be one more in a code base of these.</summary>
    public static string FileOfLines(int lines) => File(int.MaxValue / 8, lines / Member.Count(character => character == '\n'));

    private static string File(int index, int members)
    {
        var builder = new StringBuilder(
            """
            using System;
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            using k8s;
            using k8s.Models;

            namespace Operator;


            """);
        builder.Append(
            CultureInfo.InvariantCulture,
            $"public sealed class Controller{index}\n{{\n    private const string Owner = \"team-{index}/platform\";\n");
        for (var i = 0; i < members; i++)
        {
            builder.Append(Member.Replace("{i}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{port}", (5000 + ((index * 7) % 100)).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace(
                    "{wrong}",
                    (index + i) % 10 == 0
                        ? "config.linkerd.io/proxy-native-sidecar"
                        : "config.alpha.linkerd.io/proxy-enable-native-sidecar",
                    StringComparison.Ordinal));
        }

        return builder.Append("}\n").ToString();
    }

    private const string Member =
        """

            public V1Deployment BuildDeployment{i}(string name, string image, int replicas)
            {
                var labels = new Dictionary<string, string> { ["app.kubernetes.io/name"] = name, [Keys.Part] = "shop", ["tier"] = "back/end" };
                var deployment = new V1Deployment
                {
                    ApiVersion = "apps/v1",
                    Kind = "Deployment",
                    Metadata = new V1ObjectMeta { Name = name, NamespaceProperty = "shop", Labels = labels, Annotations = new Dictionary<string, string> { [Keys.Managed] = Owner } },
                    Spec = new V1DeploymentSpec
                    {
                        Replicas = replicas,
                        Selector = new V1LabelSelector { MatchLabels = labels },
                        Template = new V1PodTemplateSpec
                        {
                            Metadata = new V1ObjectMeta
                            {
                                Labels = labels,
                                Annotations = new Dictionary<string, string>
                                {
                                    ["linkerd.io/inject"] = "enabled",
                                    ["config.linkerd.io/opaque-ports"] = "{port}",
                                    [Keys.Await] = "enabled",
                                    ["prometheus.io/scrape"] = "true",
                                },
                            },
                            Spec = new V1PodSpec
                            {
                                ServiceAccountName = name,
                                SecurityContext = new V1PodSecurityContext { RunAsNonRoot = true, RunAsUser = 10001, FsGroup = 10001 },
                                Containers =
                                [
                                    new V1Container
                                    {
                                        Name = "web",
                                        Image = image,
                                        Args = ["--listen", "0.0.0.0:{port}", "--base=/api/v{i}"],
                                        Ports = [new V1ContainerPort { Name = "http", ContainerPort = {port}, Protocol = "TCP" }],
                                        Env =
                                        [
                                            new V1EnvVar { Name = "DATABASE_HOST", Value = "db.shop.svc.cluster.local" },
                                            new V1EnvVar
                                            {
                                                Name = "DATABASE_PASSWORD",
                                                ValueFrom = new V1EnvVarSource { SecretKeyRef = new V1SecretKeySelector { Name = "db", Key = "password" } },
                                            },
                                        ],
                                        Resources = new V1ResourceRequirements
                                        {
                                            Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("100m"), ["memory"] = new("128Mi") },
                                            Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = new("256Mi") },
                                        },
                                        ReadinessProbe = new V1Probe { HttpGet = new V1HTTPGetAction { Path = "/ready", Port = "http" }, PeriodSeconds = 10 },
                                        LivenessProbe = new V1Probe { HttpGet = new V1HTTPGetAction { Path = "/live", Port = "http" }, PeriodSeconds = 30 },
                                        VolumeMounts = [new V1VolumeMount { Name = "settings", MountPath = "/etc/web" }],
                                    },
                                ],
                                Volumes = [new V1Volume { Name = "settings", ConfigMap = new V1ConfigMapVolumeSource { Name = name } }],
                            },
                        },
                    },
                };
                deployment.Spec.Template.Metadata.Annotations[Keys.SkipOutbound] = "{port},6379";
                deployment.SetAnnotation(Keys.Managed, $"{name}/{image}");
                Console.WriteLine($"Built {deployment.Metadata.Name}/{deployment.Metadata.NamespaceProperty} from {image}");
                return deployment;
            }

            public V1Job BuildJob{i}(string name, IDictionary<string, string> inherited)
            {
                var annotations = new Dictionary<string, string> { { Keys.Inject, "enabled" }, { "{wrong}", "true" } };
                foreach (var pair in inherited) { annotations.TryAdd(pair.Key, pair.Value); }
                annotations.Add(Keys.CpuLimit, "500m");
                if (!annotations.ContainsKey("cluster-autoscaler.kubernetes.io/safe-to-evict")) { annotations["cluster-autoscaler.kubernetes.io/safe-to-evict"] = "false"; }
                return new V1Job
                {
                    Metadata = new() { Name = name, NamespaceProperty = "shop" },
                    Spec = new()
                    {
                        BackoffLimit = 3,
                        TtlSecondsAfterFinished = 3600,
                        Template = new()
                        {
                            Metadata = new() { Annotations = annotations },
                            Spec = new()
                            {
                                RestartPolicy = "Never",
                                Containers =
                                [
                                    new()
                                    {
                                        Name = "work",
                                        Image = $"registry.example.com/{name}:1.0",
                                        Command = ["/app/work", "--once"],
                                        Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = new("512Mi") } },
                                        EnvFrom = [new() { ConfigMapRef = new() { Name = name } }],
                                    },
                                ],
                            },
                        },
                    },
                };
            }

            public async Task<bool> Reconcile{i}Async(IKubernetes client, string name, string image, CancellationToken cancellationToken)
            {
                var wanted = BuildDeployment{i}(name, image, 3);
                var existing = await client.AppsV1.ListNamespacedDeploymentAsync("shop", fieldSelector: $"metadata.name={name}", cancellationToken: cancellationToken);
                if (existing.Items.Count == 0)
                {
                    await client.AppsV1.CreateNamespacedDeploymentAsync(wanted, "shop", cancellationToken: cancellationToken);
                    return true;
                }

                var current = existing.Items[0];
                if (current.Spec.Template.Metadata.Annotations?.TryGetValue(Keys.Inject, out var inject) != true || inject != "enabled")
                {
                    Console.WriteLine($"{name} is not meshed; replacing it.");
                }

                if (current.Spec.Replicas == wanted.Spec.Replicas && current.Spec.Template.Spec.Containers[0].Image == image)
                {
                    return false;
                }

                wanted.Metadata.ResourceVersion = current.Metadata.ResourceVersion;
                await client.AppsV1.ReplaceNamespacedDeploymentAsync(wanted, name, "shop", cancellationToken: cancellationToken);
                return true;
            }

        """;
}
