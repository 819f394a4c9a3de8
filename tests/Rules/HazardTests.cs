using System.Text.Json;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

/// <summary>
/// Every hazard of the facts is a program that a rule reports in just the releases that have the hazard, or is listed with the reason why
/// no code shows it.
/// </summary>
public class HazardTests
{
    private const string Alpha = "config.alpha.linkerd.io/proxy-enable-native-sidecar";
    private const string Beta = "config.beta.linkerd.io/proxy-enable-native-sidecar";
    private const string Wait = "config.alpha.linkerd.io/proxy-wait-before-exit-seconds";

    // What releases before these read is known in parts only.
    private static readonly LinkerdRelease OldestKnown = LinkerdReleaseLines.Known[0];

    private static readonly Dictionary<string, (string Rule, string Program)[]> Seen = new(StringComparer.Ordinal)
    {
        ["inject-invalid-on-namespace"] = [(InvalidValueRule.Id, On("V1Namespace", ("linkerd.io/inject", "true")))],
        ["inject-invalid-on-pod"] = [(InvalidValueRule.Id, On("V1Pod", ("linkerd.io/inject", "yes")))],
        ["namespace-ingress-not-ingress"] = [(NoEffectRule.Id, On("V1Namespace", ("linkerd.io/inject", "ingress")))],
        ["native-sidecar-with-wait-before-exit"] = [(InjectionRefusedRule.Id, On("V1Pod", (Alpha, "true"), (Wait, "30")))],
        ["wait-before-exit-ignored"] = [(NoEffectRule.Id, On("V1Pod", (Wait, "30")))],
        ["beta-native-sidecar-on-namespace"] = [(NotInheritedRule.Id, On("V1Namespace", (Beta, "true")))],

        // On one object; which Namespace a pod gets into is not seen, and so the message speaks of it.
        ["native-sidecar-key-precedence"] = [(ConflictingSidecarKeysRule.Id, On("V1Pod", (Alpha, "true"), (Beta, "false")))],
        ["pod-inbound-ports-no-effect"] = [(NoEffectRule.Id, On("V1Pod", ("config.linkerd.io/pod-inbound-ports", "80")))],
        ["debug-image-no-effect"] =
        [
            (NoEffectRule.Id, On("V1Pod", ("config.linkerd.io/debug-image", "example/debug"))),
            (NoEffectRule.Id, On("V1Pod", ("config.linkerd.io/debug-image-version", "1"))),
            (NoEffectRule.Id, On("V1Pod", ("config.linkerd.io/debug-image-pull-policy", "Always"))),
        ],
        ["close-wait-needs-root"] = [(InjectionRefusedRule.Id, On("V1Pod", ("config.linkerd.io/close-wait-timeout", "30s")))],
        ["log-http-headers-invalid"] = [(InvalidValueRule.Id, On("V1Pod", ("config.linkerd.io/proxy-log-http-headers", "on")))],
        ["log-level-double-quote"] = [(InjectionRefusedRule.Id, On("V1Pod", ("config.linkerd.io/proxy-log-level", "warn\\\"")))],
        ["namespace-value-with-double-quote"] = [(InjectionRefusedRule.Id, On(
            "V1Namespace",
            ("config.linkerd.io/proxy-log-level", "warn\\\"")))],
        ["workload-metadata"] =
        [
            (NotOnPodTemplateRule.Id, On("V1Deployment", ("linkerd.io/inject", "enabled"))),
            (NotOnPodTemplateRule.Id, On("V1CronJob", (Wait, "30"))),
        ],
        ["service-keys-on-pod"] =
        [
            (NotReadOnKindRule.Id, On("V1Pod", ("balancer.linkerd.io/failure-accrual", "consecutive"))),
            (NotReadOnKindRule.Id, On("V1Namespace", ("balancer.linkerd.io/failure-accrual", "consecutive"))),
            (NotReadOnKindRule.Id, On("V1Deployment", ("balancer.linkerd.io/failure-accrual", "consecutive"))),
        ],
        ["admission-webhooks-is-a-label"] =
        [
            (WrongSlotRule.Id, On("V1Namespace", ("config.linkerd.io/admission-webhooks", "disabled"))),
            (NotReadOnKindRule.Id, """void M(V1Pod pod) => pod.SetLabel("config.linkerd.io/admission-webhooks", "disabled");"""),
        ],
        ["component-label-on-app"] =
        [
            (InjectionSkippedRule.Id,
                """void M(V1Pod pod) { pod.SetLabel("linkerd.io/control-plane-component", "web"); pod.SetAnnotation("linkerd.io/inject", "enabled"); }"""),
            (InjectionSkippedRule.Id,
                """void M(V1Pod pod) { pod.SetLabel("linkerd.io/cni-resource", "true"); pod.SetAnnotation("linkerd.io/inject", "enabled"); }"""),
        ],
        ["exported-as-annotation"] = [(WrongSlotRule.Id, On("V1Service", ("mirror.linkerd.io/exported", "true")))],
        ["opaque-ports-blanks"] = [(InvalidValueRule.Id, On("V1Pod", ("config.linkerd.io/opaque-ports", "80, 443")))],
        ["skip-ports-blanks"] = [(InvalidValueRule.Id, On("V1Pod", ("config.linkerd.io/skip-inbound-ports", "80, 443")))],
        ["retry-list-blanks"] =
        [
            (InvalidValueRule.Id, On("V1Service", ("retry.linkerd.io/http", "5xx, 429"))),
            (InvalidValueRule.Id, On("V1Service", ("retry.linkerd.io/grpc", "internal,"))),
        ],
        ["retry-limit-zero"] = [(NoEffectRule.Id, On("V1Service", ("retry.linkerd.io/limit", "0"), ("retry.linkerd.io/http", "5xx")))],
        ["duration-dialects"] =
        [
            (InvalidValueRule.Id, On(
                "V1Service",
                ("balancer.linkerd.io/failure-accrual", "consecutive"),
                ("balancer.linkerd.io/failure-accrual-consecutive-min-penalty", "1m30s"))),
            (InvalidValueRule.Id, On(
                "V1Service",
                ("balancer.linkerd.io/failure-accrual", "consecutive"),
                ("balancer.linkerd.io/failure-accrual-consecutive-max-penalty", "1.5s"))),
        ],
        ["failure-accrual-unified-too-early"] = [(InvalidValueRule.Id, On(
            "V1Service",
            ("balancer.linkerd.io/failure-accrual", "unified")))],
        ["failure-accrual-subkeys-alone"] = [(NoEffectRule.Id, On(
            "V1Service",
            ("balancer.linkerd.io/failure-accrual-consecutive-max-failures", "3")))],
        ["tap-enabled-by-hand"] = [(ReservedKeyRule.Id, On("V1Pod", ("viz.linkerd.io/tap-enabled", "true")))],
        ["disable-identity-conflict"] =
            [(InjectionRefusedRule.Id, On(
                "V1Pod",
                ("config.linkerd.io/disable-identity", "true"),
                ("config.linkerd.io/proxy-require-identity-inbound-ports", "80")))],
        ["units-missing-or-extra"] =
        [
            (InvalidValueRule.Id, On("V1Pod", (Wait, "30s"))),
            (InvalidValueRule.Id, On("V1Pod", ("config.linkerd.io/proxy-outbound-connect-timeout", "30"))),
        ],
        ["boolean-vs-enabled"] =
        [
            (InvalidValueRule.Id, On("V1Pod", ("config.linkerd.io/proxy-await", "true"))),
            (InvalidValueRule.Id, On("V1Pod", ("linkerd.io/inject", "true"))),
            (InvalidValueRule.Id, On("V1Pod", ("config.linkerd.io/enable-debug-sidecar", "enabled"))),
        ],
    };

