using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Manifests;
using LinkerdAnnotations.Tests.Shapes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Rules;

public class InjectionSkippedRuleTests
{
    /// <summary>Pods that ask for a proxy, and that the injector passes over.</summary>
    internal static readonly string[] Reported =
    [
        """static V1Pod M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } }, Spec = new() { HostNetwork = true } };""",
        """
        static V1DaemonSet M() => new()
        {
            Spec = new V1DaemonSetSpec
            {
                Template = new V1PodTemplateSpec
                {
                    Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { { [|"linkerd.io/inject"|], "ingress" } } },
                    Spec = new V1PodSpec { Containers = new List<V1Container> { new() { Name = "agent" }, new() { Name = "istio-proxy" } } },
                },
            },
        };
        """,
        """static V1Pod M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } }, Spec = new() { InitContainers = [new V1Container { Name = "linkerd-init" }] } };""",
        """static V1Pod M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } }, Spec = new() { Containers = [new V1Container { Name = "mesh", Image = "cr.l5d.io/linkerd/proxy:edge-24.10.1" }] } };""",
        """static V1Pod M() => new() { Metadata = new() { Labels = new Dictionary<string, string> { ["linkerd.io/cni-resource"] = "true" }, Annotations = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } } };""",
        """static void M(V1Deployment d) { d.Spec.Template.Spec.HostNetwork = true; d.Spec!.Template!.Metadata!.Annotations![[|"linkerd.io/inject"|]] = "enabled"; }""",
        """static void M(V1Pod p) { p.Spec.HostNetwork = true; p.EnsureMetadata().EnsureAnnotations()[[|"linkerd.io/inject"|]] = "enabled"; }""",
        """static void M(V1Pod p) { p.SetLabel("linkerd.io/control-plane-component", "web"); p.SetAnnotation([|"linkerd.io/inject"|], "enabled"); }""",
        """static void M(V1Pod p) { p.Metadata?.Annotations?.Add([|"linkerd.io/inject"|], "enabled"); p.Spec.Containers = [new V1Container { Name = "linkerd-proxy" }]; }""",
        """static void M(V1Pod p, bool flag) { p.Spec.HostNetwork = true; if (flag) { p.Metadata.Annotations.TryAdd([|"linkerd.io/inject"|], "enabled"); } }""",
        """
        static V1Deployment M()
        {
            var template = Template();
            template.Metadata.Annotations = Mesh();
            return new() { Spec = new() { Template = template } };
        }
        static V1PodTemplateSpec Template() => new() { Metadata = new(), Spec = Pod() };
        static V1PodSpec Pod() { const bool onHost = true; return new() { HostNetwork = onHost }; }
        static Dictionary<string, string> Mesh() => new() { [[|"linkerd.io/inject"|]] = "enabled" };
        """,
        """
        static V1Pod M() => new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } }, Spec = new() }.OnHost();
        static V1Pod OnHost(this V1Pod pod) { pod.Spec.HostNetwork = true; return pod; }
        """,
        """static V1Pod M(V1Pod p) => p with { Metadata = new() { Annotations = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } }, Spec = new() { HostNetwork = true } };""",
        """static PodArgs M() => new() { Metadata = new ObjectMetaArgs { Annotations = { [[|"linkerd.io/inject"|]] = "enabled" } }, Spec = new PodSpecArgs { HostNetwork = true } };""",
        """static PodArgs M() => new() { Metadata = new ObjectMetaArgs { Annotations = { [[|"linkerd.io/inject"|]] = "enabled" } }, Spec = new PodSpecArgs { InitContainers = { new ContainerArgs { Name = "istio-init" } } } };""",
        """
        static Aspire.Hosting.Kubernetes.Resources.Deployment M() => new()
        {
            Spec = { Template = { Metadata = { Annotations = { [[|"linkerd.io/inject"|]] = "enabled" } }, Spec = { HostNetwork = true } } },
        };
        """,
    ];

