using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;
using LinkerdAnnotations.Tests.Manifests;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Rules;

public class InjectionRefusedRuleTests
{
    private const string Alpha = "config.alpha.linkerd.io/proxy-enable-native-sidecar";
    private const string Beta = "config.beta.linkerd.io/proxy-enable-native-sidecar";
    private const string Stable = "config.linkerd.io/proxy-enable-native-sidecar";
    private const string Wait = "config.alpha.linkerd.io/proxy-wait-before-exit-seconds";
    private const string Headers = "config.linkerd.io/proxy-log-http-headers";

    /// <summary>Combinations and values for which a pod is refused in 2.18.</summary>
    internal static readonly string[] Reported =
    [
        $$"""static V1Pod M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["{{Alpha}}"] = "true", [[|"{{Wait}}"|]] = "30" } } };""",
        $$"""static V1Deployment M() => new() { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { { [|"{{Wait}}"|], "1" }, { "{{Alpha}}", "T" } } } } } };""",
        $$"""static V1Namespace M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["{{Alpha}}"] = "true", [[|"{{Wait}}"|]] = "30" } } };""",
        $$"""static void M(V1Deployment d) { d.Spec.Template.Metadata.Annotations["{{Alpha}}"] = "true"; d.Spec!.Template!.Metadata!.Annotations![[|"{{Wait}}"|]] = "30"; }""",
        $$"""static void M(V1Pod p) { p.EnsureMetadata().EnsureAnnotations()["{{Alpha}}"] = "true"; p.SetAnnotation([|"{{Wait}}"|], "30"); }""",
        $$"""static void M(V1Pod p) { p?.Metadata?.Annotations?.Add("{{Alpha}}", "true"); p.Metadata.Annotations.TryAdd([|"{{Wait}}"|], "30"); }""",
        $$"""static void M(V1Pod p, bool flag) { p.SetAnnotation("{{Alpha}}", "true"); if (flag) { p.SetAnnotation([|"{{Wait}}"|], "30"); } }""",
        $$"""static void M(V1Pod p, bool flag) { if (flag) { p.SetAnnotation("{{Alpha}}", "true"); p.SetAnnotation([|"{{Wait}}"|], "30"); } }""",
        $$"""
        static V1Pod M()
        {
            var annotations = new Dictionary<string, string>();
            var alias = annotations;
            alias[[|"{{Wait}}"|]] = "30";
            alias.Mesh();
            return new() { Metadata = new() { Annotations = annotations } };
        }
        static void Mesh(this IDictionary<string, string> annotations) => annotations["{{Alpha}}"] = "true";
        """,
        $$"""
        static V1Job M() => new() { Spec = new() { Template = Template() } };
        static V1PodTemplateSpec Template() { var made = new V1PodTemplateSpec { Metadata = new() { Annotations = new Dictionary<string, string> { ["{{Alpha}}"] = "true" } } }; Slow(made); made.SetAnnotation([|"{{Wait}}"|], "5"); return made; }
        static void Slow(V1PodTemplateSpec template) => template.SetAnnotation("config.linkerd.io/proxy-log-level", "warn");
        """,
        $$"""static V1Pod M(V1Pod p) => p with { Metadata = new() { Annotations = new Dictionary<string, string> { ["{{Alpha}}"] = "true", [[|"{{Wait}}"|]] = "30" } } };""",
        $$"""static PodArgs M() => new() { Metadata = new ObjectMetaArgs { Annotations = { ["{{Alpha}}"] = "true", [[|"{{Wait}}"|]] = "30" } } };""",
        $$"""static Aspire.Hosting.Kubernetes.Resources.Deployment M() => new() { Spec = { Template = { Metadata = { Annotations = { ["{{Alpha}}"] = "true", [[|"{{Wait}}"|]] = "30" } } } } };""",
        """static void M(V1Namespace n) => n.SetAnnotation("config.linkerd.io/proxy-image", [|"example\\proxy"|]);""",
        """static void M(V1Namespace n) => n.SetAnnotation("config.linkerd.io/proxy-await", [|"enabled\n"|]);""",
        """static void M(V1Namespace n) => n.SetAnnotation("config.linkerd.io/proxy-await", [|"enabled\t"|]);""",
    ];

