using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.Shapes;

/// <summary>Keys in files that are compiled in another way, or not at all.</summary>
public class ProgramTests
{
    [Fact]
    public async Task Top_level_statements_are_looked_at()
    {
        var test = await LinkerdTest.CreateAsync(
            """
            using System.Collections.Generic;

            const string Key = {|LKD1002:"conifg.linkerd.io/proxy-await"|};
            var domain = "config.linkerd.io";
            var annotations = new Dictionary<string, string> { [{|LKD1001:"config.linkerd.io/proxy-native-sidecar"|}] = "true" };
            annotations[Key] = "enabled";
            Set({|LKD1002:"linkred.io/inject"|});
            annotations[{|LKD1002:$"{domain}/acess-log"|}] = "apache";

            void Set(string what) => annotations.Add(what, "enabled");
            """,
            """
            using System.Collections.Generic;

            const string Key = "config.linkerd.io/proxy-await";
            var domain = "config.linkerd.io";
            var annotations = new Dictionary<string, string> { ["config.alpha.linkerd.io/proxy-enable-native-sidecar"] = "true" };
            annotations[Key] = "enabled";
            Set("linkerd.io/inject");
            annotations[$"{domain}/access-log"] = "apache";

            void Set(string what) => annotations.Add(what, "enabled");
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.FixedState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("MESH")]
    [InlineData("OTHER")]
    public async Task A_branch_that_is_off_is_not_looked_at(string symbol)
    {
        const string source =
            """
            using System.Collections.Generic;

            class C
            {
            #if MESH
                Dictionary<string, string> Annotations = new() { [{|LKD1001:"config.linkerd.io/proxy-native-sidecar"|}] = "true" };
            #else
                Dictionary<string, string> Annotations = new() { [{|LKD1002:"config.linkerd.io/proxy-awiat"|}] = "enabled" };
            #endif
            }
            """;
        var isOn = symbol == "MESH";
        var test = await LinkerdTest.CreateAsync(
            Unmark(source, isOn ? "LKD1002" : "LKD1001"),
            isOn
                ? Unmark(Unmark(source, "LKD1002"), "LKD1001").Replace(
                    "config.linkerd.io/proxy-native-sidecar",
                    "config.alpha.linkerd.io/proxy-enable-native-sidecar",
                    StringComparison.Ordinal)
                : Unmark(Unmark(source, "LKD1002"), "LKD1001").Replace("awiat", "await", StringComparison.Ordinal),
            symbols: [symbol]);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_constant_is_reported_once_in_a_partial_class_over_files()
    {
        var test = await LinkerdTest.CreateAsync(
            """partial class C { private const string Key = {|LKD1002:"linkred.io/inject"|}; }""",
            """partial class C { private const string Key = "linkerd.io/inject"; }""");
        foreach (var state in new[] { test.TestState, test.FixedState })
        {
            state.Sources.Add(
                """partial class C { void M(System.Collections.Generic.IDictionary<string, string> annotations) => annotations[Key] = "enabled"; }""");
            state.Sources.Add(
                """partial class C { void N(System.Collections.Generic.IDictionary<string, string> annotations) => annotations.Add(Key, "enabled"); }""");
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("annotations[\"config.linkerd.io/proxy-native-sidecar")]
    [InlineData("annotations[\"config.linkerd.io/proxy-native-sidecar\"")]
    [InlineData("annotations.Add(\"config.linkerd.io/proxy-native-sidecar\", ")]
    [InlineData("new Dictionary<string, string> { { \"config.linkerd.io/proxy-native-sidecar\"")]
    [InlineData("new() { [\"conifg.linkerd.io/proxy-await\"")]
    [InlineData("const string A = B + \"/x\", B = A + \"/inject\"; annotations[A")]
    [InlineData("var a = (\"conifg.linkerd.io/proxy-await\", ")]
    [InlineData("unknown.Call(\"conifg.linkerd.io/proxy-await\").Add(Missing.Key, $\"{Missing.Prefix}/inject")]
    public async Task Code_that_is_half_typed_does_no_harm(string statement)
    {
        var tree = CSharpSyntaxTree.ParseText(
            "using System.Collections.Generic; class C { void M(IDictionary<string, string> annotations) { " + statement + "\n} }",
            cancellationToken: TestContext.Current.CancellationToken);
        var reported = await Reports.GetAsync([tree], mayNotCompile: true);
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id == "AD0001");
    }

    private static string Unmark(string source, string rule)
    {
        var start = source.IndexOf($"{{|{rule}:", StringComparison.Ordinal);
        var opened = source.Remove(start, rule.Length + 3);
        return opened.Remove(opened.IndexOf("|}", start, StringComparison.Ordinal), 2);
    }
}
