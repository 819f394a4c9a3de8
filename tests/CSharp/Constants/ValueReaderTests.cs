using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Tests.CSharp.Constants;

public class ValueReaderTests
{
    private const string Members =
        """
        private const string Text = "text";
        private const bool Yes = true;
        private const int Port = 4143;
        private enum Mode { Only, First = 5, Second = 5 }
        private static readonly Mode Chosen = Mode.Only;

        private static class Own { public static string ToString(int number) => "own"; public static string Serialize(bool flag) => "own"; }
        private class Node(object? value) { public int Length; }

        // What other libraries declare.
        private class JValue(object? value);
        private static class JToken { public static JValue FromObject(object value) => new(value); }
        private static class JsonConvert { public static string SerializeObject(object? value, string? format = null) => ""; }
        """;

    [Fact]
    public Task Each_arm_of_a_choice_is_a_value() => ReadsAsync(
        ("flag ? \"a\" : \"b\"", "a, b"),
        ("flag ? \"a\" : count > 1 ? \"b\" : \"c\"", "a, b, c"),
        ("(flag ? (\"a\") : \"b\"!)", "a, b"),
        ("count switch { 1 => \"a\", 2 => \"b\", 3 => \"c\", _ => throw new InvalidOperationException() }", "a, b, c"),
        ("unit ?? \"a\"", "a"),
        ("(flag ? \"a\" : null) ?? (flag ? \"b\" : null) ?? \"c\"", "a, b, c"),
        ("flag ? count switch { 1 => \"a\", _ => \"b\" } : unit ?? \"c\"", "a, b, c"),
        ("flag ? unit : \"b\"", "b"),
        ("(object)(flag ? \"a\" : \"b\")", "a, b"),
        ("flag ? unit : null", ""));

    [Fact]
    public Task An_arm_may_be_any_constant() => ReadsAsync(
        ("\"a\"", "a"),
        ("\"a\" + \"b\"", "ab"),
        ("Text", "text"),
        ("$\"{Text}s\"", "texts"),
        ("1 + 2 + \"s\"", "3s"),
        ("(string)\"a\"", "a"),
        ("string.Empty", "<empty>"),
        ("nameof(Text)", "Text"),
        ("flag ? Text : \"a\" + Text", "text, atext"),
        ("unit", ""),
        ("5", ""),
        ("'a'", ""),
        ("true", ""),
        ("Port", ""),
        ("Yes", ""));

    [Fact]
    public Task What_only_wraps_a_value_is_passed() => ReadsAsync(
        ("new YamlScalarNode(\"a\")", "a"),
        ("new YamlDotNet.RepresentationModel.YamlScalarNode(\"a\")", "a"),
        ("new JValue(\"a\")", "a"),
        ("JToken.FromObject(\"a\")", "a"),
        ("JsonValue.Create(\"a\")", "a"),
        ("JsonValue.Create(\"a\")!", "a"),
        ("JsonValue.Create(flag ? \"a\" : \"b\")", "a, b"),
        ("flag ? new JValue(\"a\") : new JValue(Text)", "a, text"),
        ("new YamlScalarNode(true.ToString())", "True"),
        ("new Node(\"a\")", ""),
        ("new Node(\"a\") { Length = 1 }", ""),
        ("new YamlScalarNode(\"a\") { Tag = \"b\" }", ""),
        ("new YamlScalarNode()", ""),
        ("JsonValue.Parse(\"a\")", ""),
        ("string.Intern(\"a\")", ""));

    [Fact]
    public Task A_boolean_that_is_written_as_text_says_what_dotnet_writes() => ReadsAsync(
        ("true.ToString()", "True"),
        ("false.ToString()", "False"),
        ("Yes.ToString()", "True"),
        ("flag.ToString()", "True or False"),
        ("(!flag).ToString()", "True or False"),
        ("flag.ToString(culture)", "True or False"),
        ("$\"{flag}\"", "True or False"),
        ("$\"{true}\"", "True"),
        ("Convert.ToString(true)", "True"),
        ("Convert.ToString(flag)", "True or False"),
        ("Convert.ToString(flag, culture)", "True or False"),
        ("System.Convert.ToString(flag)", "True or False"),
        ("flag ? true.ToString() : \"no\"", "True, no"),
        ("$\"{flag}s\"", ""),
        ("$\"{flag,6}\"", ""));