    private static readonly string[] Silent =
    [
        $$"""static V1Pod M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["{{Alpha}}"] = "true", ["{{Wait}}"] = "0" } } };""",
        $$"""static V1Pod M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["{{Alpha}}"] = "false", ["{{Wait}}"] = "30" } } };""",
        $$"""static V1Pod M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["{{Wait}}"] = "30" } } };""",
        $$"""static V1Pod M(string text) => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["{{Alpha}}"] = "true", ["{{Wait}}"] = text } } };""",
        $$"""static V1Pod M(bool flag) => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["{{Alpha}}"] = "true", ["{{Wait}}"] = flag ? "30" : "0" } } };""",
        $$"""static V1Pod M(string text) => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["{{Alpha}}"] = text, ["{{Wait}}"] = "30" } } };""",
        $$"""static void M(V1Pod p, bool flag) { if (flag) { p.SetAnnotation("{{Alpha}}", "true"); } else { p.SetAnnotation("{{Wait}}", "30"); } }""",
        $$"""
        static V1Pod M(bool flag) => new()
        {
            Metadata = new() { Annotations = flag ? new Dictionary<string, string> { ["{{Alpha}}"] = "true" } : new Dictionary<string, string> { ["{{Wait}}"] = "30" } },
        };
        """,
        $$"""static void M(V1Pod p, int which) { switch (which) { case 1: p.SetAnnotation("{{Alpha}}", "true"); break; case 2: p.SetAnnotation("{{Wait}}", "30"); break; } }""",
        $$"""static void M(V1Pod p, V1Pod q) { p.SetAnnotation("{{Alpha}}", "true"); q.SetAnnotation("{{Wait}}", "30"); }""",
        $$"""static void M(V1Pod p) { p.SetAnnotation("{{Alpha}}", "true"); p.SetAnnotation("{{Wait}}", "30"); p.Metadata.Annotations.Remove("{{Alpha}}"); }""",
        $$"""static void M(V1Pod p) { p.SetAnnotation("{{Alpha}}", "true"); p.SetAnnotation("{{Alpha}}", "false"); p.SetAnnotation("{{Wait}}", "30"); }""",
        $$"""static void M(IDictionary<string, string> annotations) { annotations["{{Alpha}}"] = "true"; annotations["{{Wait}}"] = "30"; }""",
        $$"""
        static V1Pod First() => new() { Metadata = new() { Annotations = Mesh() } };
        static V1Namespace Second() => new() { Metadata = new() { Annotations = Mesh() } };
        static Dictionary<string, string> Mesh() => new() { ["{{Alpha}}"] = "true", ["{{Wait}}"] = "30" };
        """,
        $$"""static void M(V1Pod p, V1Namespace n) { p.SetAnnotation("{{Headers}}", "off"); n.SetAnnotation("{{Headers}}", ""); p.SetAnnotation("config.linkerd.io/image-pull-policy", "Always"); }""",
        """static void M(V1Namespace n) => n.SetAnnotation("config.linkerd.io/proxy-log-level", "warn\\n");""",
    ];

    public static TheoryData<string> Releases => SidecarFacts.Releases;

    [Fact]
    public Task What_gets_a_pod_refused_is_found_however_it_is_written() =>
        Reports.VerifyAsync(Snippets.Of(Reported), InjectionRefusedRule.Id, "2.18");

    [Fact]
    public Task Is_silent_where_nothing_is_refused_or_the_two_are_never_on_one_object() =>
        Reports.VerifyAsync(Snippets.Of(Silent), rule: string.Empty, "2.18");

