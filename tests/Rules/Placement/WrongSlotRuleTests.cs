using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Rules;

public class WrongSlotRuleTests
{
    /// <summary>Annotations among labels, and labels among annotations.</summary>
    internal static readonly string[] Reported =
    [
        """static V1Pod M() => new() { Metadata = new() { Labels = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } } };""",
        """static V1Service M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { { [|"mirror.linkerd.io/exported"|], "true" } } } };""",
        """static V1Namespace M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { [[|"config.linkerd.io/admission-webhooks"|]] = "disabled" } } };""",
        """static void M(V1Deployment d) => d.Spec.Template.Metadata.Labels[[|"linkerd.io/inject"|]] = "enabled";""",
        """static void M(V1Deployment d) => d.Metadata.Labels[[|"linkerd.io/inject"|]] = "enabled";""",
        """static void M(V1Deployment d) => d!.Spec!.Template!.Metadata!.Labels![[|"linkerd.io/inject"|]] = "enabled";""",
        """static void M(V1Pod p) => p?.Metadata?.Labels?.Add([|"linkerd.io/inject"|], "enabled");""",
        """static void M(V1Pod p) => p.Metadata.Labels.TryAdd([|"linkerd.io/inject"|], "enabled");""",
        """static void M(V1Pod p) => p.EnsureMetadata().EnsureLabels()[[|"linkerd.io/inject"|]] = "enabled";""",
        """static void M(V1Pod p) => p.SetLabel([|"linkerd.io/inject"|], "enabled");""",
        """static void M(V1Service s) => s.SetAnnotation([|"mirror.linkerd.io/federated"|], "member");""",
        """
        static void M()
        {
            var labels = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" };
            var alias = labels;
            _ = new V1Pod { Metadata = new() { Labels = alias } };
        }
        """,
        """
        static V1Pod M() => new() { Metadata = new() { Labels = Common() } };
        static Dictionary<string, string> Common() => new() { ["app"] = "web", [[|"linkerd.io/inject"|]] = "enabled" };
        """,
        """
        static V1Deployment M() => new() { Spec = new() { Template = Template() } };
        static V1PodTemplateSpec Template() => new() { Metadata = new() { Labels = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } } };
        """,
        """static void Mesh(this V1Pod pod) => pod.SetLabel([|"linkerd.io/inject"|], "enabled");""",
        """static V1Pod M(V1Pod p) => p with { Metadata = new() { Labels = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } } };""",
        """static PodArgs M() => new() { Metadata = new ObjectMetaArgs { Labels = { [[|"linkerd.io/inject"|]] = "enabled" } } };""",
        """static ServiceArgs M() => new() { Metadata = new ObjectMetaArgs { Annotations = { [[|"mirror.linkerd.io/exported"|]] = "true" } } };""",
        """static void M(Aspire.Hosting.Kubernetes.Resources.Deployment d) => d.Spec.Template.Metadata.Labels[[|"linkerd.io/inject"|]] = "enabled";""",

        // What stands in the right map as well has another value there.
        """static void M(V1Pod p) { p.SetAnnotation("linkerd.io/inject", "disabled"); p.SetLabel([|"linkerd.io/inject"|], "enabled"); }""",
        """static void M<T>(T o) where T : IMetadata<V1ObjectMeta> { o.Metadata.Annotations["linkerd.io/inject"] = "disabled"; o.Metadata.Labels[[|"linkerd.io/inject"|]] = "enabled"; }""",
        """static void M(V1Service s) { s.SetLabel("mirror.linkerd.io/exported", "false"); s.SetAnnotation([|"mirror.linkerd.io/exported"|], "true"); }""",

        // A patch is one of an object, of whatever kind.
        """static object M() => new { metadata = new { labels = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } } };""",
        """static object M() => new Dictionary<string, object> { ["metadata"] = new Dictionary<string, object> { ["labels"] = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } } };""",
    ];

