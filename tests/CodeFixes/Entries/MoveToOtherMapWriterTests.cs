using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CodeFixes;

public class MoveToOtherMapWriterTests
{
    [Fact]
    public Task Entries_go_to_the_other_map() => LinkerdTest.VerifyAsync(
        Service(
            """
                        Annotations = new Dictionary<string, string>
                        {
                            [{|LKD3002:"mirror.linkerd.io/exported"|}] = "true",
                            [{|LKD3002:"mirror.linkerd.io/federated"|}] = "member",
                            ["a"] = "b",
                        },
                        Labels = new Dictionary<string, string>
                        {
                            ["app"] = "web",
                        },
            """),
        Service(
            """
                        Annotations = new Dictionary<string, string>
                        {
                            ["a"] = "b",
                        },
                        Labels = new Dictionary<string, string>
                        {
                            ["app"] = "web",
                            ["mirror.linkerd.io/exported"] = "true",
                            ["mirror.linkerd.io/federated"] = "member",
                        },
            """));

    [Fact]
    public Task A_map_with_nothing_else_gets_the_other_name() => LinkerdTest.VerifyAsync(
        Service("            Labels = new Dictionary<string, string> { [{|LKD3002:\"config.linkerd.io/opaque-ports\"|}] = \"25\" },"),
        Service("            Annotations = new Dictionary<string, string> { [\"config.linkerd.io/opaque-ports\"] = \"25\" },"));

    [Fact]
    public Task A_map_is_made_where_there_is_none() => LinkerdTest.VerifyAsync(
        Service(
            """
                        Labels = new Dictionary<string, string>
                        {
                            { "app", "web" },
                            { {|LKD3002:"config.linkerd.io/opaque-ports"|}, "25" }
                        },
            """),
        Service(
            """
                        Labels = new Dictionary<string, string>
                        {
                            { "app", "web" },
                        },
                        Annotations = new Dictionary<string, string>
                        {
                            { "config.linkerd.io/opaque-ports", "25" },
                        },
            """));

    /// <summary>What makes a map where there is none fails nowhere.</summary>
    [Theory]
    [InlineData("n.EnsureMetadata().EnsureLabels()[{|LKD3002:\"linkerd.io/inject\"|}] = \"enabled\"",
        "n.EnsureMetadata().EnsureAnnotations()[\"linkerd.io/inject\"] = \"enabled\"")]
    [InlineData("n.SetLabel({|LKD3002:\"linkerd.io/inject\"|}, \"enabled\")", "n.SetAnnotation(\"linkerd.io/inject\", \"enabled\")")]
    [InlineData("n.SetAnnotation({|LKD3002:\"config.linkerd.io/admission-webhooks\"|}, \"disabled\")",
        "n.SetLabel(\"config.linkerd.io/admission-webhooks\", \"disabled\")")]
    public Task A_chain_gets_the_other_name(string wrong, string right) => LinkerdTest.VerifyAsync(Program(wrong), Program(right));

    /// <summary>Only the author knows whether an object that comes from elsewhere has the other map.</summary>
    [Theory]
    [InlineData("n.Metadata.Labels[{|LKD3002:\"linkerd.io/inject\"|}] = \"enabled\"",
        "n.Metadata.Annotations[\"linkerd.io/inject\"] = \"enabled\"")]
    [InlineData("n.Metadata!.Labels!.Add({|LKD3002:\"linkerd.io/inject\"|}, \"enabled\")",
        "n.Metadata!.Annotations!.Add(\"linkerd.io/inject\", \"enabled\")")]
    public Task A_chain_from_elsewhere_gets_the_other_name_by_hand(string wrong, string right) =>
        LinkerdTest.VerifyByHandAsync(Program(wrong), Program(right));

    /// <summary>A map that is empty then goes, unless something here looks for it afterwards.</summary>
    [Theory]
    [InlineData("0", "")]
    [InlineData("s.Metadata.Annotations.Count", "")]
    [InlineData("s.Metadata.Labels.Count", ", Labels = new Dictionary<string, string> { }")]
    [InlineData("s.Metadata?.Labels?.Count ?? 0", ", Labels = new Dictionary<string, string> { }")]
    public async Task An_empty_map_is_left_where_it_is_looked_for(string later, string labels)
    {
        var analysis = await Analysis.OfAsync(Method(
            """["a"] = "b" """,
            """, Labels = new Dictionary<string, string> { ["config.linkerd.io/opaque-ports"] = "25" }"""));

        Assert.Equal(
            Method("""["a"] = "b", ["config.linkerd.io/opaque-ports"] = "25" """, labels),
            await analysis.GetFixedTextAsync());

        string Method(string annotations, string rest) =>
            $$"""
            class C
            {
                int M()
                {
                    var s = new V1Service { Metadata = new() { Name = "a", Annotations = new Dictionary<string, string> { {{annotations}}}{{rest}} } };
                    return {{later}};
                }
            }
            """;
    }

    private static string Service(string maps) =>
        $$"""
        using System.Collections.Generic;
        using k8s.Models;

        static class Builder
        {
            public static V1Service Build() => new V1Service
            {
                Metadata = new V1ObjectMeta
                {
        {{maps}}
                },
            };
        }
        """;

    private static string Program(string statement) =>
        $$"""
        using k8s.Models;

        static class Mesh
        {
            public static void Join(V1Namespace n)
            {
                {{statement}};
            }
        }
        """;
}
