using LinkerdAnnotations.Analyzers.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Entries;

/// <summary>Where an entry stands: in which map of which object, and how much of that is seen.</summary>
public class CSharpEntryUseTests
{
    [Fact]
    public Task The_object_around_a_map() => MarkedRows.VerifyAllAsync(
        keys => Place(keys[0]),
        ("""static object M() => new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [[|Key|]] = "enabled" } } };""", "Annotations of Pod, a known map in metadata"),
        ("""static void M(V1Pod given) => given.Metadata.Annotations[[|Key|]] = "enabled";""", "Annotations of Pod, a known map in metadata"),
        ("""static void M(V1Pod given) => given.Metadata.Annotations.Remove([|Key|]);""", "Annotations of Pod in metadata"),
        ("""static void M() { var entity = new { metadata = new { labels = new Dictionary<string, string> { [[|Key|]] = "enabled" } } }; }""", "Labels of Unknown, a seen map in metadata"),
        ("""static void M(V1ObjectMeta given) => given.Annotations[[|Key|]] = "enabled";""", "Annotations of Unknown, a seen map"),
        ("""static void M() { var map = new Dictionary<string, string> { [[|Key|]] = "enabled" }; Use(map.Count); }""", "Unknown of Unknown, a seen map"),
        ("""static void M(Dictionary<string, string> map) => map[[|Key|]] = "enabled";""", "Unknown of Unknown, a seen map"),
        ("""static object M() => new KeyValuePair<string, string>([|Key|], "enabled");""", "Unknown of Unknown"));

    [Fact]
    public Task Names_tell_the_map_where_it_is_not_seen() => MarkedRows.VerifyAllAsync(
        keys => Place(keys[0]),
        ("""static void M(Dictionary<string, string> annotations) => annotations[[|Key|]] = "enabled";""", "Annotations of Unknown, a seen map"),
        ("""static object M() => new[] { ([|Key|], "enabled") };""", "Unknown of Unknown"),
        ("""static void SetLabel(string key, string value) { } static void M() => SetLabel([|Key|], "enabled");""", "Labels of Unknown"));

    [Fact]
    public Task A_value_may_replace_another_one_of_a_branch_that_runs_with_it() => MarkedRows.VerifyAllStatementsAsync(
        keys => Entry(keys[1]).MayReplace(Entry(keys[0])),
        ("""map[[|Key|]] = "enabled"; if (flag) { map[[|Key|]] = "disabled"; }""", "True"),
        ("""if (flag) { map[[|Key|]] = "enabled"; } map[[|Key|]] = text;""", "True"),
        ("""if (flag) { map[[|Key|]] = "enabled"; } else { map[[|Key|]] = "disabled"; }""", "False"),
        ("""map[[|Key|]] = "enabled"; if (flag) { map[[|Key|]] = "enabled"; }""", "False"),
        ("""Use([|Key|]); map[[|Key|]] = "enabled";""", "False"),
        ("""map[[|Key|]] = "enabled"; Use([|Key|]);""", "False"));

    [Fact]
    public Task A_second_entry_repeats_the_first() => MarkedRows.VerifyAllStatementsAsync(
        keys => Entry(keys[1]).RepetitionOf(Entry(keys[0])),
        ("""map.Add([|Key|], "enabled"); map.Add([|Key|], "disabled");""", "Throws"),
        ("""Use([|Key|]); map.Add([|Key|], "disabled");""", "None"),
        ("""map.Add([|Key|], "enabled"); Use([|Key|]);""", "None"));

    [Fact]
    public Task The_values_beside_a_key() => MarkedRows.VerifyAsync(
        key => string.Join(", ", Entry(key).Values.SelectMany(value => value.Texts)),
        ("""static void M(V1Pod pod, bool flag) => pod.SetAnnotation([|Key|], flag ? "enabled" : "disabled");""", "enabled, disabled"),
        ("""static void M(V1Pod pod) => pod.Metadata.Annotations[[|Key|]] += "enabled";""", ""),
        ("""static void M(Dictionary<string, object> annotations) => annotations[[|Key|]] = true;""", "true"),
        ("""static void M(Dictionary<string, object> annotations) => annotations.Remove([|Key|], out _);""", ""),
        ("""static void M(Dictionary<string, object> things) => things[[|Key|]] = true;""", ""),
        ("""static bool M(Dictionary<string, object> annotations) => annotations.Contains(new([|Key|], true));""", ""),
        ("""static void Log(object state) { } static void M() => Log(new Dictionary<string, object> { [[|Key|]] = "enabled" });""", ""));

    private static CSharpEntry Entry(MarkedCode key) =>
        Assert.IsType<CSharpEntry>(new EntryReader(key.Model, CancellationToken.None).ReadWritten(key.Expression));

    private static string Place(MarkedCode key)
    {
        var entry = new EntryReader(key.Model, CancellationToken.None).ReadEntry(key.Expression)!;
        return $"{entry.Slot} of {entry.OwnerKind}"
            + (entry.Map is not null ? ", a known map" : entry.SeenMap is not null ? ", a seen map" : string.Empty)
            + (entry.IsInMetadata ? " in metadata" : string.Empty);
    }
}
