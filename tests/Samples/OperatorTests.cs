using k8s;
using k8s.Models;
using LinkerdAnnotations.Tests.Documentation;
using LinkerdAnnotations.Tests.Package;

namespace LinkerdAnnotations.Tests.Samples;

[Collection(CommandLine.Name)]
public class OperatorTests(OperatorRun run) : IClassFixture<OperatorRun>
{
    private const string Sample = "Operator";
    private const string Twin = "FixedOperator";

    /// <summary>Each mistake, and whether it has a fix.</summary>
    private static readonly (string File, string Id, string Line, bool HasFix)[] Mistakes =
    [
        ("CatalogImport.cs", "LKD3001", """["linkerd.io/inject"] = "enabled",""", true),
        ("CatalogImport.cs", "LKD3001", """["config.alpha.linkerd.io/proxy-enable-native-sidecar"] = "true",""", true),
        ("CheckoutDeployment.cs", "LKD4003", """["config.alpha.linkerd.io/proxy-wait-before-exit-seconds"] = "20",""", false),
        ("CheckoutDeployment.cs", "LKD3003", """["balancer.linkerd.io/failure-accrual"] = "consecutive",""", false),
        ("CheckoutDeployment.cs", "LKD3003", """["balancer.linkerd.io/failure-accrual-consecutive-max-failures"] = "5",""", false),
        ("DatabaseMigration.cs", "LKD4001", """["linkerd.io/inject"] = "enabled",""", true),
        ("ImageCache.cs", "LKD4004", """["linkerd.io/inject"] = "enabled",""", false),
        ("StorefrontNamespace.cs", "LKD3002", """["linkerd.io/inject"] = "enabled",""", true),
        ("StorefrontNamespace.cs", "LKD3004", """["config.linkerd.io/proxy-cpu-ratio-limit"] = "0.1",""", false),
        ("WebDeployment.cs", "LKD3001", """["linkerd.io/inject"] = "enabled",""", true),
        ("WebDeployment.cs", "LKD3001", """deployment.Metadata.Annotations["config.linkerd.io/access-log"] = "json";""", true),
        ("WebService.cs", "LKD3002", """["mirror.linkerd.io/exported"] = "true",""", true),
    ];

