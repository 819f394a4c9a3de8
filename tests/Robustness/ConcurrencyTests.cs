using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>
/// Files that are looked at at the same time, and ask for the same constants, helpers and objects, none of which is known yet.
/// </summary>
public class ConcurrencyTests
{
    private const int Files = 40;
    private const int Times = 5;

    private const string Shared =
        """
        using System.Collections.Generic;
        using k8s.Models;

        public static class Keys
        {
            public const string Prefix = "config.linkerd.io";
            public static readonly string Await = $"{Prefix}/proxy-awiat";
            public const string Inject = "linkerd.io/" + "inject";
            public static string Wrong => Prefix + "/proxy-native-sidecar";
        }

        public static class Mesh
        {
            public static void Annotate(this V1ObjectMeta metadata, string name, string value) => metadata.Annotations[name] = value;
        }
        """;

    [Fact]
    public async Task What_is_said_does_not_depend_on_what_is_looked_at_first()
    {
        var expected = await ReportedAsync(isConcurrent: false);

        Assert.True(expected.Count > Files * 4, string.Join('\n', expected));
        for (var i = 0; i < Times; i++)
        {
            Assert.Equal(expected, await ReportedAsync(isConcurrent: true));
        }
    }

    private static async Task<IReadOnlyList<string>> ReportedAsync(bool isConcurrent)
    {
        var trees = Enumerable
            .Range(0, Files)
            .Select(File)
            .Prepend(Shared)
            .Select((source, i) => AnalyzerRun.Parse(source, $"/File{i}.cs"))
            .ToArray();
        var diagnostics = await AnalyzerRun.WithAnalyzer(await AnalyzerRun.CompileAsync(trees), isConcurrent: isConcurrent)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics
            .Select(diagnostic => $"{diagnostic.Location.GetLineSpan().Path} {AnalyzerRun.Describe(diagnostic)}")
            .Order(StringComparer.Ordinal)];
    }

    private static string File(int number) =>
        $$"""
        using System.Collections.Generic;
        using k8s.Models;

        public static class Builder{{number}}
        {
            private const string Own = Keys.Prefix + "/proxy-cpu-limt";

            public static V1Job Job(bool flag)
            {
                var map = new Dictionary<string, string> { [Keys.Inject] = "enabled", [Keys.Await] = "enabled", [Own] = "1" };
                var job = new V1Job { Metadata = new() { Annotations = new Dictionary<string, string> { [Keys.Inject] = "on" } }, Spec = new() { Template = Template(map) } };
                job.Spec.Template.Metadata.Annotate("linkerd.io/injekt", "enabled");
                if (flag) { map[Keys.Wrong] = "true"; Builder{{(number + 1) % Files}}.Job(false).Metadata.Annotations["config.linkerd.io/proxy-await"] = "yes"; }
                return job;
            }

            private static V1PodTemplateSpec Template(Dictionary<string, string> annotations) => new() { Metadata = new() { Annotations = annotations } };
        }
        """;
}
