using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Tests.CSharp.Entries;

/// <summary>
/// Every way of writing an entry of a map of strings: what is done with the entry, the value beside its key, the map and how the entry is
/// put into it. Beside each stands what looks like it and is no entry.
/// </summary>
public class MapEntryReaderTests
{
    private const string None = "none";

    // What users declare, and what is called by their methods.
    private const string Types =
        """
        record Pair(string Key, string Value);
        record Setting(string Name, string Value);
        record Sentence(string Text, string More);
        record Change(string Op, string Path, object Value);
        record Numbered(int Key, string Value);
        class Written { public string Key { get; set; } = ""; public string Name { get; set; } = ""; public string Path { get; set; } = ""; public string Op { get; set; } = ""; public string Title { get; set; } = ""; public object? Value { get; set; } }
        class FormField { public string Name { get; set; } = ""; public string Value { get; set; } = ""; }
        enum Operation { Add, Test }
        class Patch { public void Add(string path, object value) { } public void Replace(string path, object value) { } public void Remove(string path) { } public void Test(string path, object value) { } public void Open(string path) { } }
        class Table { public string this[string row, string column] { get => ""; set { } } public string this[int row] { get => ""; set { } } }
        class Mark(string text, string value) { public void Apply(V1Pod pod) => pod.Metadata.Annotations[text] = value; }
        class Lookup(string text) { public string Find(V1Pod pod) => pod.Metadata.Annotations[text]; }
        class AnnotationMark(string text, string value);
        class Note(string text, string value);
        class MarkAttribute(string key, string value = "", int order = 0) : Attribute { public string Hint { get; set; } = ""; public string All => key + value + order; }
        class LabelAttribute(string text, string value) : Attribute { public string All => text + value; }
        class TextsAttribute(params string[] key) : Attribute { public string[] All => key; }

        static class Extensions
        {
            public static void Mesh(this V1Pod pod, string which, string value) => pod.Metadata.Annotations[which] = value;
            public static bool Has(this IDictionary<string, string> map, string which, string text) => false;
            public static void SetAnnotation(this IDictionary<string, string> map, string which, string text) { }
        }

        static class Own
        {
            public static void Put(string key, string value) { }
            public static void Put(int key, string value) { }
            public static void PutText(string key, string value = "enabled") { }
            public static void Name(string name, string value) { }
            public static void AddAnnotation(string which, string text) { }
            public static void Write(string text, string more) { }
            public static bool HasKey(string key, string value) => key == value;
            public static void PutAt(string path, object value) { }
            public static void OpenAt(string path) { }

            public static string First(V1Pod pod, string text) => Second(pod, text);
            public static string Second(V1Pod pod, string text) => Third(pod, text);
            public static string Third(V1Pod pod, string text) => pod.Metadata.Annotations[text];
            public static string Longer(V1Pod pod, string text) => First(pod, text);
            public static void Again(string text, bool more) { if (more) { Again(text, false); } }
            public static void Untyped(Dictionary<string, string> map, object text) => map[(string)text] = "enabled";
        }
        """;

    [Fact]
    public Task Initializers_and_indexers() => VerifyAsync(
        Content,
        ("""_ = new Dictionary<string, string> { [[|Key|]] = "enabled" };""", """Write "enabled" """),
        ("""_ = new Dictionary<string, string> { { [|Key|], "enabled" } };""", """Write "enabled" """),
        ("""_ = new Dictionary<string, string> { { "app", "web" }, { [|Key|], text } };""", "Write text"),
        ("""_ = new Dictionary<string, string> { { flag ? [|Key|] : Other, "enabled" } };""", """Write "enabled" """),
        ("""_ = new Dictionary<string, object> { [([|Key|])] = "enabled" };""", """Write "enabled" """),
        ("""_ = new System.Collections.Hashtable { [[|Key|]] = "enabled" };""", """Write "enabled" """),
        ("""_ = new JsonObject { [[|Key|]] = "enabled" };""", """Write "enabled" """),
        ("""_ = new JObject { { [|Key|], "enabled" } };""", """Write "enabled" """),
        ("""_ = new YamlMappingNode { { [|Key|], "enabled" } };""", """Write "enabled" """),
        ("""given.Metadata = new() { Annotations = { [[|Key|]] = "enabled" } };""", """Write "enabled" """),
        ("map[[|Key|]] = text;", "Write text"),
        ("map[[|Key|]] ??= text;", "Write text"),
        ("map[[|Key|]] += text;", "Write"),
        ("_ = map[[|Key|]];", "Read"),
        ("map[text] = map[[|Key|]];", "Read"),
        ("_ = given.Metadata?.Annotations?[[|Key|]];", "Read"));

