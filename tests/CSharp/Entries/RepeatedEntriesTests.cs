using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Tests.CSharp.Entries;

/// <summary>
/// What becomes of a second entry with the key of a first. It is said only where both surely stand; a value that replaces a default later
/// on is ordinary code.
/// </summary>
public class RepeatedEntriesTests
{
    private const string Throws = nameof(Repetition.Throws);
    private const string Replaces = nameof(Repetition.Replaces);
    private const string None = nameof(Repetition.None);

    [Fact]
    public Task In_one_initializer() => MarkedRows.VerifyAllStatementsAsync(
        RepetitionOf,
        ("""_ = new Dictionary<string, string> { [[|Key|]] = "a", ["app"] = text, [[|Key|]] = "b" };""", Replaces),
        ("""_ = new Dictionary<string, string> { { [|Key|], "a" }, { "app", text }, { [|Key|], "b" } };""", Throws),
        ("""_ = new V1ObjectMeta { Labels = { [[|Key|]] = "a", [[|Key|]] = Use(map)! } };""", Replaces),
        ("""_ = new Dictionary<string, string> { [([|Key|])] = "a", [([|Key|])] = "b" };""", Replaces),
        ("""_ = new Dictionary<string, object> { [[|Key|]] = "a", ["app"] = new Dictionary<string, object> { [[|Key|]] = "b" } };""", None),
        ("""_ = new Dictionary<string, object> { ["app"] = new Dictionary<string, object> { [[|Key|]] = "a" }, [[|Key|]] = "b" };""", None),
        ("""_ = new Dictionary<string, object> { { [|Key|], "a" }, { "app", new Dictionary<string, object> { { [|Key|], "b" } } } };""", None),
        ("""_ = new Dictionary<string, string> { [[|Key|]] = "a", ["app"] = map[[|Key|]] = "b" };""", None),
        ("""_ = new Pulumi.InputMap<string> { { [|Key|], "a" }, { [|Key|], "b" } };""", None));

    [Fact]
    public Task An_Add_that_runs_whenever_the_first_entry_was_made() => MarkedRows.VerifyAllStatementsAsync(
        RepetitionOf,
        ("""map.Add([|Key|], "a"); Use(map); map.Add([|Key|], "b");""", Throws),
        ("""map[[|Key|]] = "a"; map.Add([|Key|], "b");""", Throws),
        ("""if (flag) { map.Add([|Key|], "a"); map.Add([|Key|], "b"); }""", Throws),
        ("""switch (text) { case "a": map.Add([|Key|], "a"); map.Add([|Key|], "b"); break; }""", Throws),
        ("""try { map.Add([|Key|], "a"); map.Add([|Key|], "b"); } finally { }""", Throws),
        ("""{ map.Add([|Key|], "a"); } { map.Add([|Key|], "b"); }""", Throws),
        ("""var made = new Dictionary<string, string> { { [|Key|], "a" } }; made.Add([|Key|], "b");""", Throws));

    [Fact]
    public Task An_Add_that_may_not_run_with_the_first_entry() => MarkedRows.VerifyAllStatementsAsync(
        RepetitionOf,
        ("""map.Add([|Key|], "a"); if (flag) { map.Add([|Key|], "b"); }""", None),
        ("""if (flag) { map.Add([|Key|], "a"); } map.Add([|Key|], "b");""", None),
        ("""if (flag) { map.Add([|Key|], "a"); } else { map.Add([|Key|], "b"); }""", None),
        ("""try { map.Add([|Key|], "a"); } catch { } map.Add([|Key|], "b");""", None),
        ("""map?.Add([|Key|], "a"); map!.Add([|Key|], "b");""", None),
        ("""map.Add([|Key|], "a"); map?.Add([|Key|], "b");""", None),
        ("""for (map.Add([|Key|], "a"); flag; map.Add([|Key|], "b")) { }""", None),
        ("""Action set = () => map.Add([|Key|], "a"); map.Add([|Key|], "b");""", None),
        ("""while (flag) { map.Add([|Key|], "a"); } map.Add([|Key|], "b");""", None));

