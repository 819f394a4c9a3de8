using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;

namespace LinkerdAnnotations.Tests.CSharp.Entries;

/// <summary>
/// Keys and values that stand beside each other in something else than a map: records, pairs, calls, changes of a JSON Patch.
/// </summary>
public class NameBesideValueTests
{
    private static readonly string[] Reported =
    [
        """readonly record struct P(string Key, string Value); static P M() => new("linkerd.io/inject", [|"true"|]);""",
        """record P(string Key, string Value); static P[] M() => [new("linkerd.io/inject", [|"true"|])];""",
        """record P(string Key, string Value); static P M() => new(Value: [|"true"|], Key: "linkerd.io/inject");""",
        """class P { public string Name { get; set; } = ""; public string Value { get; set; } = ""; } static P M() => new() { Name = "linkerd.io/inject", Value = [|"true"|] };""",
        """class P { public string Key { get; set; } = ""; public string Value { get; set; } = ""; } static P M() => new P { Value = [|"true"|], Key = "linkerd.io/inject" };""",
        """static object M() => new { Name = "linkerd.io/inject", Value = [|"true"|] };""",
        """const string Inject = "linkerd.io/inject"; static object M() => new { Key = Inject, Value = [|"true"|] };""",
        """static void A(string name, string value) { } static void M() => A("linkerd.io/inject", [|"true"|]);""",
        """static void A(string key, string value) { } static void M() => A("linkerd.io/inject", [|"true"|]);""",
        """static void Mesh(this V1Pod pod, string key, string value) => pod.Metadata.Annotations[key] = value; static void M(V1Pod pod) => pod.Mesh("linkerd.io/inject", [|"true"|]);""",
        """static object M() => Tuple.Create("linkerd.io/inject", [|"true"|]);""",
        """static object M() => new Tuple<string, string>("linkerd.io/inject", [|"true"|]);""",
        """static object M() => new { op = "add", path = "/metadata/annotations/linkerd.io~1inject", value = [|"true"|] };""",
        """class Patch { public void Replace(string path, object value) { } } static void M(Patch patch) => patch.Replace("/metadata/annotations/linkerd.io~1inject", [|"true"|]);""",
        """class Change(string op, string path, string from, object value) { public object All => (op, path, from, value); } static object M() => new Change("add", "/metadata/annotations/linkerd.io~1inject", "", [|"true"|]);""",
    ];

    private static readonly string[] Silent =
    [
        """static V1EnvVar M() => new() { Name = "linkerd.io/inject", Value = "true" };""",
        """class HttpHeader { public string Name { get; set; } = ""; public string Value { get; set; } = ""; } static HttpHeader M() => new() { Name = "linkerd.io/inject", Value = "true" };""",
        """static void AssertAnnotation(string name, string value) { } static void M() => AssertAnnotation("linkerd.io/inject", "true");""",
        """static bool Has(string key, string value) => key == value; static bool M() => Has("linkerd.io/inject", "true");""",
        """static object M() => new { op = "test", path = "/metadata/annotations/linkerd.io~1inject", value = "true" };""",
        """record Change(string Op, string Path, object Value); static Change M() => new("test", "/metadata/annotations/linkerd.io~1inject", "true");""",
        """static void Tag(string key, string value) { } static void M() => Tag("linkerd.io/inject", "true");""",
        """static object M() => new { op = "remove", path = "/metadata/annotations/linkerd.io~1inject", value = "true" };""",

        // A name may be of anything, and says nothing about texts that are none of Linkerd's keys.
        """static void Put(string name, string value) { } static void M() => Put("run.linkerd.io/install", "x");""",
        """record P(string Name, string Value); static P M() => new("linkerd.io/releases", "x");""",
        """class P { public string Name { get; set; } = ""; public string Value { get; set; } = ""; } static P M() => new() { Name = "helm.linkerd.io/stable", Value = "x" };""",
        """static void Get(string path, object value) { } static void M() => Get("/docs/linkerd.io/inject", "true");""",
    ];

    [Fact]
    public Task A_value_beside_a_key_is_judged() => Reports.VerifyAsync(Snippets.Of(Reported), InvalidValueRule.Id);

    [Fact]
    public Task What_names_something_else_is_not() => Reports.VerifyAsync(Snippets.Of(Silent), rule: string.Empty);
}
