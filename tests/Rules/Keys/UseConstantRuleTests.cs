using LinkerdAnnotations.Tests.Constants;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LinkerdAnnotations.Tests.Rules;

public class UseConstantRuleTests
{
    private const string Literals =
        """
        var annotations = new Dictionary<string, string>
        {
            ["linkerd.io/inject"] = "enabled",
        };
        """;

    [Fact]
    public async Task A_literal_is_named_where_the_project_has_constants()
    {
        var analysis = await OfAsync(Literals);

        Assert.Equal(["LKD1008 \"linkerd.io/inject\"", "LKD1008 \"enabled\""], analysis.Places);
        Assert.All(analysis.Diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Hidden, diagnostic.Severity));
        Assert.Equal(
            "LKD1008: 'linkerd.io/inject' can be written as LinkerdAnnotations.Inject, a constant that is generated for this project",
            analysis.Messages.First());
    }

    [Fact]
    public async Task Nothing_is_said_where_it_has_none() => Assert.Empty((await Analysis.OfAsync(Literals)).Diagnostics);

    [Theory]
    [InlineData("""const string Key = "linkerd.io/inject";""", "LinkerdAnnotations.Inject")]
    [InlineData("""static bool IsInject(string key) => key switch { "linkerd.io/inject" => true, _ => false };""",
        "LinkerdAnnotations.Inject")]
    [InlineData("""var key = @"config.linkerd.io/proxy-await";""", "LinkerdAnnotations.ProxyAwait")]
    [InlineData("""var key = "config.alpha.linkerd.io/proxy-enable-native-sidecar";""", "LinkerdAnnotations.ProxyNativeSidecar")]
    [InlineData("""var key = "config.beta.linkerd.io/proxy-enable-native-sidecar";""", "LinkerdAnnotations.ProxyEnableNativeSidecarBeta")]
    [InlineData("""var key = "balancer.linkerd.io/failure-accrual";""", "LinkerdAnnotations.OnService.FailureAccrual")]
    [InlineData("""var key = "mirror.linkerd.io/exported";""", "LinkerdLabels.OnService.MirrorExported")]
    [InlineData("""var key = "retry.linkerd.io/http";""", "LinkerdAnnotations.OnServiceOrRoute.RetryHttp")]
    public async Task The_constant_of_a_key_is_named_wherever_the_key_stands(string statement, string name)
    {
        var analysis = await OfAsync(statement);

        Assert.Contains($"as {name},", Assert.Single(analysis.Messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""var key = "linkerd.io/" + "inject";""")]
    [InlineData("""var bytes = "linkerd.io/inject"u8;""")]
    [InlineData("""var text = $"linkerd.io/inject";""")]
    [InlineData("""var path = "/metadata/annotations/linkerd.io~1inject";""")]
    [InlineData("""var address = "https://linkerd.io/inject";""")]
    [InlineData("""var annotations = new Dictionary<string, string> { [Linkerd.LinkerdAnnotations.Inject] = Linkerd.LinkerdValues.Inject.Enabled };""")]
    [InlineData("""var annotations = new Dictionary<string, string> { [Linkerd.LinkerdAnnotations.ProxyNativeSidecar] = "true" };""")]
    public async Task Nothing_is_said_of_what_no_constant_can_take_the_place_of(string statement) =>
        Assert.Empty((await OfAsync(statement)).Diagnostics);

    [Fact]
    public async Task A_key_that_the_release_does_not_read_has_no_constant() =>
        Assert.Equal(
            ["LKD1004"],
            (await OfAsync(
                """var annotations = new Dictionary<string, string> { ["retry.linkerd.io/http"] = args[0] };""",
                "linkerd_version = 2.15\n")).Diagnostics.Select(diagnostic => diagnostic.Id));

    [Fact]
    public async Task A_deprecated_constant_is_reported_at_its_use_and_gives_way_to_the_one_to_write()
    {
        var analysis = await OfAsync(
            """
            var annotations = new Dictionary<string, string> { [Linkerd.LinkerdAnnotations.ProxyEnableNativeSidecarAlpha] = "true" };
            """,
            "linkerd_version = 2.20\n");

        Assert.Equal(["LKD1005"], analysis.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(
            """
            using Linkerd;

            var annotations = new Dictionary<string, string> { [LinkerdAnnotations.ProxyNativeSidecar] = "true" };
            """,
            await analysis.GetFixedTextAsync(0));
    }

    [Fact]
    public async Task One_command_writes_all_constants_and_the_using_once()
    {
        const string expected =
            """
            using Linkerd;

            var annotations = new Dictionary<string, string>
            {
                [LinkerdAnnotations.Inject] = LinkerdValues.Inject.Enabled,
            };
            """;
        var analysis = await OfAsync(Literals);

        Assert.Equal(expected, await analysis.GetTextFixedInBulkAsync(FixAllScope.Solution));
        Assert.Equal(expected, await analysis.GetFixedTextAsync());
    }

    [Theory]
    [InlineData("using System.Text;\nusing Zebra;\n\nCODE", "using System.Text;\nusing Linkerd;\nusing Zebra;\n\nCODE")]
    [InlineData("using Zebra;\n\nCODE", "using Linkerd;\nusing Zebra;\n\nCODE")]
    [InlineData("using Zebra;\nusing System.Text;\n\nCODE", "using Zebra;\nusing System.Text;\nusing Linkerd;\n\nCODE")]
    [InlineData("using System.Text;\nusing Abacus;\n\nCODE", "using System.Text;\nusing Abacus;\nusing Linkerd;\n\nCODE")]
    [InlineData("using System.Text;\nusing Zebra;\nusing Abacus;\n\nCODE",
        "using System.Text;\nusing Zebra;\nusing Abacus;\nusing Linkerd;\n\nCODE")]
    [InlineData("using Abacus;\nusing System.Text;\nusing Zebra;\n\nCODE",
        "using Abacus;\nusing System.Text;\nusing Zebra;\nusing Linkerd;\n\nCODE")]
    [InlineData("global using System.Text;\nusing Text = System.String;\nCODE",
        "global using System.Text;\nusing Linkerd;\nusing Text = System.String;\nCODE")]
    [InlineData("using static System.Math;\nCODE", "using Linkerd;\nusing static System.Math;\nCODE")]
    [InlineData("using Linkerd;\nCODE", "using Linkerd;\nCODE")]
    [InlineData("// About the file.\n\nCODE", "// About the file.\n\nusing Linkerd;\n\nCODE")]
    [InlineData("// About the class.\nCODE", "using Linkerd;\n\n// About the class.\nCODE")]
    [InlineData("// About the file.\n\n// About the class.\nCODE",
        "// About the file.\n\nusing Linkerd;\n\n// About the class.\nCODE")]
    [InlineData("\nCODE", "\nusing Linkerd;\n\nCODE")]
    [InlineData("#nullable enable\n\nCODE", "#nullable enable\n\nusing Linkerd;\n\nCODE")]
    [InlineData("/// <summary>A class.</summary>\nCODE", "using Linkerd;\n\n/// <summary>A class.</summary>\nCODE")]
    [InlineData("#nullable enable\nCODE", "#nullable enable\nusing Linkerd;\n\nCODE")]
    [InlineData("#if NEVER\nusing System.Text;\n#endif\nCODE", "#if NEVER\nusing System.Text;\n#endif\nusing Linkerd;\n\nCODE")]
    [InlineData("namespace Shop;\n\nCODE", "using Linkerd;\n\nnamespace Shop;\n\nCODE")]
    [InlineData("namespace Shop;\n\nusing System.Text;\n\nCODE", "using Linkerd;\n\nnamespace Shop;\n\nusing System.Text;\n\nCODE")]
    [InlineData("namespace Shop.Linkerd { class Model; }\nnamespace Shop { CODE }",
        "using Linkerd;\n\nnamespace Shop.Linkerd { class Model; }\nnamespace Shop { CODE }")]
    public async Task The_using_stands_where_usings_stand(string before, string after)
    {
        const string literal = """static class Keys { public static string Inject = "linkerd.io/inject"; }""";
        const string constant = "static class Keys { public static string Inject = LinkerdAnnotations.Inject; }";
        var rest = string.Concat(new[] { "Abacus", "Zebra" }
            .Where(name => before.Contains(name, StringComparison.Ordinal))
            .Select(name => $"\nnamespace {name} {{ class Model; }}"));
        var analysis = await OfAsync(before.Replace("CODE", literal, StringComparison.Ordinal) + rest);

        Assert.Equal(after.Replace("CODE", constant, StringComparison.Ordinal) + rest, await analysis.GetFixedTextAsync());
        Assert.Empty((await OfAsync(after.Replace("CODE", constant, StringComparison.Ordinal) + rest)).Diagnostics);
    }

    [Theory]
    [InlineData("#if !NEVER\nusing System.Text;\n#endif\nCODE", "#if !NEVER\nusing System.Text;\n#endif\nCODE")]
    [InlineData("using System.Text; CODE", "using System.Text; CODE")]
    [InlineData("class Other { const string LinkerdAnnotations = \"\"; CODE }",
        "class Other { const string LinkerdAnnotations = \"\"; CODE }")]
    public async Task Where_no_using_helps_the_name_is_written_in_full(string before, string after)
    {
        const string literal = """static class Keys { public static string Inject = "linkerd.io/inject"; }""";
        const string constant = "static class Keys { public static string Inject = global::Linkerd.LinkerdAnnotations.Inject; }";
        var analysis = await OfAsync(before.Replace("CODE", literal, StringComparison.Ordinal));

        Assert.Contains(
            after.Replace("CODE", constant, StringComparison.Ordinal),
            await analysis.GetFixedTextAsync(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""["linkerd.io/injected"] = args[0]""", "[LinkerdAnnotations.Inject] = args[0]")]
    [InlineData("""["config.linkerd.io/proxy-native-sidecar"] = "true" """, """[LinkerdAnnotations.ProxyNativeSidecar] = "true" """)]
    [InlineData("""[LinkerdAnnotations.Inject] = "enable" """, "[LinkerdAnnotations.Inject] = LinkerdValues.Inject.Enabled ")]
    [InlineData("""[LinkerdAnnotations.Inject] = (args.Length > 0).ToString()""",
        "[LinkerdAnnotations.Inject] = args.Length > 0 ? LinkerdValues.Inject.Enabled : LinkerdValues.Inject.Disabled")]
    public async Task Other_repairs_write_constants_too(string wrong, string right)
    {
        static string Program(string entry) => $"using Linkerd;\n\nvar annotations = new Dictionary<string, string> {{ {entry} }};";
        var analysis = await OfAsync(Program(wrong));

        Assert.Equal(Program(right), await analysis.GetFixedTextAsync(0));
    }

    [Fact]
    public async Task An_added_entry_is_written_with_constants()
    {
        var analysis = await OfAsync(
            """
            using Linkerd;

            var job = new V1Job
            {
                Spec = new V1JobSpec
                {
                    Template = new V1PodTemplateSpec
                    {
                        Metadata = new V1ObjectMeta
                        {
                            Annotations = new Dictionary<string, string>
                            {
                                [LinkerdAnnotations.Inject] = LinkerdValues.Inject.Enabled,
                            },
                        },
                        Spec = new V1PodSpec { RestartPolicy = "Never" },
                    },
                },
            };
            """,
            "linkerd_version = 2.18\n");

        Assert.Equal(["LKD4001"], analysis.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Contains(
            "[LinkerdAnnotations.ProxyNativeSidecar] = \"true\",",
            await analysis.GetFixedTextAsync(0),
            StringComparison.Ordinal);
    }

    private static Task<Analysis> OfAsync(string source, string options = "") =>
        Analysis.OfAsync(source, new ConfiguredOptions(globalConfig: GeneratedProject.On + options));
}