    [Fact]
    public Task No_initializers_and_indexers_of_maps_of_strings() => VerifyAsync(
        Content,
        ("""_ = new Dictionary<string, string> { { "app", [|Key|] } };""", None),
        ("""_ = new Dictionary<string, string> { [text] = [|Key|] };""", None),
        ("""_ = new Dictionary<int, string> { { [|1|], "enabled" } };""", None),
        ("""_ = new Dictionary<int, string> { [[|1|]] = "enabled" };""", None),
        ("_ = new List<string> { [|Key|] };", None),
        ("_ = new List<string> { { [|Key|] } };", None),
        ("""new Table()[[|Key|], "enabled"] = text;""", None),
        ("""new Table()["enabled", [|Key|]] = text;""", None),
        ("new Table()[[|1|]] = text;", None),
        ("var texts = new string[1]; texts[[|0|]] = text;", None));

    [Fact]
    public Task Methods_of_maps() => VerifyAsync(
        Content,
        ("""map.Add([|Key|], "enabled");""", """Write "enabled" """),
        ("""map.Add(value: "enabled", key: [|Key|]);""", """Write "enabled" """),
        ("""map.TryAdd([|Key|], "enabled");""", """Write "enabled" """),
        ("""map?.Add([|Key|], "enabled");""", """Write "enabled" """),
        ("""map.Has([|Key|], "enabled");""", "Read"),
        ("CollectionExtensions.GetValueOrDefault(map, [|Key|]);", "Read"),
        ("map.ContainsKey([|Key|]);", "Read"),
        ("map.TryGetValue([|Key|], out _);", "Read"),
        ("""map.GetValueOrDefault([|Key|], "enabled");""", "Read"),
        ("map.Remove([|Key|]);", "Remove"),
        ("map.Remove([|Key|], out _);", "Remove"),
        ("""given.SetAnnotation([|Key|], "enabled");""", """Write "enabled" """),
        ("""given.SetLabel([|Key|], "enabled");""", """Write "enabled" """),
        ("given.GetAnnotation([|Key|]);", "Read"),
        ("""new JObject().Add([|Key|], "enabled");""", """Write "enabled" """),
        ("""new YamlMappingNode().Add(new YamlScalarNode([|Key|]), "enabled");""", """Write "enabled" """),
        ("""map.Add("app", [|Key|]);""", None),
        ("""new Dictionary<int, string>().Add(1, [|Key|]);""", None),
        ("new List<string>().Add([|Key|]);", None),
        ("new HashSet<string>().Remove([|Key|]);", None));

    [Fact]
    public Task Methods_of_ones_own() => VerifyAsync(
        Content,
        ("""Own.Put([|Key|], "enabled");""", """Write "enabled" """),
        ("""Own.Put(value: "enabled", key: [|Key|]);""", """Write "enabled" """),
        ("Own.PutText([|Key|]);", "Write"),
        ("""Own.AddAnnotation([|Key|], "enabled");""", """Write "enabled" """),
        ("""Own.HasKey([|Key|], "enabled");""", "Read"),
        ("""given.Mesh([|Key|], "enabled");""", """Write "enabled" """),
        ("Own.Third(given, [|Key|]);", "Read"),
        ("Own.First(given, [|Key|]);", "Read"),
        ("Own.Longer(given, [|Key|]);", None),
        ("Own.Again([|Key|], flag);", None),
        ("Own.Untyped(map, [|Key|]);", None),
        ("""Own.Put("app", [|Key|]);""", None),
        ("""Own.Put([|1|], "enabled");""", None),
        ("""Own.AddAnnotation("app", [|Key|]);""", None),
        ("""Own.Write([|Key|], "enabled");""", None),
        ("Console.WriteLine([|Key|]);", None));

