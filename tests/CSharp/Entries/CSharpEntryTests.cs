using LinkerdAnnotations.Analyzers.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Entries;

/// <summary>What an entry says of itself, and which others may be in one map with it.</summary>
public class CSharpEntryTests
{
    private const string Put = "static void Put(string key, string value) { }";

    [Fact]
    public Task Entries_of_a_map_that_is_seen_are_together() => MarkedRows.VerifyAllAsync(
        keys => string.Join(", ", Entry(keys[0]).Companions.Select(other => other.Key).Where(key => key != "linkerd.io/inject")),
        ("""static object M() => new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [[|Key|]] = "enabled", ["viz.linkerd.io/tap-enabled"] = "a" }, Labels = new Dictionary<string, string> { { "linkerd.io/control-plane-ns", "b" } } } };""", "viz.linkerd.io/tap-enabled"),
        ("""static void M(V1Pod one, V1Pod other) { one.Metadata.Annotations.Add([|Key|], "enabled"); other.Metadata.Annotations.Add("viz.linkerd.io/tap-enabled", "a"); }""", ""),
        ("""static void M() { var map = new Dictionary<string, string> { [[|Key|]] = "enabled" }; map.Add("viz.linkerd.io/tap-enabled", "a"); }""", "viz.linkerd.io/tap-enabled"));

    [Fact]
    public Task Where_no_map_is_seen_the_entries_of_the_member_may_be() => MarkedRows.VerifyAllAsync(
        Companions,
        ($$"""{{Put}} static void M() { Put([|Key|], "enabled"); Put("viz.linkerd.io/tap-enabled", "a"); Use("linkerd.io/injected"); }""", "viz.linkerd.io/tap-enabled"),
        ($$"""{{Put}} static void M() { Put(("viz.linkerd.io/tap-enabled"), "a"); Put([|Key|], "enabled"); }""", "viz.linkerd.io/tap-enabled"),
        ($$"""{{Put}} static void M(IDictionary<string, string> other) { Put([|Key|], "enabled"); _ = new Dictionary<string, string> { { "viz.linkerd.io/tap-enabled", "a" } }; other["app"] = "b"; }""", "viz.linkerd.io/tap-enabled"),
        ($$"""{{Put}} static void M() => Put([|Key|], "enabled"); static void N() => Put("viz.linkerd.io/tap-enabled", "a");""", ""));

    [Fact]
    public Task A_constant_is_beside_what_its_uses_are_beside() => MarkedRows.VerifyAllAsync(
        Companions,
        ($$"""{{Put}} const string Inject = [|"linkerd.io/inject"|]; static void M() { Put(Inject, "enabled"); Put("viz.linkerd.io/tap-enabled", "a"); } static void N(V1Pod pod) { pod.GetAnnotation(Inject); Put("viz.linkerd.io/disable-tap", "b"); }""", "viz.linkerd.io/tap-enabled"),
        ($$"""{{Put}} static void M(V1Pod pod) { pod.GetAnnotation([|"linkerd.io/inject"|]); Put("viz.linkerd.io/tap-enabled", "a"); }""", ""),
        ($$"""{{Put}} static void M() { Use([|"linkerd.io/inject"|]); Put("viz.linkerd.io/tap-enabled", "a"); }""", ""));

    [Fact]
    public async Task A_constant_may_be_used_in_other_files()
    {
        var files = await MarkedRows.ReadAsync(
            ["""internal const string Inject = [|"linkerd.io/inject"|];""", $$"""{{Put}} static void M() { Put(Row0.Members.Inject, "enabled"); Put("viz.linkerd.io/tap-enabled", "a"); }"""]);

        Assert.Equal("viz.linkerd.io/tap-enabled", Companions(files[0]));
    }

    [Fact]
    public async Task A_program_of_statements_is_one_member()
    {
        var keys = await MarkedRows.ReadProgramAsync(
            $$"""Put([|Key|], "enabled"); Put("viz.linkerd.io/tap-enabled", "a"); {{Put}} class A { static void Put(string key, string value) { } static void M() { Put([|Key|], "enabled"); Put("viz.linkerd.io/disable-tap", "b"); } }""");

        Assert.Equal(
            ["viz.linkerd.io/tap-enabled, linkerd.io/inject, viz.linkerd.io/disable-tap", "viz.linkerd.io/disable-tap"],
            keys.Select(key => Companions([key])));
    }

    [Fact]
    public Task A_key_is_a_literal_where_one_says_nothing_else() => MarkedRows.VerifyAsync(
        key => Entry(key).IsLiteral,
        ("""static void M(V1Pod pod) => pod.SetAnnotation([|"linkerd.io/inject"|], "enabled");""", "True"),
        (""""static void M(V1Pod pod) => pod.SetAnnotation([|"""linkerd.io/inject"""|], "enabled");"""", "True"),
        ("""static void M(V1Pod pod) => pod.SetAnnotation([|Key|], "enabled");""", "False"),
        ("""static void M(V1Pod pod) => pod.SetAnnotation([|"linkerd.io/" + "inject"|], "enabled");""", "False"),
        ("""static void M() => Use([|"/metadata/annotations/linkerd.io~1inject"|]);""", "False"));

    [Fact]
    public async Task What_is_done_with_it_is_found_out_once()
    {
        var entry = Entry((await MarkedRows.ReadAsync(["static void M(V1Pod pod) => pod.GetAnnotation([|Key|]);"]))[0][0]);

        Assert.NotNull(entry.MapUse);
        Assert.Same(entry.MapUse, entry.MapUse);
    }

    [Fact]
    public async Task A_key_by_itself_is_in_no_map() =>
        Assert.Null(Entry((await MarkedRows.ReadAsync(["static void M() => Use([|Key|]);"]))[0][0]).MapUse);

    private static string Companions(MarkedCode[] keys) => string.Join(", ", Entry(keys[0]).Companions.Select(other => other.Key));

    private static CSharpEntry Entry(MarkedCode key) =>
        Assert.IsType<CSharpEntry>(new EntryReader(key.Model, CancellationToken.None).ReadWritten(key.Expression));
}
