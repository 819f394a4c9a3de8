using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

/// <summary>
/// The fixes of LKD2001 in each shape, by the testing framework: it refuses what editors refuse (a report outside of the node that is
/// looked at), and fixes in document, project and solution.
/// </summary>
public class InvalidValueFixTests
{
    public static TheoryData<string> Shapes =>
    [
        """void M(Dictionary<string, string> map) { map["linkerd.io/inject"] = {0}; }""",
        """void M(Dictionary<string, string> map) { map["linkerd.io/inject"] ??= {0}; }""",
        """void M(Dictionary<string, string> map) { map.Add("linkerd.io/inject", {0}); }""",
        """void M(Dictionary<string, string> map) { map.TryAdd(value: {0}, key: "linkerd.io/inject"); }""",
        """Dictionary<string, string> Map { get; } = new() { ["linkerd.io/inject"] = {0} };""",
        """Dictionary<string, string> map = new() { { "linkerd.io/inject", {0} } };""",
        """KeyValuePair<string, string> Pair() => new("linkerd.io/inject", {0});""",
        """KeyValuePair<string, string> Pair() => KeyValuePair.Create("linkerd.io/inject", {0});""",
        """(string, string) Pair() => ("linkerd.io/inject", {0});""",
        """void M(V1Pod pod) => pod.SetAnnotation("linkerd.io/inject", {0});""",
        """void M(V1Pod pod) => Put(pod, "linkerd.io/inject", {0}); void Put(V1Pod pod, string what, string text) => pod.Metadata.Annotations[what] = text;""",
        """const string Domain = "linkerd.io"; void M(Dictionary<string, string> map, Dictionary<string, string> other) { map[Domain + "/inject"] = {0}; other[$"{Domain}/inject"] = {0}; }""",
        """const string Key = "linkerd.io/inject"; void M(Dictionary<string, string> map, Dictionary<string, string> other) { map[Key] = {0}; other.Add(Key, {0}); }""",
        """void M(Dictionary<string, string> map, bool flag) { map["linkerd.io/inject"] = flag ? {0} : "disabled"; }""",
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task A_bad_value_is_repaired_in_every_shape(string shape) =>
        LinkerdTest.VerifyAsync(Source(shape, "{|LKD2001:\"true\"|}"), Source(shape, "\"enabled\""));

    [Theory]
    [InlineData("@\"true\"", "@\"enabled\"")]
    [InlineData("\"\"\"true\"\"\"", "\"\"\"enabled\"\"\"")]
    [InlineData("(\"true\")", "(\"enabled\")")]
    public Task The_form_of_the_literal_stays(string written, string repaired)
    {
        const string shape = """void M(Dictionary<string, string> map) { map["linkerd.io/inject"] = {0}; }""";
        var literal = written.Trim('(', ')');
        return LinkerdTest.VerifyAsync(
            Source(shape, written.Replace(literal, "{|LKD2001:" + literal + "|}", StringComparison.Ordinal)),
            Source(shape, repaired));
    }

    [Fact]
    public Task Two_values_and_a_key_on_one_line_are_repaired()
    {
        const string line = """void M(Dictionary<string, string> map) { map["linkerd.io/inject"] = {0}; map[{1}] = "enabled"; map["viz.linkerd.io/disable-tap"] = {2}; }""";
        return LinkerdTest.VerifyAsync(
            Source(
                line.Replace("{1}", "{|LKD1002:\"config.linkerd.io/proxy-awiat\"|}", StringComparison.Ordinal),
                "{|LKD2001:\"true\"|}").Replace("{2}", "{|LKD2001:\"yes\"|}", StringComparison.Ordinal),
            Source(
                line.Replace("{1}", "\"config.linkerd.io/proxy-await\"", StringComparison.Ordinal),
                "\"enabled\"").Replace("{2}", "\"true\"", StringComparison.Ordinal));
    }

    private static string Source(string shape, string value) =>
        "using System.Collections.Generic;\nusing k8s.Models;\n\nclass C\n{\n    "
            + shape.Replace("{0}", value, StringComparison.Ordinal)
            + "\n}\n";
}
