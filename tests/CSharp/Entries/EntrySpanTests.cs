using LinkerdAnnotations.Analyzers.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Entries;

/// <summary>
/// Everything that can be said about an entry stands in the entry, where its value is a literal. Any other value may come from anywhere in
/// the member.
/// </summary>
public class EntrySpanTests
{
    private const string Member = "the member";

    [Fact]
    public Task An_entry_whose_value_is_a_literal_stands_by_itself() => MarkedRows.VerifyStatementsAsync(
        SpanOf,
        ("""map[[|Key|]] = "enabled";""", """map[Key] = "enabled" """.TrimEnd()),
        ("""_ = new Dictionary<string, string> { ["app"] = text, [[|Key|]] = "enabled" };""", """[Key] = "enabled" """.TrimEnd()),
        ("""map.Add([|Key|], "enabled");""", """(Key, "enabled")"""),
        ("""_ = new KeyValuePair<string, string>([|Key|], "enabled");""", """(Key, "enabled")"""),
        ("""_ = new Dictionary<string, string> { { "app", text }, { [|Key|], "enabled" } };""", """{ Key, "enabled" }"""));

    [Fact]
    public Task Any_other_is_a_part_of_its_member() => MarkedRows.VerifyStatementsAsync(
        SpanOf,
        ("map[[|Key|]] = text;", Member),
        ("""map[[|Key|]] = flag ? "enabled" : "disabled";""", Member),
        ("_ = map[[|Key|]];", Member),
        ("map.Add([|Key|], text);", Member),
        ("""map.Add("enabled", [|Key|]);""", Member),
        ("""map.Add(value: "enabled", key: [|Key|]);""", Member),
        ("map.Remove([|Key|]);", Member),
        ("""void Set(string key, string value, int times) { } Set([|Key|], "enabled", 2);""", Member),
        ("_ = new Dictionary<string, string> { { [|Key|], text } };", Member),
        ("""_ = new Dictionary<string, string> { { "enabled", [|Key|] } };""", Member),
        ("var key = [|Key|];", Member),
        ("""Action<string> set = value => map[[|Key|]] = value;""", Member));

    [Fact]
    public Task A_constant_is_a_member_itself() => MarkedRows.VerifyAsync(
        key => TextAt(key),
        ("""const string Inject = [|"linkerd.io/inject"|];""", """const string Inject = "linkerd.io/inject";"""));

    [Fact]
    public async Task A_program_of_statements_is_one_member()
    {
        var keys = await MarkedRows.ReadProgramAsync(
            """var map = new Dictionary<string, string>(); map[[|Key|]] = args[0]; map[[|Key|]] = "enabled"; void Set() => map.Remove([|Key|]);""");

        Assert.Equal(["everything", """map[Key] = "enabled" """.TrimEnd(), "everything"], keys.Select(TextAt));
    }

    private static string SpanOf(MarkedCode key) => TextAt(key) is var text && text.StartsWith("static void M(", StringComparison.Ordinal)
        ? Member
        : text;

    private static string TextAt(MarkedCode key) => EntrySpan.Of(key.Expression) is { } span
        ? key.Expression.SyntaxTree.GetText(TestContext.Current.CancellationToken).ToString(span)
        : "everything";
}