    [Fact]
    public Task Case_is_changed_as_the_program_changes_it() => ReadsAsync(
        ("\"Ab\".ToLower()", "ab"),
        ("\"Ab\".ToLowerInvariant()", "ab"),
        ("\"Ab\".ToUpper()", "AB"),
        ("\"Ab\".ToUpperInvariant()", "AB"),
        ("Text.ToUpper().ToLower()", "text"),
        ("Text.ToLower().ToUpper()", "TEXT"),
        ("(\"A\" + Text).ToLower()", "atext"),
        ("flag.ToString().ToLower()", "true or false"),
        ("flag.ToString().ToLowerInvariant()", "true or false"),
        ("flag.ToString().ToUpper()", "TRUE or FALSE"),
        ("flag.ToString().ToUpperInvariant()", "TRUE or FALSE"),
        ("$\"{flag}\".ToLower()", "true or false"),
        ("Convert.ToString(true).ToLower()", "true"),
        ("Mode.Only.ToString().ToLower()", "only"),
        ("((string)(flag.ToString()))!.ToLower()", "true or false"),
        ("unit.ToLower()", ""),
        ("Text.Trim()", ""));

    [Fact]
    public async Task Changes_of_case_are_followed_thirty_two_deep() => await ReadsAsync(
        (Repeated(".ToLower()", 32), "ab"),
        (Repeated(".ToLower()", 33), ""),
        (Repeated(".ToUpper()", 32), "AB"),
        (Repeated(".ToUpper()", 33), ""));

    [Fact]
    public Task A_whole_number_that_is_written_as_text_says_its_digits() => ReadsAsync(
        ("5.ToString()", "5"),
        ("0x10.ToString()", "16"),
        ("5_000_000_000.ToString()", "5000000000"),
        ("Port.ToString()", "4143"),
        ("(Port + 1).ToString()", "4144"),
        ("5.ToString(culture)", "5"),
        ("5.ToString(CultureInfo.InvariantCulture)", "5"),
        ("$\"{5}\"", "5"),
        ("Convert.ToString(5)", "5"),
        ("Convert.ToString(5, CultureInfo.InvariantCulture)", "5"),
        ("5.ToString(\"D3\")", ""),
        ("5.ToString(\"D3\", culture)", ""),
        ("Convert.ToString(5, 2)", ""),
        ("Own.ToString(5)", ""),
        ("count.ToString()", ""),
        ("0.5.ToString()", ""));

    [Fact]
    public Task A_name_of_an_enumeration_is_written_where_it_is_the_only_one_of_its_value() => ReadsAsync(
        ("Mode.Only.ToString()", "Only"),
        ("$\"{Mode.Only}\"", "Only"),
        ("Convert.ToString(Mode.Only)", "Only"),
        ("DayOfWeek.Monday.ToString()", "Monday"),
        ("Mode.First.ToString()", ""),
        ("Mode.Second.ToString()", ""),
        ("Mode.Only.ToString(\"D\")", ""),
        ("Chosen.ToString()", ""),
        ("((Mode)count).ToString()", ""),
        ("nameof(Mode.First)", "First"));

    [Fact]
    public Task What_is_serialized_is_written_as_json_does() => ReadsAsync(
        ("JsonSerializer.Serialize(true)", "true"),
        ("JsonSerializer.Serialize(false)", "false"),
        ("JsonSerializer.Serialize(flag)", "true or false"),
        ("System.Text.Json.JsonSerializer.Serialize(flag)", "true or false"),
        ("JsonSerializer.Serialize(5)", "5"),
        ("JsonConvert.SerializeObject(true)", "true"),
        ("JsonConvert.SerializeObject(false)", "false"),
        ("JsonConvert.SerializeObject(flag)", "true or false"),
        ("JsonConvert.SerializeObject(Port)", "4143"),
        ("XmlConvert.ToString(true)", "true"),
        ("XmlConvert.ToString(false)", "false"),
        ("XmlConvert.ToString(flag)", "true or false"),
        ("XmlConvert.ToString(5)", "5"),
        ("JsonSerializer.Serialize(\"a\")", ""),
        ("JsonSerializer.Serialize(Mode.Only)", ""),
        ("JsonSerializer.Serialize(count)", ""),
        ("JsonSerializer.Serialize(true, JsonSerializerOptions.Default)", ""),
        ("JsonConvert.SerializeObject(true, \"a\")", ""),
        ("Own.Serialize(true)", ""));