    /// <summary>Each key that switches the native sidecar on, beside a wait: refused, ignored, or neither, as the facts have it.</summary>
    [Theory]
    [MemberData(nameof(Releases))]
    public async Task A_wait_is_judged_by_what_the_release_does(string release)
    {
        foreach (var key in SidecarFacts.PrecedenceIn(release))
        {
            var analysis = await Analysis.OfAsync(Pod(key), ConfiguredOptions.Release(release));

            Assert.Equal(
                SidecarFacts.RefusesWaitIn(release)
                    ? [$"LKD4003: '{Wait}' cannot be combined with a native sidecar; remove it, or switch the native sidecar off. Linkerd {release} refuses the pod."]
                    : [$"LKD4005: '{Wait}' has no effect in Linkerd {release}; remove it. The proxy is a native sidecar and ends after the application anyway."],
                analysis.Messages.Where(message => !message.StartsWith("LKD1005", StringComparison.Ordinal)));
        }
    }

    /// <summary>No key at all: the release's default decides, or what the control plane was installed with.</summary>
    [Theory]
    [MemberData(nameof(Releases))]
    public async Task A_wait_by_itself_is_judged_by_the_default(string release)
    {
        foreach (var installed in new bool?[] { null, true, false })
        {
            var isOn = SidecarFacts.PrecedenceIn(release).Count > 0 && (installed ?? SidecarFacts.IsOnByDefaultIn(release));
            var ids = (await Analysis.OfAsync(
                Pod(key: null),
                new(globalConfig: new ProjectOptions(release,
                    installed).ToGlobalConfig()))).Diagnostics.Select(diagnostic => diagnostic.Id);

            Assert.Equal(!isOn ? [] : SidecarFacts.RefusesWaitIn(release) ? [InjectionRefusedRule.Id] : [NoEffectRule.Id], ids);
        }
    }

    /// <summary>Without a release, a combination is named with the releases that refuse it.</summary>
    [Theory]
    [InlineData(Alpha, "2.15 to 2.19")]
    [InlineData(Beta, "2.19")]
    [InlineData(Stable, null)]
    [InlineData(null, null)]
    public async Task Without_a_release_names_those_that_refuse(string? key, string? releases) =>
        Assert.Equal(
            releases is null
                ? []
                : [$"LKD4003: '{Wait}' cannot be combined with a native sidecar; remove it, or switch the native sidecar off. Linkerd {releases} refuses the pod."],
            (await Analysis.OfAsync(Pod(key))).Messages);

