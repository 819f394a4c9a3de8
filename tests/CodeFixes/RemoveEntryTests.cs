using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CodeFixes;

public class RemoveEntryTests
{
    [Theory]
    [InlineData(
        "[\"config.beta.linkerd.io/proxy-enable-native-sidecar\"] = \"true\", [{|LKD4002:\"config.alpha.linkerd.io/proxy-enable-native-sidecar\"|}] = \"true\"",
        "[\"config.beta.linkerd.io/proxy-enable-native-sidecar\"] = \"true\"")]
    [InlineData(
        "[{|LKD4002:\"config.alpha.linkerd.io/proxy-enable-native-sidecar\"|}] = \"true\", [\"config.beta.linkerd.io/proxy-enable-native-sidecar\"] = \"true\"",
        "[\"config.beta.linkerd.io/proxy-enable-native-sidecar\"] = \"true\"")]
    public Task The_entry_that_is_not_read_goes(string wrong, string right) => LinkerdTest.VerifyAsync(Program(wrong), Program(right), release: "2.19", options: Quiet);

    [Fact]
    public Task Both_that_are_not_read_go() => LinkerdTest.VerifyAsync(
        Program("[\"config.linkerd.io/proxy-enable-native-sidecar\"] = \"true\", [{|LKD4002:\"config.beta.linkerd.io/proxy-enable-native-sidecar\"|}] = \"true\", [{|LKD4002:\"config.alpha.linkerd.io/proxy-enable-native-sidecar\"|}] = \"true\""),
        Program("[\"config.linkerd.io/proxy-enable-native-sidecar\"] = \"true\""),
        release: "2.20",
        options: Quiet);

    [Fact]
    public Task A_statement_goes_with_its_comment() => LinkerdTest.VerifyAsync(
        Statements(
            """
            annotations["config.beta.linkerd.io/proxy-enable-native-sidecar"] = "true";
                    // For the old clusters.
                    annotations[{|LKD4002:"config.alpha.linkerd.io/proxy-enable-native-sidecar"|}] = "true";
            """),
        Statements("annotations[\"config.beta.linkerd.io/proxy-enable-native-sidecar\"] = \"true\";"),
        release: "2.19",
        options: Quiet);

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