    private static readonly string[] Silent =
    [
        """static string M(V1Pod p) => p.Metadata.Labels["linkerd.io/inject"];""",
        """static V1Deployment M() => new() { Spec = new() { Selector = new() { MatchLabels = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } } } };""",
        """static void M(V1Pod p) { p.SetLabel("linkerd.io/inject", "enabled"); p.SetAnnotation("linkerd.io/inject", "enabled"); }""",
        """
        static V1Pod M() => new()
        {
            Metadata = new()
            {
                Labels = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" },
                Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" },
            },
        };
        """,
        """static V1Service M() => new() { Metadata = new() { Labels = new Dictionary<string, string> { ["mirror.linkerd.io/exported"] = "true" }, Annotations = new Dictionary<string, string> { ["mirror.linkerd.io/exported"] = "true" } } };""",
        """static V1Pod M(IDictionary<string, string> given) => new() { Metadata = new() { Labels = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" }, Annotations = given } };""",
        """static void M(V1Pod p, string value) { p.SetLabel("linkerd.io/inject", "enabled"); p.SetAnnotation("linkerd.io/inject", value); }""",
        """static object M() => new { labels = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } };""",
        """static object M() => new { spec = new { selector = new { matchLabels = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } } } };""",
        """static void M(V1ObjectMeta metadata) => metadata.Labels["linkerd.io/inject"] = "enabled";""",
        """static void M(IMetadata<V1ObjectMeta> thing) => thing.SetLabel("linkerd.io/inject", "enabled");""",
        """static void M(IDictionary<string, string> labels) => labels["linkerd.io/inject"] = "enabled";""",
        """static V1LabelSelector M() => new() { MatchLabels = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } };""",
        """static V1Service M() => new() { Spec = new() { Selector = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } } };""",
        """static bool M(V1Pod p) => p.Metadata.Labels.ContainsKey("linkerd.io/inject") || p.GetLabel("linkerd.io/inject") is null;""",
        """static void M(V1Pod p) => p.Metadata.Labels.Remove("linkerd.io/inject");""",
        """static void M(V1Pod p) { p.SetLabel("linkerd.io/inject", "enabled"); p.Metadata.Labels.Clear(); }""",
        """
        static V1Deployment M()
        {
            var labels = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" };
            return new() { Spec = new() { Selector = new() { MatchLabels = labels }, Template = new() { Metadata = new() { Labels = labels } } } };
        }
        """,
        """static void M(V1Service s, V1Namespace n) { s.SetLabel("mirror.linkerd.io/exported", "true"); n.SetLabel("config.linkerd.io/admission-webhooks", "disabled"); }""",
    ];

    /// <summary>Every key that users set, with its use and with the pattern that its place is known by.</summary>
    private static IEnumerable<(string Key, string Use)> UserKeys => Facts.Annotations.GetProperty("keys").EnumerateArray()
        .Where(fact => fact.Text("audience") == "user"
            && fact.Text("use") is "annotation" or "label"
            && fact.Strings("supportedIn").Count > 0)
        .Select(fact => (fact.Text("key")!, fact.Text("use")!));

    [Fact]
    public Task A_key_in_the_wrong_map_is_found_however_it_is_written() => Reports.VerifyAsync(Snippets.Of(Reported), WrongSlotRule.Id);

    [Fact]
    public Task Is_silent_where_the_right_map_has_the_key_or_may_have_it_or_where_the_owner_may_be_another() =>
        Reports.VerifyAsync(Snippets.Of(Silent), rule: string.Empty);

    [Fact]
    public Task Every_annotation_among_labels_and_every_label_among_annotations_is_found() =>
        Reports.VerifyAsync(
            Snippets.Of(UserKeys.Select(row =>
                $$"""static void M(V1Pod pod, string text) => pod.Set{{(row.Use == "label" ? "Annotation" : "Label")}}([|"{{row.Key}}"|], text);""")),
            WrongSlotRule.Id);

    [Fact]
    public void The_facts_name_the_maps_that_the_catalogue_has()
    {
        var placement = Facts.InjectTruth.GetProperty("metadataPlacement");
        var uses = UserKeys.ToDictionary(row => row.Key, row => row.Use, StringComparer.Ordinal);

        Assert.All(placement.Strings("labelOnly"), key => Assert.Equal("label", uses[key]));
        Assert.All(
            placement.Strings("annotationOnly").Select(pattern => pattern.Split('*')[0]),
            prefix => Assert.All(
                uses.Where(row =>
                    row.Key.StartsWith(prefix, StringComparison.Ordinal) && row.Key != "config.linkerd.io/admission-webhooks"),
                row => Assert.Equal("annotation", row.Value)));
    }

    [Theory]
    [InlineData("Label", "linkerd.io/inject",
        "is an annotation but is set as a label; move it to the annotations. Linkerd silently ignores it here.", "Annotations")]
    [InlineData("Annotation", "mirror.linkerd.io/exported",
        "is a label but is set as an annotation; move it to the labels. Linkerd silently ignores it here.", "Labels")]
    public async Task Says_where_the_key_belongs_and_how_to_repair_it(string map, string key, string message, string slot)
    {
        var diagnostic = Assert.Single(
            (await Analysis.OfAsync($"void M(V1Service s, string text) => s.Set{map}(\"{key}\", text);")).Diagnostics);
        var edit = EditProperties.Read(diagnostic.Properties);

        Assert.Equal($"'{key}' {message}", Analysis.Message(diagnostic));
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal(new MoveToOtherMap(key, Enum.Parse<MetadataMap>(slot)) { IsCertain = true }, edit);
    }