    /// <summary>A value that is refused by itself is a bad value; this rule speaks of combinations and places.</summary>
    [Theory]
    [InlineData("V1Pod", "config.linkerd.io/image-pull-policy", "2.18", InvalidValueRule.Id)]
    [InlineData("V1Namespace", "config.linkerd.io/image-pull-policy", "2.18", InvalidValueRule.Id)]
    [InlineData("V1ConfigMap", "config.linkerd.io/image-pull-policy", "2.18", InvalidValueRule.Id, NotReadOnKindRule.Id)]
    [InlineData("V1Node", "config.linkerd.io/image-pull-policy", "2.18", InvalidValueRule.Id)]
    [InlineData("V1Deployment", "config.linkerd.io/image-pull-policy", "2.18", InvalidValueRule.Id, NotOnPodTemplateRule.Id)]
    [InlineData("V1Pod", "config.linkerd.io/debug-image-pull-policy", "2.18", InvalidValueRule.Id)]
    [InlineData("V1Pod", "config.linkerd.io/debug-image-pull-policy", "2.17", InvalidValueRule.Id, NoEffectRule.Id)]
    [InlineData("V1Namespace", "config.linkerd.io/debug-image-pull-policy", "2.18", InvalidValueRule.Id, NotInheritedRule.Id)]
    [InlineData("V1Pod", "linkerd.io/inject", "2.18", InvalidValueRule.Id)]
    [InlineData("V1Namespace", "linkerd.io/inject", "2.18", InvalidValueRule.Id)]
    public async Task A_bad_value_gets_one_word(string type, string key, string release, params string[] ids) =>
        Assert.Equal(
            ids,
            (await Analysis.OfAsync(
                $"void M({type} thing) => thing.SetAnnotation(\"{key}\", \"maybe\");",
                ConfiguredOptions.Release(release))).Diagnostics
                .Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("V1Pod", "30s", "2.18", true)]
    [InlineData("V1Pod", "1m", "edge-25.1.1", true)]
    [InlineData("V1Pod", "500ms", "2.18", false)]
    [InlineData("V1Pod", "30s", "2.11", false)]
    [InlineData("V1Pod", "30s", null, false)]
    [InlineData("V1Pod", "0", "2.18", false)]
    [InlineData("V1ObjectMeta", "30s", "2.18", true)]
    public async Task A_timeout_that_needs_a_setting_is_mentioned(string type, string value, string? release, bool isReported)
    {
        var metadata = type == "V1ObjectMeta" ? "thing" : "thing.Metadata";
        var diagnostics = (await Analysis.OfAsync(
            $"void M({type} thing) => {metadata}.Annotations[\"config.linkerd.io/close-wait-timeout\"] = \"{value}\";",
            ConfiguredOptions.Release(release))).Diagnostics;

        Assert.Equal(
            isReported
                ? [$"'config.linkerd.io/close-wait-timeout' needs proxyInit.runAsRoot=true in the control plane; remove it, or check the installation. Without that setting, Linkerd {release} refuses the pod."]
                : [],
            diagnostics.Select(Analysis.Message));
        Assert.All(
            diagnostics,
            diagnostic => Assert.Equal((InjectionRefusedRule.Id, DiagnosticSeverity.Info), (diagnostic.Id, diagnostic.Severity)));
    }

    /// <summary>Up to 2.17 the pod is taken, and never starts.</summary>
    [Theory]
    [InlineData("1m", "edge-24.11.8", true)]
    [InlineData("30s", "2.12", true)]
    [InlineData("-5s", "2.17", true)]
    [InlineData("30s", "2.12.3", true)]
    [InlineData("30s", "2.12.2", false)]
    [InlineData("30s", "edge-22.12.1", true)]
    [InlineData("30s", "edge-22.11.3", false)]
    [InlineData("0s", "2.17", false)]
    [InlineData("30s", "2.11", false)]
    public async Task A_timeout_that_cannot_be_set_is_mentioned(string value, string release, bool isReported)
    {
        var diagnostics = (await Analysis.OfAsync(
            $"void M(V1Pod pod) => pod.SetAnnotation(\"config.linkerd.io/close-wait-timeout\", \"{value}\");",
            ConfiguredOptions.Release(release))).Diagnostics;

        Assert.Equal(
            isReported
                ? [$"'config.linkerd.io/close-wait-timeout' needs proxyInit.runAsRoot=true in the control plane; remove it, or check the installation. Without that setting, the linkerd-init container of Linkerd {release} fails and the pod never starts."]
                : [],
            diagnostics.Select(Analysis.Message));
        Assert.All(
            diagnostics,
            diagnostic =>
                Assert.Equal(
                    (InjectionRefusedRule.Id, DiagnosticSeverity.Info, "PodFails"),
                    (diagnostic.Id, diagnostic.Severity, diagnostic.Properties["Effect"])));
    }

    [Fact]
    public async Task A_timeout_that_only_may_need_a_setting_is_mentioned_too() => Assert.Equal(
        [InjectionRefusedRule.Id],
        (await Analysis.OfAsync(
            "void M(V1Pod pod, bool flag) => pod.SetAnnotation(\"config.linkerd.io/close-wait-timeout\", flag ? \"0\" : \"30s\");",
            ConfiguredOptions.Release("2.18")))
            .Diagnostics.Select(diagnostic => diagnostic.Id));

