using System.Collections.Immutable;
using System.Text;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

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
            await RunAsync(Operator[..length]);
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
            await RunAsync(Operator.Remove(token.SpanStart, token.Span.Length));
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
        Assert.Empty(await RunAsync($"class C {{ void M(System.Collections.Generic.Dictionary<string, string> map) {{ map[{key}!] = {key}; }} }}"));

    [Fact]
    public async Task A_method_that_calls_itself_over_and_over_does_no_harm()
    {
        var calls = string.Concat(Enumerable.Repeat("Visit(what); ", 500));

        Assert.Empty(await RunAsync($"class C {{ void Visit(string what) {{ {calls} }} void M() {{ Visit(\"linkred.io/inject\"); }} }}"));
    }

    [Fact]
    public async Task A_literal_of_ten_million_characters_is_no_key()
    {
        var text = new StringBuilder(10_000_000).Insert(0, "config.linkerd.io/", 550_000);

        Assert.Empty(await RunAsync($"class C {{ const string Text = \"{text}\"; }}"));
    }

    [Fact]
    public async Task A_key_of_a_hundred_thousand_characters_is_no_key() =>
        Assert.Empty(await RunAsync($"class C {{ const string Text = \"config.linkerd.io/{new string('a', 100_000)}\"; }}"));

    [Fact]
    public async Task A_value_of_a_million_characters_is_judged()
    {
        var diagnostics = await RunAsync(
            $"class C {{ void M(System.Collections.Generic.Dictionary<string, string> map) {{ map[\"linkerd.io/inject\"] = \"{new string('e', 1_000_000)}\"; }} }}");

        Assert.Equal("LKD2001", Assert.Single(diagnostics).Id);
    }

    [Fact]
    public async Task Constants_in_a_circle_have_no_text() =>
        Assert.Empty(await RunAsync(
            """
            static class Annotations
            {
                public const string A = B + "/inject";
                public const string B = "config" + C;
                public const string C = A;
                public static readonly string D = E + "/inject";
                public static readonly string E = D;
                public static string F => $"{G}/inject";
                public static string G => F;
            }
            """));

    [Fact]
    public async Task Ten_thousand_pieces_compose_no_key()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("\"a\"", 1_500).Append("annotation"));
        var source = $"class C {{ const string annotation = \"linkerd.io\"; void M(System.Collections.Generic.Dictionary<string, string> map) {{ map[{sum}] = \"\"; }} }}";

        Assert.Empty(await RunAsync(source));
    }

    [Fact]
    public async Task Methods_that_pass_a_key_round_and_round_end()
    {
        var diagnostics = await RunAsync(
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

    private static async Task<ImmutableArray<Diagnostic>> RunAsync(string source)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var compilation = CSharpCompilation.Create(
            "Test",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), cancellationToken: cancellationToken)],
            await References.GetAsync(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var diagnostics = await compilation
            .WithAnalyzers(Providers.Analyzers)
            .GetAnalyzerDiagnosticsAsync(cancellationToken);

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        Assert.All(diagnostics, diagnostic => Assert.InRange(diagnostic.Location.SourceSpan.End, 0, source.Length));
        return diagnostics;
    }
}
