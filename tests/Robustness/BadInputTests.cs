using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>Whatever is typed: no exception, no hang, and no report but of a wrong key.</summary>
public class BadInputTests
{
    private const string Operator =
        """"
        using System.Collections.Generic;
        using k8s.Models;

        static class Keys
        {
            public const string Prefix = "config.linkerd.io";
            public const string Await = Prefix + "/proxy-await";
            public static readonly string Inject = $"{"linkerd.io"}/inject";
        }

        class C
        {
            V1Job M(bool flag, V1Pod pod)
            {
                pod.Metadata.Annotations[Keys.Inject] = flag ? "enabled" : "disabled";
                pod.Metadata.Annotations.TryAdd("config.linkerd.io/proxy-native-sidecar", flag.ToString());
                var path = "/metadata/annotations/config.linkerd.io~1proxy-awiat";
                var yaml = $"metadata:\n  annotations:\n    linkerd.io/injected: \"{path}\"\n" + @"    linkerd.io/inject: ""on""";
                return new() { Metadata = new() { Annotations = new Dictionary<string, string> { { Keys.Await, @"enabled" }, ["linkred.io/inject"] = """true""" } } };
            }
        }
        """";

    [Fact]
    public async Task Text_cut_off_anywhere_is_analyzed()
    {
        for (var length = 0; length <= Operator.Length; length += 3)
        {
            await AnalyzerRun.AnalyzeAsync(Operator[..length]);
        }
    }

    [Fact]
    public async Task Tokens_left_out_anywhere_are_analyzed()
    {
        var tokens = CSharpSyntaxTree.ParseText(Operator, cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken)
            .DescendantTokens()
            .Where(token => token.Span.Length > 0)
            .ToList();
        foreach (var token in tokens)
        {
            await AnalyzerRun.AnalyzeAsync(Operator.Remove(token.SpanStart, token.Span.Length));
        }
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"/\"")]
    [InlineData("\" / \"")]
    [InlineData("\"//\"")]
    [InlineData("\"linkerd.io/\"")]
    [InlineData("\"/linkerd.io\"")]
    [InlineData("\"config.linkerd.io/\"")]
    [InlineData("\".linkerd.io/x\"")]
    [InlineData("\"config.linkerd.io/{0}\"")]
    [InlineData("\"config.linkerd.io/*\"")]
    [InlineData("\"config.linkerd.io/...\"")]
    [InlineData("\"config.linkerd.io/proxy-\"")]
    [InlineData("\"\\ud800/inject\"")]
    [InlineData("\"/annotations/~1\"")]
    [InlineData("\"/metadata/annotations/\"")]
    [InlineData("\"/metadata/annotations/~1~0~\"")]
    [InlineData("null")]
    [InlineData("default")]
    public async Task Fragments_of_keys_are_no_keys(string key) =>
        Assert.Empty(
            await AnalyzerRun.AnalyzeAsync(
                $"class C {{ void M(System.Collections.Generic.Dictionary<string, string> map) {{ map[{key}!] = {key}; }} }}"));

    [Fact]
    public async Task A_method_that_calls_itself_over_and_over_does_no_harm()
    {
        var calls = string.Concat(Enumerable.Repeat("Visit(what); ", 500));

        Assert.Empty(
            await AnalyzerRun.AnalyzeAsync(
                $"class C {{ void Visit(string what) {{ {calls} }} void M() {{ Visit(\"linkred.io/inject\"); }} }}"));
    }

    [Fact]
    public async Task A_literal_of_ten_million_characters_is_no_key()
    {
        var text = new StringBuilder(10_000_000).Insert(0, "config.linkerd.io/", 550_000);

        Assert.Empty(await AnalyzerRun.AnalyzeAsync($"class C {{ const string Text = \"{text}\"; }}"));
    }

    [Fact]
    public async Task A_key_of_a_hundred_thousand_characters_is_no_key() =>
        Assert.Empty(
            await AnalyzerRun.AnalyzeAsync($"class C {{ const string Text = \"config.linkerd.io/{new string('a', 100_000)}\"; }}"));

    [Fact]
    public async Task A_value_of_a_million_characters_is_judged()
    {
        var diagnostics = await AnalyzerRun.AnalyzeAsync(
            $"class C {{ void M(System.Collections.Generic.Dictionary<string, string> map) {{ map[\"linkerd.io/inject\"] = \"{new string('e', 1_000_000)}\"; }} }}");

        Assert.Equal("LKD2001", Assert.Single(diagnostics).Id);
    }

    [Fact]
    public async Task Constants_in_a_circle_have_no_text()
    {
        var diagnostics = await AnalyzerRun.AnalyzeAsync(
            """
            static class Annotations
            {
                public const string A = B + "/injct";
                public const string B = "config.linkerd.io" + C;
                public const string C = A;
                public static readonly string D = "config.linkerd.io/" + E;
                public static readonly string E = D;
                public static string F => $"config.linkerd.io/{G}";
                public static string G => F;
                public static string H => H;
                public const string Wrong = "config.linkerd.io" + "/injct";

                static void M(System.Collections.Generic.IDictionary<string, string> annotations)
                {
                    annotations[A] = annotations[B] = annotations[C] = annotations[D] = annotations[E] = "enabled";
                    annotations[F] = annotations[G] = annotations[H] = annotations[$"config.linkerd.io{A}{D}{F}"] = A + B + C + D + E + F + G + H;
                    annotations["linkerd.io/inject"] = A;
                    annotations["config.linkerd.io/proxy-await"] = D;
                }
            }
            """);

        Assert.Equal("LKD1002", Assert.Single(diagnostics).Id);
    }

    /// <summary>A pair without a type of its own becomes what is asked for, which need be no pair.</summary>
    [Theory]
    [InlineData("Dictionary<string, string> map = (\"linkerd.io/injct\", null);")]
    [InlineData("new Dictionary<string, string>().Add((\"linkerd.io/injct\", [value]));")]
    [InlineData("string text = (\"linkerd.io/injct\", default);")]
    [InlineData("int[] numbers = [(\"linkerd.io/injct\", null)];")]
    public async Task A_pair_stands_where_none_can(string statement) =>
        Assert.Equal(
            "LKD1002",
            Assert.Single(
                await AnalyzerRun.AnalyzeAsync(
                    $"using System.Collections.Generic; class C {{ void M(string value) {{ {statement} }} }}")).Id);

    [Fact]
    public async Task A_thousand_pieces_compose_no_key()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("\"a\"", 1_500).Append("annotation"));
        var source = $"class C {{ const string annotation = \"linkerd.io\"; void M(System.Collections.Generic.Dictionary<string, string> map) {{ map[{sum}] = \"\"; }} }}";

        Assert.Empty(await AnalyzerRun.AnalyzeAsync(source));
    }

    [Fact]
    public async Task Methods_that_pass_a_key_round_and_round_end()
    {
        var diagnostics = await AnalyzerRun.AnalyzeAsync(
            """
            class C
            {
                void Annotate(string name) => Again(name);
                void Again(string text) => Other(text);
                void Other(string text) { Again(text); Other(text); }
                void M() => Again("linkred.io/inject");
            }
            """);

        Assert.Empty(diagnostics);
    }

    [Fact]
    public async Task Ten_thousand_parentheses_around_a_key_do_no_harm()
    {
        var source = $"class C {{ void M(System.Collections.Generic.Dictionary<string, string> map) {{ map[{new string('(',
            10_000)}\"linkerd.io/injekt\"{new string(')', 10_000)}] = \"\"; }} }}";

        // The compiler itself gives up on it, but not on all of it.
        Assert.All(await AnalyzerRun.AnalyzeAsync(source), diagnostic => Assert.Equal("LKD1002", diagnostic.Id));
    }

    [Fact]
    public async Task Ten_thousand_texts_that_are_added_up_are_no_key()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("\"config.linkerd.io/\"", 10_000));

        Assert.Empty(
            await AnalyzerRun.AnalyzeAsync(
                $"class C {{ void M(System.Collections.Generic.Dictionary<string, string> map) {{ map[{sum}] = \"\"; }} }}"));
    }

    [Fact]
    public async Task Ten_thousand_texts_that_are_added_up_within_each_other_are_no_key()
    {
        var sum = $"{string.Concat(Enumerable.Repeat("\"config.linkerd.io/\" + (", 10_000))}\"\"{new string(')', 10_000)}";

        Assert.Empty(
            await AnalyzerRun.AnalyzeAsync(
                $"class C {{ void M(System.Collections.Generic.Dictionary<string, string> map) {{ map[{sum}] = \"\"; }} }}"));
    }

    [Fact]
    public async Task A_chain_of_ten_thousand_members_does_no_harm()
    {
        var chain = string.Concat(Enumerable.Repeat(".Next", 10_000));
        var source = $$"""
            class C { void M(k8s.Models.V1Chain chain) { chain{{chain}}.Annotations["linkerd.io/inject"] = "enabled"; } }
            namespace k8s.Models { class V1Chain { public V1Chain Next; public System.Collections.Generic.Dictionary<string, string> Annotations; } }
            """;

        Assert.Empty(await AnalyzerRun.AnalyzeAsync(source));
    }

    [Fact]
    public async Task Types_of_types_of_types_do_no_harm()
    {
        var nested = $"{string.Concat(Enumerable.Repeat("List<", 400))}string{new string('>', 400)}";
        var source = $$"""
            using System.Collections.Generic;
            class Endless<T> : Dictionary<string, Endless<Endless<T>>> { }
            class C
            {
                void M(Endless<string> endless, Dictionary<string, {{nested}}> deep)
                {
                    endless["linkerd.io/injekt"] = null;
                    deep["linkerd.io/injekt"] = null;
                }
            }
            """;

        Assert.Equal(["LKD1002", "LKD1002"], (await AnalyzerRun.AnalyzeAsync(source)).Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task A_hundred_thousand_entries_are_each_judged_for_themselves()
    {
        var entries = string.Join(
            '\n',
            Enumerable
                .Range(0, 100_000).Select(i =>
                    i % 1000 == 0 ? "[\"linkerd.io/injekt\"] = \"enabled\"," : $"[\"example.com/{i}\"] = \"\","));
        var source = $$"""
            using System.Collections.Generic;
            using k8s.Models;
            class C { V1Pod pod = new() { Metadata = new() { Annotations = new Dictionary<string, string> { {{entries}} } } }; }
            """;

        Assert.Equal(100, (await AnalyzerRun.AnalyzeAsync(source)).Length);
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\udc00")]
    [InlineData("\\udc00\\ud800")]
    [InlineData("\\uffff")]
    [InlineData("\\0")]
    [InlineData("\\U00110000")]
    public async Task Characters_that_are_none_are_parts_of_wrong_keys_and_values(string character)
    {
        var diagnostics = await AnalyzerRun.AnalyzeAsync($$"""
            using System.Collections.Generic;
            class C
            {
                Dictionary<string, string> map = new()
                {
                    ["config.linkerd.io/proxy-await{{character}}"] = "enabled",
                    ["config.linkerd.io/proxy-await"] = "enabled{{character}}",
                };
            }
            """);

        Assert.All(diagnostics, diagnostic => Assert.Matches("LKD1001|LKD1002|LKD1003|LKD2001", diagnostic.Id));
        Assert.All(diagnostics, diagnostic => Assert.NotEmpty(diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "LKD2001");
    }

    [Fact]
    public async Task A_file_may_hold_halves_of_characters()
    {
        var diagnostics = await AnalyzerRun.AnalyzeAsync(
            "class C { System.Collections.Generic.Dictionary<string, string> map = new() { [\"linkerd.io/inject\"] = \"enabled\ud83d\" }; }");

        Assert.Equal("LKD2001", Assert.Single(diagnostics).Id);
    }

    [Theory]
    [InlineData(" = null")]
    [InlineData("@ = null")]
    [InlineData("[] = null")]
    [InlineData("= = null")]
    [InlineData(". = null")]
    [InlineData("Metadata. = null")]
    public async Task A_member_that_is_half_typed_does_no_harm(string member) => Assert.NotEmpty(await AnalyzerRun.AnalyzeAsync(
        $$"""
        using System.Collections.Generic;
        using k8s.Models;

        class C
        {
            V1Deployment M()
            {
                var deployment = new V1Deployment { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, {{member}} };
                deployment.{{member}};
                return deployment with { {{member}} };
            }

            V1Pod pod = new() { Metadata = { {{member}}, Annotations = { ["linkerd.io/inject"] = "on" } } };
        }
        """));

    [Fact]
    public async Task Nothing_where_KubernetesClient_lets_it_be_does_no_harm() => Assert.Equal(["LKD4001"], (await AnalyzerRun.AnalyzeAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        class C
        {
            object[] M(string text) =>
            [
                new V1Pod(),
                new V1Pod { Metadata = null, Spec = null },
                new V1Pod { Metadata = new(), Spec = new() },
                new V1Pod { Metadata = new() { Annotations = null, Labels = null } },
                new V1Pod { Metadata = new() { Annotations = { } } },
                new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = null } } },
                new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [null] = "enabled", { null, null }, [text] = text } } },
                new V1Pod { Metadata = { Annotations = { ["linkerd.io/inject"] = default } }, Spec = { Containers = { new() { Command = null, Args = [null] }, null, default } } },
                new V1Job { Spec = new() { Template = null } },
                new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, Spec = null } } },
                new V1CronJob { Spec = new() { JobTemplate = new() { Spec = null, Metadata = null } } },
                new V1CronJob { Spec = new() { JobTemplate = new() { Spec = new() { Template = new() { Metadata = default, Spec = new() { Containers = [null!] } } } } } },
            ];
        }
        """)).Select(diagnostic => diagnostic.Id));
}
