using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Rules;

public class ConflictingSidecarKeysRuleTests
{
    private const string Alpha = "config.alpha.linkerd.io/proxy-enable-native-sidecar";
    private const string Beta = "config.beta.linkerd.io/proxy-enable-native-sidecar";
    private const string Stable = "config.linkerd.io/proxy-enable-native-sidecar";

    /// <summary>Two generations that contradict each other; the older one is marked.</summary>
    internal static readonly string[] Reported =
    [
        $$"""static V1Pod M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { [[|"{{Alpha}}"|]] = "true", ["{{Beta}}"] = "false" } } };""",
        $$"""static V1Pod M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { { "{{Stable}}", "1" }, { [|"{{Alpha}}"|], "False" } } } };""",
        $$"""static void M(V1Deployment d) { d.Spec.Template.Metadata.Annotations["{{Beta}}"] = "true"; d.Spec!.Template!.Metadata!.Annotations![[|"{{Alpha}}"|]] = "false"; }""",
        $$"""static void M(V1Pod p) { p.EnsureMetadata().EnsureAnnotations()[[|"{{Beta}}"|]] = "false"; p.SetAnnotation("{{Stable}}", "true"); }""",
        $$"""static void M(V1Pod p) { p.Metadata?.Annotations?.Add([|"{{Alpha}}"|], "false"); p.Metadata.Annotations.TryAdd("{{Beta}}", "true"); }""",
        $$"""
        static V1Pod First() => new() { Metadata = new() { Annotations = Mesh() } };
        static V1Pod Second() { var made = new V1Pod { Metadata = new() { Annotations = Mesh() } }; return made; }
        static Dictionary<string, string> Mesh() => new() { [[|"{{Alpha}}"|]] = "true", ["{{Beta}}"] = "false" };
        """,
        $$"""
        static void M(bool flag)
        {
            var annotations = new Dictionary<string, string> { ["{{Beta}}"] = "true" };
            var alias = annotations;
            if (flag) { alias[[|"{{Alpha}}"|]] = "false"; }
            _ = new V1Pod { Metadata = new() { Annotations = annotations } };
        }
        """,
        $$"""
        static V1Pod M() { var made = new V1Pod { Metadata = new() { Annotations = Mesh() } }; Change(made); return made; }
        static Dictionary<string, string> Mesh() => new() { [[|"{{Alpha}}"|]] = "true" };
        static void Change(V1Pod pod) => pod.Newer("false");
        static void Newer(this V1Pod pod, string unused) => pod.SetAnnotation("{{Beta}}", "false");
        """,
        $$"""static V1Pod M(V1Pod p) => p with { Metadata = new() { Annotations = new Dictionary<string, string> { [[|"{{Alpha}}"|]] = "true", ["{{Beta}}"] = "false" } } };""",
        $$"""static V1Namespace M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { [[|"{{Alpha}}"|]] = "true", ["{{Stable}}"] = "false" } } };""",
        $$"""static PodArgs M() => new() { Metadata = new ObjectMetaArgs { Annotations = { [[|"{{Alpha}}"|]] = "true", ["{{Beta}}"] = "false" } } };""",
        $$"""static void M(Aspire.Hosting.Kubernetes.Resources.Deployment d) { var map = d.Spec.Template.Metadata.Annotations; map[[|"{{Alpha}}"|]] = "true"; map["{{Beta}}"] = "false"; }""",
    ];

