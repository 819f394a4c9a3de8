using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Symbols;

public class KeyUsageFinderTests
{
    private const string Shared =
        """
        internal static class Elsewhere
        {
            public static readonly Dictionary<string, string> Map = [];
            public static string? Read() => Map[Far];
            public const string Far = "linkerd.io/inject";
            public const string FarPiece = "linkerd.io/";
            public static string Compose() => FarPiece + "inject";
        }
        """;

    private const string Chain =
        """
        const string A = [|"linkerd.io/inject"|];
        const string B = A;
        const string C = B;
        const string D = C;
        const string E = D;
        """;

    [Fact]
    public Task A_text_is_used_where_its_name_is() => VerifyAsync(
        UsageOf,
        (MarkedRows.Method("map[[|\"linkerd.io/inject\"|]] = \"enabled\";"), nameof(KeyUsage.KeyOfMap)),
        (MarkedRows.Method("const string key = [|\"linkerd.io/inject\"|]; map[key] = \"enabled\";"), nameof(KeyUsage.KeyOfMap)),
        (MarkedRows.Method("var key = flag ? [|\"linkerd.io/inject\"|] : text; map[key] = \"enabled\";"), nameof(KeyUsage.KeyOfMap)),
        (
            "static void M(Dictionary<string, string> map, string key = [|\"linkerd.io/inject\"|]) => map[key] = \"enabled\";",
            nameof(KeyUsage.KeyOfMap)),
        (
            "private const string Key = [|\"linkerd.io/inject\"|]; static void M(Dictionary<string, string> map) => map[Members.Key] = \"\";",
            nameof(KeyUsage.KeyOfMap)),
        (
            "static string Key => [|\"linkerd.io/inject\"|]; static void M(Dictionary<string, string> map) => map[Key] = \"enabled\";",
            nameof(KeyUsage.KeyOfMap)),
        (
            "static string Key { get; } = [|\"linkerd.io/inject\"|]; static void M(Dictionary<string, string> map) => map[Key] = \"enabled\";",
            nameof(KeyUsage.KeyOfMap)),
        ("const string Key = [|\"linkerd.io/inject\"|]; static void M() => Use(Key);", nameof(KeyUsage.Elsewhere)),
        (MarkedRows.Method("Use([|\"linkerd.io/inject\"|]);"), nameof(KeyUsage.Elsewhere)));

    [Fact]
    public Task A_key_anywhere_is_one() => VerifyAsync(
        UsageOf,
        (MarkedRows.Method("const string key = [|\"linkerd.io/inject\"|]; Use(key); map[key] = \"enabled\";"), nameof(KeyUsage.KeyOfMap)),
        (MarkedRows.Method("const string key = [|\"linkerd.io/inject\"|]; map[key] = \"enabled\"; Use(key);"), nameof(KeyUsage.KeyOfMap)),
        (MarkedRows.Method("const string key = [|\"linkerd.io/\"|]; map[key + \"inject\"] = \"\"; map[key] = \"\";"), nameof(KeyUsage.KeyOfMap)));

    [Fact]
    public Task A_piece_of_a_text_stays_one_whatever_else_is_done_with_it() => VerifyAsync(
        UsageOf,
        (MarkedRows.Method("map[[|\"linkerd.io/\"|] + text] = \"enabled\";"), nameof(KeyUsage.PieceOfText)),
        (MarkedRows.Method("const string key = [|\"linkerd.io/\"|]; Use(key + \"inject\"); Use(key);"), nameof(KeyUsage.PieceOfText)),
        (MarkedRows.Method("const string key = [|\"linkerd.io/\"|]; Use(key); Use(key + \"inject\");"), nameof(KeyUsage.PieceOfText)),
        (MarkedRows.Method("const string key = [|\"linkerd.io/inject\"|]; Use($\"{key} is missing\");"), nameof(KeyUsage.Elsewhere)));

    [Fact]
    public Task A_chain_of_names_is_followed_four_times() => VerifyAsync(
        UsageOf,
        ($"{Chain} static void M(Dictionary<string, string> map) => map[D] = \"enabled\";", nameof(KeyUsage.KeyOfMap)),
        ($"{Chain} static void M(Dictionary<string, string> map) => map[E] = \"enabled\";", nameof(KeyUsage.Elsewhere)));

    [Fact]
    public async Task A_symbol_is_used_in_every_file()
    {
        var codes = await MarkedRows.ReadAsync(
            ["static object M() => [|Elsewhere.Far|];", "static object M() => [|Elsewhere.FarPiece|];"],
            Shared);

        Assert.Equal([KeyUsage.KeyOfMap, KeyUsage.PieceOfText], codes.Select(code => UsageOfSymbol(Assert.Single(code))));
    }

