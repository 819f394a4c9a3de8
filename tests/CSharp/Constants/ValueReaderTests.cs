using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;

namespace LinkerdAnnotations.Tests.CSharp.Constants;

/// <summary>Values as they are written in code and what texts they stand for.</summary>
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

    [Fact]
    public Task A_brace_that_is_written_twice_is_one() =>
        Reports.VerifyAsync(Snippets.Of(Interpolated), InvalidValueRule.Id, release: "2.20");

    private static string Value(string key, string value) =>
        $"""
        const string Name = "A";
        static void M(IDictionary<string, string> annotations) => annotations["{key}"] = {value};
        """;
}