    private static readonly string[] Silent =
    [
        """static V1Pod M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, Spec = new() { HostNetwork = false } };""",
        """static V1Pod M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "disabled" } }, Spec = new() { HostNetwork = true } };""",
        """static V1Pod M(string text) => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = text } }, Spec = new() { HostNetwork = true } };""",
        """static V1Pod M(bool flag) => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, Spec = new() { HostNetwork = flag } };""",
        """static void M(V1Pod p, bool flag) { p.SetAnnotation("linkerd.io/inject", "enabled"); if (flag) { p.Spec.HostNetwork = true; } }""",
        """static void M(V1Pod p, bool flag) { if (flag) { p.SetAnnotation("linkerd.io/inject", "enabled"); } else { p.Spec.HostNetwork = true; } }""",
        """static void M(V1Pod p) { p.SetAnnotation("linkerd.io/inject", "enabled"); p.Spec.HostNetwork = true; p.Spec.HostNetwork = false; }""",
        """static void M(V1Pod p, V1Pod q) { p.SetAnnotation("linkerd.io/inject", "enabled"); q.Spec.HostNetwork = true; }""",
        """static void M(V1Pod p, V1PodSpec spec) { spec.HostNetwork = true; p.SetAnnotation("linkerd.io/inject", "enabled"); }""",
        """static V1Pod M(bool flag) => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, Spec = flag ? new() { HostNetwork = true } : new() };""",
        """static V1Pod M(string text) => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, Spec = new() { Containers = [new V1Container { Name = text, Image = text }] } };""",
        """static V1Pod M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, Spec = new() { Containers = [new V1Container { Name = "init", Image = "example.com/cr.l5d.io/linkerd/proxy:1" }] } };""",
        """static V1Namespace M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } } };""",
        """
        static V1Pod First() => new() { Metadata = new() { Annotations = Mesh() }, Spec = new() { HostNetwork = true } };
        static V1Pod Second() => new() { Metadata = new() { Annotations = Mesh() } };
        static Dictionary<string, string> Mesh() => new() { ["linkerd.io/inject"] = "enabled" };
        """,
    ];

    private static readonly string[] Containers = ["containers", "initContainers"];

    /// <summary>The names and beginnings of images by which the injector knows a proxy, from the facts.</summary>
    public static TheoryData<string, string, bool> Proxies
    {
        get
        {
            var condition = Facts.InjectTruth
                .GetProperty("skipReasons")
                .EnumerateArray()
                .Single(reason => reason.Text("code") == "sidecar_already_exists")
                .Text("condition")!;
            var data = new TheoryData<string, string, bool>();
            foreach (var list in Containers)
            {
                foreach (var name in new[] { "linkerd-proxy", "istio-proxy", "linkerd-init", "istio-init" })
                {
                    Assert.Contains(name, condition, StringComparison.Ordinal);
                    data.Add(list, $"Name = \"{name}\"", list == "initContainers" || name.EndsWith("proxy", StringComparison.Ordinal));
                }

                foreach (var image in condition.Split(' ').Select(word => word.TrimEnd(',')).Where(word => word.EndsWith(':')))
                {
                    // What prepares a pod for a proxy is one only where it runs first.
                    data.Add(
                        list,
                        $"Image = \"{image}1.0\"",
                        list == "initContainers" || !image.Contains("init", StringComparison.Ordinal));
                }

                data.Add(list, "Name = \"linkerd-proxy2\"", false);
                data.Add(list, "Image = \"example.com/linkerd/proxy:1\"", false);
            }

            return data;
        }
    }

    [Fact]
    public Task A_pod_that_is_passed_over_is_found_however_it_is_written() =>
        Reports.VerifyAsync(WithoutOtherReports(Reported), InjectionSkippedRule.Id, "2.18");

    [Fact]
    public Task Is_silent_where_the_pod_is_fit_or_not_all_is_seen() => Reports.VerifyAsync(Snippets.Of(Silent), rule: string.Empty, "2.18");

    [Theory]
    [MemberData(nameof(Proxies))]
    public async Task Knows_a_proxy_as_the_injector_does(string list, string container, bool isProxy)
    {
        var member = list == "containers" ? "Containers" : "InitContainers";
        var diagnostics = (await Analysis.OfAsync(
            $$"""_ = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, Spec = new() { {{member}} = [new V1Container { {{container}} }] } };""")).Diagnostics;

        Assert.Equal(
            isProxy
                ? [$"'linkerd.io/inject' asks for a proxy, but the pod gets none; remove it, or correct the cause: it seems to have a proxy already ('{container.Split('"')[1]}')"]
                : [],
            diagnostics.Where(diagnostic => diagnostic.Id == InjectionSkippedRule.Id).Select(Analysis.Message));
    }

