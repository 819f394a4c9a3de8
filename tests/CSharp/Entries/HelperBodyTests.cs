using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;

namespace LinkerdAnnotations.Tests.CSharp.Entries;

/// <summary>Methods of one's own that are given a key and a value: the value is judged where they store it as it is.</summary>
public class HelperBodyTests
{
    private static readonly string[] Bodies =
    [
        "=> a[key] = value;",
        "=> a.Add(key, value);",
        "=> a[key] = value ?? string.Empty;",
        "=> a[key] = (value!);",
        "{ if (!a.TryAdd(key, value)) { a[key] = value; } }",
        "{ if (value.Length == 0) { a.Remove(key); return; } a[key] = value; }",
        "{ if (value == null) { throw new ArgumentNullException(nameof(value)); } Console.WriteLine(key + value); a[key] = value; }",
        "{ var name = key; var text = value; a[name] = text; }",
        "=> Inner(a, key, value);",
        "=> Outer(a, key, value);",
        "=> new List<KeyValuePair<string, string>>().Add(new(key, value));",
        "=> Use(new { op = \"add\", path = \"/metadata/annotations/\" + key.Replace(\"/\", \"~1\"), value });",
        "=> Use(new { op = \"add\", path = \"/metadata/annotations/\" + key.Replace(\"/\", \"~1\"), value = value });",
        "=> new Patch().Replace(\"/metadata/annotations/\" + key.Replace(\"/\", \"~1\"), value);",
        "=> new Json { [key] = System.Text.Json.Nodes.JsonValue.Create(value) };",
        "{ }",
        "=> throw new NotImplementedException();",
        "=> Recursive(a, key, value);",
    ];

    private static readonly string[] Changed =
    [
        """=> a[key] = value + "s";""",
        """=> a[key] = $"{value}s";""",
        """=> a[key] = value == "30" ? "30s" : "60s";""",
        """=> a[key] = value.EndsWith("s") ? value : value + "s";""",
        """{ if (value.EndsWith("s")) { a[key] = value; } else { a[key] = value + "s"; } }""",
        """{ value += "s"; a[key] = value; }""",
        """{ value = value.TrimEnd('s') + "s"; a.Add(key, value); }""",
        """{ var text = value + "s"; a.Add(key, text); }""",
        """{ var text = value; text += "s"; a.Add(key, text); }""",
        "=> a[key] = value.ToLowerInvariant();",
        """=> a[key] = a.TryGetValue(key, out var before) ? before + value : value + "s";""",
        "=> a[key] += value;",
        """=> Inner(a, key, value + "s");""",
        "=> Second(a, key, value);",
        "=> Console.WriteLine(value + key);",
        "=> Console.WriteLine(value);",
        """{ key = "example.com/" + key; a[key] = value; }""",
        """=> a["example.com/" + key] = value;""",
        "=> Logged(key, value);",

        // Longer ways than this are not followed.
        "=> Deepest(a, key, value);",
    ];

    private static readonly string[] OfOthers =
    [
        Call("interface ISet { void Set(string key, string value); } static ISet Own = null!;", """Own.Set("config.linkerd.io/shutdown-grace-period", [|"30"|]);"""),
        Call("abstract class Own { public abstract void Set(string key, string value); } static Own own = null!;", """own.Set("config.linkerd.io/shutdown-grace-period", [|"30"|]);"""),
        Call("class Own { public void Set(string key, string value) { Key = key; Console.WriteLine(value); } public string Key = string.Empty; }", """new Own().Set("config.linkerd.io/shutdown-grace-period", "30");"""),
        Call("static void Set(IDictionary<string, string> a, string what, string text) => a[what] = text;", """Set(a, "config.linkerd.io/shutdown-grace-period", [|"30"|]);"""),
        Call("static void Set(IDictionary<string, string> a, string what, string text) => a[what] = text + text;", """Set(a, "config.linkerd.io/shutdown-grace-period", "30");"""),
        Call("static void AddTo(this IDictionary<string, string> a, string key, string value) => a[key] = value;", """a.AddTo("config.linkerd.io/shutdown-grace-period", [|"30"|]);"""),
        Call("static void AddTo(this IDictionary<string, string> a, string key, string value) => a[key] = value + value;", """a.AddTo("config.linkerd.io/shutdown-grace-period", "30");"""),
        Call("", """void SetLocal(string key, string value) => a[key] = value; SetLocal("config.linkerd.io/shutdown-grace-period", [|"30"|]);"""),
        Call("", """void SetLocal(string key, string value) => a[key] = value + "s"; SetLocal("config.linkerd.io/shutdown-grace-period", "30");"""),
        Call("static void AddColumn(string annotation, string header) => Console.WriteLine(header + annotation);", """AddColumn("linkerd.io/inject", "Mesh");"""),
        Call("partial class Own { public partial void Set(string key, string value); public partial void Set(string key, string value) => Use(key + value); }", """new Own().Set("config.linkerd.io/shutdown-grace-period", "30");"""),
        Call("class Own<T> { public void Set(string key, string value, IDictionary<string, string> a) => a[key] = value; }", """new Own<int>().Set("config.linkerd.io/shutdown-grace-period", [|"30"|], a);"""),
    ];

    private static readonly string[] Keys =
    [
        Call("static void AddColumn(string annotation, string header) => Console.WriteLine(header + annotation);", """AddColumn([|"linkerd.io/injct"|], "Mesh");"""),
        Call("static void Set(IDictionary<string, string> a, string key, string value) => a[key] = value + value;", """Set(a, [|"linkerd.io/injct"|], "x");"""),
    ];

    [Fact]
    public Task A_value_that_is_stored_as_it_is_given_is_judged() =>
        Reports.VerifyAsync(Snippets.Of(Bodies.Select(body => Helper(body, "[|\"30\"|]"))), InvalidValueRule.Id);

    [Fact]
    public Task A_value_that_is_changed_is_not() =>
        Reports.VerifyAsync(Snippets.Of(Changed.Select(body => Helper(body, "\"30\""))), rule: string.Empty);

    [Fact]
    public Task Every_kind_of_helper_is_looked_into() => Reports.VerifyAsync(Snippets.Of(OfOthers), InvalidValueRule.Id);

    [Fact]
    public Task The_key_is_judged_all_the_same() => Reports.VerifyAsync(Snippets.Of(Keys), MisspelledKeyRule.Id);

    private static string Helper(string body, string value) => Call(
        $$"""
        static void SetMesh(IDictionary<string, string> a, string key, string value) {{body}}
        static void Inner(IDictionary<string, string> a, string key, string value) => a[key] = value;
        static void Outer(IDictionary<string, string> a, string key, string value) => Inner(a, key, value);
        static void Deepest(IDictionary<string, string> a, string key, string value) => Outer(a, key, value);
        static void Recursive(IDictionary<string, string> a, string key, string value) { SetMesh(a, key, value); Recursive(a, key, value); }
        static void Second(IDictionary<string, string> a, string key, string value) => Inner(a, key, value + "s");
        static void Logged(string key, string value) => Console.WriteLine(key + value);
        class Patch { public void Replace(string path, object value) { } }
        class Json { public object? this[string key] { set { } } }
        """,
        $"SetMesh(a, \"config.linkerd.io/shutdown-grace-period\", {value});");

    private static string Call(string members, string call) =>
        $"{members}\nstatic void Use(object given) {{ }}\nstatic void M(IDictionary<string, string> a) {{ {call} }}";
}
