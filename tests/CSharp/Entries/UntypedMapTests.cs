using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;

namespace LinkerdAnnotations.Tests.CSharp.Entries;

/// <summary>
/// Booleans and numbers in maps of objects: refused by Kubernetes in annotations and labels, and right in scopes of logs and values of
/// charts.
/// </summary>
public class UntypedMapTests
{
    private const string Json = "static System.Text.Json.Nodes.JsonObject";

    private static readonly string[] Reported =
    [
        Map(
            """["metadata"] = new Dictionary<string, object> { ["annotations"] = new Dictionary<string, object> { ["linkerd.io/inject"] = [|true|] } }"""),
        Map(
            """{ "metadata", new Dictionary<string, object> { { "annotations", new Dictionary<string, object> { { "linkerd.io/inject", [|1|] } } } } }"""),
        Map("""["annotations"] = new Dictionary<string, object> { ["linkerd.io/inject"] = [|true|] }"""),
        "static object M(bool on) => new Dictionary<string, object> { [\"annotations\"] = new Dictionary<string, object> { [\"linkerd.io/inject\"] = [|on|] } };",
        """static object M() => new SortedDictionary<string, object> { ["linkerd.io/inject"] = [|true|] };""",
        """static KeyValuePair<string, object> M() => new("linkerd.io/inject", [|true|]);""",
        $$"""{{Json}} M() => new() { ["metadata"] = new System.Text.Json.Nodes.JsonObject { ["annotations"] = new System.Text.Json.Nodes.JsonObject { ["linkerd.io/inject"] = [|true|] } } };""",
        """static void M(System.Text.Json.Nodes.JsonNode pod) => pod["metadata"]!["annotations"]!["linkerd.io/inject"] = [|true|];""",
        """static void M(System.Text.Json.Nodes.JsonObject annotations) => annotations["config.linkerd.io/skip-outbound-ports"] = [|4222|];""",
        """static void M(System.Text.Json.Nodes.JsonNode pod) => pod["metadata"]!["labels"]!.AsObject().Add("linkerd.io/inject", System.Text.Json.Nodes.JsonValue.Create([|false|]));""",
        """static object M() => new { metadata = new { annotations = new Dictionary<string, object> { ["linkerd.io/inject"] = [|true|] } } };""",
        """static object M(bool on) => new { metadata = new { annotations = new Dictionary<string, object> { ["linkerd.io/inject"] = on ? [|true|] : [|1|] } } };""",
    ];

    private static readonly string[] Silent =
    [
        "static void Scope(object scope) { } static void M() => Scope(new Dictionary<string, object> { [\"linkerd.io/inject\"] = true });",
        "static void M(dynamic log) => log.BeginScope(new Dictionary<string, object> { [\"linkerd.io/inject\"] = \"sometimes\" });",
        "static IDisposable BeginScope<T>(T state) => null; static object M() => BeginScope(new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"sometimes\" });",
        "static void LogState(object state) { } static void M() => LogState(new Dictionary<string, object>() { { \"config.linkerd.io/proxy-cpu-limit\", \"none\" } });",
        "static object M() { var scope = new Dictionary<string, object> { [\"linkerd.io/inject\"] = true }; return scope; }",
        "static object M() { var made = new Dictionary<string, object> { [\"linkerd.io/inject\"] = true }; return made; }",
        "static object Values() => new Dictionary<string, object> { [\"linkerd.io/inject\"] = true };",
        "static Dictionary<string, int> Count() => new() { [\"linkerd.io/inject\"] = 3 };",
        "static object[] Data() => [new KeyValuePair<string, object>(\"linkerd.io/inject\", true)];",
        "static readonly KeyValuePair<string, object>[] Tags = [new(\"linkerd.io/inject\", true)];",
        "static object M() { var values = new Dictionary<string, object> { [\"ingress\"] = new Dictionary<string, object> { [\"annotations\"] = new Dictionary<string, object> { [\"linkerd.io/inject\"] = true } } }; return values; }",
        Map("""["podAnnotations"] = new Dictionary<string, object> { ["linkerd.io/inject"] = true }"""),
        Map(
            """["metadata"] = new Dictionary<string, object> { ["annotations"] = new Dictionary<string, object> { ["linkerd.io/inject"] = "enabled" } }"""),
        $$"""{{Json}} M() => new() { ["metadata"] = new System.Text.Json.Nodes.JsonObject { ["annotations"] = new System.Text.Json.Nodes.JsonObject { ["linkerd.io/inject"] = null } } };""",
    ];

    [Fact]
    public Task A_value_that_is_no_text_is_found_in_annotations_and_labels() =>
        Reports.VerifyAsync(Snippets.Of(Reported), NonStringValueRule.Id);

    [Fact]
    public Task Other_maps_may_hold_anything() => Reports.VerifyAsync(Snippets.Of(Silent), rule: string.Empty);

    private static string Map(string elements) => $"static object M() => new Dictionary<string, object> {{ {elements} }};";
}