    [Fact]
    public async Task Of_two_containers_of_a_proxy_the_proxy_itself_is_named() => Assert.Equal(
        ["'linkerd.io/inject' asks for a proxy, but the pod gets none; remove it, or correct the cause: it seems to have a proxy already ('linkerd-proxy')"],
        (await Analysis.OfAsync(
            """
            _ = new V1Pod
            {
                Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } },
                Spec = new() { InitContainers = [new V1Container { Name = "linkerd-init" }], Containers = [new V1Container { Name = "linkerd-proxy" }] },
            };
            """)).Diagnostics.Select(Analysis.Message));

    /// <summary>From 2.12 on the webhook leaves out what has a label of the control plane.</summary>
    [Theory]
    [InlineData("linkerd.io/control-plane-component")]
    [InlineData("linkerd.io/cni-resource")]
    public async Task A_label_of_the_control_plane_is_judged_by_the_selector_of_the_release(string label)
    {
        foreach (var selector in Facts.InjectTruth
            .GetProperty("webhook")
            .GetProperty("objectSelector")
            .EnumerateObject()
            .Where(row => row.Name != "edge"))
        {
            var isSkipped = selector.Value.ValueKind == System.Text.Json.JsonValueKind.Array
                && selector.Value.EnumerateArray().Any(row => row.Text("key") == label);
            var messages = (await Analysis.OfAsync(
                $$"""_ = new V1Pod { Metadata = new() { Labels = new Dictionary<string, string> { ["{{label}}"] = "x" }, Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } } };""",
                ConfiguredOptions.Release(selector.Name))).Diagnostics
                    .Where(diagnostic => diagnostic.Id == InjectionSkippedRule.Id)
                    .Select(Analysis.Message);

            Assert.Equal(
                isSkipped
                    ? [$"'linkerd.io/inject' asks for a proxy, but the pod gets none; remove it, or correct the cause: the label '{label}' marks it as a part of the control plane"]
                    : [],
                messages);
        }
    }

    [Fact]
    public async Task A_token_that_is_not_mounted_is_judged_by_what_the_release_needs()
    {
        var blocks = Facts.InjectTruth.GetProperty("skipReasons").EnumerateArray()
            .Single(reason =>
                reason.Text("code") == "disabled_automount_service_account_token_account").GetProperty("defaultSettingBlocks");
        foreach (var release in blocks.EnumerateObject().Where(row => row.Name != "edge"))
        {
            Assert.Equal(
                release.Value.GetBoolean()
                    ? [$"'linkerd.io/inject' asks for a proxy, but the pod gets none; remove it, or correct the cause: automountServiceAccountToken is false, and Linkerd {release.Name} needs that token"]
                    : [],
                (await Analysis.OfAsync(
                    """_ = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, Spec = new() { AutomountServiceAccountToken = false } };""",
                    ConfiguredOptions.Release(release.Name))).Diagnostics.Select(Analysis.Message));
        }
    }

    [Fact]
    public async Task Says_why_and_offers_no_repair()
    {
        var diagnostic = Assert.Single(
            (await Analysis.OfAsync(
                "void M(V1Pod p) { p.Spec.HostNetwork = true; p.SetAnnotation(\"linkerd.io/inject\", \"enabled\"); }")).Diagnostics);

        Assert.Equal(
            "'linkerd.io/inject' asks for a proxy, but the pod gets none; remove it, or correct the cause: it uses the host network (hostNetwork: true)",
            Analysis.Message(diagnostic));
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Null(EditProperties.Read(diagnostic.Properties));
    }