    /// <summary>Hazards that no code shows, and why.</summary>
    private static readonly Dictionary<string, string> Unseen = new(StringComparer.Ordinal)
    {
        ["opaque-ports-names"] = "the injector and the destination controller resolve the name, and the policy controller does not; which of them the entry was written for is not in it",
        ["retry-key-on-wrong-route"] = "none of the object models has types for HTTPRoute and GRPCRoute; they are custom resources, whose types each program makes up",
    };

    /// <summary>Hazards whose keys the facts list release by release; they have a test of their own.</summary>
    private static readonly string[] OfKeysByRelease = ["not-inherited-from-namespace"];

    /// <summary>Hazards whose edges say when all was well; the hazard begins where they end.</summary>
    private static readonly string[] WellWithinEdges = ["beta-native-sidecar-on-namespace"];

    private static IEnumerable<JsonElement> Hazards => Facts.InjectTruth.GetProperty("hazards").EnumerateArray();

    public static TheoryData<string> Ids => [.. Seen.Keys];

    [Fact]
    public void Every_hazard_is_a_case_or_has_a_reason() =>
        Assert.Equal(
            Hazards.Select(hazard => hazard.Text("id")).Order(StringComparer.Ordinal),
            Seen.Keys.Concat(Unseen.Keys).Concat(OfKeysByRelease).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_hazard_is_reported_in_just_the_releases_that_have_it(string id)
    {
        var hazard = Hazards.Single(hazard => hazard.Text("id") == id);
        foreach (var (rule, program) in Seen[id])
        {
            var compilation = (await (await Analysis.OfAsync(program)).Document.Project
                .GetCompilationAsync(TestContext.Current.CancellationToken))!;
            var differences = new List<string>();
            foreach (var (release, isThere) in ReleasesOf(hazard).Distinct())
            {
                var isReported = (await Reports.GetAsync(compilation,
                    new ProjectOptions(release))).Any(diagnostic => diagnostic.Id == rule);
                if (isReported != isThere)
                {
                    differences.Add($"{(isThere ? "missing" : "not wanted")} in {release}: {program}");
                }
            }

            Assert.True(differences.Count == 0, string.Join('\n', differences));
        }
    }

    [Fact]
    public async Task A_key_that_the_release_does_not_pass_on_is_reported_on_a_namespace()
    {
        var hazard = Hazards.Single(hazard => hazard.Text("id") == OfKeysByRelease[0]);
        foreach (var release in hazard.GetProperty("keysByRelease").EnumerateObject().Where(row => row.Name != "edge"))
        {
            foreach (var key in hazard.Strings("keys"))
            {
                var ids = (await Analysis.OfAsync(
                    $"void M(V1Namespace space, string text) => space.SetAnnotation(\"{key}\", text);",
                    ConfiguredOptions.Release(release.Name)))
                    .Diagnostics.Select(diagnostic => diagnostic.Id);

                Assert.Equal(hazard.GetProperty("keysByRelease").Strings(release.Name).Contains(key), ids.Contains(NotInheritedRule.Id));
            }
        }
    }

    /// <summary>Every known release and the edges on both sides of each that the facts name, and whether the hazard is there.</summary>
    private static IEnumerable<(string Release, bool IsThere)> ReleasesOf(JsonElement hazard)
    {
        var having = hazard.Strings("releases");
        foreach (var line in LinkerdReleaseLines.Known.Select(line => line.ToString()))
        {
            yield return (line, having.Contains(line));
        }

        if (hazard.Text("fixedInEdge") is { } fixedIn)
        {
            yield return (SidecarFacts.EdgeBefore(fixedIn), true);
            yield return (fixedIn, false);
        }

        if (!hazard.TryGetProperty("edges", out var edges))
        {
            yield break;
        }

        var isWell = WellWithinEdges.Contains(hazard.Text("id"));
        if (edges.Text("firstEdge") is { } first && IsKnown(first))
        {
            yield return (SidecarFacts.EdgeBefore(first), false);
            yield return (first, !isWell);
        }

        if (edges.Text("lastEdge") is { } last)
        {
            yield return (last, !isWell);
        }

        if (edges.Text("goneInEdge") is { } gone)
        {
            yield return (gone, isWell);
        }
    }

    private static bool IsKnown(string edge) => LinkerdRelease.TryParse(edge, out var release) && release > OldestKnown;

    private static string On(string type, params (string Key, string Value)[] entries) =>
        $$"""_ = new {{type}} { Metadata = new() { Annotations = new Dictionary<string, string> { {{string.Join(
            ", ",
            entries.Select(entry => $"[\"{entry.Key}\"] = \"{entry.Value}\""))}} } } };""";
}