    [Fact]
    public Task Assertions() => VerifyAsync(
        Content,
        ("Xunit.Assert.Contains([|Key|], map.Keys);", "Read"),
        ("Xunit.Assert.Contains([|Key|], map);", "Read"),
        ("NUnit.Framework.Contains.Key([|Key|]);", "Read"),
        ("NUnit.Framework.Does.ContainKey([|Key|]);", "Read"),
        ("FluentAssertions.AssertionExtensions.Should(map).ContainKey([|Key|]);", "Read"),
        ("map.Keys.Contains([|Key|]);", "Read"),
        ("Xunit.Assert.Contains([|Key|], new[] { text });", None),
        ("Xunit.Assert.Equal([|Key|], text);", None),
        ("Xunit.Assert.Equal<object>([|Key|], map);", None),
        ("new[] { text }.Contains([|Key|]);", None),
        ("map.Values.Contains([|Key|]);", None),
        ("text.Contains([|Key|]);", None),
        ("FluentAssertions.AssertionExtensions.Should(map).ContainKey(text, [|Key|]);", None));

    [Fact]
    public Task Pairs() => VerifyAsync(
        Content,
        ("""_ = new KeyValuePair<string, string>([|Key|], "enabled");""", """Write "enabled" """),
        ("""_ = new KeyValuePair<string, string>(value: "enabled", key: [|Key|]);""", """Write "enabled" """),
        ("""KeyValuePair<string, string> pair = new([|Key|], "enabled");""", """Write "enabled" """),
        ("""_ = KeyValuePair.Create([|Key|], "enabled");""", """Write "enabled" """),
        ("""KeyValuePair<string, string>[] pairs = [new([|Key|], "enabled")];""", """Write "enabled" """),
        ("""List<Pair> pairs = [new([|Key|], "enabled")];""", """Write "enabled" """),
        ("""_ = new Pair([|Key|], "enabled");""", """Write "enabled" """),
        ("""_ = new Pair(Value: "enabled", Key: [|Key|]);""", """Write "enabled" """),
        ("""_ = Tuple.Create([|Key|], "enabled");""", """Write "enabled" """),
        ("""_ = ValueTuple.Create([|Key|], "enabled");""", """Write "enabled" """),
        ("""_ = new Tuple<string, string>([|Key|], "enabled");""", """Write "enabled" """),
        ("""_ = ([|Key|], "enabled");""", """Write "enabled" """),
        ("""(object, object) pair = ([|Key|], "enabled");""", """Write "enabled" """),
        ("(string, string?) pair = ([|Key|], null);", "Write null"),
        ("""_ = new JProperty([|Key|], "enabled");""", """Write "enabled" """),
        ("""_ = new YamlMappingNode([|Key|], "enabled");""", """Write "enabled" """),
        ("""_ = new YamlMappingNode("app", "web", [|Key|], "enabled", "tier", "front");""", """Write "enabled" """),
        ("""_ = new YamlMappingNode(new YamlScalarNode([|Key|]), "enabled");""", """Write "enabled" """),
        ("""_ = new Mark([|Key|], "enabled");""", """Write "enabled" """),
        ("""_ = new AnnotationMark([|Key|], "enabled");""", """Write "enabled" """),
        ("_ = new Lookup([|Key|]);", "Read"));

