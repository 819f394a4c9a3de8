using LinkerdAnnotations.Analyzers.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Entries;

/// <summary>The key that a value stands beside, however the two are written.</summary>
public class EntryNeighboursTests
{
    private const string Inject = "linkerd.io/inject";
    private const string None = "";

    [Fact]
    public Task The_key_beside_a_value_is_found() => MarkedRows.VerifyStatementsAsync(
        KeyOf,
        ("""map[Key] = [|"enabled"|];""", Inject),
        ("""map[Key] ??= [|"enabled"|];""", Inject),
        ("""_ = new Dictionary<string, string> { ["app"] = "web", [Key] = [|"enabled"|] };""", Inject),
        ("""_ = new Dictionary<string, string> { { "app", "web" }, { Key, [|"enabled"|] } };""", Inject),
        ("""map.Add(Key, [|"enabled"|]);""", Inject),
        ("""given.SetAnnotation(Key, [|"enabled"|]);""", Inject),
        ("""_ = new KeyValuePair<string, string>(Key, [|"enabled"|]);""", Inject),
        ("""_ = (Key, [|"enabled"|]);""", Inject),
        ("""map[Key] = flag ? [|"enabled"|] : "disabled";""", Inject),
        ("""map[Key] = flag ? "enabled" : [|"disabled"|];""", Inject),
        ("""map[Key] = text ?? [|"enabled"|];""", Inject),
        ("""map.Add(Key, ([|"enabled"|]));""", Inject),
        ("""_ = new YamlMappingNode("linkerd.io/proxy-injector", "x", Key, [|"enabled"|]);""", Inject),
        ("""void Set(string key, string value) { } Set(Key, [|"enabled"|]);""", Inject),
        ("""map["config.linkerd.io/proxy-cpu-limit"] = [|"1"|];""", "config.linkerd.io/proxy-cpu-limit"));

    [Fact]
    public Task The_key_in_an_attribute_is_found() => MarkedRows.VerifyAsync(
        KeyOf,
        ("""class MarkAttribute(string key, string value) : Attribute { public string All => key + value; } [Mark(Key, [|"enabled"|])] class A;""", Inject),
        ("""class MarkAttribute(string key, string value) : Attribute { public string All => key + value; } [Mark("app", [|"enabled"|])] class A;""", None),
        ("""class MarkAttribute(string text, string more) : Attribute { public string All => text + more; } [Mark(Key, [|"enabled"|])] class A;""", None));

    [Fact]
    public Task What_stands_beside_no_key_has_none() => MarkedRows.VerifyStatementsAsync(
        KeyOf,
        ("""map["app"] = [|"enabled"|];""", None),
        ("""map["linkerd.io/injct"] = [|"enabled"|];""", None),
        ("""map.Add("app", [|"enabled"|]);""", None),
        ("""_ = new Dictionary<string, string> { { "app", [|"enabled"|] } };""", None),
        ("""_ = ("app", [|"enabled"|]);""", None),
        ("""text = [|"enabled"|];""", None),
        ("""given.Metadata.Name = [|"enabled"|];""", None),
        ("""var other = [|"enabled"|];""", None),
        ("""Use([|"enabled"|]);""", None),
        ("""map[[|Key|]] = "enabled";""", None),
        ("""map[Key] = (flag ? [|"yes"|] : "no") + "enabled";""", None),
        ("""map[Key] = text == [|"yes"|] ? "enabled" : "disabled";""", None),
        ("""void Set(string key, string value, string more) { } Set(Key, "enabled", [|"more"|]);""", None));

    [Fact]
    public Task The_map_may_be_missing() => MarkedRows.VerifyStatementsAsync(
        KeyOf,
        ("""given.Metadata?.Annotations.Add(Key, [|"enabled"|]);""", Inject),
        ("""given.Metadata!.Annotations![Key] = [|"enabled"|];""", Inject));

    private static string? KeyOf(MarkedCode value) =>
        EntryNeighbours.KeyOf(value.Expression, value.Model, CancellationToken.None)?.Name;
}
