using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Rules;

public class NotOnPodTemplateRuleTests
{
    private static readonly string[] Workloads =
        [
            "V1Deployment", "V1StatefulSet", "V1DaemonSet", "V1ReplicaSet", "V1ReplicationController", "V1Job", "V1CronJob",
            "V1JobTemplateSpec"
        ];

    /// <summary>Ways of setting a key on a workload's own metadata.</summary>
    internal static readonly string[] Reported =
    [
        // Maps that are made of pairs.
        """static V1Deployment M() { return new() { Metadata = new() { Annotations = new Dictionary<string, string>([new([|"linkerd.io/inject"|], "enabled")]) }, Spec = new() { Template = new() { Metadata = new() } } }; }""",
        """static V1Deployment M() { return new() { Metadata = new() { Annotations = new Dictionary<string, string>([KeyValuePair.Create([|"linkerd.io/inject"|], "enabled"), new("team", "shop")]) }, Spec = new() { Template = new() { Metadata = new() } } }; }""",
        """static V1Deployment M() { return new() { Metadata = new() { Annotations = new Dictionary<string, string>(new[] { new KeyValuePair<string, string>([|"linkerd.io/inject"|], "enabled") }, StringComparer.Ordinal) }, Spec = new() { Template = new() { Metadata = new() } } }; }""",
        """static V1Deployment M() { return new() { Metadata = new() { Annotations = new Dictionary<string, string>(new List<KeyValuePair<string, string>> { new([|"linkerd.io/inject"|], "enabled") }) }, Spec = new() { Template = new() { Metadata = new() } } }; }""",
        """static V1Deployment M() { return new() { Metadata = new() { Annotations = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("team", "shop").SetItem([|"linkerd.io/inject"|], "enabled") }, Spec = new() { Template = new() { Metadata = new() } } }; }""",
        """static V1Deployment M() { return new() { Metadata = new() { Annotations = System.Collections.Immutable.ImmutableDictionary.CreateRange([new KeyValuePair<string, string>([|"linkerd.io/inject"|], "enabled")]) }, Spec = new() { Template = new() { Metadata = new() } } }; }""",
        """static V1Deployment M() { return new() { Metadata = new() { Annotations = new[] { ([|"linkerd.io/inject"|], "enabled") }.ToDictionary(pair => pair.Item1, pair => pair.Item2) }, Spec = new() { Template = new() { Metadata = new() } } }; }""",
        """static V1Deployment M() { return new() { Metadata = new() { Annotations = new[] { (Name: [|"linkerd.io/inject"|], Text: "enabled") }.ToDictionary(pair => pair.Name, pair => pair.Text) }, Spec = new() { Template = new() { Metadata = new() } } }; }""",
        """static V1Deployment M() { return new() { Metadata = new() { Annotations = new[] { KeyValuePair.Create([|"linkerd.io/inject"|], "enabled") }.ToDictionary(pair => pair.Key, pair => pair.Value) }, Spec = new() { Template = new() { Metadata = new() } } }; }""",

        """static V1Deployment M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } } };""",
        """
        static V1Deployment M() => new()
        {
            Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { { [|"linkerd.io/inject"|], "enabled" } } },
            Spec = new V1DeploymentSpec { Template = new V1PodTemplateSpec { Metadata = new V1ObjectMeta { Labels = new Dictionary<string, string> { ["app"] = "web" } } } },
        };
        """,
        """
        static V1CronJob M() => new()
        {
            Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { [[|"config.linkerd.io/proxy-log-level"|]] = "warn" } },
            Spec = new V1CronJobSpec
            {
                JobTemplate = new V1JobTemplateSpec
                {
                    Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } },
                    Spec = new V1JobSpec { Template = new V1PodTemplateSpec { Spec = new V1PodSpec() } },
                },
            },
        };
        """,
        """static void M(V1Deployment d) => d.Metadata.Annotations[[|"config.linkerd.io/opaque-ports"|]] = "3306";""",
        """static void M(V1Deployment d) => d!.Metadata!.Annotations![[|"linkerd.io/inject"|]] = "enabled";""",
        """static void M(V1Deployment d) => d?.Metadata?.Annotations?.Add([|"linkerd.io/inject"|], "enabled");""",
        """static void M(V1Deployment d) => d.Metadata.Annotations.TryAdd([|"linkerd.io/inject"|], "enabled");""",
        """static void M(V1CronJob c) => c.Spec.JobTemplate.Metadata.Annotations[[|"linkerd.io/inject"|]] = "enabled";""",
        """static void M(V1Deployment d) => d.EnsureMetadata().EnsureAnnotations()[[|"linkerd.io/inject"|]] = "enabled";""",
        """static void M(V1Deployment d) => d.Annotations()[[|"linkerd.io/inject"|]] = "enabled";""",
        """static void M(V1Deployment d) => d.SetAnnotation([|"linkerd.io/inject"|], "enabled");""",
        """static void M(V1Deployment d) => ModelExtensions.SetAnnotation(d, [|"linkerd.io/inject"|], "enabled");""",
        """static void M(V1Deployment d, bool flag) => d.SetAnnotation([|"linkerd.io/inject"|], flag ? "enabled" : "disabled");""",
        """
        const string Inject = "linkerd.io/inject";
        static void M(V1Deployment d) => d.Metadata.Annotations[[|Inject|]] = "enabled";
        """,
        """
        static void M()
        {
            var annotations = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" };
            var alias = annotations;
            Console.WriteLine(new V1Deployment { Metadata = new V1ObjectMeta { Annotations = alias } });
        }
        """,
        """
        static void M()
        {
            var deployment = new V1Deployment { Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string>() } };
            var alias = deployment;
            var metadata = alias.Metadata;
            metadata.Annotations[[|"linkerd.io/inject"|]] = "enabled";
        }
        """,
        """
        static V1Deployment M() => new() { Metadata = Metadata() };
        static V1ObjectMeta Metadata() => new() { Annotations = Mesh() };
        static Dictionary<string, string> Mesh() { return new() { [[|"linkerd.io/inject"|]] = "enabled" }; }
        """,
        """
        static V1Deployment M() => new()
        {
            Metadata = new() { Annotations = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } },
            Spec = new() { Template = Template() },
        };
        static V1PodTemplateSpec Template() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["config.linkerd.io/proxy-log-level"] = "warn" } } };
        """,
        """
        static V1Deployment M() { var made = new V1Deployment { Metadata = new() { Annotations = new Dictionary<string, string>() } }; Mesh(made); return made; }
        static void Mesh(V1Deployment d) => d.Metadata.Annotations[[|"linkerd.io/inject"|]] = "enabled";
        """,
        """
        static V1Deployment M() => new V1Deployment { Metadata = new() { Annotations = new Dictionary<string, string>() } }.Meshed();
        static V1Deployment Meshed(this V1Deployment d) { d.SetAnnotation([|"linkerd.io/inject"|], "enabled"); return d; }
        """,
        """static V1Deployment M(V1Deployment d) => d with { Metadata = new() { Annotations = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } } };""",
        """
        static void M(string[] names)
        {
            foreach (var name in names)
            {
                var made = new V1Deployment();
                made.Metadata = new V1ObjectMeta { Name = name, Annotations = new Dictionary<string, string>() };
                made.Metadata.Annotations[[|"linkerd.io/inject"|]] = "enabled";
                made.Spec = new V1DeploymentSpec { Template = new V1PodTemplateSpec() };
            }
        }
        """,
        """
        static readonly Func<IKubernetes, Task> Make = async client =>
        {
            var made = new V1Deployment { Metadata = new() { Annotations = new Dictionary<string, string>() } };
            made.Metadata.Annotations.Add([|"linkerd.io/inject"|], "enabled");
            made.Spec = new();
            await client.AppsV1.CreateNamespacedDeploymentAsync(made, "default");
        };
        """,
        """
        static void M() => _ = new Pulumi.Kubernetes.Apps.V1.Deployment("web", new DeploymentArgs
        {
            Metadata = new ObjectMetaArgs { Annotations = { [[|"linkerd.io/inject"|]] = "enabled" } },
            Spec = new DeploymentSpecArgs { Template = new PodTemplateSpecArgs() },
        });
        """,
        """static CronJobArgs M() => new() { Metadata = new ObjectMetaArgs { Annotations = new() { { [|"linkerd.io/inject"|], "enabled" } } } };""",
        """static void M(Aspire.Hosting.Kubernetes.Resources.Deployment d) => d.Metadata.Annotations[[|"linkerd.io/inject"|]] = "enabled";""",
        """
        static Aspire.Hosting.Kubernetes.Resources.Deployment M() => new()
        {
            Metadata = { Annotations = { { [|"linkerd.io/inject"|], "enabled" } } },
            Spec = { Template = { Metadata = { Labels = { ["app"] = "web" } } } },
        };
        """,
        .. Workloads.Select(type =>
            $$"""static void M({{type}} thing) => thing.Metadata.Annotations[[|"linkerd.io/inject"|]] = "enabled";"""),
    ];

