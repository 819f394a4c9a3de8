using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.Injector;

/// <summary>
/// A pod and its Namespace, with what the real injector did with them (<c>Facts/injector-verdicts.jsonl</c>), as a manifest and as a
/// program.
/// </summary>
internal sealed class InjectorCase
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonElement _root;

    private InjectorCase(JsonElement root, bool isRun)
    {
        _root = root;
        IsRun = isRun;
    }

    /// <summary>Whether the injector was run, and all is known that it did; else its source was read for what is to be known.</summary>
    public bool IsRun { get; }

    /// <summary>The annotations of the Namespace.</summary>
    public IReadOnlyDictionary<string, string> Namespace => Texts(_root.GetProperty("namespace"));

    /// <summary>The annotations of the pod.</summary>
    public IReadOnlyDictionary<string, string> Pod => Texts(_root.GetProperty("pod").GetProperty("annotations"));

    /// <summary>What decides whether there is to be a proxy: what the pod says, or else its Namespace; null where neither does.</summary>
    public string? Request =>
        Pod.GetValueOrDefault("linkerd.io/inject") ?? Namespace.GetValueOrDefault("linkerd.io/inject");

    /// <summary>Whether the pod or its Namespace says something of that which is none of some values.</summary>
    public bool HasRequestOutOf(string[] values) => new[] { Pod, Namespace }
        .Select(annotations => annotations.GetValueOrDefault("linkerd.io/inject"))
        .Any(request => !string.IsNullOrEmpty(request) && !values.Contains(request));

    /// <summary>What happened, at some releases each.</summary>
    public IEnumerable<InjectorVerdict> Verdicts =>
        _root.GetProperty("verdicts").EnumerateArray().Select(verdict => new InjectorVerdict(verdict));

    /// <summary>What the pod is, beyond its annotations.</summary>
    private JsonElement? Specification => _root.GetProperty("pod").Object("spec");

    private IReadOnlyDictionary<string, string> Labels =>
        _root.GetProperty("pod").Object("labels") is { } labels ? Texts(labels) : new Dictionary<string, string>();

    /// <summary>The cases of a file.</summary>
    public static IReadOnlyList<InjectorCase> Read(string path, bool isRun = true) =>
        [.. File.ReadLines(path).Select(line => new InjectorCase(JsonDocument.Parse(line).RootElement, isRun))];

    /// <summary>The value of an entry, such as <c>pod linkerd.io/inject</c>; empty where it is not set.</summary>
    public string ValueOf(string entry) =>
        (entry.StartsWith("pod ", StringComparison.Ordinal)
            ? Pod
            : Namespace).GetValueOrDefault(entry[(entry.IndexOf(' ') + 1)..], string.Empty);

    /// <summary>The two objects as documents of one file, each entry on a line of its own.</summary>
    public WrittenCase ToManifest()
    {
        var written = new WrittenCase.Builder();

        // A name that YAML takes for a string, as Kubernetes asks for it; "n" is a boolean.
        written.Line("apiVersion: v1", "kind: Namespace", "metadata:", "  name: shop");
        if (Namespace.Count > 0)
        {
            written.Line("  annotations:");
        }

        written.Entries("namespace", Namespace, (key, value) => $"    {Quoted(key)}: {Quoted(value)}");
        written.Line("---", "apiVersion: v1", "kind: Pod", "metadata:", "  name: pod", "  namespace: shop", "  labels:", "    app: web");
        foreach (var (key, value) in Labels)
        {
            written.Line($"    {Quoted(key)}: {Quoted(value)}");
        }

        if (Pod.Count > 0)
        {
            written.Line("  annotations:");
        }

        written.Entries("pod", Pod, (key, value) => $"    {Quoted(key)}: {Quoted(value)}");
        written.Line(
            "spec:",
            "  containers:",
            "  - {\"name\":\"app\",\"image\":\"registry.example/app:1\",\"ports\":[{\"name\":\"http\",\"containerPort\":8080},{\"name\":\"db\",\"containerPort\":5433}]}");
        written.Line([.. FurtherItems("containers").Select(item => "  - " + item.GetRawText())]);
        if (FurtherItems("initContainers").Any())
        {
            written.Line("  initContainers:");
            written.Line([.. FurtherItems("initContainers").Select(item => "  - " + item.GetRawText())]);
        }

        written.Line([.. OtherMembers().Select(member => $"  {member.Name}: {member.Value.GetRawText()}")]);
        return written.Build();
    }

    /// <summary>The same in a program, each entry on a line of its own.</summary>
    public WrittenCase ToProgram(string name)
    {
        var written = new WrittenCase.Builder();
        var space = name.ToLowerInvariant();
        written.Line(
            "using System.Collections.Generic;",
            "using k8s.Models;",
            $"static class {name}",
            "{",
            "    static (V1Namespace, V1Pod) Make() => (");
        written.Line("        new()", "        {", "            Metadata = new()", "            {", $"                Name = \"{space}\",");
        if (Namespace.Count > 0)
        {
            written.Line("                Annotations = new Dictionary<string, string>", "                {");
            written.Entries("namespace", Namespace, (key, value) => $"                    [{Literal(key)}] = {Literal(value)},");
            written.Line("                },");
        }

        written.Line(
            "            },",
            "        },",
            "        new()",
            "        {",
            "            Metadata = new()",
            "            {",
            "                Name = \"pod\",");
        written.Line(
            $"                NamespaceProperty = \"{space}\",",
            "                Labels = new Dictionary<string, string>",
            "                {",
            "                    [\"app\"] = \"web\",");
        foreach (var (key, value) in Labels)
        {
            written.Line($"                    [{Literal(key)}] = {Literal(value)},");
        }

        written.Line("                },", "                Annotations = new Dictionary<string, string>", "                {");
        written.Entries("pod", Pod, (key, value) => $"                    [{Literal(key)}] = {Literal(value)},");
        written.Line(
            "                },",
            "            },",
            "            Spec = new()",
            "            {",
            "                Containers =",
            "                [");
        written.Line(
            "                    new() { Name = \"app\", Image = \"registry.example/app:1\", Ports = [new() { Name = \"http\", ContainerPort = 8080 }, new() { Name = \"db\", ContainerPort = 5433 }] },");
        written.Line([.. FurtherItems("containers").Select(item => $"                    {Object(item)},")]);
        written.Line("                ],");
        if (FurtherItems("initContainers").Any())
        {
            written.Line("                InitContainers = [" + string.Join(", ", FurtherItems("initContainers").Select(Object)) + "],");
        }

        written.Line([.. OtherMembers().Select(member => $"                {Property(member.Name)} = {Expression(member.Value)},")]);
        written.Line("            },", "        });", "}");
        return written.Build();
    }

    private static Dictionary<string, string> Texts(JsonElement map) =>
        map.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString()!);

    private static string Quoted(string text) => JsonSerializer.Serialize(text, AsWritten);

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Property(string member) => char.ToUpper(member[0], CultureInfo.InvariantCulture) + member[1..];

    private static string Object(JsonElement value) =>
        "new() { "
            + string.Join(", ", value.EnumerateObject().Select(member => $"{Property(member.Name)} = {Expression(member.Value)}"))
            + " }";

    private static string Expression(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Object(value),
        JsonValueKind.Array => "[" + string.Join(", ", value.EnumerateArray().Select(Expression)) + "]",
        JsonValueKind.String => Literal(value.GetString()!),
        _ => value.GetRawText(),
    };

    private JsonElement.ArrayEnumerator FurtherItems(string list) =>
        Specification is { } specification && specification.TryGetProperty("+" + list, out var items) ? items.EnumerateArray() : default;

    private IEnumerable<JsonProperty> OtherMembers() =>
        Specification is { } specification ? specification.EnumerateObject().Where(member => member.Name[0] != '+') : [];
}
