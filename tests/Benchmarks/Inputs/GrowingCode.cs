using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Benchmarks.Inputs;

/// <summary>Code that is large in one way: many files whose helpers other files could use, and many lambdas in one file.</summary>
internal static class GrowingCode
{
    /// <summary>That many files, each with two internal helpers, one of which makes what the other annotates.</summary>
    public static CodeBase HelperPairs(int files) => CodeBase.Of("helper pairs", Enumerable.Range(0, files).Select(index => Filled(
        """
        using System.Collections.Generic;
        using k8s.Models;

        namespace Application.Part{index};

        internal static class Pods{index}
        {
            internal static V1Deployment Deployment{index}(string name) => new() { Metadata = new() { Name = name, Annotations = Annotations{index}() } };

            internal static Dictionary<string, string> Annotations{index}() => new() { ["linkerd.io/inject"] = "enabled", ["config.linkerd.io/skip-outbound-ports"] = "4222" };
        }
        """,
        index)));

    /// <summary>A program of one file with that many lambdas, each of which makes an object.</summary>
    public static CodeBase Lambdas(int count)
    {
        var program = new StringBuilder(
            "using System;\nusing System.Collections.Generic;\nusing k8s.Models;\n\nvar routes = new Dictionary<string, Func<string, V1Pod>>();\n");
        for (var i = 0; i < count; i++)
        {
            program.Append(Filled(
                """
                routes.Add("/pods/{index}", name =>
                {
                    var annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" };
                    annotations["config.linkerd.io/skip-outbound-ports"] = "4222";
                    return new V1Pod { Metadata = new V1ObjectMeta { Name = name, Annotations = annotations } };
                });

                """,
                i));
        }

        return CodeBase.Of("lambdas in one file", [program.ToString()]) with { Kind = OutputKind.ConsoleApplication };
    }

    private static string Filled(string template, int index) =>
        template.Replace("{index}", index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
