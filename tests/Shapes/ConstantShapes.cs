namespace LinkerdAnnotations.Tests.Shapes;

/// <summary>Keys that have a name, which is reported where it is declared; and keys that are put together.</summary>
internal static class ConstantShapes
{
    public static IEnumerable<Shape> All { get; } =
    [
        // Names for a whole key.
        Shape.Member("constant field", """
            private const string Key = [|"$key$"|];
            static void M(V1Pod pod) => pod.Metadata.Annotations[Key] = "$value$";
            """),
        Shape.Member("constant field used twice", """
            internal const string Key = [|"$key$"|];
            static void M(V1Pod pod, Dictionary<string, string> map)
            {
                pod.Metadata.Annotations.Add(Key, "$value$");
                map[Key] = pod.GetAnnotation(Key);
            }
            """),
        Shape.Member("constant field that nobody uses", """public const string Key = [|"$key$"|];""") with { IsKeyOfMap = false },
        Shape.Member("one of several constants", """
            private const string Other = "app.kubernetes.io/name", Key = [|"$key$"|];
            static void M(V1Pod pod) => pod.Metadata.Annotations.Add(Key, pod.Metadata.Annotations[Other]);
            """),
        Shape.Member("constant named by another constant", """
            private const string Written = [|"$key$"|];
            private const string Key = Written;
            static void M(V1Pod pod) => pod.Metadata.Annotations.Add(Key, "$value$");
            """),
        Shape.Member("read-only field", """
            private static readonly string Key = [|"$key$"|];
            static void M(V1Pod pod) => pod.Metadata.Annotations[Key] = "$value$";
            """),
        Shape.Member("static property", """
            private static string Key => [|"$key$"|];
            static void M(V1Pod pod) => pod.Metadata.Annotations[Key] = "$value$";
            """),
        Shape.Member("static property with a value", """
            public static string Key { get; } = [|"$key$"|];
            static void M(V1Pod pod) => pod.Metadata.Annotations[Key] = "$value$";
            """),
        Shape.Statement("local", """var key = [|"$key$"|]; pod.Metadata.Annotations[key] = value;"""),
        Shape.Statement("local constant", """const string Key = [|"$key$"|]; map.Add(Key, value);"""),
        Shape.Types("nested constant classes", """
            static class Linkerd
            {
                public static class Annotations
                {
                    public const string LogLevel = "config.linkerd.io/proxy-log-level";
                    public const string Key = [|"$key$"|];
                }
            }

            class Shape
            {
                Dictionary<string, string> Get() => new() { [Linkerd.Annotations.LogLevel] = "warn", [Linkerd.Annotations.Key] = "$value$" };
            }
            """),
        Shape.Types("constant in an interface", """
            interface IKeys { const string Key = [|"$key$"|]; }
            class Shape { void M(V1Pod pod) => pod.SetAnnotation(IKeys.Key, "$value$"); }
            """),
        Shape.Types("partial class", """
            static partial class Shape { private const string Key = [|"$key$"|]; }
            static partial class Shape { static void M(V1Pod pod) => pod.SetAnnotation(Key, "$value$"); }
            """),
        Shape.Types("constant in a struct with a using static", """
            readonly struct Keys { public const string Key = [|"$key$"|]; }
            class Shape { string M(V1Pod pod) => pod.Metadata.Annotations[Keys.Key]; }
            """),

        // Names for a part of a key: the fix edits the one part that is wrong where that is enough.
        Shape.Member("domain and a name", """
            private const string Prefix = "$domain$";
            static void M(V1Pod pod) => pod.Metadata.Annotations[[|‹Prefix + "/$name$"¦Prefix + "/$name$"¦"$key$"›|]] = "$value$";
            """),
        Shape.Member("domain, slash and a name", """
            private const string Prefix = "$domain$";
            static void M(V1Pod pod) => pod.Metadata.Annotations.Add([|‹Prefix + "/" + "$name$"¦Prefix + "/" + "$name$"¦"$key$"›|], "$value$");
            """),
        Shape.Member("domain with its slash and a name", """
            private const string Prefix = "$domain$/";
            public const string Key = [|‹Prefix + "$name$"¦Prefix + "$name$"¦"$key$"›|];
            """) with { IsKeyOfMap = false },
        Shape.Member("slash as a character", """
            private const string Prefix = "$domain$";
            public static readonly string Key = [|‹Prefix + '/' + "$name$"¦Prefix + '/' + "$name$"¦"$key$"›|];
            """) with { IsKeyOfMap = false },
        Shape.Member("interpolated name", """
            private const string Prefix = "$domain$";
            public const string Key = [|‹$"{Prefix}/$name$"¦$"{Prefix}/$name$"¦"$key$"›|];
            """) with { IsKeyOfMap = false },
        Shape.Member("interpolation in a map", """
            private const string Prefix = "$domain$";
            static void M(V1Pod pod) => pod.Metadata.Annotations[[|‹$"{Prefix}/$name$"¦$"{Prefix}/$name$"¦"$key$"›|]] = "$value$";
            """),
        Shape.Statement("interpolation of a local", """
            var prefix = "$domain$";
            pod.Metadata.Annotations.Add([|‹$"{prefix}/$name$"¦$"{prefix}/$name$"¦"$key$"›|], value);
            """),
        Shape.Member("verbatim interpolation", """
            private const string Prefix = "$domain$";
            public const string Key = [|‹$@"{Prefix}/$name$"¦$@"{Prefix}/$name$"¦"$key$"›|];
            """) with { IsKeyOfMap = false },
        Shape.Types("both parts are constants elsewhere", """
            static class Domains { public const string Config = "$domain$"; }
            static class Names { public const string Name = "$name$"; }

            class Shape
            {
                void M(V1Pod pod) => pod.Metadata.Annotations[[|‹Domains.Config + "/" + Names.Name¦"$key$"¦"$key$"›|]] = "$value$";
            }
            """),
        Shape.Member("three parts over lines", """
            private const string Prefix = "$domain$";
            public const string Key =
                [|‹Prefix
                + "/"
                + "$name$"¦Prefix
                + "/"
                + "$name$"¦"$key$"›|];
            """) with { IsKeyOfMap = false },
        Shape.Member("name in parentheses", """
            private const string Prefix = "$domain$";
            public const string Key = [|‹Prefix + ("/" + "$name$")¦Prefix + ("/" + "$name$")¦"$key$"›|];
            """) with { IsKeyOfMap = false },
        Shape.Member("read-only prefix", """
            private static readonly string Prefix = "$domain$";
            private static readonly string Key = [|‹Prefix + "/$name$"¦Prefix + "/$name$"¦"$key$"›|];
            static void M(V1Pod pod) => pod.SetAnnotation(Key, "$value$");
            """),
    ];
}
