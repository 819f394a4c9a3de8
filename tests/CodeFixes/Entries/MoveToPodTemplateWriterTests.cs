using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CodeFixes;

public class MoveToPodTemplateWriterTests
{
    [Theory]
    [InlineData("ApiVersion = \"apps/v1\"")]
    [InlineData("Spec = new() { Replicas = 1 }")]
    [InlineData("Spec = new() { Template = null }")]
    public async Task Nothing_moves_where_there_is_no_template(string members)
    {
        var analysis = await Analysis.OfAsync(
            $$"""
            class C
            {
                V1Deployment M() => new()
                {
                    Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } },
                    {{members}},
                };
            }
            """);

        var diagnostic = Assert.Single(analysis.Diagnostics);
        Assert.Equal("LKD3001", diagnostic.Id);
        Assert.Empty(await analysis.GetOfferedTitlesAsync(diagnostic));
    }

    [Theory]
    [InlineData("(d?.Metadata).Annotations[{0}] = \"enabled\"", "(d?.Spec.Template.Metadata).Annotations[{0}] = \"enabled\"")]
    [InlineData("(d.Metadata?.Annotations)[{0}] = \"enabled\"", "(d.Spec.Template.Metadata?.Annotations)[{0}] = \"enabled\"")]
    [InlineData("d?.Metadata.Annotations.Add({0}, \"enabled\")", "d?.Spec.Template.Metadata.Annotations.Add({0}, \"enabled\")")]
    public async Task The_way_is_put_into_a_chain_with_conditions(string written, string moved)
    {
        var analysis = await Analysis.OfAsync(Method(written));

        Assert.Equal(["LKD3001"], analysis.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(Method(moved), await analysis.GetFixedTextAsync());

        static string Method(string statement) =>
            $"class C {{ void M(V1Deployment d) {{ {string.Format(null, statement, "\"linkerd.io/inject\"")}; }} }}";
    }

    [Fact]
    public Task Entries_go_to_the_map_of_the_template() => LinkerdTest.VerifyAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        static class Builder
        {
            public static V1Deployment Build() => new V1Deployment
            {
                Metadata = new V1ObjectMeta
                {
                    Name = "web",
                    Annotations = new Dictionary<string, string>
                    {
                        // Joins the mesh.
                        [{|LKD3001:"linkerd.io/inject"|}] = "enabled", // always
                        ["app"] = "web",
                        [{|LKD3001:"config.linkerd.io/skip-outbound-ports"|}] = "25",
                    },
                },
                Spec = new V1DeploymentSpec
                {
                    Template = new V1PodTemplateSpec
                    {
                        Metadata = new V1ObjectMeta
                        {
                            Annotations = new Dictionary<string, string>
                            {
                                { "checksum", "1" }
                            },
                        },
                    },
                },
            };
        }
        """,
        """
        using System.Collections.Generic;
        using k8s.Models;

        static class Builder
        {
            public static V1Deployment Build() => new V1Deployment
            {
                Metadata = new V1ObjectMeta
                {
                    Name = "web",
                    Annotations = new Dictionary<string, string>
                    {
                        ["app"] = "web",
                    },
                },
                Spec = new V1DeploymentSpec
                {
                    Template = new V1PodTemplateSpec
                    {
                        Metadata = new V1ObjectMeta
                        {
                            Annotations = new Dictionary<string, string>
                            {
                                { "checksum", "1" },
                                // Joins the mesh.
                                { "linkerd.io/inject", "enabled" }, // always
                                { "config.linkerd.io/skip-outbound-ports", "25" }
                            },
                        },
                    },
                },
            };
        }
        """);

    [Fact]
    public Task Metadata_and_map_are_made_where_the_template_has_none() => LinkerdTest.VerifyAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        static class Builder
        {
            public static V1CronJob Build() => new()
            {
                Metadata = new()
                {
                    Name = "report",
                    Annotations = new Dictionary<string, string> { [{|LKD3001:"linkerd.io/inject"|}] = "disabled" },
                },
                Spec = new V1CronJobSpec
                {
                    JobTemplate = new V1JobTemplateSpec
                    {
                        Spec = new V1JobSpec
                        {
                            Template = new V1PodTemplateSpec
                            {
                                Spec = new V1PodSpec { RestartPolicy = "Never" },
                            },
                        },
                    },
                },
            };
        }
        """,
        """
        using System.Collections.Generic;
        using k8s.Models;

        static class Builder
        {
            public static V1CronJob Build() => new()
            {
                Metadata = new()
                {
                    Name = "report",
                },
                Spec = new V1CronJobSpec
                {
                    JobTemplate = new V1JobTemplateSpec
                    {
                        Spec = new V1JobSpec
                        {
                            Template = new V1PodTemplateSpec
                            {
                                Metadata = new()
                                {
                                    Annotations = new Dictionary<string, string>
                                    {
                                        ["linkerd.io/inject"] = "disabled",
                                    },
                                },
                                Spec = new V1PodSpec { RestartPolicy = "Never" },
                            },
                        },
                    },
                },
            };
        }
        """);

    [Fact]
    public Task A_map_is_made_beside_the_labels_of_the_template() => LinkerdTest.VerifyAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        static class Builder
        {
            public static V1Job Build() => new V1Job
            {
                Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { { {|LKD3001:"linkerd.io/inject"|}, "disabled" }, { "a", "b" } } },
                Spec = new V1JobSpec { Template = new V1PodTemplateSpec { Metadata = new V1ObjectMeta { Labels = new Dictionary<string, string> { ["app"] = "job" } } } },
            };
        }
        """,
        """
        using System.Collections.Generic;
        using k8s.Models;

        static class Builder
        {
            public static V1Job Build() => new V1Job
            {
                Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { { "a", "b" } } },
                Spec = new V1JobSpec { Template = new V1PodTemplateSpec { Metadata = new V1ObjectMeta { Labels = new Dictionary<string, string> { ["app"] = "job" }, Annotations = new Dictionary<string, string> { { "linkerd.io/inject", "disabled" } } } } },
            };
        }
        """);

    /// <summary>Only the author knows what an object has that comes from elsewhere.</summary>
    [Theory]
    [InlineData("d.Metadata.Annotations[{|LKD3001:\"linkerd.io/inject\"|}] = \"enabled\"",
        "d.Spec.Template.Metadata.Annotations[\"linkerd.io/inject\"] = \"enabled\"")]
    [InlineData("d.Metadata!.Annotations![{|LKD3001:\"linkerd.io/inject\"|}] = \"enabled\"",
        "d.Spec!.Template!.Metadata!.Annotations![\"linkerd.io/inject\"] = \"enabled\"")]
    [InlineData("d?.Metadata.Annotations.Add({|LKD3001:\"linkerd.io/inject\"|}, \"enabled\")",
        "d?.Spec.Template.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\")")]
    [InlineData("d.Metadata.Annotations.Add({|LKD3001:\"linkerd.io/inject\"|}, \"enabled\")",
        "d.Spec.Template.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\")")]
    [InlineData("d.EnsureMetadata().EnsureAnnotations()[{|LKD3001:\"linkerd.io/inject\"|}] = \"enabled\"",
        "d.Spec.Template.EnsureMetadata().EnsureAnnotations()[\"linkerd.io/inject\"] = \"enabled\"")]
    [InlineData("d.SetAnnotation({|LKD3001:\"linkerd.io/inject\"|}, \"enabled\")",
        "d.Spec.Template.SetAnnotation(\"linkerd.io/inject\", \"enabled\")")]
    public Task A_chain_gets_longer_by_hand(string wrong, string right) =>
        LinkerdTest.VerifyByHandAsync(Program("V1Deployment", wrong), Program("V1Deployment", right));

    [Fact]
    public Task A_map_that_is_assigned_stays() =>
        LinkerdTest.VerifyAsync(Program(
            "V1Deployment",
            "d.Metadata.Annotations = new Dictionary<string, string> { [{|LKD3001:\"linkerd.io/inject\"|}] = \"enabled\" }"));

    [Fact]
    public Task A_chain_finds_the_map_that_it_needs() => LinkerdTest.VerifyAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        static class Builder
        {
            public static V1Deployment Build()
            {
                var deployment = new V1Deployment
                {
                    Metadata = new V1ObjectMeta
                    {
                        Name = "web",
                        Annotations = new Dictionary<string, string>(),
                    },
                    Spec = new V1DeploymentSpec
                    {
                        Template = new V1PodTemplateSpec
                        {
                            Spec = new V1PodSpec(),
                        },
                    },
                };
                deployment.Metadata.Annotations[{|LKD3001:"linkerd.io/inject"|}] = "enabled";
                deployment.Metadata.Annotations.Add({|LKD3001:"config.linkerd.io/proxy-await"|}, "disabled");
                return deployment;
            }
        }
        """,
        """
        using System.Collections.Generic;
        using k8s.Models;

        static class Builder
        {
            public static V1Deployment Build()
            {
                var deployment = new V1Deployment
                {
                    Metadata = new V1ObjectMeta
                    {
                        Name = "web",
                        Annotations = new Dictionary<string, string>(),
                    },
                    Spec = new V1DeploymentSpec
                    {
                        Template = new V1PodTemplateSpec
                        {
                            Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string>() },
                            Spec = new V1PodSpec(),
                        },
                    },
                };
                deployment.Spec.Template.Metadata.Annotations["linkerd.io/inject"] = "enabled";
                deployment.Spec.Template.Metadata.Annotations.Add("config.linkerd.io/proxy-await", "disabled");
                return deployment;
            }
        }
        """);

    /// <summary>What several kinds of workload have in common need not have the members that lead to the template.</summary>
    [Theory]
    [InlineData("Workload w", "w.Metadata.Annotations", null)]
    [InlineData("Deployment d", "d.Metadata.Annotations", "d.Spec.Template.Metadata.Annotations")]
    public async Task A_chain_leads_only_over_members_that_are_there(string parameter, string map, string? moved)
    {
        var analysis = await Analysis.OfAsync(Source(map));
        var diagnostic = Assert.Single(analysis.Diagnostics);

        Assert.Equal("LKD3001", diagnostic.Id);
        Assert.Equal(moved is null ? 0 : 1, (await analysis.GetOfferedTitlesAsync(diagnostic)).Count);
        Assert.Equal(Source(moved ?? map), await analysis.GetFixedTextAsync());

        string Source(string chain) =>
            $$"""
            namespace Aspire.Hosting.Kubernetes.Resources
            {
                public class ObjectMetaV1 { public Dictionary<string, string> Annotations { get; } = []; }
                public class PodTemplateSpecV1 { public ObjectMetaV1 Metadata { get; set; } = new(); }
                public abstract class Workload { public ObjectMetaV1 Metadata { get; set; } = new(); }
                public class DeploymentSpecV1 { public PodTemplateSpecV1 Template { get; set; } = new(); }
                public class Deployment : Workload { public DeploymentSpecV1 Spec { get; set; } = new(); }

                static class Mesh
                {
                    static void Join({{parameter}}) { {{chain}}.Add("linkerd.io/inject", "enabled"); }
                }
            }
            """;
    }

    /// <summary>The metadata of a job template that hold nothing but the map go with it; those of an object itself stay.</summary>
    [Fact]
    public async Task Metadata_of_a_part_go_when_they_are_empty()
    {
        var analysis = await Analysis.OfAsync(
            """
            class C
            {
                V1CronJob M() => new()
                {
                    Metadata = new() { Name = "import" },
                    Spec = new()
                    {
                        JobTemplate = new()
                        {
                            Metadata = new()
                            {
                                Annotations = new Dictionary<string, string>
                                {
                                    ["linkerd.io/inject"] = "enabled",
                                    // why
                                    ["config.linkerd.io/skip-outbound-ports"] = "25",
                                },
                            },
                            Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string>() } } },
                        },
                    },
                };

                V1Deployment N() => new()
                {
                    Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } },
                    Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["a"] = "b" } } } },
                };
            }
            """);

        Assert.Equal(
            """
            class C
            {
                V1CronJob M() => new()
                {
                    Metadata = new() { Name = "import" },
                    Spec = new()
                    {
                        JobTemplate = new()
                        {
                            Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string>()
                            {
                                ["linkerd.io/inject"] = "enabled",
                                // why
                                ["config.linkerd.io/skip-outbound-ports"] = "25",
                            } } } },
                        },
                    },
                };

                V1Deployment N() => new()
                {
                    Metadata = new() { Annotations = new Dictionary<string, string> { } },
                    Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["a"] = "b", ["linkerd.io/inject"] = "enabled" } } } },
                };
            }
            """,
            await analysis.GetTextFixedInBulkAsync());
    }

    [Fact]
    public Task A_chain_goes_all_the_way_to_the_pods_of_a_CronJob() => LinkerdTest.VerifyByHandAsync(
        Program("V1CronJob", "d.Metadata.Annotations[{|LKD3001:\"linkerd.io/inject\"|}] = \"disabled\""),
        Program("V1CronJob", "d.Spec.JobTemplate.Spec.Template.Metadata.Annotations[\"linkerd.io/inject\"] = \"disabled\""));

    private static string Program(string type, string statement) =>
        $$"""
        using System.Collections.Generic;
        using k8s.Models;

        static class Mesh
        {
            public static void Join({{type}} d)
            {
                {{statement}};
            }
        }
        """;
}
