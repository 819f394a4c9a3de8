using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;

namespace LinkerdAnnotations.Tests.CSharp.Constants;

/// <summary>Values as they are written in code: which texts they stand for, and which of them can be reached.</summary>
public class ReportedValueTests
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

    private static readonly string[] Branches =
    [
        Statements("""string v; if (flag) v = "enabled"; else v = "auto"; annotations["linkerd.io/inject"] = [|v|];"""),
        Statements("""string v; if (flag) { v = "on"; } else { Console.WriteLine(); v = text; } annotations["linkerd.io/inject"] = [|v|];"""),
        Statements("""string v; if (flag) v = "enabled"; else if (text == "") v = "disabled"; else v = "auto"; if (flag) { annotations["linkerd.io/inject"] = [|v|]; }"""),
        Statements("""string v; if (flag) v = "on"; else throw new Exception(); annotations["linkerd.io/inject"] = [|v|];"""),
        Statements("""string v; if (flag) v = "on"; else v = "on"; annotations["linkerd.io/inject"] = [|v|];"""),
        Statements("""string v; if (flag) v = text == "" ? "on" : "enabled"; else v = "disabled"; annotations["linkerd.io/inject"] = [|v|];"""),
        Statements("""string v; v = "on"; annotations["linkerd.io/inject"] = [|v|];"""),
        Statements("""string v; if (flag) v = "enabled"; else v = "disabled"; annotations["linkerd.io/inject"] = v;"""),
        Statements("""string v; if (flag) v = text; else v = text + "x"; annotations["linkerd.io/inject"] = v;"""),
        Statements("""string v = "auto"; v = "enabled"; annotations["linkerd.io/inject"] = v;"""),
        Statements("""string v; v = "auto"; if (flag) v = "enabled"; else v = "disabled"; annotations["linkerd.io/inject"] = v;"""),
        Statements("""string v; if (flag) v = "auto"; else v = "enabled"; v = "disabled"; annotations["linkerd.io/inject"] = v;"""),
        Statements("""string v; if (flag) { v = "auto"; v = "enabled"; } else v = "disabled"; annotations["linkerd.io/inject"] = v;"""),
        Statements("""string v; if (flag) { v = "auto"; Console.WriteLine(v); return; } else v = "disabled"; annotations["linkerd.io/inject"] = v;"""),
        Statements("""string v; if (flag) v = "auto"; else v = "enabled"; v = v.Replace("auto", "enabled"); annotations["linkerd.io/inject"] = v;"""),
        Statements("""string v; if (flag) v = "auto"; else v = "enabled"; Change(ref v); annotations["linkerd.io/inject"] = v;"""),
        Statements("""string v; if (flag) v = "auto"; else v = "enabled"; Action set = () => v = "enabled"; set(); annotations["linkerd.io/inject"] = v;"""),
        Statements("""string v; if (flag) { v = "auto"; } else { v = "enabled"; annotations["linkerd.io/inject"] = v; }"""),
        Statements("""string v; if (flag) v = "auto"; else Make(out v); annotations["linkerd.io/inject"] = v;"""),
    ];

    [Fact]
    public Task What_a_branch_sets_a_local_to_is_judged() => Reports.VerifyAsync(Snippets.Of(Branches), InvalidValueRule.Id);

    [Fact]
    public Task A_brace_that_is_written_twice_is_one() =>
        Reports.VerifyAsync(Snippets.Of(Interpolated), InvalidValueRule.Id, release: "2.20");

    [Fact]
    public Task Arms_that_are_never_reached_are_let_pass() => Reports.VerifyAsync(Snippets.Of(Arms), InvalidValueRule.Id);

    private static string Statements(string statements) =>
        $$"""
        static void Change(ref string given) => given = "enabled";
        static void Make(out string given) => given = "enabled";
        static void M(IDictionary<string, string> annotations, bool flag, string text) { {{statements}} }
        """;

    private static string Value(string key, string value) =>
        $"""
        const bool On = true;
        const string Text = "enabled";
        const string Name = "A";
        static void M(IDictionary<string, string> annotations, int count, string given) => annotations["{key}"] = {value};
        """;
}