    [Fact]
    public Task No_pairs_of_a_key_and_a_text() => VerifyAsync(
        Content,
        ("""_ = new KeyValuePair<string, string>("app", [|Key|]);""", None),
        ("""_ = KeyValuePair.Create("app", [|Key|]);""", None),
        ("""_ = new Pair("app", [|Key|]);""", None),
        ("""List<Numbered> pairs = [new([|1|], "enabled")];""", None),
        ("""_ = new Sentence([|Key|], "enabled");""", None),
        ("""_ = new Note([|Key|], "enabled");""", None),
        ("""_ = new Mark("app", [|Key|]);""", None),
        ("_ = new Uri([|Key|]);", None),
        ("_ = new YamlScalarNode([|Key|]);", None),
        ("""_ = new YamlMappingNode("app", [|Key|]);""", None),
        ("""_ = new YamlMappingNode("app", "web", [|Key|]);""", None),
        ("""_ = Tuple.Create("app", [|Key|]);""", None),
        ("_ = Tuple.Create([|Key|], 1);", None),
        ("""_ = Tuple.Create([|Key|], "enabled", "more");""", None),
        ("""_ = ("app", [|Key|]);""", None),
        ("_ = ([|Key|], 1);", None),
        ("""_ = ([|1|], "enabled");""", None),
        ("""_ = ([|Key|], "enabled", "more");""", None));

    [Fact]
    public Task A_pair_that_is_looked_for_sets_nothing() => VerifyAsync(
        Content,
        ("""_ = ("app", text) == ([|Key|], "enabled");""", """Read "enabled" """),
        ("""_ = new Pair([|Key|], "enabled") != new Pair("app", text);""", """Read "enabled" """),
        ("""_ = map.Contains(new KeyValuePair<string, string>([|Key|], "enabled"));""", """Read "enabled" """),
        ("""new List<Pair>().Remove(new Pair([|Key|], "enabled"));""", """Read "enabled" """),
        ("""new List<(string, string)>().IndexOf(([|Key|], "enabled"));""", """Read "enabled" """),
        ("""new List<Pair>().Add(new Pair([|Key|], "enabled"));""", """Write "enabled" """),
        ("""new List<(string, string)>().Add(([|Key|], "enabled"));""", """Write "enabled" """));

    [Fact]
    public Task Members_of_objects() => VerifyAsync(
        Content,
        ("""_ = new Written { Key = [|Key|], Value = "enabled" };""", """perhaps Write "enabled" """),
        ("""_ = new Written { Value = "enabled", Title = "x", Name = [|Key|] };""", """perhaps Write "enabled" """),
        ("""_ = new { Name = [|Key|], Value = "enabled" };""", """perhaps Write "enabled" """),
        ("""var value = "enabled"; _ = new { name = [|Key|], value };""", "perhaps Write value"),
        ("""_ = new { Key = [|Key|], given.Kind, given.Metadata.Uid, Value = text };""", "perhaps Write text"),
        ("""_ = new { Key = [|Key|], Count = 1 + 1, Value = text };""", "perhaps Write text"),
        ("""_ = new Written { Title = [|Key|], Value = "enabled" };""", None),
        ("""_ = new { Title = [|Key|], Value = "enabled" };""", None),
        ("""_ = new Written { Key = "app", Value = [|Key|] };""", None),
        ("""_ = new Written { Value = "enabled", [|Name|] = text };""", None),
        ("_ = new Written { Key = [|Key|] };", None),
        ("_ = new Written { Key = [|Key|], Title = text };", None),
        ("_ = new { Key = [|Key|] };", None),
        ("_ = new { Key = [|Key|], Title = text };", None),
        ("""_ = new FormField { Name = [|Key|], Value = "enabled" };""", None),
        ("""_ = new V1EnvVar { Name = [|Key|], Value = "enabled" };""", None),
        ("""var written = new Written(); written.Key = [|Key|]; written.Value = "enabled";""", None));

    [Fact]
    public Task A_name_beside_a_value_may_be_a_key() => VerifyAsync(
        Content,
        ("""Own.Name([|Key|], "enabled");""", "perhaps Write \"enabled\""),
        ("""_ = new Setting([|Key|], "enabled");""", "perhaps Write \"enabled\""),
        ("""_ = new Setting(Value: "enabled", Name: [|Key|]);""", "perhaps Write \"enabled\""),
        ("""Own.Name("app", [|Key|]);""", None),
        ("""_ = new System.Net.Cookie([|Key|], "enabled");""", None));

