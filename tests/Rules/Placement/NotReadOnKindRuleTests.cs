using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

public class NotReadOnKindRuleTests
{
    private const string OnPodTemplate =
        "LKD3003: 'retry.linkerd.io/limit' is not read on this pod template; use it only on: Service, EgressNetwork, HTTPRoute, GRPCRoute. Linkerd silently ignores it here.";

    /// <summary>Ways of setting a key on a pod template whose owner is known.</summary>
    public static TheoryData<string> OnKnownOwner =>
    [
        """_ = new V1PodTemplateSpec { Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { ["retry.linkerd.io/limit"] = "2" } } };""",
        """V1PodTemplateSpec template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { { "retry.linkerd.io/limit", "2" } } } };""",
        """void M(V1Deployment d) => d.Spec.Template.Metadata.Annotations["retry.linkerd.io/limit"] = "2";""",
        """void M(V1Deployment d) => d.Spec!.Template!.Metadata!.Annotations!["retry.linkerd.io/limit"] = "2";""",
        """void M(V1Deployment d) => d.Spec.Template.Metadata.Annotations.Add("retry.linkerd.io/limit", "2");""",
        """void M(V1PodTemplateSpec t) => t.Metadata.EnsureAnnotations()["retry.linkerd.io/limit"] = "2";""",
        """void M(V1PodTemplateSpec t) => t.EnsureMetadata().EnsureAnnotations().Add("retry.linkerd.io/limit", "2");""",
        """void M(V1PodTemplateSpec t) => t.Annotations()["retry.linkerd.io/limit"] = "2";""",
        """void M(V1PodTemplateSpec t) => t.SetAnnotation("retry.linkerd.io/limit", "2");""",
        """void M(V1PodTemplateSpec t) => ModelExtensions.SetAnnotation(t, "retry.linkerd.io/limit", "2");""",
        """void M(V1PodTemplateSpec t) { var metadata = t.Metadata; metadata.Annotations["retry.linkerd.io/limit"] = "2"; }""",
        """void M(V1PodTemplateSpec t) { var annotations = t.Metadata.Annotations; annotations["retry.linkerd.io/limit"] = "2"; }""",
        """void M(V1PodTemplateSpec t) { t.Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { ["retry.linkerd.io/limit"] = "2" } }; }""",
        """void M(V1PodTemplateSpec t) { t.Metadata.Annotations = new Dictionary<string, string> { ["retry.linkerd.io/limit"] = "2" }; }""",
        """
        var annotations = new Dictionary<string, string> { ["retry.linkerd.io/limit"] = "2" };
        _ = new V1PodTemplateSpec { Metadata = new V1ObjectMeta { Annotations = annotations } };
        """,
        """
        var annotations = new Dictionary<string, string>();
        annotations["retry.linkerd.io/limit"] = "2";
        _ = new V1PodTemplateSpec { Metadata = new V1ObjectMeta { Annotations = annotations } };
        """,
        """
        var metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { ["retry.linkerd.io/limit"] = "2" } };
        _ = new V1PodTemplateSpec { Metadata = metadata };
        """,
        """
        V1PodTemplateSpec M(V1PodTemplateSpec t) => t with { Metadata = new() { Annotations = new Dictionary<string, string> { ["retry.linkerd.io/limit"] = "2" } } };
        """,
    ];