    /// <summary>Every reason of the facts is one that the rule or another knows, or cannot be seen.</summary>
    [Fact]
    public void Every_reason_of_the_injector_is_accounted_for() =>
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["host_network_enabled"] = InjectionSkippedRule.Id,
                ["sidecar_already_exists"] = InjectionSkippedRule.Id,
                ["unsupported_resource"] = NotReadOnKindRule.Id,
                ["injection_enable_annotation_absent"] = "nobody asks for a proxy",
                ["injection_disable_annotation_present"] = "nobody asks for a proxy",
                ["invalid_inject_annotation_at_workload"] = InvalidValueRule.Id,
                ["invalid_inject_annotation_at_ns"] = InvalidValueRule.Id,
                ["disabled_automount_service_account_token_account"] = InjectionSkippedRule.Id,
                ["udp_ports_enabled"] = "never a reason to skip",
            }.Keys.Order(StringComparer.Ordinal),
            Facts.InjectTruth
                .GetProperty("skipReasons")
                .EnumerateArray()
                .Select(reason => reason.Text("code")!)
                .Order(StringComparer.Ordinal));

    /// <summary>Setting a label of Linkerd's own is reported by another rule, which the files silence.</summary>
    private static IEnumerable<(string Name, string Source)> WithoutOtherReports(IEnumerable<string> members) =>
        Snippets.Of(members).Select(file => (file.Name, $"#pragma warning disable {ReservedKeyRule.Id}\n{file.Source}"));

    [Theory]
    [InlineData("initContainers: [{name: istio-proxy, image: a}]", "2.15", false)]
    [InlineData("initContainers: [{name: istio-proxy, image: a}]", "edge-24.4.5", false)]
    [InlineData("initContainers: [{name: istio-proxy, image: a}]", "edge-24.5.1", true)]
    [InlineData("initContainers: [{name: istio-proxy, image: a}]", "2.16", true)]
    [InlineData("initContainers: [{name: a, image: \"cr.l5d.io/linkerd/proxy:1\"}]", "2.15", false)]
    [InlineData("initContainers: [{name: linkerd-init, image: a}]", "2.14", true)]
    [InlineData("containers: [{name: linkerd-proxy, image: a}]", "2.14", true)]
    [InlineData("containers: [{name: linkerd-init, image: a}]", "2.18", false)]
    public async Task A_proxy_among_init_containers_counts_from_the_release_on_that_looks_there(
        string spec,
        string release,
        bool isSkipped) =>
        Assert.Equal(
            isSkipped,
            await IsSkippedAsync($"v1\nkind: Pod\nspec: {{{spec}}}\nmetadata:\n  annotations:\n    linkerd.io/inject: enabled\n", release));

    [Theory]
    [InlineData("kube-system", "2.12", true)]
    [InlineData("cert-manager", "2.18", true)]
    [InlineData("cert-manager", null, true)]
    [InlineData("kube-system", "2.11", false)]
    [InlineData("edge", "2.18", false)]
    public async Task Two_namespaces_are_left_out(string name, string? release, bool isSkipped)
    {
        Assert.Equal(
            isSkipped,
            await IsSkippedAsync(
                $"v1\nkind: Pod\nspec: {{}}\nmetadata:\n  namespace: {name}\n  annotations:\n    linkerd.io/inject: enabled\n",
                release));
        Assert.Equal(
            isSkipped,
            await IsSkippedAsync(
                $"v1\nkind: Namespace\nmetadata:\n  name: {name}\n  annotations:\n    linkerd.io/inject: enabled\n",
                release));
        Assert.Equal(
            isSkipped,
            await IsSkippedAsync(
                $"apps/v1\nkind: Deployment\nmetadata:\n  namespace: {name}\nspec:\n  template:\n    metadata:\n      annotations:\n        linkerd.io/inject: ingress\n    spec: {{}}\n",
                release));
    }

    [Theory]
    [InlineData("config.linkerd.io/admission-webhooks: disabled", true)]
    [InlineData("config.linkerd.io/admission-webhooks: enabled", false)]
    [InlineData("linkerd.io/is-control-plane: \"true\"", false)]
    public async Task A_Namespace_without_webhooks_injects_nothing(string label, bool isSkipped) => Assert.Equal(
        isSkipped,
        await IsSkippedAsync(
            $"v1\nkind: Namespace\nmetadata:\n  name: web\n  labels:\n    {label}\n  annotations:\n    linkerd.io/inject: enabled\n",
            "2.18"));

    [Fact]
    public async Task A_pod_that_was_injected_by_hand_has_its_proxy() => Assert.False(
        await IsSkippedAsync(
            "v1\nkind: Pod\nspec: {containers: [{name: linkerd-proxy, image: a}]}\nmetadata:\n  annotations:\n    linkerd.io/inject: enabled\n    linkerd.io/proxy-version: stable-2.14.10\n",
            "2.14"));

    private static async Task<bool> IsSkippedAsync(string text, string? release) =>
        (await ManifestAnalysis.PlacesAsync("apiVersion: " + text, release: release)).Contains("LKD4004 linkerd.io/inject");
}