    /// <summary>Where the template carries the key too, or may, or where the owner may be another.</summary>
    private static readonly string[] Silent =
    [
        """static V1Deployment M() { return new() { Metadata = new() { Annotations = new[] { (Name: "linkerd.io/inject", Text: "enabled") }.ToDictionary(pair => pair.Text, pair => pair.Name) }, Spec = new() { Template = new() { Metadata = new() } } }; }""",
        """static V1Deployment M() { return new() { Metadata = new() { Annotations = new[] { ("linkerd.io/inject", "enabled") }.Where(pair => pair.Item2 != "enabled").ToDictionary(pair => pair.Item1, pair => pair.Item2) }, Spec = new() { Template = new() { Metadata = new() } } }; }""",
        """static V1Deployment M() { return new() { Metadata = new() { Annotations = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("linkerd.io/inject", "enabled").Remove("linkerd.io/inject") }, Spec = new() { Template = new() { Metadata = new() } } }; }""",
        """static V1Deployment M() { return new() { Metadata = new() { Annotations = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("linkerd.io/inject", "enabled").Clear() }, Spec = new() { Template = new() { Metadata = new() } } }; }""",
        """static V1Deployment M() { var empty = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("team", "shop"); _ = empty.Add("linkerd.io/inject", "enabled"); return new() { Metadata = new() { Annotations = empty }, Spec = new() { Template = new() { Metadata = new() } } }; }""",
        """
        static V1Deployment M() => new()
        {
            Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } },
            Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } } } },
        };
        """,
        """static void M(V1Deployment d) { d.Metadata.Annotations["linkerd.io/inject"] = "enabled"; d.Spec.Template.Metadata.Annotations["linkerd.io/inject"] = "enabled"; }""",
        """static void M(V1Deployment d) { d.SetAnnotation("linkerd.io/inject", "enabled"); var template = d.Spec.Template; template.SetAnnotation("linkerd.io/inject", "enabled"); }""",
        """static void M(V1Deployment d, bool flag) { d.SetAnnotation("linkerd.io/inject", "enabled"); if (flag) { d.Spec.Template.SetAnnotation("linkerd.io/inject", "enabled"); } }""",
        """
        static V1Deployment M() => new() { Metadata = new() { Annotations = Own() }, Spec = new() { Template = Template() } };
        static Dictionary<string, string> Own() => new() { ["linkerd.io/inject"] = "enabled" };
        static V1PodTemplateSpec Template() => new() { Metadata = new() { Annotations = Pods() } };
        static Dictionary<string, string> Pods() => new() { ["linkerd.io/inject"] = "enabled" };
        """,
        """
        static V1CronJob M()
        {
            var made = new V1CronJob { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, Spec = new() { JobTemplate = new() { Spec = new() { Template = new() } } } };
            Mesh(made.Spec.JobTemplate.Spec.Template);
            return made;
        }
        static void Mesh(IMetadata<V1ObjectMeta> thing) => thing.SetAnnotation("linkerd.io/inject", "enabled");
        """,
        """
        static void M(IDictionary<string, string> given) => _ = new V1Deployment
        {
            Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } },
            Spec = new() { Template = new() { Metadata = new() { Annotations = given } } },
        };
        """,
        """
        static void M(V1PodTemplateSpec given) => _ = new V1Deployment
        {
            Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } },
            Spec = new() { Template = given },
        };
        """,
        """
        static void M(IDictionary<string, string> given) => _ = new V1Deployment
        {
            Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } },
            Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string>(given) { ["app"] = "web" } } } },
        };
        """,
        """
        static void M(bool flag) => _ = new V1Deployment
        {
            Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } },
            Spec = new() { Template = new() { Metadata = new() { Annotations = flag ? new Dictionary<string, string>() : Other() } } },
        };
        static Dictionary<string, string> Other() => throw new NotSupportedException();
        """,
        """
        static void M(IEnumerable<KeyValuePair<string, string>> pairs)
        {
            var pods = new Dictionary<string, string>();
            foreach (var pair in pairs) { pods[pair.Key] = pair.Value; }
            _ = new V1Deployment
            {
                Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } },
                Spec = new() { Template = new() { Metadata = new() { Annotations = pods } } },
            };
        }
        """,
        """
        static void M(Action<IDictionary<string, string>> fill)
        {
            var made = new V1Deployment
            {
                Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } },
                Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string>() } } },
            };
            fill(made.Spec.Template.Metadata.Annotations);
        }
        """,
        """
        static void M()
        {
            var annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" };
            _ = new V1Deployment { Metadata = new() { Annotations = annotations }, Spec = new() { Template = new() { Metadata = new() { Annotations = annotations } } } };
        }
        """,
        """
        static void M(bool flag)
        {
            var metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } };
            object made = flag ? new V1Deployment { Metadata = metadata } : new V1Pod { Metadata = metadata };
        }
        """,
        """
        static void M() { _ = new V1Deployment { Metadata = new() { Annotations = Mesh() } }; _ = new V1Pod { Metadata = new() { Annotations = Mesh() } }; }
        static Dictionary<string, string> Mesh() => new() { ["linkerd.io/inject"] = "enabled" };
        """,
        """static void M(V1Deployment d) { d.Metadata.Annotations["linkerd.io/inject"] = "enabled"; d.Metadata.Annotations.Remove("linkerd.io/inject"); }""",
        """static bool M(V1Deployment d) => d.Metadata.Annotations.ContainsKey("linkerd.io/inject") || d.GetAnnotation("linkerd.io/inject") is null;""",
        """static void M(V1Deployment d) => d.Spec.Template.Metadata.Annotations["linkerd.io/inject"] = "enabled";""",
        """static void M(V1ObjectMeta metadata) => metadata.Annotations["linkerd.io/inject"] = "enabled";""",
        """static void M(IMetadata<V1ObjectMeta> thing) => thing.SetAnnotation("linkerd.io/inject", "enabled");""",
        """static void M(V1Pod pod, V1Namespace space) { pod.SetAnnotation("linkerd.io/inject", "enabled"); space.SetAnnotation("linkerd.io/inject", "enabled"); }""",
        """static DeploymentArgs M() => new() { Spec = new DeploymentSpecArgs { Template = new PodTemplateSpecArgs { Metadata = new ObjectMetaArgs { Annotations = { ["linkerd.io/inject"] = "enabled" } } } } };""",
        """
        static Aspire.Hosting.Kubernetes.Resources.Deployment M() => new()
        {
            Metadata = { Annotations = { ["linkerd.io/inject"] = "enabled" } },
            Spec = { Template = { Metadata = { Annotations = { ["linkerd.io/inject"] = "enabled" } } } },
        };
        """,
    ];