    [Fact]
    public Task Booleans_and_numbers_are_values_where_they_are_asked_for() => AskedExpressions.AskAsync(
        [
            ("true", "true (Boolean)"),
            ("false", "false (Boolean)"),
            ("Yes", "true (Boolean)"),
            ("!Yes", "false (Boolean)"),
            ("flag", "flag (Boolean, not editable)"),
            ("count > 1", "count > 1 (Boolean, not editable)"),
            ("5", "5 (Number)"),
            ("0x10", "16 (Number)"),
            ("Port", "4143 (Number)"),
            ("0.5", "0.5 (Number)"),
            ("1.50m", "1.50 (Number)"),
            ("count", "count (Number, not editable)"),
            ("small", "small (Number, not editable)"),
            ("large", "large (Number, not editable)"),
            ("price", "price (Number, not editable)"),
            ("part", "part (Number, not editable)"),
            ("share", "share (Number, not editable)"),
            ("\"a\"", "a (Text)"),
            ("Text", "text (Text)"),
            ("flag.ToString()", "True or False (Text)"),
            ("flag ? \"a\" : (object)5", "a (Text), 5 (Number)"),
            ("flag ? (object)true : Text", "true (Boolean), text (Text)"),
            ("unit", ""),
            ("$\"a{unit}\"", ""),
            ("'a'", ""),
            ("span", ""),
            ("names", ""),
            ("(object)Mode.Only", ""),
            ("flag ? \"a\" : null", "a (Text)"),
        ],
        code => string.Join(", ", ReaderOf(code).Read(code.Expression, withOthers: true).Select(Described)),
        Members);

    [Fact]
    public async Task A_value_is_a_literal_where_one_says_all_of_it()
    {
        string[] expressions = ["\"a\"", "(\"a\")", "flag ? \"a\" : Text", "\"a\" + \"b\"", "$\"a\"", "true.ToString()"];
        var values = (await AskedExpressions.ReadAsync(expressions, Members)).SelectMany(code => ReaderOf(code).Read(code.Expression));

        Assert.Equal([true, true, true, false, false, false, false], values.Select(value => value.IsLiteral));
    }

