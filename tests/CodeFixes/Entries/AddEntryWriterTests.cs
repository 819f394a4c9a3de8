using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CodeFixes;

public class AddEntryWriterTests
{
    [Fact]
    public Task Each_job_gets_the_key_of_its_release() => LinkerdTest.VerifyAsync(
        Jobs("[{|LKD4001:\"linkerd.io/inject\"|}] = \"enabled\", // joins the mesh", "{ {|LKD4001:\"linkerd.io/inject\"|}, \"ingress\" }"),
        Jobs(
            """
            ["linkerd.io/inject"] = "enabled", // joins the mesh
                                        ["config.beta.linkerd.io/proxy-enable-native-sidecar"] = "true",
            """,
            """
            { "linkerd.io/inject", "ingress" },
                                    { "config.beta.linkerd.io/proxy-enable-native-sidecar", "true" }
            """),
        release: "2.19");

    [Fact]
    public Task A_statement_gets_another_behind_it() => LinkerdTest.VerifyAsync(
        Statement("job.Spec.Template.Metadata.Annotations[{|LKD4001:\"linkerd.io/inject\"|}] = \"enabled\"; // joins the mesh"),
        Statement(
            """
            job.Spec.Template.Metadata.Annotations["linkerd.io/inject"] = "enabled"; // joins the mesh
                    job.Spec.Template.Metadata.Annotations["config.alpha.linkerd.io/proxy-enable-native-sidecar"] = "true";
            """),
        release: "2.16");

    [Fact]
    public Task A_call_gets_another_behind_it() => LinkerdTest.VerifyAsync(
        Statement("job.Spec.Template.SetAnnotation({|LKD4001:\"linkerd.io/inject\"|}, \"enabled\");"),
        Statement(
            """
            job.Spec.Template.SetAnnotation("linkerd.io/inject", "enabled");
                    job.Spec.Template.SetAnnotation("config.alpha.linkerd.io/proxy-enable-native-sidecar", "true");
            """),
        release: "2.16");

    /// <summary>In its own layout, and without its comments.</summary>
    [Theory]
    [InlineData("MAP[KEY] = \"enabled\";", "MAP[NEW] = \"true\";")]
    [InlineData("// joins\n        MAP[KEY] = \"enabled\"; // always", "MAP[NEW] = \"true\";")]
    [InlineData("MAP[KEY] =\n            \"enabled\";", "MAP[NEW] =\n            \"true\";")]
    [InlineData("MAP[KEY] = /* joins */ \"enabled\";", "MAP[NEW] = \"true\";")]
    [InlineData("MAP[KEY] // joins\n            = \"enabled\";", "MAP[NEW] = \"true\";")]
    [InlineData("MAP.Add(value: \"enabled\", key: KEY);", "MAP.Add(value: \"true\", key: NEW);")]
    public Task A_copy_of_a_statement_says_the_same_of_the_other_key(string statement, string copy)
    {
        static string Write(string text) => text
            .Replace("MAP", "job.Spec.Template.Metadata.Annotations", StringComparison.Ordinal)
            .Replace("NEW", "\"config.alpha.linkerd.io/proxy-enable-native-sidecar\"", StringComparison.Ordinal);

        return LinkerdTest.VerifyAsync(
            Statement(Write(statement).Replace("KEY", "{|LKD4001:\"linkerd.io/inject\"|}", StringComparison.Ordinal)),
            Statement(Write($"{statement}\n        {copy}").Replace("KEY", "\"linkerd.io/inject\"", StringComparison.Ordinal)),
            release: "2.16");
    }

    [Fact]
    public Task A_switch_is_turned_on_again() => LinkerdTest.VerifyAsync(
        Jobs(
            "[\"linkerd.io/inject\"] = \"enabled\", [\"config.alpha.linkerd.io/proxy-enable-native-sidecar\"] = {|LKD4001:\"false\"|},",
            "{ \"a\", \"b\" }"),
        Jobs(
            "[\"linkerd.io/inject\"] = \"enabled\", [\"config.alpha.linkerd.io/proxy-enable-native-sidecar\"] = \"true\",",
            "{ \"a\", \"b\" }"));

    [Theory]
    [InlineData("if (isMeshed) map[\"linkerd.io/inject\"] = \"enabled\";")]
    [InlineData("if (map.TryAdd(\"linkerd.io/inject\", \"enabled\")) Console.WriteLine();")]
    [InlineData("void Join() => map.Add(\"linkerd.io/inject\", \"enabled\"); Join();")]
    public async Task Nothing_is_added_where_another_statement_has_no_room(string statements)
    {
        var analysis = await Analysis.OfAsync(
            $$"""
            class C
            {
                V1Job M(bool isMeshed)
                {
                    var job = new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string>() } } } };
                    {{statements.Replace("map", "job.Spec.Template.Metadata.Annotations", StringComparison.Ordinal)}}
                    return job;
                }
            }
            """,
            ConfiguredOptions.Release("2.16"));

        var diagnostic = Assert.Single(analysis.Diagnostics);
        Assert.Equal("LKD4001", diagnostic.Id);
        Assert.Empty(await analysis.GetOfferedTitlesAsync(diagnostic));
    }

    private static string Jobs(string first, string second) =>
        $$"""
        using System.Collections.Generic;
        using k8s.Models;

        static class Builder
        {
            public static IEnumerable<object> Build()
            {
                yield return new V1Job
                {
                    Spec = new V1JobSpec
                    {
                        Template = new V1PodTemplateSpec
                        {
                            Metadata = new V1ObjectMeta
                            {
                                Annotations = new Dictionary<string, string>
                                {
                                    {{first}}
                                },
                            },
                        },
                    },
                };
                yield return new V1CronJob
                {
                    Spec = new() { JobTemplate = new() { Spec = new() { Template = new V1PodTemplateSpec
                    {
                        Metadata = new V1ObjectMeta
                        {
                            Annotations = new Dictionary<string, string>
                            {
                                {{second}}
                            },
                        },
                    } } } },
                };
            }
        }
        """;

    private static string Statement(string statement) =>
        $$"""
        using System.Collections.Generic;
        using k8s.Models;

        static class Builder
        {
            public static V1Job Build()
            {
                var job = new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string>() } } } };
                {{statement}}
                return job;
            }
        }
        """;
}