    /// <summary>Keys where they are read, and places that nobody can know.</summary>
    public static TheoryData<string> Silent =>
    [
        """void M(V1Service s) => s.Metadata.Annotations["retry.linkerd.io/limit"] = "2";""",
        """void M(V1Pod p) => p.Metadata.Annotations["linkerd.io/inject"] = "enabled";""",
        """void M(V1Namespace n) => n.Metadata.Annotations["linkerd.io/inject"] = "enabled";""",
        """void M(V1Namespace n) => n.Metadata.Labels["config.linkerd.io/admission-webhooks"] = "disabled";""",
        """void M(V1Service s) => s.Metadata.Labels["mirror.linkerd.io/exported"] = "true";""",
        """void M(V1Pod p) => Console.WriteLine(p.Metadata.Annotations["retry.linkerd.io/limit"]);""",
        """void M(V1Pod p) => Console.WriteLine(p.GetAnnotation("retry.linkerd.io/limit"));""",
        """void M(V1ObjectMeta metadata) => metadata.Annotations["retry.linkerd.io/limit"] = "2";""",
        """void M(IMetadata<V1ObjectMeta> thing) => thing.SetAnnotation("retry.linkerd.io/limit", "2");""",
        """void M(V1Node node) => node.Metadata.Annotations["retry.linkerd.io/limit"] = "2";""",
        """void M(IDictionary<string, string> annotations) => annotations["retry.linkerd.io/limit"] = "2";""",
        """var annotations = new Dictionary<string, string> { ["retry.linkerd.io/limit"] = "2" }; Console.WriteLine(annotations);""",
        """
        var annotations = new Dictionary<string, string> { ["retry.linkerd.io/limit"] = "2" };
        _ = new V1Service { Metadata = new V1ObjectMeta { Annotations = annotations } };
        _ = new V1Pod { Metadata = new V1ObjectMeta { Annotations = annotations } };
        """,
        """
        var annotations = new Dictionary<string, string> { ["retry.linkerd.io/limit"] = "2" };
        annotations = new Dictionary<string, string>();
        _ = new V1Pod { Metadata = new V1ObjectMeta { Annotations = annotations } };
        """,
        """void M(V1Service s) => s.Spec.Selector["retry.linkerd.io/limit"] = "2";""",
        """
        new V1Pod().Metadata.Annotations["linkerd.io/inject"] = "enabled";
        namespace Own
        {
            class V1Pod { public Meta Metadata { get; } = new(); }
            class Meta { public Dictionary<string, string> Annotations { get; } = new(); }
            class Use { void M(V1Pod pod) => pod.Metadata.Annotations["retry.linkerd.io/limit"] = "2"; }
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(OnKnownOwner))]
    public async Task A_key_of_services_does_nothing_on_a_pod_template(string program) =>
        Assert.Equal(OnPodTemplate, Assert.Single((await Analysis.OfAsync(program)).Messages));

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task Keys_where_they_are_read_and_unknown_owners_give_nothing(string program) =>
        Assert.Empty((await Analysis.OfAsync(program)).Messages);

    [Theory]
    [InlineData("V1Pod", "Pod")]
    [InlineData("V1Deployment", "Deployment")]
    [InlineData("V1StatefulSet", "StatefulSet")]
    [InlineData("V1DaemonSet", "DaemonSet")]
    [InlineData("V1ReplicaSet", "ReplicaSet")]
    [InlineData("V1ReplicationController", "ReplicationController")]
    [InlineData("V1Job", "Job")]
    [InlineData("V1CronJob", "CronJob")]
    [InlineData("V1JobTemplateSpec", "job template")]
    [InlineData("V1Namespace", "Namespace")]
    public async Task Names_the_kind_that_the_key_stands_on(string type, string kind) =>
        Assert.Equal(
            $"LKD3003: 'timeout.linkerd.io/request' is not read on this {kind}; use it only on: Service, EgressNetwork, HTTPRoute, GRPCRoute. Linkerd silently ignores it here.",
            Assert.Single(
                (await Analysis.OfAsync(
                    $"void M({type} thing) => thing.Metadata.Annotations[\"timeout.linkerd.io/request\"] = \"1s\";")).Messages));

    [Theory]
    [InlineData("void M(V1Pod p) => p.Metadata.Labels[\"mirror.linkerd.io/exported\"] = \"true\";", "mirror.linkerd.io/exported", "Pod",
        "Service, Endpoints")]
    [InlineData("void M(V1Pod p) => p.SetLabel(\"config.linkerd.io/admission-webhooks\", \"disabled\");",
        "config.linkerd.io/admission-webhooks", "Pod", "Namespace")]
    [InlineData("void M(V1Service s) => s.SetAnnotation(\"linkerd.io/inject\", \"enabled\");", "linkerd.io/inject", "Service",
        "Pod, Namespace")]
    public async Task Labels_and_services_are_judged_too(string program, string key, string kind, string kinds) =>
        Assert.Equal(
            $"LKD3003: '{key}' is not read on this {kind}; use it only on: {kinds}. Linkerd silently ignores it here.",
            Assert.Single((await Analysis.OfAsync(program)).Messages));

    [Theory]
    [InlineData("2.15")]
    [InlineData("2.20")]
    [InlineData("edge-23.4.1")]
    public async Task A_key_that_the_release_does_not_read_at_all_gets_one_report(string release) =>
        Assert.Single((await Analysis.OfAsync(
            "void M(V1Pod p) => p.Metadata.Annotations[\"retry.linkerd.io/limit\"] = \"2\";",
            ConfiguredOptions.Release(release))).Diagnostics);

    [Theory]
    [InlineData("Pulumi.Kubernetes.Types.Inputs.Core.V1", "PodTemplateSpecArgs", "ObjectMetaArgs")]
    [InlineData("Aspire.Hosting.Kubernetes.Resources", "PodTemplateSpecV1", "ObjectMetaV1")]
    public async Task Other_object_models_are_known_by_their_names(string model, string template, string metadata)
    {
        var analysis = await Analysis.OfAsync(
            $$"""
            _ = new {{model}}.{{template}} { Metadata = { Annotations = { ["retry.linkerd.io/limit"] = "2" } } };

            namespace {{model}}
            {
                public class {{template}} { public {{metadata}} Metadata { get; set; } = new(); }
                public class {{metadata}} { public Dictionary<string, string> Annotations { get; } = new(); }
            }
            """);

        Assert.Equal(OnPodTemplate, Assert.Single(analysis.Messages));
    }
}
