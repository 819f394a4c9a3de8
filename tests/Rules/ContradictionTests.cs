using System.Text;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Tests.Manifests;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

/// <summary>
/// No span says two things that contradict each other: every key, on every kind of object, among annotations and labels, in every release.
/// </summary>
public class ContradictionTests
{
    private static readonly string[] Kinds =
    [
        "v1 Pod", "apps/v1 Deployment", "batch/v1 Job", "batch/v1 CronJob", "v1 Namespace", "v1 Service", "v1 Endpoints", "v1 ConfigMap",
        "gateway.networking.k8s.io/v1 HTTPRoute",
        "gateway.networking.k8s.io/v1 GRPCRoute", "policy.linkerd.io/v1alpha1 EgressNetwork",
        "workload.linkerd.io/v1beta1 ExternalWorkload", "example.com/v1 Own",
    ];

    // Each says that Linkerd does not read what stands there, or that it does and something follows; two of them cannot both be so.
    private static readonly string[] Exclusive =
        [
            "LKD1001", "LKD1002", "LKD1003", "LKD1004", "LKD1005", "LKD1006", "LKD3001", "LKD3002", "LKD3003", "LKD3004", "LKD4002",
            "LKD4005"
        ];

    // It works, and was replaced; it works there, and has no effect beside what else stands there.
    private static readonly string[] Agreeing = ["LKD1005 LKD4005"];

    public static TheoryData<string> Releases =>
        [.. LinkerdReleaseLines.Known.Select(release => release.ToString()), "edge-25.10.2", "edge-26.5.2", string.Empty];

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task No_span_says_two_things_that_contradict_each_other(string release)
    {
        var text = AllKeysOnAllKinds();

        var diagnostics = await ManifestAnalysis.DiagnosticsAsync(
            text,
            options: ConfiguredOptions.Release(release.Length == 0 ? null : release));

        var contradicting = diagnostics
            .GroupBy(diagnostic => diagnostic.Location.SourceSpan)
            .Select(span =>
                (Span: span.Key, Ids: span
                    .Select(diagnostic => diagnostic.Id)
                    .Where(Exclusive.Contains)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
                    .ToArray()))
            .Where(span => span.Ids.Length > 1 && !Agreeing.Contains(string.Join(' ', span.Ids)))
            .Select(span => $"{text.Substring(span.Span.Start, span.Span.Length)}: {string.Join(", ", span.Ids)}");
        Assert.Empty(contradicting.Distinct());
        Assert.NotEmpty(diagnostics);
    }

    private static string AllKeysOnAllKinds()
    {
        var text = new StringBuilder();
        foreach (var kind in Kinds.Select(kind => kind.Split(' ')))
        {
            foreach (var key in LinkerdCatalog.All.Where(key => key.IsKey))
            {
                Append(text, kind, "annotations", $"{key.Name}: \"{ValueOf(key)}\"");
                Append(text, kind, "labels", $"{key.Name}: \"{ValueOf(key)}\"");
            }

            foreach (var older in NativeSidecarKeys.Generations)
            {
                foreach (var newer in NativeSidecarKeys.Generations.Where(newer => newer != older))
                {
                    Append(text, kind, "annotations", $"{older.Name}: \"true\"", $"{newer.Name}: \"false\"");
                }
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string[] kind, string map, params string[] entries)
    {
        text
            .Append("apiVersion: ")
            .Append(kind[0])
            .Append("\nkind: ")
            .Append(kind[1])
            .Append("\nmetadata:\n  name: a\n  ")
            .Append(map)
            .Append(":\n");
        foreach (var entry in entries)
        {
            text.Append("    ").Append(entry).Append('\n');
        }

        text.Append("spec: {containers: [{image: a}], template: {spec: {containers: [{image: a}]}}}\n---\n");
    }

    private static string ValueOf(LinkerdKey key) =>
        NativeSidecarKeys.Contains(key) ? "true"
        : key.Name == KeyNames.Inject ? "enabled"
        : key.Name == KeyNames.WaitBeforeExit ? "10"
        : "x";
}
