using LinkerdAnnotations.Analyzers.CSharp;
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

    private const string Types =
        """
        class Custom { public Dictionary<string, object> PodAnnotations { get; set; } = new(); public Dictionary<string, object> Labels { get; set; } = new(); public Dictionary<string, object> Things { get; set; } = new(); public object? Metadata { get; set; } }
        class AnnotationSet(object map) { public object Map => map; public string Name { get; set; } = ""; }
        class Holder(object map) { public object Map => map; }
        class JArray(object item) : JToken { public object Item => item; }
        static class Keys { public const string Annotations = "annotations"; public const string Things = "things"; }
        static class Calls { public static void Apply(object map) { } public static void SetAnnotations(object map) { } public static void LogState(object map) { } }
        """;

    // What is in their names that is neither annotations nor labels, although these words stand there as well.
    private static readonly string[] OtherUses =
    [
        "values", "chart", "helm", "scope", "log", "tags", "state", "properties", "telemetry", "metrics", "trace", "settings", "parameters",
        "headers", "query", "events", "session", "claims", "context", "dimensions", "payload", "options",
    ];

    [Fact]
    public Task A_value_that_is_no_text_is_found_in_annotations_and_labels() =>
        Reports.VerifyAsync(Snippets.Of(Reported), NonStringValueRule.Id);

    [Fact]
    public Task Other_maps_may_hold_anything() => Reports.VerifyAsync(Snippets.Of(Silent), rule: string.Empty);

    [Fact]
    public Task A_map_that_is_there_is_known_by_its_name() => VerifyMetadataAsync(
        ("static void M(Dictionary<string, object> annotations) => annotations[[|Key|]] = true;", "True"),
        ("static void M(Dictionary<string, object> podAnnotations) => podAnnotations.Add([|Key|], true);", "True"),
        ("static void M(Dictionary<string, object> podLabels) => podLabels[[|Key|]] = true;", "True"),
        ("static void M(Custom given) => given.Labels[[|Key|]] = true;", "True"),
        ("static void M(Custom given) => given.PodAnnotations[[|Key|]] = true;", "True"),
        ("static void M(JsonNode given) => given[\"annotations\"]![[|Key|]] = true;", "True"),
        ("static void M(JsonNode given) => given[\"metadata\"]![\"labels\"]!.AsObject().Add([|Key|], true);", "True"),
        ("static void M(JsonNode given) => given[Keys.Annotations]![[|Key|]] = true;", "True"),
        ("static JsonObject Annotations() => new(); static void M() => Annotations()[[|Key|]] = true;", "True"),
        ("static void M(Dictionary<string, object> things) => things[[|Key|]] = true;", "False"),
        ("static void M(Custom given) => given.Things[[|Key|]] = true;", "False"),
        ("static void M(JsonNode given) => given[\"podAnnotations\"]![[|Key|]] = true;", "False"),
        ("static void M(JsonNode given) => given[\"things\"]![[|Key|]] = true;", "False"),
        ("static void M(JsonNode given) => given[Keys.Things]![[|Key|]] = true;", "False"),
        ("static void M(JsonNode values) => values[\"annotations\"]![[|Key|]] = true;", "False"),
        ("static void M(Dictionary<string, Custom> chart) => chart[\"web\"].Labels[[|Key|]] = true;", "False"));

    [Fact]
    public Task A_new_map_is_known_by_what_it_is_given_to() => VerifyMetadataAsync(
        ("static object M() { var podAnnotations = new Dictionary<string, object> { [[|Key|]] = true }; return podAnnotations; }", "True"),
        ("static object M(Dictionary<string, object> podLabels) => podLabels = new() { [[|Key|]] = true };", "True"),
        ("static void M(Custom given) => given.PodAnnotations = new() { [[|Key|]] = true };", "True"),
        ("static object M() => new Custom { PodAnnotations = new() { [[|Key|]] = true } };", "True"),
        ("static void M(JsonObject root) => root[\"annotations\"] = new JsonObject { [[|Key|]] = true };", "True"),
        ("static void M(JsonObject root) => root.Add(\"annotations\", new JsonObject { [[|Key|]] = true });", "True"),
        ("static object M() => new JsonObject { [\"annotations\"] = new JsonObject { [[|Key|]] = true } };", "True"),
        ("static object M() => new JsonObject { [Keys.Annotations] = new JsonObject { [[|Key|]] = true } };", "True"),
        ("static object M() => new JsonObject { { \"labels\", new JsonObject { { [|Key|], true } } } };", "True"),
        ("static object M() => new { labels = new Dictionary<string, object> { [[|Key|]] = true } };", "True"),
        ("static object M() { var made = new AnnotationSet(new Dictionary<string, object> { [[|Key|]] = true }); return made; }", "True"),
        ("static object M() { var made = new Dictionary<string, object> { [[|Key|]] = true }; return made; }", "False"),
        ("static object M(Dictionary<string, object> things) => things = new() { [[|Key|]] = true };", "False"),
        ("static void M(Custom given) => given.Things = new() { [[|Key|]] = true };", "False"),
        ("static object M() => new Custom { Things = new() { [[|Key|]] = true } };", "False"),
        ("static void M(JsonObject root) => root[\"things\"] = new JsonObject { [[|Key|]] = true };", "False"),
        ("static void M(JsonObject root) => root.Add(\"things\", new JsonObject { [[|Key|]] = true });", "False"),
        ("static object M() => new JsonObject { { \"things\", new JsonObject { { [|Key|], true } } } };", "False"),
        ("static object M() => new JsonObject { [Keys.Things] = new JsonObject { [[|Key|]] = true } };", "False"),
        ("static object M() => new { things = new Dictionary<string, object> { [[|Key|]] = true } };", "False"),
        ("static object M() { var made = new Holder(new Dictionary<string, object> { [[|Key|]] = true }); return made; }", "False"),
        ("static Holder M() => new(new Dictionary<string, object> { [[|Key|]] = true });", "False"),
        ("static void M() => Calls.Apply(new Dictionary<string, object> { [[|Key|]] = true });", "False"),
        ("static void M() => Calls.SetAnnotations(new Dictionary<string, object> { [[|Key|]] = true });", "False"));

    [Fact]
    public Task A_key_that_only_ends_with_the_word_is_a_value_of_a_chart() => VerifyMetadataAsync(
        ("static void M(JsonObject root) => root[\"podAnnotations\"] = new JsonObject { [[|Key|]] = true };", "False"),
        ("static void M(JsonObject root) => root.Add(\"podAnnotations\", new JsonObject { [[|Key|]] = true });", "False"),
        ("static object M() => new JsonObject { [\"podAnnotations\"] = new JsonObject { [[|Key|]] = true } };", "False"),
        ("static object M() => new JsonObject { { \"podLabels\", new JsonObject { { [|Key|], true } } } };", "False"),
        ("static object M() => new { podLabels = new Dictionary<string, object> { [[|Key|]] = true } };", "False"));

    [Fact]
    public Task What_a_member_gives_as_a_whole_is_meant_for_an_object() => VerifyMetadataAsync(
        ("static object M() => new Dictionary<string, object> { [[|Key|]] = true };", "True"),
        ("static object M() { return new Dictionary<string, object> { [[|Key|]] = true }; }", "True"),
        ("static object M() { return L(); object L() => new Dictionary<string, object> { [[|Key|]] = true }; }", "True"),
        ("static object Things => new Dictionary<string, object> { [[|Key|]] = true };", "True"),
        ("static object Things { get; } = new Dictionary<string, object> { [[|Key|]] = true };", "True"),
        ("static object things = new Dictionary<string, object> { [[|Key|]] = true };", "True"),
        ("static object Values => new Dictionary<string, object> { [[|Key|]] = true };", "False"),
        ("static object Values { get; } = new Dictionary<string, object> { [[|Key|]] = true };", "False"),
        ("static object values = new Dictionary<string, object> { [[|Key|]] = true };", "False"),
        ("static object[] Things() => new object[] { new Dictionary<string, object> { [[|Key|]] = true } };", "False"),
        ("static Func<object> M() => () => new Dictionary<string, object> { [[|Key|]] = true };", "False"));

    [Fact]
    public Task Lists_and_pairs_have_no_name_of_their_own() => VerifyMetadataAsync(
        ("static object[] PodAnnotations { get; } = new object[] { new Dictionary<string, object> { [[|Key|]] = true } };", "True"),
        ("static object[] PodAnnotations { get; } = [new Dictionary<string, object> { [[|Key|]] = true }];", "True"),
        ("static KeyValuePair<string, object>[] Annotations() => [new([|Key|], true)];", "True"),
        ("static JToken Annotations() => new JObject(new JProperty([|Key|], true));", "True"),
        ("static JToken M() => new JObject(new JProperty(\"annotations\", new JObject(new JProperty([|Key|], true))));", "True"),
        ("static object M(JToken made) => new JProperty(\"annotations\", new JArray(new JObject(new JProperty([|Key|], true))));", "True"),
        ("static object M() => new JsonObject { [\"annotations\"] = new JsonArray(new JsonObject { [[|Key|]] = true }) };", "True"),
        ("static object M() => new Dictionary<string, object>(new[] { KeyValuePair.Create<string, object>(\"annotations\", new Dictionary<string, object> { [[|Key|]] = true }) });", "True"),
        ("static JToken Things() => new JObject(new JProperty([|Key|], true));", "False"),
        ("static object M(JToken made) => new JProperty(\"things\", new JArray(new JObject(new JProperty([|Key|], true))));", "False"),
        ("static object[] Things { get; } = new object[] { new Dictionary<string, object> { [[|Key|]] = true } };", "False"));

    [Fact]
    public Task What_becomes_of_annotations_counts_as_well() => VerifyMetadataAsync(
        ("static void M() => Calls.Apply(new { annotations = new Dictionary<string, object> { [[|Key|]] = true } });", "True"),
        ("static void M(Action<object>[] all) => all[0](new { annotations = new Dictionary<string, object> { [[|Key|]] = true } });", "True"),
        ("static AnnotationSet M() => new(new { annotations = new Dictionary<string, object> { [[|Key|]] = true } });", "True"),
        ("static object M(string part) => new JsonObject { [part + \"s\"] = new JsonObject { [\"annotations\"] = new JsonObject { [[|Key|]] = true } } };", "True"),
        ("static void M() => Calls.LogState(new { annotations = new Dictionary<string, object> { [[|Key|]] = true } });", "False"),
        ("static void M(JsonObject values) => values.Add(\"annotations\", new JsonObject { [[|Key|]] = true });", "False"),
        ("static object M() { var values = new { annotations = new Dictionary<string, object> { [[|Key|]] = true } }; return values; }", "False"),
        ("static object M() => new JsonObject { [\"values\"] = new JsonObject { [\"annotations\"] = new JsonObject { [[|Key|]] = true } } };", "False"));

    [Fact]
    public Task A_name_may_say_that_it_is_something_else() => VerifyMetadataAsync(
    [
        .. OtherUses.Select(word => ($"static void M(Dictionary<string, object> {word}Annotations) => {word}Annotations[[|Key|]] = true;", "False")),
        ("static void M(Dictionary<string, object> ownAnnotations) => ownAnnotations[[|Key|]] = true;", "True"),
    ]);

    [Fact]
    public Task A_place_in_metadata_is_enough_unless_a_name_says_something_else() => MarkedRows.VerifyAsync(
        key => UntypedMap.IsSurelyMetadata(Read(key), key.Expression, isInMetadata: true),
        ("static void M(Dictionary<string, object> things) => things[[|Key|]] = true;", "True"),
        ("static void M(Dictionary<string, object> scope) => scope[[|Key|]] = true;", "False"));

    [Fact]
    public Task A_map_that_is_made_for_a_log() => MarkedRows.VerifyAsync(
        key => UntypedMap.IsOfLog(Read(key)),
        Types,
        [
            .. new[] { "LogState", "BeginScope", "PushProperties", "TraceState", "TrackEvent", "RecordState" }.Select(
                verb => ($"static void {verb}(object state) {{ }} static void M() => {verb}(new Dictionary<string, object> {{ [[|Key|]] = true }});", "True")),
            ("static void M(Custom given) => Calls.LogState(new JsonObject { { [|Key|], true } });", "True"),
            ("static void M() => Calls.Apply(new Dictionary<string, object> { [[|Key|]] = true });", "False"),
            ("static void M(Dictionary<string, object> map) { Calls.LogState(map); map[[|Key|]] = true; }", "False"),
            ("static void M(Dictionary<string, object> map) => Calls.LogState(map[[|Key|]]);", "False"),
            ("static void M() => Calls.LogState(new { labels = new Dictionary<string, object> { [[|Key|]] = true } });", "False"),
            ("static void M() { var state = new Dictionary<string, object> { [[|Key|]] = true }; Calls.LogState(state); }", "False"),
        ]);

    private static Task VerifyMetadataAsync(params (string Members, string Answer)[] rows) => MarkedRows.VerifyAsync(
        key => UntypedMap.IsSurelyMetadata(Read(key), key.Expression, isInMetadata: false),
        Types,
        rows);

    private static MapAccess Read(MarkedCode key) =>
        Assert.IsType<MapAccess>(new MapEntryReader(key.Model, CancellationToken.None).Read(key.Expression));

    private static string Map(string elements) => $"static object M() => new Dictionary<string, object> {{ {elements} }};";
}