    [Fact]
    public async Task A_timeout_among_the_labels_is_only_in_the_wrong_place() => Assert.Equal(
        [WrongSlotRule.Id],
        (await Analysis.OfAsync(
            "void M(V1Pod pod) => pod.SetLabel(\"config.linkerd.io/close-wait-timeout\", \"30s\");",
            ConfiguredOptions.Release("2.18")))
            .Diagnostics.Select(diagnostic => diagnostic.Id));

    /// <summary>Where it is not read, another rule says so, and nothing is refused.</summary>
    [Theory]
    [InlineData("V1Namespace", NotInheritedRule.Id)]
    [InlineData("V1Deployment", NotOnPodTemplateRule.Id)]
    [InlineData("V1Service", NotReadOnKindRule.Id)]
    public async Task A_timeout_where_it_is_not_read_refuses_nothing(string type, string id) =>
        Assert.Equal(
            [id],
            (await Analysis.OfAsync(
                $"void M({type} thing) => thing.SetAnnotation(\"config.linkerd.io/close-wait-timeout\", \"30s\");",
                ConfiguredOptions.Release("2.18"))).Diagnostics.Select(diagnostic => diagnostic.Id));

    [Fact]
    public async Task Says_what_a_quote_does() =>
        Assert.Equal(
            [
                "LKD4003: 'config.linkerd.io/proxy-log-level' has a value with a double quote or a backslash; write the log level without it. Linkerd 2.17 does not escape it, so the pod is refused.",
                "LKD4003: 'config.linkerd.io/proxy-image' has a value that breaks injection; set it on the pod template. On a Namespace, Linkerd does not escape double quotes, line breaks, tabs and backslashes, and refuses the pods.",
            ],
            (await Analysis.OfAsync(
                """
                void M(V1Pod pod, V1Namespace space)
                {
                    pod.SetAnnotation("config.linkerd.io/proxy-log-level", "warn,linkerd[{name=\"x\"}]=debug");
                    space.SetAnnotation("config.linkerd.io/proxy-image", "example\\proxy");
                }
                """,
                ConfiguredOptions.Release("2.17"))).Messages);

