using LinkerdAnnotations.Analyzers.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Shapes;

public class SelectorPlacesTests
{
    private const string Shared =
        """
        internal sealed class Query
        {
            public Query(string? name = null, string? labelSelector = null) { }
            public string? LabelSelector { get; set; }
            public string? FieldSelector { get; set; }
            public string? Name { get; set; }
            public static void List(string name, string? labelSelector = null, string? fieldSelector = null) { }
            public static void Log(params string[] texts) { }
        }
        """;

    [Fact]
    public Task What_is_called_a_selector_holds_one() => VerifyAsync(
        (MarkedRows.Method("Query.List(\"a\", [|text|]);"), true),
        (MarkedRows.Method("Query.List(\"a\", labelSelector: [|text|]);"), true),
        (MarkedRows.Method("Use(new Query(\"a\", [|text|]));"), true),
        (MarkedRows.Method("Query made = new(\"a\", [|text|]);"), true),
        (MarkedRows.Method("var selector = [|text|];"), true),
        (MarkedRows.Method("var labelSelector = \"\"; labelSelector = [|text|];"), true),
        (MarkedRows.Method("new Query().LabelSelector = [|text|];"), true),
        (MarkedRows.Method("Use(new Query { LabelSelector = [|text|] });"), true),
        ("static readonly string PodSelector = [|\"app=web\"|];", true),
        ("static string PodSelector { get; } = [|\"app=web\"|];", true));

    [Fact]
    public Task Other_places_hold_none() => VerifyAsync(
        (MarkedRows.Method("Query.List([|text|]);"), false),
        (MarkedRows.Method("Query.List(name: [|text|]);"), false),
        (MarkedRows.Method("Query.Log(\"a\", \"b\", [|text|]);"), false),
        (MarkedRows.Method("Use(new Query([|text|]));"), false),
        (MarkedRows.Method("Func<string, int> count = one => 1; count([|text|]);"), false),
        (MarkedRows.Method("var name = [|text|];"), false),
        (MarkedRows.Method("var labelSelector = \"\"; text = [|labelSelector|];"), false),
        (MarkedRows.Method("var labelSelector = \"\"; [|labelSelector|] = text;"), false),
        (MarkedRows.Method("new Query().Name = [|text|];"), false),
        (MarkedRows.Method("map[\"selector\"] = [|text|];"), false),
        (MarkedRows.Method("var selector = [|text|] + \"x\";"), false),
        ("static string Name { get; } = [|\"app=web\"|];", false),
        ("static string PodSelector => [|\"a\"|] + \"b\";", false));

    [Fact]
    public Task A_selector_of_fields_is_none_of_labels() => VerifyAsync(
        (MarkedRows.Method("Query.List(\"a\", null, [|text|]);"), false),
        (MarkedRows.Method("Query.List(\"a\", fieldSelector: [|text|]);"), false),
        (MarkedRows.Method("new Query().FieldSelector = [|text|];"), false),
        (MarkedRows.Method("var fieldSelector = [|text|];"), false));

    private static Task VerifyAsync(params (string Members, bool Answer)[] rows) => MarkedRows.VerifyAsync(
        code => SelectorPlaces.Holds(code.Expression, code.Model, CancellationToken.None),
        Shared,
        [.. rows.Select(row => (row.Members, $"{row.Answer}"))]);
}