    private static readonly string[] Silent =
    [
        // One value for several releases.
        $$"""static V1Pod M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["{{Alpha}}"] = "true", ["{{Beta}}"] = "1", ["{{Stable}}"] = "True" } } };""",
        $$"""static V1Pod M(string text) => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["{{Alpha}}"] = text, ["{{Beta}}"] = "true" } } };""",
        $$"""static V1Pod M(bool flag) => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["{{Alpha}}"] = "true", ["{{Beta}}"] = flag ? "true" : "false" } } };""",

        // Never both.
        $$"""static void M(V1Pod p, bool flag) { if (flag) { p.SetAnnotation("{{Alpha}}", "true"); } else { p.SetAnnotation("{{Beta}}", "false"); } }""",
        $$"""
        static V1Pod M(bool flag) => new()
        {
            Metadata = new() { Annotations = flag ? new Dictionary<string, string> { ["{{Alpha}}"] = "true" } : new Dictionary<string, string> { ["{{Beta}}"] = "false" } },
        };
        """,
        $$"""
        static void M(V1Pod p, int which)
        {
            switch (which)
            {
                case 1: p.SetAnnotation("{{Alpha}}", "true"); break;
                default: p.SetAnnotation("{{Beta}}", "false"); break;
            }
        }
        """,
        $$"""
        static V1Pod M(int which) => new()
        {
            Metadata = new() { Annotations = which switch { 1 => new Dictionary<string, string> { ["{{Alpha}}"] = "true" }, _ => new() { ["{{Beta}}"] = "false" } } },
        };
        """,
        $$"""static void M(V1Pod p) { p.SetAnnotation("{{Alpha}}", "true"); p.Metadata.Annotations.Remove("{{Alpha}}"); p.SetAnnotation("{{Beta}}", "false"); }""",
        $$"""
        static void M(V1Pod p)
        {
            p.Metadata.Annotations = new Dictionary<string, string> { ["{{Alpha}}"] = "true" };
            p.Metadata.Annotations = new Dictionary<string, string> { ["{{Beta}}"] = "false" };
        }
        """,

        // Two objects, or nobody knows which.
        $$"""static void M(V1Pod p, V1Pod q) { p.SetAnnotation("{{Alpha}}", "true"); q.SetAnnotation("{{Beta}}", "false"); }""",
        $$"""static void M(IDictionary<string, string> annotations) { annotations["{{Alpha}}"] = "true"; annotations["{{Beta}}"] = "false"; }""",
        $$"""static bool M(V1Pod p) => p.Metadata.Annotations["{{Alpha}}"] == "true" && p.Metadata.Annotations["{{Beta}}"] == "false";""",
        $$"""static void M(V1Pod p) { p.SetLabel("{{Alpha}}", "true"); p.SetAnnotation("{{Alpha}}", "true"); p.SetAnnotation("{{Beta}}", "true"); }""",
        $$"""
        static V1Pod First() => new() { Metadata = new() { Annotations = Mesh() } };
        static V1Deployment Second() { var made = new V1Deployment { Metadata = new() { Annotations = Mesh() } }; return made; }
        static Dictionary<string, string> Mesh() => new() { ["{{Alpha}}"] = "true", ["{{Beta}}"] = "false" };
        """,
    ];

    public static TheoryData<string> Releases => SidecarFacts.Releases;

    [Fact]
    public Task Generations_that_contradict_each_other_are_found_however_they_are_written() =>
        Reports.VerifyAsync(Snippets.Of(Reported), ConflictingSidecarKeysRule.Id);

    [Fact]
    public Task Is_silent_without_a_contradiction_and_where_the_two_are_never_on_one_object() =>
        Reports.VerifyAsync(Snippets.Of(Silent), rule: string.Empty);

    /// <summary>All three on one pod: with a release every one but the first that it reads is reported, whatever the values.</summary>
    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Goes_by_the_order_in_which_the_release_reads_them(string release)
    {
        var precedence = SidecarFacts.PrecedenceIn(release);
        var conflicts = (await Analysis.OfAsync(Program("V1Pod", Alpha, Beta, Stable), ConfiguredOptions.Release(release))).Diagnostics
            .Where(diagnostic => diagnostic.Id == ConflictingSidecarKeysRule.Id)
            .ToList();

        Assert.Equal(
            precedence
                .Skip(1)
                .Order(StringComparer.Ordinal)
                .Select(key =>
                    $"'{key}' is not read here; remove it. Linkerd {release} reads '{precedence[0]}' instead, even if only the Namespace sets it."),
            conflicts.Select(Analysis.Message));
        Assert.All(
            conflicts,
            conflict =>
                Assert.Equal(
                    (typeof(RemoveEntry), DiagnosticSeverity.Warning),
                    (EditProperties.Read(conflict.Properties)!.GetType(), conflict.Severity)));
    }

    /// <summary>What a Namespace does not pass on decides nothing there.</summary>
    [Theory]
    [MemberData(nameof(Releases))]
    public async Task On_a_namespace_only_those_count_that_pods_inherit(string release)
    {
        var inherited = SidecarFacts.All.First(row => row.Release == release).Fact.Strings("inheritedFromNamespace");

        Assert.Equal(
            inherited.Skip(1),
            (await Analysis.OfAsync(Program("V1Namespace", Alpha, Beta, Stable), ConfiguredOptions.Release(release))).Diagnostics
                .Where(diagnostic => diagnostic.Id == ConflictingSidecarKeysRule.Id)
                .Select(diagnostic => EditProperties.Read(diagnostic.Properties)!.Written));
    }

    [Fact]
    public async Task Without_a_release_says_from_when_on_the_newer_one_decides()
    {
        var diagnostic = Assert.Single((await Analysis.OfAsync(
            $$"""_ = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["{{Alpha}}"] = "true", ["{{Beta}}"] = "false" } } };""")).Diagnostics);

        Assert.Equal(
            $"'{Alpha}' contradicts '{Beta}'; use one value for both. The newer key takes precedence in Linkerd 2.19 and later, even if only the Namespace sets it.",
            Analysis.Message(diagnostic));
        Assert.Null(EditProperties.Read(diagnostic.Properties));
    }

    private static string Program(string type, params string[] keys) =>
        $$"""_ = new {{type}} { Metadata = new() { Annotations = new Dictionary<string, string> { {{string.Join(
            ", ",
            keys.Select(key => $"[\"{key}\"] = \"true\""))}} } } };""";
}
