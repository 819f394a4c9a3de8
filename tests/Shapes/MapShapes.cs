namespace LinkerdAnnotations.Tests.Shapes;

/// <summary>Maps of .NET, and the ways to fill and to read them.</summary>
internal static class MapShapes
{
    public static IEnumerable<Shape> All { get; } =
    [
        // Initializers.
        Shape.Statement("indexer in an initializer", """var annotations = new Dictionary<string, string> { [[|"$key$"|]] = value };"""),
        Shape.Statement("pair in an initializer", """var annotations = new Dictionary<string, string> { { [|"$key$"|], value } };"""),
        Shape.Statement(
            "second pair in an initializer",
            """var annotations = new Dictionary<string, string> { { "app", "web" }, { [|"$key$"|], value }, };"""),
        Shape.Statement("indexer in a target-typed new", """Dictionary<string, string> annotations = new() { [[|"$key$"|]] = value };"""),
        Shape.Statement(
            "pair in a target-typed new",
            """pod.Metadata = new() { Annotations = new Dictionary<string, string>() { { [|"$key$"|], value } } };"""),
        Shape.Statement(
            "pair in a dictionary with a comparer",
            """var annotations = new Dictionary<string, string>(StringComparer.Ordinal) { { [|"$key$"|], value } };"""),
        Shape.Statement("sorted dictionary", """var annotations = new SortedDictionary<string, string> { [[|"$key$"|]] = value };"""),
        Shape.Statement(
            "concurrent dictionary",
            """var annotations = new ConcurrentDictionary<string, string> { [[|"$key$"|]] = value };"""),
        Shape.Statement("map of objects", """var annotations = new Dictionary<string, object> { [[|"$key$"|]] = value };"""),
        Shape.Statement("map of anything", """var annotations = new Dictionary<object, object> { [[|"$key$"|]] = value };"""),
        Shape.Statement("nested maps of objects", """
            var manifest = new Dictionary<string, object>
            {
                ["metadata"] = new Dictionary<string, object> { ["annotations"] = new Dictionary<string, object> { [[|"$key$"|]] = "$value$" } },
            };
            """),
        Shape.Statement("hashtable", """var annotations = new Hashtable { [[|"$key$"|]] = value };"""),
        Shape.Types("dictionary of one's own", """
            sealed class Annotations : Dictionary<string, string>;

            class Shape
            {
                Annotations Get() => new() { [[|"$key$"|]] = "$value$" };
            }
            """),
        Shape.Types("map of one's own with an Add", """
            sealed class AnnotationSet : IEnumerable<KeyValuePair<string, string>>
            {
                private readonly Dictionary<string, string> _values = new();
                public void Add(string name, string text) => _values.Add(name, text);
                public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _values.GetEnumerator();
                IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();
            }

            class Shape
            {
                AnnotationSet Get() => new() { { [|"$key$"|], "$value$" } };
            }
            """),

        // Calls and indexers.
        Shape.Statement("Add on a local", """map.Add([|"$key$"|], value);"""),
        Shape.Statement("Add with named arguments", """map.Add(value: value, key: [|"$key$"|]);"""),
        Shape.Statement("TryAdd", """map.TryAdd([|"$key$"|], value);"""),
        Shape.Statement("indexer assignment on a local", """map[[|"$key$"|]] = value;"""),
        Shape.Statement("Add on annotations", """pod.Metadata.Annotations.Add([|"$key$"|], value);"""),
        Shape.Statement("Add on annotations that may be missing", """pod.Metadata.Annotations?.Add([|"$key$"|], value);"""),
        Shape.Statement("TryAdd on annotations", """pod.Metadata.Annotations.TryAdd([|"$key$"|], value);"""),
        Shape.Statement("indexer assignment on annotations", """pod.Metadata.Annotations[[|"$key$"|]] = value;"""),
        Shape.Statement("coalescing assignment to annotations", """pod.Metadata.Annotations[[|"$key$"|]] ??= value;"""),
        Shape.Statement("chain through the pod template", """deployment.Spec.Template.Metadata.Annotations[[|"$key$"|]] = value;"""),
        Shape.Statement(
            "Add on a chain with suppressions",
            """deployment!.Spec!.Template!.Metadata!.Annotations!.Add([|"$key$"|], value);"""),
        Shape.Statement(
            "conditional chain that is read",
            """var found = deployment.Spec?.Template?.Metadata?.Annotations?[[|"$key$"|]];"""),
        Shape.Statement(
            "annotations created on demand",
            """(pod.Metadata.Annotations ??= new Dictionary<string, string>())[[|"$key$"|]] = value;"""),
        Shape.Statement("interface of a map", """IDictionary<string, string> annotations = map; annotations[[|"$key$"|]] = value;"""),
        Shape.Statement("foreach over pods", """foreach (var each in new[] { pod }) each.Metadata.Annotations[[|"$key$"|]] = value;"""),
        Shape.Statement("lambda", """Action<V1Pod> mesh = each => each.Metadata.Annotations[[|"$key$"|]] = value;"""),
        Shape.Statement("local function", """void Mesh() => map.Add([|"$key$"|], value); Mesh();"""),

        // Reads.
        Shape.Statement("TryGetValue", """map.TryGetValue([|"$key$"|], out _);"""),
        Shape.Statement(
            "TryGetValue on annotations",
            """var isMeshed = pod.Metadata?.Annotations?.TryGetValue([|"$key$"|], out var found) == true;"""),
        Shape.Statement("ContainsKey", """var found = map.ContainsKey([|"$key$"|]);"""),
        Shape.Statement("Remove", """map.Remove([|"$key$"|]);"""),
        Shape.Statement("Remove with the value", """map.Remove([|"$key$"|], out var removed);"""),
        Shape.Statement("GetValueOrDefault", """var found = map.GetValueOrDefault([|"$key$"|], "$value$");"""),
        Shape.Statement("indexer that is read", """var found = map[[|"$key$"|]];"""),
        Shape.Statement("conditional indexer", """var found = pod.Metadata.Annotations?[[|"$key$"|]];"""),
        Shape.Statement("keys that contain", """var found = map.Keys.Contains([|"$key$"|]);"""),
        Shape.Statement(
            "read-only map",
            """IReadOnlyDictionary<string, string> annotations = map; var found = annotations[[|"$key$"|]];"""),
        Shape.Statement(
            "comparison of a pair's key",
            """var found = map.FirstOrDefault(pair => pair.Key == [|"$key$"|]);""") with { IsKeyOfMap = false },
        Shape.Statement("GetOrAdd", """var found = new ConcurrentDictionary<string, string>().GetOrAdd([|"$key$"|], value);"""),

        // Pairs.
        Shape.Statement("collection expression of pairs", """KeyValuePair<string, string>[] annotations = [new([|"$key$"|], value)];"""),
        Shape.Statement(
            "spread of pairs",
            """KeyValuePair<string, string>[] annotations = [.. map, new KeyValuePair<string, string>([|"$key$"|], value)];"""),
        Shape.Statement("list of pairs", """List<KeyValuePair<string, string>> annotations = [KeyValuePair.Create([|"$key$"|], value)];"""),
        Shape.Statement("created pair", """var annotation = KeyValuePair.Create([|"$key$"|], value);"""),
        Shape.Statement("pair with types", """var annotation = new KeyValuePair<string, string>([|"$key$"|], value);"""),
        Shape.Statement(
            "pair with named arguments",
            """var annotation = new KeyValuePair<string, string>(value: value, key: [|"$key$"|]);"""),
        Shape.Statement("target-typed pair", """KeyValuePair<string, string> annotation = new([|"$key$"|], value);"""),
        Shape.Statement(
            "dictionary of pairs",
            """var annotations = new Dictionary<string, string>(new[] { KeyValuePair.Create([|"$key$"|], value) });"""),
        Shape.Statement("tuple", """(string Key, string Value) annotation = ([|"$key$"|], value);"""),
        Shape.Statement("inferred tuple", """var annotation = ([|"$key$"|], "$value$");"""),
        Shape.Statement("array of tuples", """(string, string)[] annotations = [([|"$key$"|], value), ("app", "web")];"""),
        Shape.Statement(
            "tuples to a dictionary",
            """var annotations = new[] { ([|"$key$"|], value) }.ToDictionary(pair => pair.Item1, pair => pair.Item2);"""),
        Shape.Statement(
            "anonymous pairs to a dictionary",
            """var annotations = new[] { new { Key = [|"$key$"|], Value = value } }.ToDictionary(pair => pair.Key, pair => pair.Value);""") with { IsKeyOfMap = false },
        Shape.Statement(
            "texts to a dictionary",
            """var annotations = new[] { [|"$key$"|] }.ToDictionary(key => key, key => value);""") with { IsKeyOfMap = false },

        Shape.Statement(
            "pairs in a dictionary's constructor",
            """var annotations = new Dictionary<string, string>([new([|"$key$"|], value)]);"""),
        Shape.Statement(
            "created pairs in a dictionary's constructor",
            """var annotations = new Dictionary<string, string>([KeyValuePair.Create([|"$key$"|], value)], StringComparer.Ordinal);"""),
        Shape.Statement(
            "pairs that are concatenated",
            """var annotations = map.Concat([new KeyValuePair<string, string>([|"$key$"|], value)]).ToDictionary();"""),
        Shape.Statement("target-typed pair that is appended", """var annotations = map.Append(new([|"$key$"|], value));"""),
        Shape.Statement("pair that is added", """((IDictionary<string, string>)map).Add(new([|"$key$"|], value));"""),
        Shape.Statement("list of pairs with an Add", """new List<KeyValuePair<string, string>>().Add(new([|"$key$"|], value));"""),
        Shape.Statement("list of tuples with an Add", """new List<(string Key, string Value)>().Add(([|"$key$"|], value));"""),
        Shape.Statement(
            "pair that is spread inside a conditional",
            """KeyValuePair<string, string>[] annotations = [.. flag ? [new([|"$key$"|], value)] : Array.Empty<KeyValuePair<string, string>>()];"""),
        Shape.Statement("span of pairs", """ReadOnlySpan<KeyValuePair<string, string>> annotations = [new([|"$key$"|], value)];"""),
        Shape.Statement(
            "keys of pairs",
            """var annotations = new Dictionary<string, string>(capacity: 4); foreach (var (key, text) in new[] { ([|"$key$"|], value) }) { annotations[key] = text; }"""),
        Shape.Statement(
            "zipped keys",
            """var annotations = new[] { "app" }.Zip(new[] { value }).ToDictionary(); annotations[[|"$key$"|]] = value;"""),
        Shape.Statement(
            "frozen map",
            """var annotations = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(new Dictionary<string, string> { [[|"$key$"|]] = value });"""),
        Shape.Statement(
            "name-value collection",
            """var annotations = new System.Collections.Specialized.NameValueCollection { { [|"$key$"|], value } };"""),
        Shape.Statement(
            "string dictionary",
            """var annotations = new System.Collections.Specialized.StringDictionary { [[|"$key$"|]] = value };"""),
        Shape.Statement(
            "map with values that may be missing",
            """var annotations = new Dictionary<string, string?> { [[|"$key$"|]] = null };"""),
        Shape.Statement("assignment by deconstruction", """(map[[|"$key$"|]], flag) = (value, false);"""),
        Shape.Statement("compound assignment", """map[[|"$key$"|]] += value;"""),
        Shape.Statement(
            "reference to a value",
            """ref var found = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(map, [|"$key$"|], out _);"""),
        Shape.Statement("chain of queries", """map.Where(pair => pair.Value == value).ToDictionary()[[|"$key$"|]] = value;"""),

        // Immutable maps.
        Shape.Statement(
            "empty immutable map",
            """var annotations = ImmutableDictionary.Create<string, string>().Add([|"$key$"|], value);"""),
        Shape.Statement(
            "range of target-typed pairs",
            """var annotations = ImmutableDictionary.CreateRange<string, string>([new([|"$key$"|], value)]);"""),
        Shape.Statement(
            "added range",
            """var annotations = ImmutableDictionary<string, string>.Empty.AddRange([new([|"$key$"|], value)]);"""),
        Shape.Statement(
            "range of an immutable map",
            """var annotations = ImmutableDictionary.CreateRange(new[] { KeyValuePair.Create([|"$key$"|], value) });"""),
        Shape.Statement(
            "Add to an immutable map",
            """var annotations = ImmutableDictionary<string, string>.Empty.Add([|"$key$"|], value);"""),
        Shape.Statement("SetItem of an immutable map", """var annotations = map.ToImmutableDictionary().SetItem([|"$key$"|], value);"""),
        Shape.Statement(
            "second Add to an immutable map",
            """var annotations = ImmutableSortedDictionary<string, string>.Empty.Add("app", "web").Add([|"$key$"|], value);"""),
        Shape.Statement(
            "builder of an immutable map",
            """var builder = ImmutableDictionary.CreateBuilder<string, string>(); builder[[|"$key$"|]] = value;"""),
        Shape.Statement(
            "Add to the builder of an immutable map",
            """var builder = ImmutableDictionary.CreateBuilder<string, string>(); builder.Add([|"$key$"|], value);"""),
    ];
}