    /// <summary>Kubernetes takes fewer values for labels than for annotations.</summary>
    [Theory]
    [InlineData("V1Service", "config.linkerd.io/opaque-ports", "80,90", true)]
    [InlineData("V1Service", "config.linkerd.io/opaque-ports", "80", false)]
    [InlineData("V1Deployment", "config.linkerd.io/skip-outbound-ports", "80,90", true)]
    [InlineData("V1Deployment", "config.linkerd.io/skip-outbound-ports", "80", false)]
    public async Task Says_that_Kubernetes_refuses_a_value_that_no_label_has(string type, string key, string value, bool isRefused)
    {
        var diagnostic = Assert.Single(
            (await Analysis.OfAsync($"void M({type} thing) => thing.SetLabel(\"{key}\", \"{value}\");")).Diagnostics,
            diagnostic => diagnostic.Id == WrongSlotRule.Id);

        Assert.Equal(isRefused ? "ObjectRefused" : "Ignored", diagnostic.Properties["Effect"]);
        Assert.EndsWith(
            isRefused ? "Its value is not valid for a label, so Kubernetes refuses the object." : "Linkerd silently ignores it here.",
            Analysis.Message(diagnostic),
            StringComparison.Ordinal);
    }

    /// <summary>A key that the release does not know gets that word only.</summary>
    [Theory]
    [MemberData(nameof(Federated))]
    public async Task Speaks_of_keys_that_the_release_reads(string release, bool isRead) =>
        Assert.Equal(
            [isRead ? WrongSlotRule.Id : UnsupportedKeyRule.Id],
            (await Analysis.OfAsync(
                "void M(V1Service s) => s.SetAnnotation(\"mirror.linkerd.io/federated\", \"member\");",
                ConfiguredOptions.Release(release)))
                .Diagnostics.Select(diagnostic => diagnostic.Id));

    /// <summary>Which of the releases read a label that came late.</summary>
    public static TheoryData<string, bool> Federated
    {
        get
        {
            var fact = Facts.Annotations
                .GetProperty("keys")
                .EnumerateArray()
                .Single(key => key.Text("key") == "mirror.linkerd.io/federated");
            var data = new TheoryData<string, bool>();
            foreach (var release in Facts.InjectTruth
                .GetProperty("nativeSidecar")
                .GetProperty("perRelease")
                .EnumerateObject()
                .Select(row => row.Name)
                .Where(name => name != "edge"))
            {
                data.Add(release, fact.Strings("supportedIn").Contains(release));
            }

            data.Add(fact.GetProperty("introduced").Text("edge")!, true);
            return data;
        }
    }

    [Theory]
    [InlineData("Deployment", "V1Deployment", "new() { Template = new() }", true)]
    [InlineData("Deployment", "V1Deployment",
        "new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string>() } } }", true)]
    [InlineData("CronJob", "V1CronJob", "new() { JobTemplate = new() { Spec = new() { Template = new() } } }", true)]
    [InlineData("Deployment", "V1Deployment", "new() { Template = new() { Metadata = new() { Annotations = given } } }", false)]
    public async Task An_annotation_of_pods_among_the_labels_of_a_workload_goes_to_its_pod_template_in_one_step(
        string kind,
        string type,
        string spec,
        bool isMoved)
    {
        var analysis = await OfWorkloadAsync(type, spec);
        var diagnostic = Assert.Single(analysis.Diagnostics);

        Assert.Equal(
            [$"LKD3002: 'linkerd.io/inject' is an annotation of pods but is set as a label of this {kind}; move it to the annotations of the pod template. Linkerd silently ignores it here."],
            analysis.Messages);
        Assert.Equal(isMoved ? MetadataMap.Annotations : null, (EditProperties.Read(diagnostic.Properties) as MoveToPodTemplate)?.To);
    }

    [Fact]
    public async Task What_the_pod_template_has_already_gives_nothing() => Assert.Empty(
        (await OfWorkloadAsync(
            "V1Deployment",
            """new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } } } }""")).Messages);

    private static Task<Analysis> OfWorkloadAsync(string type, string spec) => Analysis.OfAsync(
        $$"""
        static class C
        {
            static {{type}} M(IDictionary<string, string> given) => new()
            {
                Metadata = new() { Labels = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } },
                Spec = {{spec}},
            };
        }
        """);
}
