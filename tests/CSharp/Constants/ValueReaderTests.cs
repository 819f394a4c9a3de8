using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;

namespace LinkerdAnnotations.Tests.CSharp.Constants;

/// <summary>Values as they are written in code: which texts they stand for, and which of them can be reached.</summary>
public class ValueReaderTests
{
    private static readonly string[] Interpolated =
    [
        Value("config.linkerd.io/proxy-additional-env", """"$"[{{\"name\":\"A\",\"value\":\"1\"}}]" """"),
        Value("config.linkerd.io/proxy-additional-env", """"$@"[{{""name"":""A"",""value"":""1""}}]" """"),
        Value("config.linkerd.io/proxy-additional-env", """"$"[{{\"name\":\"{Name}\",\"value\":\"1\"}}]" """"),
        Value("config.linkerd.io/proxy-additional-env", """""$$"""[{"name":"A","value":"1"}]""" """""),
        Value("config.linkerd.io/proxy-additional-env", """""[|$$"""[{"name":"A"]"""|]"""""),
        Value("config.linkerd.io/proxy-additional-env", """"[|$"{{\"name\":\"A\",\"value\":\"1\"}}"|]""""),
        Value("config.linkerd.io/proxy-additional-env", """"[|$"[{{\"name\":\"A\",\"value\":\"1\"]"|]""""),
    ];

    private static readonly string[] Arms =
    [
        Value("linkerd.io/inject", """On ? "enabled" : "on" """),
        Value("linkerd.io/inject", """!On ? "on" : "enabled" """),
        Value("linkerd.io/inject", """true ? "enabled" : "on" """),
        Value("linkerd.io/inject", """false ? "on" : true ? "enabled" : "off" """),
        Value("linkerd.io/inject", """Text ?? "on" """),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """On ? "30" : $"{count}s" """),
        Value("linkerd.io/inject", """On ? [|"on"|] : "enabled" """),
        Value("linkerd.io/inject", """false ? "enabled" : [|"off"|]"""),
        Value("linkerd.io/inject", """count > 1 ? [|"on"|] : [|"off"|]"""),
        Value("linkerd.io/inject", """given ?? [|"on"|]"""),
        Value("linkerd.io/inject", """[|Name|] ?? "on" """),
    ];

    [Fact]
    public Task A_brace_that_is_written_twice_is_one() =>
        Reports.VerifyAsync(Snippets.Of(Interpolated), InvalidValueRule.Id, release: "2.20");

    [Fact]
    public Task Arms_that_are_never_reached_are_let_pass() => Reports.VerifyAsync(Snippets.Of(Arms), InvalidValueRule.Id);

    private static string Value(string key, string value) =>
        $"""
        const bool On = true;
        const string Text = "enabled";
        const string Name = "A";
        static void M(IDictionary<string, string> annotations, int count, string given) => annotations["{key}"] = {value};
        """;
}
