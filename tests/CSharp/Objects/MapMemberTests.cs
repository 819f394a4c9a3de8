using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;

namespace LinkerdAnnotations.Tests.CSharp.Objects;

/// <summary>Objects that are written as maps, as in JSON: what stands under the name of a member is that member.</summary>
public class MapMemberTests
{
    private static readonly string[] OnHostNetwork =
    [
        Pod("""["hostNetwork"] = true"""),
        Pod("""["dnsPolicy"] = "Default", ["hostNetwork"] = true"""),
        Pod(string.Empty, """pod["spec"]!["hostNetwork"] = true;"""),
        Pod(string.Empty, """pod["spec"]!.AsObject().Add("hostNetwork", true);"""),
        Pod("""["hostNetwork"] = false""", """pod["spec"]!["hostNetwork"] = true;"""),
        Map("""["hostNetwork"] = true"""),
    ];

    private static readonly string[] NotSurely =
    [
        Pod(string.Empty),
        Pod("""["hostNetwork"] = false"""),
        Pod("""["hostNetwork"] = flag"""),
        Pod("""["hostnetwork"] = true"""),
        Pod("""["hostNetwork"] = true""", """pod["spec"]!["hostNetwork"] = false;"""),
        Pod("""["hostNetwork"] = true""", """pod["spec"]!["hostNetwork"] = flag;"""),
        Pod("""["hostNetwork"] = true""", """if (flag) { pod["spec"]!["hostNetwork"] = false; }"""),
        Pod("""["hostNetwork"] = true""", """pod["spec"]!.AsObject()["hostNetwork"] = false;"""),
        Pod("""["hostNetwork"] = true""", """pod["spec"]!.AsObject().Remove("hostNetwork");"""),
        Map("""["hostNetwork"] = false"""),
    ];

    private static readonly string[] Jobs =
    [
        Job("""new JsonArray { new JsonObject { ["name"] = "x", ["command"] = new JsonArray { "/work" } } }"""),
        Job("""new JsonArray(new JsonObject { ["name"] = "x", ["command"] = new JsonArray("/work") })"""),
    ];

    private static readonly string[] EndedJobs =
    [
        Job("""new JsonArray(new JsonObject { ["name"] = "x", ["command"] = new JsonArray("/bin/linkerd-await", "--shutdown", "--", "/work") })"""),
        Job("""new JsonArray(Container()); static JsonNode Container() => null!"""),
    ];

    [Fact]
    public Task A_member_is_known() => Reports.VerifyAsync(Of(OnHostNetwork), InjectionSkippedRule.Id);

    [Fact]
    public Task A_member_that_may_be_another_is_not() =>
        Reports.VerifyAsync(Of(NotSurely.Select(snippet => Reports.Unmark(snippet).Text)), rule: string.Empty);

    [Fact]
    public Task Items_that_an_array_is_made_of_are_known() => Reports.VerifyAsync(Of(Jobs), JobNeverCompletesRule.Id, "2.15");

    [Fact]
    public Task Items_that_are_not_seen_may_end_the_proxy() =>
        Reports.VerifyAsync(Of(EndedJobs.Select(snippet => Reports.Unmark(snippet).Text)), rule: string.Empty, "2.15");

    private static IEnumerable<(string Name, string Source)> Of(IEnumerable<string> snippets) =>
        Snippets.Of(snippets.Select(snippet => snippet.Replace("Json", "System.Text.Json.Nodes.Json", StringComparison.Ordinal)));

    private static string Pod(string specification, string statements = "") =>
        $$"""
        static JsonObject M(bool flag)
        {
            var pod = new JsonObject
            {
                ["apiVersion"] = "v1",
                ["kind"] = "Pod",
                ["metadata"] = new JsonObject { ["annotations"] = new JsonObject { [[|"linkerd.io/inject"|]] = "enabled" } },
                ["spec"] = new JsonObject { {{specification}} },
            };
            {{statements}}
            return pod;
        }
        """;

    private static string Map(string specification) =>
        $$"""
        static object M() => new Dictionary<string, object>
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Pod",
            ["metadata"] = new Dictionary<string, object>
            {
                ["annotations"] = new Dictionary<string, object> { [[|"linkerd.io/inject"|]] = "enabled" },
            },
            ["spec"] = new Dictionary<string, object> { {{specification}} },
        };
        """;

    private static string Job(string containers) =>
        $$"""
        static JsonObject M()
        {
            var containers = {{containers}};
            return new JsonObject
            {
                ["apiVersion"] = "batch/v1",
                ["kind"] = "Job",
                ["spec"] = new JsonObject
                {
                    ["template"] = new JsonObject
                    {
                        ["metadata"] = new JsonObject { ["annotations"] = new JsonObject { [[|"linkerd.io/inject"|]] = "enabled" } },
                        ["spec"] = new JsonObject { ["restartPolicy"] = "Never", ["containers"] = containers },
                    },
                },
            };
        }
        """;
}