    [Fact]
    public Task Each_use_is_named_once() => VerifyAsync(
        UsesOf,
        (MarkedRows.Method("var key = [|\"a\"|]; Use(key); Use(key + \"b\");"), "key, key"),
        ("static void M(string key = [|\"a\"|]) { Use(key); } static void N(string key) { Use(key); }", "key"),
        ("private const string Key = [|\"a\"|]; static void M() { Use(Key); Use(Members.Key); }", "Key, Members.Key"),
        ("internal const string Key = [|\"a\"|]; static void M() { Use(Key); Use(Members.Key); }", "Key, Members.Key"),
        ("static string Key => [|\"a\"|]; static void M() { Use(Key); }", "Key"),
        (MarkedRows.Method("{ var key = [|\"a\"|]; Use(key); } { var key = \"b\"; Use(key); }"), "key"),
        (MarkedRows.Method("Use([|\"a\"|]);"), ""));

    [Fact]
    public Task A_map_of_something_else_than_texts_has_no_keys() => VerifyAsync(
        UsageOf,
        (MarkedRows.Method("new Dictionary<string, int>()[[|\"linkerd.io/inject\"|]] = 5;"), nameof(KeyUsage.Elsewhere)),
        (MarkedRows.Method("new Dictionary<string, int[]>()[[|\"linkerd.io/inject\"|]] = new[] { 5 };"), nameof(KeyUsage.Elsewhere)),
        (MarkedRows.Method("new Dictionary<string, int[]>()[[|\"linkerd.io/inject\"|]] = [];"), nameof(KeyUsage.Elsewhere)),
        (MarkedRows.Method("new Dictionary<string, Uri>()[[|\"linkerd.io/inject\"|]] = new Uri(text);"), nameof(KeyUsage.Elsewhere)),
        (
            MarkedRows.Method("new Dictionary<string, List<string>>()[[|\"linkerd.io/inject\"|]] = new List<string>();"),
            nameof(KeyUsage.Elsewhere)),
        (MarkedRows.Method("new Dictionary<string, object>()[[|\"linkerd.io/inject\"|]] = 5;"), nameof(KeyUsage.Elsewhere)),
        (MarkedRows.Method("new JObject()[[|\"linkerd.io/inject\"|]] = true;"), nameof(KeyUsage.Elsewhere)));

    [Fact]
    public Task A_map_of_texts_has_keys() => VerifyAsync(
        UsageOf,
        (MarkedRows.Method("map[[|\"linkerd.io/inject\"|]] = null!;"), nameof(KeyUsage.KeyOfMap)),
        (MarkedRows.Method("new Dictionary<string, object>()[[|\"linkerd.io/inject\"|]] = new object();"), nameof(KeyUsage.KeyOfMap)),
        (MarkedRows.Method("new JObject()[[|\"linkerd.io/inject\"|]] = text;"), nameof(KeyUsage.KeyOfMap)),
        (MarkedRows.Method("new JsonObject()[[|\"linkerd.io/inject\"|]] = JsonNode.Parse(text);"), nameof(KeyUsage.KeyOfMap)),
        (
            MarkedRows.Method("var node = new YamlMappingNode(); node.Add([|\"linkerd.io/inject\"|], new YamlScalarNode(text));"),
            nameof(KeyUsage.KeyOfMap)));

    [Fact]
    public Task What_surely_is_annotations_has_keys_beside_any_value() => VerifyAsync(
        UsageOf,
        (
            MarkedRows.Method("var annotations = new Dictionary<string, object>(); annotations[[|\"linkerd.io/inject\"|]] = true;"),
            nameof(KeyUsage.KeyOfMap)),
        (
            MarkedRows.Method("var annotations = new JObject(); annotations[[|\"linkerd.io/inject\"|]] = true;"),
            nameof(KeyUsage.KeyOfMap)),
        (
            MarkedRows.Method("var annotations = new Dictionary<string, int>(); annotations[[|\"linkerd.io/inject\"|]] = 1;"),
            nameof(KeyUsage.Elsewhere)),
        (
            MarkedRows.Method("var tags = new Dictionary<string, object>(); tags[[|\"linkerd.io/inject\"|]] = true;"),
            nameof(KeyUsage.Elsewhere)));

    private static Task VerifyAsync(Func<MarkedCode, object?> answer, params (string Members, string Answer)[] rows) =>
        MarkedRows.VerifyAsync(answer, rows);

    private static object? UsageOf(MarkedCode code) => Finder(code).UsageOf(code.Expression);

    private static KeyUsage UsageOfSymbol(MarkedCode code) => Finder(code).UsageOf(code.Model.GetSymbolInfo(code.Expression).Symbol!);

    private static object? UsesOf(MarkedCode code) => string.Join(", ", Finder(code).UsesOf(code.Expression));

    private static KeyUsageFinder Finder(MarkedCode code) =>
        new(code.Model, new(code.Model, CancellationToken.None), CancellationToken.None);
}
