namespace LinkerdAnnotations.Tests.Shapes;

/// <summary>Forms of literals, and expressions and declarations around them.</summary>
internal static class ExpressionShapes
{
    public static IEnumerable<Shape> All { get; } =
    [
        // Literals.
        Shape.Statement("verbatim literal", """map[[|@"$key$"|]] = value;"""),
        Shape.Statement("raw literal", """"map[[|"""$key$"""|]] = value;""""),
        Shape.Statement("raw literal with many quotes", """"""map[[|"""""$key$"""""|]] = value;""""""),
        Shape.Statement("raw literal over lines", """"
            map.Add([|"""
                $key$
                """|], value);
            """"),
        Shape.Statement("UTF-8 literal", """ReadOnlySpan<byte> key = [|"$key$"u8|];""") with { IsKeyOfMap = false },
        Shape.Statement("raw UTF-8 literal", """"ReadOnlySpan<byte> key = [|"""$key$"""u8|];"""") with { IsKeyOfMap = false },
        Shape.Statement("literal with an escaped slash", """map[[|‹"$domain$\u002f$name$"¦"$key$"›|]] = value;"""),
        Shape.Statement("interpolated literal without a hole", """pod.Metadata.Annotations[[|$"$key$"|]] = value;"""),
        Shape.Statement("interpolated raw literal without a hole", """"pod.Metadata.Annotations[[|$"""$key$"""|]] = value;""""),

        // Expressions around them.
        Shape.Statement("parentheses", """map[([|"$key$"|])] = value;"""),
        Shape.Statement("cast", """map[(string)[|"$key$"|]] = value;"""),
        Shape.Statement("cast to object", """new Hashtable()[(object)[|"$key$"|]] = value;"""),
        Shape.Statement("suppression", """map[[|"$key$"|]!] = value;"""),
        Shape.Statement("nested parentheses, cast and suppression", """map.Add(((string)([|"$key$"|]!)), value);"""),
        Shape.Statement("conditional expression", """map[flag ? [|"$key$"|] : "app"] = value;"""),
        Shape.Statement("other arm of a conditional expression", """map.Add(flag ? "app" : [|"$key$"|], value);"""),
        Shape.Statement("switch expression", """map[value switch { "mesh" => [|"$key$"|], _ => "app" }] = value;"""),
        Shape.Statement("coalescing", """map[value ?? [|"$key$"|]] = value;"""),
        Shape.Statement("comments around it", """map[/* the mesh */ [|"$key$"|] /* on */] = value; // done"""),
        Shape.Statement("ref argument's neighbour", """map.TryGetValue(key: [|"$key$"|], value: out value);"""),
        Shape.Statement(
            "switch statement over keys",
            """foreach (var pair in map) { switch (pair.Key) { case [|"$key$"|]: break; } }""") with { IsKeyOfMap = false },
        Shape.Statement("pattern", """var found = map.Where(pair => pair.Key is [|"$key$"|]);""") with { IsKeyOfMap = false },
        Shape.Statement(
            "list of keys to remove",
            """foreach (var key in new[] { [|"$key$"|] }) { map.Remove(key); }""") with { IsKeyOfMap = false },
        Shape.Statement("comparison", """var found = value == [|"$key$"|];""") with { IsKeyOfMap = false },
        Shape.Member("return value", """static string Key() => [|"$key$"|];""") with { IsKeyOfMap = false },

        // Declarations around them.
        Shape.Member("default of a parameter", """
            static void M(V1Pod pod, string key = [|"$key$"|]) => pod.Metadata.Annotations[key] = "$value$";
            """),
        Shape.Member("default of a parameter that is passed on", """
            static void M(V1Pod pod, string key = [|"$key$"|]) => Inner(pod, key);
            static void Inner(V1Pod pod, string name) => pod.SetAnnotation(name, "$value$");
            """),
        Shape.Types("attribute", """
            [AttributeUsage(AttributeTargets.Class)]
            sealed class AnnotationAttribute(string name, string text) : Attribute
            {
                public string Name => name;
                public string Text => text;
            }

            [Annotation([|"$key$"|], "$value$")]
            class Shape;
            """),
        Shape.Types("attribute with a named argument", """
            [AttributeUsage(AttributeTargets.Class)]
            sealed class PodAttribute(string text, string annotation) : Attribute
            {
                public string Text => text + annotation;
            }

            [Pod("$value$", annotation: [|"$key$"|])]
            class Shape;
            """),
        Shape.Types("with expression on a record", """
            record Metadata(string Name) { public ImmutableDictionary<string, string> Annotations { get; init; } = ImmutableDictionary<string, string>.Empty; }
            class Shape { Metadata M(Metadata metadata) => metadata with { Annotations = metadata.Annotations.SetItem([|"$key$"|], "$value$") }; }
            """),
        Shape.Types("new map in a with expression", """
            record Metadata(string Name, IReadOnlyDictionary<string, string> Annotations);
            class Shape { Metadata M(Metadata metadata) => metadata with { Annotations = new Dictionary<string, string> { [[|"$key$"|]] = "$value$" } }; }
            """),
        Shape.Types("record of an annotation", """
            record Annotation(string Key, string Value);
            class Shape { Annotation[] Get() => [new([|"$key$"|], "$value$")]; }
            """),
        Shape.Types("default of a property", """
            class Shape
            {
                public IDictionary<string, string> Annotations { get; set; } = new Dictionary<string, string> { [[|"$key$"|]] = "$value$" };
            }
            """),
        Shape.Types("expression-bodied property", """
            class Shape { public IReadOnlyDictionary<string, string> Annotations => new Dictionary<string, string> { { [|"$key$"|], "$value$" } }; }
            """),
        Shape.Types("iterator of pairs", """
            class Shape { IEnumerable<KeyValuePair<string, string>> Annotations() { yield return new([|"$key$"|], "$value$"); } }
            """),
        Shape.Types("iterator of tuples", """
            class Shape { IEnumerable<(string, string)> Annotations() { yield return ([|"$key$"|], "$value$"); } }
            """),

        Shape.Types("argument of a base constructor", """
            class Annotation(string key, string text) { public string Key => key; public string Text => text; }
            class Shape() : Annotation([|"$key$"|], "$value$");
            """),
        Shape.Types("argument of a base constructor with an initializer", """
            class Annotation { public Annotation(string annotationKey) => Key = annotationKey; public string Key { get; } }
            class Shape : Annotation { public Shape() : base([|"$key$"|]) { } }
            """),
        Shape.Types("member of an enumeration-like class", """
            sealed class AnnotationKey
            {
                public static readonly AnnotationKey Mesh = new([|"$key$"|]);
                private AnnotationKey(string key) => Key = key;
                public string Key { get; }
            }

            class Shape { void M(V1Pod pod) => pod.SetAnnotation(AnnotationKey.Mesh.Key, "$value$"); }
            """),
        Shape.Types("property of one's own options", """
            class MeshOptions { public string AnnotationKey { get; set; } = [|"$key$"|]; }
            class Shape { void M(V1Pod pod, MeshOptions options) => pod.Metadata.Annotations[options.AnnotationKey] = "$value$"; }
            """),
        Shape.Types("instance field", """
            class Shape
            {
                private readonly string _key = [|"$key$"|];
                void M(V1Pod pod) => pod.Metadata.Annotations[_key] = "$value$";
            }
            """),
        Shape.Statement("local that is assigned later", """string key; key = [|"$key$"|]; map[key] = value;""") with { IsKeyOfMap = false },
        Shape.Statement(
            "returned by a lambda",
            """Func<string> key = () => [|"$key$"|]; map[key()] = value;""") with { IsKeyOfMap = false },

        // Helpers of one's own.
        Shape.Member("helper", """
            static void Annotate(V1Pod pod, string name, string text) => pod.Metadata.Annotations[name] = text;
            static void M(V1Pod pod) => Annotate(pod, [|"$key$"|], "$value$");
            """),
        Shape.Member("helper without a telling name", """
            static void Put(Dictionary<string, string> values, string what) => values.Add(what, "$value$");
            static void M(Dictionary<string, string> map) => Put(map, [|"$key$"|]);
            """),
        Shape.Member("helper that calls a helper", """
            static void Outer(V1Pod pod, string what) => Inner(pod, what);
            static void Inner(V1Pod pod, string what) => pod.Metadata.Annotations.TryAdd(what, "$value$");
            static void M(V1Pod pod) => Outer(pod, [|"$key$"|]);
            """),
        Shape.Types("extension of one's own", """
            static class Extensions
            {
                public static V1Pod Apply(this V1Pod pod, string what, string text)
                {
                    pod.Metadata.Annotations[what] = text;
                    return pod;
                }
            }

            class Shape { void M(V1Pod pod) => pod.Apply([|"$key$"|], "$value$"); }
            """),
        Shape.Types("generic helper", """
            class Shape
            {
                static T Apply<T>(T target, string what) where T : IKubernetesObject<V1ObjectMeta> { target.Metadata.Annotations[what] = "$value$"; return target; }
                void M(V1Pod pod) => Apply(pod, [|"$key$"|]);
            }
            """),
        Shape.Statement("local function as a helper", """
            void Set(string what) => pod.Metadata.Annotations[what] = value;
            Set([|"$key$"|]);
            """),
        Shape.Types("constructor as a helper", """
            class Shape
            {
                private readonly Dictionary<string, string> _values = new();
                Shape(string what) => _values[what] = "$value$";
                static Shape M() => new([|"$key$"|]);
            }
            """),
        Shape.Types("constant passed to a helper", """
            class Shape
            {
                private const string Key = [|"$key$"|];
                static void Put(Dictionary<string, string> values, string what) => values.Add(what, "$value$");
                void M(Dictionary<string, string> map) => Put(map, Key);
            }
            """),
    ];
}