    [Fact]
    public Task A_key_for_pods_on_a_workload_is_found_however_it_is_written() =>
        Reports.VerifyAsync(Snippets.Of(Reported), NotOnPodTemplateRule.Id);

    [Fact]
    public Task Is_silent_where_the_template_has_the_key_or_may_have_it_or_where_the_owner_may_be_another() =>
        Reports.VerifyAsync(Snippets.Of(Silent), rule: string.Empty);

    [Theory]
    [InlineData("V1Deployment", "Deployment")]
    [InlineData("V1CronJob", "CronJob")]
    public async Task Says_on_which_kind_the_key_stands_and_how_to_repair_it(string type, string kind)
    {
        var diagnostic = Assert.Single(
            (await Analysis.OfAsync($"void M({type} thing) => thing.SetAnnotation(\"linkerd.io/inject\", \"enabled\");")).Diagnostics);
        var edit = EditProperties.Read(diagnostic.Properties);

        Assert.Equal(
            $"'linkerd.io/inject' is not read on this {kind}; set it on the pod template. Linkerd silently ignores it here.",
            Analysis.Message(diagnostic));
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal("linkerd.io/inject", Assert.IsType<MoveToPodTemplate>(edit).Key);
    }

    /// <summary>A key that the release does not know gets that word only.</summary>
    [Theory]
    [InlineData("2.17", "LKD1004")]
    [InlineData("edge-25.3.1", "LKD1004")]
    [InlineData("2.18", "LKD3001")]
    [InlineData(null, "LKD3001")]
    public async Task Speaks_of_keys_that_the_release_reads(string? release, string id) =>
        Assert.Equal(
            [id],
            (await Analysis.OfAsync(
                "void M(V1Deployment d) => d.SetAnnotation(\"config.linkerd.io/proxy-metrics-hostname-labels\", \"true\");",
                ConfiguredOptions.Release(release)))
                .Diagnostics.Select(diagnostic => diagnostic.Id));