    [Fact]
    public void Build_points_at_each_mistake()
    {
        Assert.All(run.Build.Diagnostics, diagnostic => Assert.Equal("warning", diagnostic.Severity));
        Assert.Equal(
            Mistakes.Select(mistake => (mistake.File, mistake.Id, mistake.Line)),
            run.Build.Diagnostics.Select(diagnostic =>
                (diagnostic.File, diagnostic.Id, Written(Sample, diagnostic.File)[diagnostic.Line - 1].Trim())));
        Assert.Contains($"{Mistakes.Length} Warning(s)", run.Build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_prints_what_the_readme_shows_of_each_rule()
    {
        var shown = ReadmeOutput.Below("dotnet build samples/Operator", "samples/README.md");

        Assert.All(shown, line => Assert.Contains(line, run.Build.Diagnostics.Select(ReadmeOutput.Line)));
        Assert.Equal(
            Mistakes.Select(mistake => mistake.Id).Distinct().Order(StringComparer.Ordinal),
            shown.Select(line =>
                Mistakes.Select(mistake => mistake.Id).Distinct().Single(id => line.Contains($" {id}: ", StringComparison.Ordinal))));
    }

    [Fact]
    public Task Repair_changes_what_is_written_down() =>
        GeneratedFile.HoldsAsync(run.Diff, "tests", "Expected", "Operator.diff");

    [Fact]
    public void Repair_leaves_what_needs_a_decision() =>
        Assert.Equal(
            Mistakes.Where(mistake => !mistake.HasFix).Select(mistake => (mistake.File, mistake.Id, mistake.Line)),
            run.BuildOfBoth.Diagnostics.Select(diagnostic =>
                (diagnostic.File, diagnostic.Id, run.Repaired[diagnostic.File][diagnostic.Line - 1].Trim())));

    [Fact]
    public void Repair_and_those_decisions_make_the_clean_twin()
    {
        (string File, string[] Repaired, string[] Decided)[] decisions =
        [
            ("CheckoutDeployment.cs",
                [
                    "// An init container asks the payment provider for a session, and needs the proxy for that.",
                    "// Orders that are under way need the proxy until they are paid.",
                    """["config.alpha.linkerd.io/proxy-wait-before-exit-seconds"] = "20",""",
                    "// A pod that fails five times in a row is left alone for a while.",
                    """["balancer.linkerd.io/failure-accrual"] = "consecutive",""",
                    """["balancer.linkerd.io/failure-accrual-consecutive-max-failures"] = "5",""",
                ],
                [
                    "// An init container asks the payment provider for a session, and needs the proxy for that. Orders that are",
                    "// under way have it until they are paid: a native sidecar ends last.",
                ]),
            ("CheckoutService.cs",
                [],
                [
                    "Annotations = new Dictionary<string, string>",
                    "{",
                    "// A pod that fails five times in a row is left alone for a while.",
                    """["balancer.linkerd.io/failure-accrual"] = "consecutive",""",
                    """["balancer.linkerd.io/failure-accrual-consecutive-max-failures"] = "5",""",
                    "},",
                ]),
            ("ImageCache.cs",
                ["""["linkerd.io/inject"] = "enabled","""],
                [
                    "// What uses the network of its node cannot have a proxy, whatever the namespace says.",
                    """["linkerd.io/inject"] = "disabled",""",
                ]),
            ("StorefrontNamespace.cs",
                ["""["config.linkerd.io/proxy-cpu-ratio-limit"] = "0.1","""],
                ["""["config.linkerd.io/proxy-cpu-limit"] = "500m","""]),
        ];

        foreach (var (file, repaired) in run.Repaired)
        {
            var (_, before, after) = decisions.SingleOrDefault(decision => decision.File == file, (file, [], []));
            var twin = Written(Twin, file);

            Assert.Equal(Without(before, repaired), Without(after, twin));
        }
    }

    [Fact]
    public void Clean_twin_builds_without_any_warning() =>
        Assert.DoesNotContain(run.BuildOfBoth.Output.Split('\n'), line =>
            line.Contains("warning", StringComparison.Ordinal) && line.Contains($"{Twin}.csproj", StringComparison.Ordinal));

    [Fact]
    public void Clean_twin_prints_each_key_where_Linkerd_reads_it()
    {
        const string inject = "linkerd.io/inject";
        const string nativeSidecar = "config.alpha.linkerd.io/proxy-enable-native-sidecar";
        const string name = "app.kubernetes.io/name";

        var expected = new[]
        {
            "Namespace storefront-garden: annotations config.linkerd.io/proxy-cpu-limit=500m config.linkerd.io/skip-outbound-ports=5432 "
                + inject
                + "=enabled, labels app.kubernetes.io/managed-by=storefront-operator",
            "Job migrate-4.2.0: annotations, labels",
            "pods of migrate-4.2.0: annotations " + nativeSidecar + "=true " + inject + "=enabled, labels",
            "Service web: annotations service.kubernetes.io/topology-mode=Auto, labels " + name + "=web mirror.linkerd.io/exported=true",
            "Deployment web: annotations kubernetes.io/change-cause=version 4.2.0, labels",
            "pods of web: annotations config.linkerd.io/access-log=json " + inject + "=enabled, labels " + name + "=web",
            "Service checkout: annotations balancer.linkerd.io/failure-accrual=consecutive balancer.linkerd.io/failure-accrual-consecutive-max-failures=5, labels",
            "Deployment checkout: annotations, labels",
            "pods of checkout: annotations " + nativeSidecar + "=true " + inject + "=enabled, labels " + name + "=checkout",
            "DaemonSet image-cache: annotations, labels",
            "pods of image-cache: annotations " + inject + "=disabled, labels " + name + "=image-cache",
            "CronJob catalog-import: annotations, labels",
            "pods of catalog-import: annotations " + nativeSidecar + "=true " + inject + "=enabled, labels",
        };

        Assert.Equal(
            expected,
            KubernetesYaml.LoadAllFromString(run.Manifests).Cast<IKubernetesObject<V1ObjectMeta>>().SelectMany(Describe));
    }

    [Fact]
    public void Constants_make_the_same_objects() => Assert.Equal(run.Manifests, run.ManifestsWithConstants);

    private static string[] Written(string sample, string file) => SampleRun.Written(sample, Path.Combine("Manifests", file));

    /// <summary>The lines of a file without some that stand there in that order.</summary>
    private static string[] Without(string[] some, string[] lines)
    {
        var left = new Queue<string>(some);
        string[] others = [.. lines.Where(line => !(left.TryPeek(out var next) && line.Trim() == next && left.TryDequeue(out _)))];
        Assert.Empty(left);
        return others;
    }

    private static IEnumerable<string> Describe(IKubernetesObject<V1ObjectMeta> manifest)
    {
        yield return $"{manifest.Kind} {manifest.Metadata.Name}: {Describe(manifest.Metadata)}";
        var template = manifest switch
        {
            V1Deployment deployment => deployment.Spec.Template,
            V1DaemonSet daemonSet => daemonSet.Spec.Template,
            V1Job job => job.Spec.Template,
            V1CronJob cronJob => cronJob.Spec.JobTemplate.Spec.Template,
            _ => null,
        };
        if (template is not null)
        {
            yield return $"pods of {manifest.Metadata.Name}: {Describe(template.Metadata)}";
        }
    }

    private static string Describe(V1ObjectMeta metadata) =>
        $"annotations{Describe(metadata.Annotations)}, labels{Describe(metadata.Labels)}";

    private static string Describe(IDictionary<string, string>? map) =>
        string.Concat((map ?? new Dictionary<string, string>())
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $" {entry.Key}={entry.Value}"));
}