    [Fact]
    public async Task A_value_stands_where_its_arm_does()
    {
        var code = Assert.Single(await AskedExpressions.ReadAsync(["flag ? (\"a\") : (object)new JValue(Text)"], Members));
        var text = (await code.Model.SyntaxTree.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        var origins = ReaderOf(code).Read(code.Expression).Select(value => value.Origin).ToArray();

        Assert.Equal(["\"a\"", "Text"], origins.Select(origin => text[origin.Location.SourceSpan.Start..origin.Location.SourceSpan.End]));
        Assert.All(origins, origin => Assert.True(origin.IsEditable));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(501)]
    public async Task A_choice_of_five_hundred_arms_is_the_longest_that_is_read(int arms)
    {
        var code = Assert.Single(await AskedExpressions.ReadAsync([Choice(arms)]));

        Assert.Equal(500, ReaderOf(code).Read(code.Expression).Length);
    }

    [Fact]
    public async Task A_text_of_a_megabyte_is_the_longest_that_is_read()
    {
        var model = Assert.Single(await AskedExpressions.ReadAsync(["5"])).Model;
        var lengths = new[] { 1024 * 1024, (1024 * 1024) + 1 };

        Assert.Equal(
            [1, 0],
            lengths.Select(length => new ValueReader(model, CancellationToken.None).Read(Literal(new('a', length))).Length));
    }

    [Fact]
    public async Task Where_nothing_is_written_there_is_no_value()
    {
        var code = Assert.Single(await AskedExpressions.ReadAsync(["\"a\""]));

        Assert.Empty(ReaderOf(code).Read(expression: null));
        Assert.Empty(ReaderOf(code).Read(expression: null, withOthers: true));
        Assert.Empty(ReaderOf(code).ReadExamples(expression: null));
        Assert.False(ReaderOf(code).AnyIsNonText(expression: null));
    }

    [Fact]
    public Task Only_numbers_that_nobody_knows_yet_have_examples() => AskedExpressions.AskAsync(
        [
            ("count.ToString()", "{count}"),
            ("$\"{count}s\"", "{count}s"),
            ("flag ? $\"{count}s\" : count + \"m\"", "{count}s, {count}m"),
            ("flag ? \"a\" : $\"{count}s\"", "{count}s"),
            ("flag ? $\"{count}s\" : unit", "{count}s"),
            ("new YamlScalarNode($\"{count}s\")", "{count}s"),
            ("\"a\"", ""),
            ("(\"a\")", ""),
            ("\"a\" + \"b\"", ""),
            ("$\"{5}s\"", ""),
            ("5.ToString()", ""),
            ("flag.ToString()", ""),
            ("count", ""),
            ("5", ""),
            ("unit", ""),
        ],
        code => string.Join(", ", ReaderOf(code).ReadExamples(code.Expression).Select(value => value.Form)));

    [Fact]
    public Task A_boolean_or_a_number_is_found_where_a_text_could_stand() => AskedExpressions.AskAsync(
        [
            ("object: 5", "yes"),
            ("object: true", "yes"),
            ("object: count", "yes"),
            ("object: flag ? \"a\" : (object)5", "yes"),
            ("object: flag ? (object)share : \"a\"", "yes"),
            ("object: (object)flag", "yes"),
            ("object: \"a\"", "no"),
            ("object: $\"{count}\"", "no"),
            ("object: unit", "no"),
            ("object: flag ? \"a\" : \"b\"", "no"),
            ("object: span", "no"),
            ("5", "no"),
            ("flag", "no"),
            ("flag.ToString()", "no"),
        ],
        code => ReaderOf(code).AnyIsNonText(code.Expression) ? "yes" : "no");

    [Theory]
    [InlineData("flag.ToString()", "flag")]
    [InlineData("(flag).ToString(culture)", "flag")]
    [InlineData("$\"{flag}\"", "flag")]
    [InlineData("$\"{(flag)}\"", "flag")]
    [InlineData("(string)flag.ToString()", "flag")]
    [InlineData("flag.ToString().ToLower()", "flag")]
    [InlineData("flag.ToString().ToLowerInvariant()", "flag")]
    [InlineData("flag.ToString().ToUpper()", "flag")]
    [InlineData("flag.ToString().ToUpperInvariant()", "flag")]
    [InlineData("$\"{flag}\".ToLower()", "flag")]
    [InlineData("Convert.ToString(flag)", "flag")]
    [InlineData("System.Convert.ToString((flag), culture)", "flag")]
    [InlineData("XmlConvert.ToString(flag)", "flag")]
    [InlineData("JsonSerializer.Serialize(flag)", "flag")]
    [InlineData("JsonConvert.SerializeObject(flag)", "flag")]
    [InlineData("Convert.ToString()", null)]
    [InlineData("XmlConvert.ToString()", null)]
    [InlineData("JsonSerializer.Serialize()", null)]
    [InlineData("JsonSerializer.SerializeObject(flag)", null)]
    [InlineData("Other.Serialize(flag)", null)]
    [InlineData("flag.ToString().Trim()", null)]
    [InlineData("text.ToLower()", null)]
    [InlineData("$\"{flag}s\"", null)]
    [InlineData("$\"{flag,5}\"", null)]
    [InlineData("$\"{number:D2}\"", null)]
    [InlineData("$\"text\"", null)]
    [InlineData("flag", null)]
    [InlineData("ToString()", null)]
    public void What_is_written_as_text_is_found(string expression, string? written) =>
        Assert.Equal(written, ValueReader.WrittenAsText(SyntaxFactory.ParseExpression(expression))?.ToString());

    private static LiteralExpressionSyntax Literal(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("\"…\"", text));

    private static string Repeated(string change, int times) => "\"Ab\"" + string.Concat(Enumerable.Repeat(change, times));

    private static string Choice(int arms) => arms == 1 ? "\"a\"" : $"(flag ? {Choice(arms / 2)} : {Choice(arms - (arms / 2))})";

    private static Task ReadsAsync(params (string Expression, string? Values)[] rows) =>
        AskedExpressions.AskAsync(rows, code => string.Join(", ", ReaderOf(code).Read(code.Expression).Select(TextsOf)), Members);

    private static ValueReader ReaderOf(MarkedCode code) => new(code.Model, CancellationToken.None);

    private static string Described(WrittenValue value) =>
        $"{TextsOf(value)} ({value.Kind}{(value.Origin.IsEditable ? string.Empty : ", not editable")})";

    private static string TextsOf(WrittenValue value) =>
        string.Join(" or ", value.Texts.Select(text => text.Length == 0 ? "<empty>" : text));
}