    [Theory]
    [InlineData("V1Pod", "config.linkerd.io/proxy-log-level", "\\\"warn\\\"", "write the log level without it")]
    [InlineData("V1Pod", "config.linkerd.io/proxy-log-level", "a\\\\w", "write the log level without it")]
    [InlineData("V1Pod", "config.linkerd.io/proxy-log-level", "a\\\\", "write the log level without it")]
    [InlineData("V1Pod", "config.linkerd.io/proxy-log-level", "a\\\\x4", "write the log level without it")]
    [InlineData("V1Pod", "config.linkerd.io/proxy-log-level", "a\\\\x41", null)]
    [InlineData("V1Pod", "config.linkerd.io/proxy-log-level", "a\\\\\\\\b", null)]
    [InlineData("V1Pod", "config.linkerd.io/proxy-log-level", "warn", null)]
    [InlineData("V1Namespace", "config.linkerd.io/proxy-image", "\\\"proxy", "use 'proxy'")]
    [InlineData("V1Namespace", "config.linkerd.io/proxy-image", "proxy", null)]
    public async Task Finds_a_quote_at_the_beginning(string type, string key, string value, string? advice)
    {
        var messages = (await Analysis.OfAsync(
            $"void M({type} thing) => thing.SetAnnotation(\"{key}\", \"{value}\");",
            ConfiguredOptions.Release("2.17"))).Messages;

        Assert.Equal(
            advice is not null,
            messages.Any(message =>
                message.StartsWith($"LKD4003: '{key}' has a value ", StringComparison.Ordinal)
                && message.Contains(advice!, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_pod_without_identity_may_have_other_annotations() => Assert.Empty(
        (await Analysis.OfAsync(
            """_ = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["config.linkerd.io/disable-identity"] = "true", ["config.linkerd.io/opaque-ports"] = "8080" } } };""",
            ConfiguredOptions.Release("2.11"))).Messages);

    [Theory]
    [InlineData("true", "2.11", true)]
    [InlineData("false", "2.11", false)]
    [InlineData("true", "edge-22.1.5", true)]
    public async Task Says_that_ports_want_an_identity_that_the_pod_has_not(string disable, string release, bool isReported) =>
        Assert.Equal(
            isReported
                ? [$"LKD4003: 'config.linkerd.io/proxy-require-identity-inbound-ports' cannot be combined with 'config.linkerd.io/disable-identity'; remove one of the two. Linkerd {release} refuses the pod because it has no identity."]
                : [],
            (await Analysis.OfAsync(
                $$"""_ = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["config.linkerd.io/disable-identity"] = "{{disable}}", ["config.linkerd.io/proxy-require-identity-inbound-ports"] = "8080" } } };""",
                ConfiguredOptions.Release(release))).Messages);

    /// <summary>What a block of YAML leaves behind a value, and quotes around it, are taken away.</summary>
    [Theory]
    [InlineData("config.linkerd.io/proxy-await", "enabled\\n", "enabled")]
    [InlineData("config.linkerd.io/proxy-image", "registry.example/proxy\\n", "registry.example/proxy")]
    [InlineData("config.linkerd.io/proxy-await", "\\\"enabled\\\"", "enabled")]
    public async Task What_breaks_the_patch_at_the_ends_of_a_value_is_taken_away(string key, string value, string repaired)
    {
        var analysis = await Analysis.OfAsync($"void M(V1Namespace thing) => thing.SetAnnotation(\"{key}\", \"{value}\");");

        Assert.Contains($"; use '{repaired}'.", Assert.Single(analysis.Messages), StringComparison.Ordinal);
        Assert.Contains($"\"{repaired}\"", await analysis.GetFixedTextAsync(0), StringComparison.Ordinal);
    }

    /// <summary>The injector adds containers, and Kubernetes takes no two of one name.</summary>
    [Theory]
    [InlineData("containers", "linkerd-init", "2.11", true)]
    [InlineData("containers", "linkerd-init", "2.20", true)]
    [InlineData("containers", "linkerd-init", null, true)]
    [InlineData("containers", "istio-init", "2.20", false)]
    [InlineData("containers", "linkerd-debug", "2.20", false)]
    [InlineData("initContainers", "linkerd-proxy", "2.15", true)]
    [InlineData("initContainers", "linkerd-proxy", "edge-24.4.5", true)]
    [InlineData("initContainers", "linkerd-proxy", "edge-24.5.1", false)]
    [InlineData("initContainers", "linkerd-proxy", null, false)]
    [InlineData("initContainers", "linkerd-init", "2.15", false)]
    [InlineData("containers", "linkerd-proxy", "2.15", false)]
    public async Task A_name_of_a_container_that_stands_twice_is_refused(string list, string name, string? release, bool isRefused)
    {
        var container = $"{{\"name\": \"{name}\", \"image\": \"registry.example/x:1\"}}";
        var diagnostics = await ManifestAnalysis.DiagnosticsAsync(
            PodWith("linkerd.io/inject: enabled", list, container),
            options: ConfiguredOptions.Release(release));

        Assert.Equal(
            isRefused ? ["PodRefused"] : [],
            diagnostics
                .Where(diagnostic => diagnostic.Id == InjectionRefusedRule.Id)
                .Select(diagnostic => diagnostic.Properties["Effect"]));
        Assert.All(
            diagnostics.Where(diagnostic => diagnostic.Id == InjectionRefusedRule.Id),
            diagnostic => Assert.Equal(
                $"'linkerd.io/inject' adds a container named '{name}', which the pod already has; "
                + "give your container another name. Kubernetes refuses the pod.",
                Analysis.Message(diagnostic)));
    }

    [Theory]
    [InlineData("linkerd.io/inject: enabled\n    config.linkerd.io/enable-debug-sidecar: \"true\"", "linkerd-debug", true)]
    [InlineData("linkerd.io/inject: enabled\n    config.linkerd.io/enable-debug-sidecar: \"false\"", "linkerd-debug", false)]
    [InlineData("config.linkerd.io/enable-debug-sidecar: \"true\"", "linkerd-debug", false)]
    [InlineData("linkerd.io/inject: disabled", "linkerd-init", false)]
    [InlineData("linkerd.io/inject: {{ .Values.inject }}", "linkerd-init", false)]
    [InlineData("linkerd.io/inject: enabled\n    linkerd.io/created-by: linkerd/cli", "linkerd-init", false)]
    public async Task Only_what_is_surely_added_stands_twice(string annotations, string name, bool isRefused)
    {
        var container = $"{{\"name\": \"{name}\", \"image\": \"registry.example/x:1\"}}";
        var diagnostics = await ManifestAnalysis.DiagnosticsAsync(
            PodWith(annotations, "containers", container),
            options: ConfiguredOptions.Release("2.18"));

        Assert.Equal(isRefused ? 1 : 0, diagnostics.Count(diagnostic => diagnostic.Id == InjectionRefusedRule.Id));
    }

    /// <summary>A Namespace adds containers to the pods that inherit from it.</summary>
    [Theory]
    [InlineData("linkerd.io/inject: enabled", "linkerd-init", "app: x", true)]
    [InlineData("linkerd.io/inject: enabled", "linkerd-init", "linkerd.io/inject: disabled", false)]
    [InlineData("linkerd.io/inject: enabled", "other", "app: x", false)]
    [InlineData("linkerd.io/inject: enabled\nconfig.linkerd.io/enable-debug-sidecar: \"true\"", "linkerd-debug", "app: x", true)]
    [InlineData("config.linkerd.io/enable-debug-sidecar: \"true\"", "linkerd-debug", "linkerd.io/inject: enabled", true)]
    [InlineData("config.linkerd.io/enable-debug-sidecar: \"true\"", "linkerd-debug", "app: x", false)]
    [InlineData("linkerd.io/inject: enabled", "linkerd-debug", "config.linkerd.io/enable-debug-sidecar: \"true\"", true)]
    [InlineData(
        "linkerd.io/inject: enabled\nconfig.linkerd.io/enable-debug-sidecar: \"true\"", "linkerd-debug",
        "config.linkerd.io/enable-debug-sidecar: \"false\"", false)]
    public async Task A_namespace_adds_containers_to_its_pods(string ofNamespace, string name, string ofPod, bool isRefused)
    {
        var diagnostics = await new PodInNamespace(ofNamespace, ofPod)
        {
            Specification = $"containers: [{{name: {name}, image: \"registry.example/x:1\"}}]",
            Release = "2.18",
        }.DiagnosticsAsync();

        Assert.Equal(isRefused ? 1 : 0, diagnostics.Count(diagnostic => diagnostic.Id == InjectionRefusedRule.Id));
    }

    private static string PodWith(string annotations, string list, string container) =>
        $$"""
        apiVersion: v1
        kind: Pod
        metadata:
          annotations:
            {{annotations}}
        spec:
          {{(list == "containers"
              ? "containers: [{\"name\": \"app\", \"image\": \"app:1\"}, "
              : "containers: [{\"name\": \"app\", \"image\": \"app:1\"}]\n  initContainers: [")}}{{container}}]

        """;

    private static string Pod(string? key) =>
        $$"""_ = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { {{(key is null ? string.Empty : $"[\"{key}\"] = \"true\", ")}}["{{Wait}}"] = "30" } } };""";
}