    [Fact]
    public Task Changes_of_a_JSON_Patch() => VerifyAsync(
        Content,
        ("""_ = new { op = "add", path = [|"/metadata/annotations/a"|], value = "enabled" };""", """perhaps Write "enabled" """),
        ("""_ = new { op = "replace", path = [|"/metadata/annotations/a"|], value = "enabled" };""", """perhaps Write "enabled" """),
        ("""_ = new { op = "remove", path = [|"/metadata/annotations/a"|] };""", "perhaps Remove"),
        ("""_ = new { op = "test", path = [|"/metadata/annotations/a"|], value = "enabled" };""", """perhaps Read "enabled" """),
        ("""_ = new { op = text, path = [|"/metadata/annotations/a"|], value = "enabled" };""", """perhaps Read "enabled" """),
        ("""_ = new { path = [|"/metadata/annotations/a"|], value = "enabled" };""", """perhaps Write "enabled" """),
        ("""const string First = "add"; _ = new { op = First, path = [|"/metadata/annotations/a"|], value = "enabled" };""", """perhaps Write "enabled" """),
        ("""_ = new { op = Operation.Add, path = [|"/metadata/annotations/a"|], value = "enabled" };""", """perhaps Write "enabled" """),
        ("""_ = new { op = Operation.Test, path = [|"/metadata/annotations/a"|], value = "enabled" };""", """perhaps Read "enabled" """),
        ("""_ = new Written { Op = "Remove", Path = [|"/metadata/annotations/a"|] };""", "perhaps Remove"),
        ("""_ = new Change("add", [|"/metadata/annotations/a"|], "enabled");""", """perhaps Write "enabled" """),
        ("""_ = new Change(Value: "enabled", Path: [|"/metadata/annotations/a"|], Op: "test");""", """perhaps Read "enabled" """),
        ("""new Patch().Add([|"/metadata/annotations/a"|], "enabled");""", """perhaps Write "enabled" """),
        ("""new Patch().Replace([|"/metadata/annotations/a"|], "enabled");""", """perhaps Write "enabled" """),
        ("""new Patch().Test([|"/metadata/annotations/a"|], "enabled");""", """perhaps Read "enabled" """),
        ("""new Patch().Remove([|"/metadata/annotations/a"|]);""", "perhaps Remove"),
        ("""_ = new { op = "add", path = [|"a/b"|], value = "enabled" };""", None),
        ("""_ = new { op = "add", path = [|"/"|], value = "enabled" };""", None),
        ("""_ = new { op = "add", path = [|text|], value = "enabled" };""", None),
        ("""_ = new Change("add", [|"a/b"|], "enabled");""", None),
        ("""Own.PutAt([|"a/b"|], "enabled");""", None),
        ("""Own.OpenAt([|"/metadata/annotations/a"|]);""", None),
        ("""new Patch().Open([|"/metadata/annotations/a"|]);""", None));

    [Fact]
    public Task Calls_of_base_classes() => VerifyMembersAsync(
        Content,
        ("""class A(string key, string value); class B() : A([|Key|], "enabled");""", """Write "enabled" """),
        ("""class A(string key, string value); class B : A { public B() : base([|Key|], "enabled") { } }""", """Write "enabled" """),
        ("""class A { public A() : this([|Key|], "enabled") { } public A(string key, string value) { } }""", """Write "enabled" """),
        ("""class A(string text, string value) { void Apply(V1Pod pod) => pod.SetAnnotation(text, value); } class B() : A([|Key|], "enabled");""",
            """Write "enabled" """),
        ("""class A(string text, string value); class B() : A([|Key|], "enabled");""", None),
        ("""class A(string key, string value); class B() : A("app", [|Key|]);""", None));

