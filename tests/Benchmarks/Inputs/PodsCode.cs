using System.Globalization;

namespace LinkerdAnnotations.Benchmarks.Inputs;

/// <summary>A file that lists pods with annotations, as tests and generators have them.</summary>
internal static class PodsCode
{
    private const string Pod =
        """
                new()
                {
                    Metadata = new()
                    {
                        Name = "pod-{i}",
                        Annotations = new Dictionary<string, string>
                        {
                            ["linkerd.io/inject"] = "enabled",
                            ["config.linkerd.io/proxy-cpu-request"] = "100m",
                            ["config.linkerd.io/skip-outbound-ports"] = "5432",
                        },
                    },
                    Spec = new() { Containers = [new() { Name = "main", Image = "example/main:{i}" }] },
                },

        """;

    /// <summary>A file of so many pods.</summary>
    public static string FileOfPods(int count) =>
        $$"""
        using System.Collections.Generic;
        using k8s.Models;

        namespace Operator;

        public static class Pods
        {
            public static List<V1Pod> All() =>
            [
        {{string.Concat(Enumerable.Range(0, count).Select(i =>
            Pod.Replace("{i}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)))}}
            ];
        }
        """;
}