    [Fact]
    public Task A_way_of_writing_that_is_not_known() => MarkedRows.VerifyAllAsync(
        RepetitionOf,
        ("""static void Mesh(this Dictionary<string, string> map, string key) { } static void M(Dictionary<string, string> map) { map.Mesh([|Key|]); map.Add([|Key|], "b"); }""", None),
        ("""static void Mesh(this Dictionary<string, string> map, string key) { } static void M(Dictionary<string, string> map) { map.Add([|Key|], "a"); map.Mesh([|Key|]); }""", None),
        (MarkedRows.Method("""map.Add([|Key|], "a"); map.TryAdd([|Key|], "b");"""), None),
        (MarkedRows.Method("""map[[|Key|]] = "a"; map[[|Key|]] ??= "b";"""), None),
        (MarkedRows.Method("""map[[|Key|]] ??= "a"; map[[|Key|]] = "b";"""), None),
        (MarkedRows.Method("""_ = map[[|Key|]]; map.Add([|Key|], "b");"""), None));

    [Fact]
    public Task Two_assignments_with_nothing_but_entries_between_them() => MarkedRows.VerifyAllStatementsAsync(
        RepetitionOf,
        ("""map[[|Key|]] = "a"; map[[|Key|]] = "b";""", Replaces),
        ("""Use(map); map[[|Key|]] = "a"; map[[|Key|]] = "b"; Use(map);""", Replaces),
        ("""map[[|Key|]] = Use(map)!; map[[|Key|]] = "b";""", Replaces),
        ("""map[[|Key|]] = "a"; map["app"] = text; map[[|Key|]] = string.Empty;""", Replaces),
        ("""map[[|Key|]] = "a"; map["app"] = ("web"); map[[|Key|]] = Names.Other;""", Replaces),
        ("""given.Metadata.Labels[[|Key|]] = "a"; given.Metadata.Labels[[|Key|]] = "b";""", Replaces),
        ("""switch (text) { case "a": map[[|Key|]] = "a"; map[[|Key|]] = "b"; break; }""", Replaces));

    [Fact]
    public Task Two_assignments_with_something_between_them() => MarkedRows.VerifyAllStatementsAsync(
        RepetitionOf,
        ("""map[[|Key|]] = "a"; Use(map); map[[|Key|]] = "b";""", None),
        ("""map[[|Key|]] = "a"; if (flag) { return; } map[[|Key|]] = "b";""", None),
        ("""map[[|Key|]] = "a"; map["app"] = Use(map)!; map[[|Key|]] = "b";""", None),
        ("""map[[|Key|]] = "a"; text = map["app"]; map[[|Key|]] = "b";""", None),
        ("""map[[|Key|]] = "a"; given.Metadata.Labels["app"] = "web"; map[[|Key|]] = "b";""", None),
        ("""map[[|Key|]] = "a"; map[[|Key|]] = map[Key] + "b";""", None),
        ("""map[[|Key|]] = "a"; map[[|Key|]] = Use(map)!;""", None),
        ("""map[[|Key|]] = "a"; map[[|Key|]] = given.Metadata.Name;""", None),
        ("""map[[|Key|]] = "a"; given.Metadata.Labels[[|Key|]] = "b";""", None),
        ("""map[[|Key|]] = "a"; if (flag) { map[[|Key|]] = "b"; }""", None),
        ("""if (flag) { map[[|Key|]] = "a"; } map[[|Key|]] = "b";""", None),
        ("""{ map[[|Key|]] = "a"; } { map[[|Key|]] = "b"; }""", None),
        ("""if (flag) map[[|Key|]] = "a"; else map[[|Key|]] = "b";""", None),
        ("""map.Add([|Key|], "a"); map[[|Key|]] = "b";""", None),
        ("""var made = new Dictionary<string, string> { [[|Key|]] = "a" }; made[[|Key|]] = "b";""", None),
        ("""map[[|Key|]] = "a"; map[[|Key|]] = map["x"] + "b" ;""", None));