    [Fact]
    public Task Attributes() => VerifyMembersAsync(
        Content,
        ("""[Mark([|Key|], "enabled")] class A;""", """Write "enabled" """),
        ("""[Mark(key: [|Key|], value: "enabled")] class A;""", """Write "enabled" """),
        ("""[Label([|Key|], "enabled")] class A;""", """Write "enabled" """),
        ("[Mark([|Key|])] class A;", "Write"),
        ("""[Mark([|Key|], Hint = "enabled")] class A;""", "Write"),
        ("""[Mark("app", [|Key|])] class A;""", None),
        ("""[Mark("app", Hint = [|Key|])] class A;""", None),
        ("""[Mark(value: [|Key|], key: "app")] class A;""", None),
        ("""[Label("app", [|Key|])] class A;""", None),
        ("""[Texts("app", [|Key|])] class A;""", None),
        ("[Obsolete([|Key|])] class A;", None));

    [Fact]
    public Task Names_say_which_map_it_is() => VerifyAsync(
        entry => Read(entry)?.Slot,
        ("""_ = new V1ObjectMeta { Annotations = new Dictionary<string, string> { [[|Key|]] = "enabled" } };""", "Annotations"),
        ("""_ = new V1ObjectMeta { Labels = { [[|Key|]] = "enabled" } };""", "Labels"),
        ("""_ = new V1ObjectMeta { Labels = new Dictionary<string, string> { { [|Key|], "enabled" } } };""", "Labels"),
        ("""_ = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { { [|Key|], "enabled" } } };""", "Selector"),
        ("""var annotations = new Dictionary<string, string> { { [|Key|], "enabled" } };""", "Annotations"),
        ("""var texts = new Dictionary<string, string> { { [|Key|], "enabled" } };""", "Unknown"),
        ("""given.Metadata.Annotations[[|Key|]] = "enabled";""", "Annotations"),
        ("_ = given.Metadata?.Labels?[[|Key|]];", "Labels"),
        ("""given.Metadata.Labels.Add([|Key|], "enabled");""", "Labels"),
        ("""given.Metadata.Labels.Has([|Key|], "enabled");""", "Labels"),
        ("""given.Metadata.Labels.SetAnnotation([|Key|], "enabled");""", "Annotations"),
        ("given.EnsureMetadata().EnsureAnnotations().Remove([|Key|]);", "Annotations"),
        ("""map[[|Key|]] = "enabled";""", "Unknown"),
        ("""given.SetAnnotation([|Key|], "enabled");""", "Annotations"),
        ("given.GetLabel([|Key|]);", "Labels"),
        ("""given.Mesh([|Key|], "enabled");""", "Unknown"),
        ("""KeyValuePair<string, string>[] annotations = [new([|Key|], "enabled")];""", "Annotations"),
        ("""KeyValuePair<string, string>[] annotations = [KeyValuePair.Create([|Key|], "enabled")];""", "Unknown"),
        ("""var annotations = new[] { new KeyValuePair<string, string>([|Key|], "enabled") };""", "Annotations"),
        ("""var annotations = new[] { ([|Key|], "enabled") };""", "Annotations"),
        ("""var annotations = new[] { new Mark([|Key|], "enabled") };""", "Annotations"),
        ("""var annotations = new[] { new Written { Key = [|Key|], Value = "enabled" } };""", "Annotations"),
        ("""_ = new Pair([|Key|], "enabled");""", "Unknown"));

    [Fact]
    public Task The_name_of_an_attribute_says_which_map_it_is() => VerifyMembersAsync(
        entry => Read(entry)?.Slot,
        ("""[Label([|Key|], "enabled")] class A;""", "Labels"),
        ("""[Mark([|Key|], "enabled")] class A;""", "Unknown"));

    [Fact]
    public Task The_map_is_what_is_filled() => VerifyAsync(
        entry => Read(entry)?.Map,
        ("""map[[|Key|]] = "enabled";""", "map"),
        ("""_ = given.Metadata.Annotations?[[|Key|]];""", "given.Metadata.Annotations"),
        ("""_ = new JsonObject { [[|Key|]] = "enabled" };""", """new JsonObject { [Key] = "enabled" }"""),
        ("""_ = new JsonObject { { [|Key|], "enabled" } };""", """new JsonObject { { Key, "enabled" } }"""),
        ("""_ = new V1ObjectMeta { Labels = { [[|Key|]] = "enabled" } };""", """Labels = { [Key] = "enabled" }"""),
        ("""given.Metadata.Labels.Add([|Key|], "enabled");""", "given.Metadata.Labels"),
        ("""given.Metadata.Labels?.Remove([|Key|]);""", "given.Metadata.Labels"),
        ("""map.Has([|Key|], "enabled");""", "map"),
        ("""ModelExtensions.SetAnnotation(given, [|Key|], "enabled");""", "given"),
        ("""given.SetAnnotation([|Key|], "enabled");""", "given"),
        ("""_ = ([|Key|], "enabled");""", string.Empty));

