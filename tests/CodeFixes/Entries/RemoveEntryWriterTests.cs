using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.CodeFixes;

public class RemoveEntryWriterTests
{
    [Theory]
    [InlineData(
        "[\"config.beta.linkerd.io/proxy-enable-native-sidecar\"] = \"true\", [{|LKD4002:\"config.alpha.linkerd.io/proxy-enable-native-sidecar\"|}] = \"true\"",
        "[\"config.beta.linkerd.io/proxy-enable-native-sidecar\"] = \"true\"")]
    [InlineData(
        "[{|LKD4002:\"config.alpha.linkerd.io/proxy-enable-native-sidecar\"|}] = \"true\", [\"config.beta.linkerd.io/proxy-enable-native-sidecar\"] = \"true\"",
        "[\"config.beta.linkerd.io/proxy-enable-native-sidecar\"] = \"true\"")]
    public Task The_entry_that_is_not_read_goes(string wrong, string right) =>
        LinkerdTest.VerifyAsync(Program(wrong), Program(right), release: "2.19", options: Quiet);

    [Fact]
    public Task Both_that_are_not_read_go() => LinkerdTest.VerifyAsync(
        Program(
            "[\"config.linkerd.io/proxy-enable-native-sidecar\"] = \"true\", [{|LKD4002:\"config.beta.linkerd.io/proxy-enable-native-sidecar\"|}] = \"true\", [{|LKD4002:\"config.alpha.linkerd.io/proxy-enable-native-sidecar\"|}] = \"true\""),
        Program("[\"config.linkerd.io/proxy-enable-native-sidecar\"] = \"true\""),
        release: "2.20",
        options: Quiet);

    [Fact]
    public Task A_statement_goes_and_its_comment_stays() => LinkerdTest.VerifyAsync(
        Statements(
            """
            annotations["config.beta.linkerd.io/proxy-enable-native-sidecar"] = "true";
                    // For the old clusters.
                    annotations[{|LKD4002:"config.alpha.linkerd.io/proxy-enable-native-sidecar"|}] = "true";
            """),
        Statements(
            """
            annotations["config.beta.linkerd.io/proxy-enable-native-sidecar"] = "true";
                    // For the old clusters.
            """),
        release: "2.19",
        options: Quiet);

    [Fact]
    public Task A_statement_goes_from_a_section_of_a_switch() => LinkerdTest.VerifyAsync(
        Statements(
            """
            switch (pod.ApiVersion)
                    {
                        case "v1":
                            annotations["config.beta.linkerd.io/proxy-enable-native-sidecar"] = "true";
                            annotations[{|LKD4002:"config.alpha.linkerd.io/proxy-enable-native-sidecar"|}] = "true";
                            break;
                    }
            """),
        Statements(
            """
            switch (pod.ApiVersion)
                    {
                        case "v1":
                            annotations["config.beta.linkerd.io/proxy-enable-native-sidecar"] = "true";
                            break;
                    }
            """),
        release: "2.19",
        options: Quiet);

    [Fact]
    public async Task A_statement_of_a_program_goes()
    {
        const string Before = "using k8s.Models;\n\nvar annotations = new V1Pod().Metadata.Annotations;\nannotations[\"config.beta.linkerd.io/proxy-enable-native-sidecar\"] = \"true\";\n";
        var test = await LinkerdTest.CreateAsync(
            Before + "annotations[{|LKD4002:\"config.alpha.linkerd.io/proxy-enable-native-sidecar\"|}] = \"true\";\n",
            Before,
            release: "2.19",
            options: Quiet);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("if (isMeshed) map[{0}] = \"true\";")]
    [InlineData("map?.Add({0}, \"true\");")]
    [InlineData("if (map.TryAdd({0}, \"true\")) Console.WriteLine();")]
    [InlineData("Action add = () => map.Add({0}, \"true\"); add();")]
    public async Task Nothing_goes_that_is_a_part_of_something_else(string statements)
    {
        var second = string
            .Format(null, statements, "\"config.alpha.linkerd.io/proxy-enable-native-sidecar\"")
            .Replace("map", "pod.Metadata.Annotations", StringComparison.Ordinal);
        var analysis = await Analysis.OfAsync(
            $$"""
            class C
            {
                void M(V1Pod pod, bool isMeshed)
                {
                    pod.Metadata.Annotations["config.beta.linkerd.io/proxy-enable-native-sidecar"] = "true";
                    {{second}}
                }
            }
            """,
            ConfiguredOptions.Release("2.19"));

        Assert.Empty(await analysis.GetOfferedTitlesAsync(Assert.Single(analysis.Diagnostics, diagnostic => diagnostic.Id == "LKD4002")));
    }

    private const string Quiet = "dotnet_diagnostic.LKD1005.severity = none";

    private static string Program(string entries) =>
        $$"""
        using System.Collections.Generic;
        using k8s.Models;

        static class Builder
        {
            public static V1Pod Build() => new V1Pod { Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { {{entries}} } } };
        }
        """;

    private static string Statements(string statements) =>
        $$"""
        using k8s.Models;

        static class Mesh
        {
            public static void Join(V1Pod pod)
            {
                var annotations = pod.Metadata.Annotations;
                {{statements}}
            }
        }
        """;
}