    [Fact]
    public async Task Other_files_may_use_a_helper_for_other_objects()
    {
        const string helper = "public static class Mesh { public static Dictionary<string, string> Own() => new() { [\"linkerd.io/inject\"] = \"enabled\" }; public static V1Deployment M() => new() { Metadata = new() { Annotations = Own() } }; }";

        await Reports.VerifyAsync(
            [("Mesh", $"using System.Collections.Generic; using k8s.Models; {helper.Replace(
                "\"linkerd.io/inject\"",
                "[|\"linkerd.io/inject\"|]",
                StringComparison.Ordinal)}")],
            NotOnPodTemplateRule.Id);
        await Reports.VerifyAsync(
            [
                ("Mesh", $"using System.Collections.Generic; using k8s.Models; {helper}"),
                ("Pods", "using k8s.Models; class Pods { V1Pod M() => new() { Metadata = new() { Annotations = Mesh.Own() } }; }"),
            ],
            rule: string.Empty);
    }

    /// <summary>
    /// Each call doubles the ways through them; what takes too many steps to read is not known, and nothing is said of it.
    /// </summary>
    [Fact]
    public Task Helpers_that_call_each_other_in_circles_come_to_an_end() => Reports.VerifyAsync(
        Snippets.Of(
            """
            static void M(V1Deployment d) { M(d); N(d); M(d); N(d); d.SetAnnotation("linkerd.io/inject", "enabled"); }
            static void N(V1Deployment d) { M(d); N(d); M(d); N(d); M(d); N(d); }
            """,
            """
            static V1Pod Make() { var map = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" }; M(map); return new() { Metadata = new() { Annotations = map } }; }
            static void M(Dictionary<string, string> map) { M(map); N(map); M(map); N(map); M(map); N(map); }
            static void N(Dictionary<string, string> map) { M(map); N(map); M(map); N(map); M(map); N(map); }
            """),
        rule: string.Empty);
}