    [Fact]
    public Task How_an_entry_is_put_into_its_map() => VerifyAsync(
        entry => Read(entry)?.Writing,
        ("""_ = new Dictionary<string, string> { [[|Key|]] = "enabled" };""", "Replaces"),
        ("""map[[|Key|]] = "enabled";""", "Replaces"),
        ("""map[[|Key|]] ??= "enabled";""", "Unknown"),
        ("""map[[|Key|]] += "enabled";""", "Unknown"),
        ("_ = map[[|Key|]];", "Unknown"),
        ("""_ = new Dictionary<string, string> { { [|Key|], "enabled" } };""", "Adds"),
        ("""map.Add([|Key|], "enabled");""", "Adds"),
        ("""((IDictionary<string, string>)map).Add([|Key|], "enabled");""", "Adds"),
        ("""new JsonObject().Add([|Key|], "enabled");""", "Adds"),
        ("""new JObject().Add([|Key|], "enabled");""", "Adds"),
        ("""new YamlMappingNode().Add([|Key|], "enabled");""", "Adds"),
        ("""map.TryAdd([|Key|], "enabled");""", "Unknown"),
        ("map.Remove([|Key|]);", "Unknown"),
        ("map.ContainsKey([|Key|]);", "Unknown"),
        ("""System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add([|Key|], "enabled");""", "Unknown"),
        ("""new Pulumi.InputMap<string>().Add([|Key|], "enabled");""", "Unknown"),
        ("""new OrderedPairs().Add([|Key|], "enabled");""", "Unknown"),
        ("""map.Has([|Key|], "enabled");""", "Unknown"),
        ("""given.SetAnnotation([|Key|], "enabled");""", "Unknown"));

    [Fact]
    public async Task A_reader_serves_the_other_files_as_well()
    {
        var files = await MarkedRows.ReadAsync(
        [
            """static void M(Dictionary<string, string> map) => map.Add([|Key|], "enabled");""",
            """static void M(Dictionary<string, string> map) => map.Remove([|Key|]);""",
        ]);
        var (first, second) = (files[0][0], files[1][0]);
        var reader = new MapEntryReader(first.Model, CancellationToken.None);

        Assert.Same(reader, reader.ForTree(first.Expression.SyntaxTree));
        Assert.Equal(EntryAccess.Remove, reader.ForTree(second.Expression.SyntaxTree).Read(second.Expression)?.Access);
    }

    private static Task VerifyAsync(Func<MarkedCode, object?> answer, params (string Statements, string Answer)[] rows) =>
        VerifyMembersAsync(answer, [.. rows.Select(row => (MarkedRows.Method(row.Statements), row.Answer))]);

    // A list of pairs takes a key twice, wherever it is declared.
    private static Task VerifyMembersAsync(Func<MarkedCode, object?> answer, params (string Members, string Answer)[] rows) =>
        MarkedRows.VerifyAsync(
            answer,
            Types + "namespace System.Collections.Generic { class OrderedPairs { public void Add(string key, string value) { } } }",
            [.. rows.Select(row => (row.Members, row.Answer.TrimEnd()))]);

    private static string Content(MarkedCode key) => Read(key) is { } entry
        ? $"{(entry.IsPerhaps ? "perhaps " : string.Empty)}{entry.Access} {entry.Value}".TrimEnd()
        : None;

    private static MapAccess? Read(MarkedCode key) => new MapEntryReader(key.Model, CancellationToken.None).Read(key.Expression);
}