    [Fact]
    public Task An_entry_repeats_neither_itself_nor_a_later_one() => MarkedRows.VerifyAllStatementsAsync(
        keys => $"{RepetitionOf([keys[0], keys[0]])}, {RepetitionOf([keys[1], keys[0]])}",
        ("""map[[|Key|]] = "a"; map[[|Key|]] = "b";""", "None, None"),
        ("""map.Add([|Key|], "a"); map.Add([|Key|], "b");""", "None, None"),
        ("""_ = new Dictionary<string, string> { { [|Key|], "a" }, { [|Key|], "b" } };""", "None, None"));

    [Fact]
    public async Task Nothing_is_known_of_two_files()
    {
        const string Members = """static void M(Dictionary<string, string> map, bool flag) { map.Add([|Key|], "a"); map.Add([|Key|], "b"); if (flag) { map.Add([|Key|], "c"); } else { map.Add([|Key|], "d"); } }""";
        var files = await MarkedRows.ReadAsync([Members, Members]);

        Assert.Equal(Throws, RepetitionOf(files[0]));
        Assert.Equal(None, RepetitionOf([files[0][0], files[1][1]]));
        Assert.True(AreExclusive(files[0][2..]));
        Assert.False(AreExclusive([files[0][2], files[1][3]]));
    }

    [Fact]
    public async Task Statements_of_a_program()
    {
        var keys = await MarkedRows.ReadProgramAsync(
            """
            var map = new Dictionary<string, string>();
            map.Add([|Key|], "a");
            map.Add([|Key|], "b");
            map[[|Key|]] = "c";
            map[[|Key|]] = "d";
            Use(map);
            map[[|Key|]] = "e";
            """);

        Assert.Equal(
            [Throws, None, Replaces, None],
            keys.Zip(keys.Skip(1)).Select(pair => RepetitionOf([pair.First, pair.Second])));
    }

    [Fact]
    public Task Branches_of_one_choice_exclude_each_other() => MarkedRows.VerifyAllStatementsAsync(
        keys => AreExclusive(keys),
        ("""if (flag) { map[[|Key|]] = "a"; } else { map[[|Key|]] = "b"; }""", "True"),
        ("""if (flag) { map[[|Key|]] = "a"; } else if (text == "") { map[[|Key|]] = "b"; }""", "True"),
        ("""switch (text) { case "a": map[[|Key|]] = "a"; break; default: map[[|Key|]] = "b"; break; }""", "True"),
        ("""_ = text switch { "a" => map[[|Key|]] = "a", _ => map[[|Key|]] = "b" };""", "True"),
        ("""_ = flag ? map[[|Key|]] = "a" : map[[|Key|]] = "b";""", "True"),
        ("""if (flag) { map[[|Key|]] = "a"; map[[|Key|]] = "b"; }""", "False"),
        ("""if (map.TryAdd([|Key|], "a")) { map[[|Key|]] = "b"; }""", "False"),
        ("""_ = map.TryAdd([|Key|], "a") ? map[[|Key|]] = "b" : text;""", "False"),
        ("""switch (map[[|Key|]] = "a") { case "a": map[[|Key|]] = "b"; break; }""", "False"),
        ("""if (flag) { map[[|Key|]] = "a"; } if (!flag) { map[[|Key|]] = "b"; }""", "False"),
        ("""while (flag) { map[[|Key|]] = "a"; map[[|Key|]] = "b"; }""", "False"),
        ("""map[[|Key|]] = "a"; if (flag) { map[[|Key|]] = "b"; }""", "False"),
        ("""try { map[[|Key|]] = "a"; } catch { map[[|Key|]] = "b"; }""", "False"));

    private static string RepetitionOf(MarkedCode[] keys) => $"{RepeatedEntries.RepetitionOf(UseOf(keys[1]), UseOf(keys[0]))}";

    private static bool AreExclusive(MarkedCode[] keys) => RepeatedEntries.AreExclusive(UseOf(keys[1]), UseOf(keys[0]));

    private static CSharpEntryUse UseOf(MarkedCode key) => Assert.IsType<CSharpEntryUse>(
        Assert.IsType<CSharpEntry>(new EntryReader(key.Model, CancellationToken.None).ReadEntry(key.Expression)).MapUse);
}
