using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Constants;

/// <summary>Values whose number is not known before the program runs, and whose form is.</summary>
public class NumberTextReaderTests
{
    private const string Members =
        """
        private const string Unit = "m";
        private const string Whole = "F0";

        private static class Own
        {
            public static string Serialize(int number) => "";
            public static string SerializeObject(int number) => "";
            public static string ToString(int number) => "";
        }

        // What another library declares.
        private static class JsonConvert { public static string SerializeObject(object? value) => ""; }
        """;

    private static readonly string[] Reported =
    [
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """[|$"{count}s"|]"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """[|string.Format("{0}s", count)|]"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """[|string.Format(Culture, "{0:F0}s", span.TotalSeconds)|]"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """[|string.Format("{0}{1}", count, "s")|]"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """[|string.Format("{{{0}}}", count)|]"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """[|string.Concat(count, "s")|]"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """[|string.Create(Culture, $"{count}s")|]"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """[|FormattableString.Invariant($"{count}s")|]"""),
        Value("config.linkerd.io/proxy-memory-limit", """[|$"{count}MB"|]"""),
        Value("config.linkerd.io/proxy-memory-limit", """[|count + "MB"|]"""),
        Value("retry.linkerd.io/http", """[|$"{count}xx"|]"""),
        Value("retry.linkerd.io/http", """[|$"{count};{count}"|]"""),
        Value("config.linkerd.io/skip-outbound-ports", """[|$"70000-{count}"|]"""),
        Value("config.linkerd.io/skip-outbound-ports", """[|string.Join(", ", ports)|]"""),
        Value("config.linkerd.io/skip-outbound-ports", """[|string.Join(" ", ports.Select(port => port.ToString()))|]"""),
        Value("config.linkerd.io/skip-outbound-ports", """[|string.Join("; ", 4222, count)|]"""),
        Value("config.linkerd.io/shutdown-grace-period", "[|span.TotalSeconds.ToString()|]"),
        Value("config.linkerd.io/shutdown-grace-period", "[|span.ToString()|]"),
        Value("timeout.linkerd.io/request", "[|count.ToString()|]"),
        Value("timeout.linkerd.io/request", """[|$"{span.TotalSeconds:F0}"|]"""),
        Value("timeout.linkerd.io/request", "[|Convert.ToString(count)|]"),
        Value("timeout.linkerd.io/request", "[|System.Text.Json.JsonSerializer.Serialize(count)|]"),
        Value("linkerd.io/inject", "[|System.Text.Json.JsonSerializer.Serialize(true)|]"),
        Value("linkerd.io/inject", "[|System.Text.Json.JsonSerializer.Serialize(count > 1)|]"),
    ];

    private static readonly string[] Silent =
    [
        Value("config.linkerd.io/proxy-cpu-limit", "count.ToString()"),
        Value("config.linkerd.io/proxy-memory-limit", """$"{count}Mi" """),
        Value("config.linkerd.io/proxy-memory-limit", "count.ToString()"),
        Value("config.linkerd.io/proxy-memory-limit", """$"{count}" """),
        Value("config.linkerd.io/proxy-memory-limit", """$"1{count}" """),
        Value("config.linkerd.io/proxy-memory-limit", "(count * 1024L * 1024).ToString()"),
        Value("config.linkerd.io/proxy-memory-limit", """$"{span.TotalSeconds}" """),
        Value("retry.linkerd.io/http", """$"{count}" """),
        Value("retry.linkerd.io/http", """$"5xx,{count}" """),
        Value("retry.linkerd.io/http", """$"{count}-{ports[0]}" """),
        Value("retry.linkerd.io/http", """$"500-{count}" """),
        Value("retry.linkerd.io/http", """$"{count}-404" """),
        Value("config.linkerd.io/skip-outbound-ports", """$"6000-{count}" """),
        Value("config.linkerd.io/skip-outbound-ports", """string.Join(",", ports)"""),
        Value("config.linkerd.io/skip-outbound-ports", """string.Join(',', ports.Select(port => port))"""),
        Value("config.linkerd.io/shutdown-grace-period", """$"{span.TotalSeconds}s" """),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", "count.ToString()"),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Format("{0}", count)"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Format(Culture, "{0}", count)"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Format("{0,-4}s", count)"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Format("{1}s", count)"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Format("{0}s{", count)"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Format(unit, count)"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Format("{0}{1}", count, unit)"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Format("{0}s", new object[] { count })"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Concat(count, unit)"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Concat("", count)"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Create(Culture, $"{count}")"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """FormattableString.Invariant($"{count}{unit}")"""),
        Value("timeout.linkerd.io/request", """$"{count}{unit}" """),
        Value("timeout.linkerd.io/request", """count.ToString(unit)"""),
        Value("config.linkerd.io/proxy-additional-env", """$"[{{\"name\":\"A\",\"value\":\"{count}\"}}]" """),
        Value("config.linkerd.io/admin-port", """$"{count}" """),
        Value("config.alpha.linkerd.io/proxy-enable-native-sidecar", "System.Text.Json.JsonSerializer.Serialize(count > 1)"),
        Value("config.alpha.linkerd.io/proxy-enable-native-sidecar", "count.ToString()"),
    ];

    private static readonly string[] SetAgain =
    [
        Statements("""int number = 0; number++; annotations["config.linkerd.io/proxy-uid"] = $"{number}";"""),
        Statements("""for (int number = 0; number < 9; number++) { annotations["config.linkerd.io/proxy-uid"] = number.ToString(); }"""),
        Statements("""int number = 0; annotations["config.linkerd.io/proxy-uid"] = [|$"{number}"|];"""),
    ];

    [Fact]
    public Task A_number_that_is_counted_up_is_not_known() => Reports.VerifyAsync(Snippets.Of(SetAgain), InvalidValueRule.Id);

    [Fact]
    public Task What_no_number_makes_good_is_found() => Reports.VerifyAsync(Snippets.Of(Reported), InvalidValueRule.Id);

    [Fact]
    public Task What_some_number_makes_good_is_let_pass() => Reports.VerifyAsync(Snippets.Of(Silent), rule: string.Empty);

    [Fact]
    public Task A_number_that_is_not_known_has_examples_of_its_type() => ReadsAsync(
        ("count.ToString()", "{count}: 1 | 30 | 5000"),
        ("much.ToString()", "{much}: 1 | 30 | 5000"),
        ("small.ToString()", "{small}: 1 | 30 | 5000"),
        ("large.ToString()", "{large}: 1 | 30 | 5000"),
        ("price.ToString()", "{price}: 1 | 30 | 0.5"),
        ("part.ToString()", "{part}: 1 | 30 | 0.5"),
        ("share.ToString()", "{share}: 1 | 30 | 0.5"),
        ("span.TotalSeconds.ToString()", "{span.TotalSeconds}: 1 | 30 | 0.5"),
        ("span.ToString()", "{span}: 00:00:01 | 00:00:30 | 00:00:01"),
        ("$\"{span}\"", "{span}: 00:00:01 | 00:00:30 | 00:00:01"),
        ("$\"{span:c}\"", "{span}: 00:00:01 | 00:00:30 | 00:00:01"),
        ("span.ToString(\"c\")", "{span}: 00:00:01 | 00:00:30 | 00:00:01"),
        ("span.ToString(\"t\", culture)", "{span}: 00:00:01 | 00:00:30 | 00:00:01"),
        ("flag.ToString()", null),
        ("$\"{unit}\"", null),
        ("$\"{later}\"", null),
        ("DateTime.Now.ToString()", null),
        ("DayOfWeek.Monday.ToString()", null),
        ("count", null),
        ("unit", null));

    [Fact]
    public Task What_stands_around_a_number_is_known() => ReadsAsync(
        ("$\"{count}s\"", "{count}s: 1s | 30s | 5000s"),
        ("count + \"s\"", "{count}s: 1s | 30s | 5000s"),
        ("\"a\" + count", "a{count}: a1 | a30 | a5000"),
        ("\"a\" + count + \"b\" + share", "a{count}b{share}: a1b1 | a30b30 | a5000b0.5"),
        ("\"a\" + (count + 1) + \"s\"", "a{(count + 1)}s: a1s | a30s | a5000s"),
        ("count + 1 + \"s\"", "{count + 1}s: 1s | 30s | 5000s"),
        ("$\"{\"a\"}{Unit}{'c'}{count}\"", "amc{count}: amc1 | amc30 | amc5000"),
        ("$\"{5}{count}\"", "5{count}: 51 | 530 | 55000"),
        ("$\"a{$\"{count}s\"}\"", "a{count}s: a1s | a30s | a5000s"),
        ("$\"a{count + \"s\"}\"", "a{count}s: a1s | a30s | a5000s"),
        ("$\"{count.ToString()}s\"", "{count}s: 1s | 30s | 5000s"),
        ("(\"a\" + $\"{(count)}s\")", "a{(count)}s: a1s | a30s | a5000s"),
        ("Unit + count.ToString() + Unit", "m{count}m: m1m | m30m | m5000m"));

    [Fact]
    public Task A_text_that_is_not_known_has_no_examples() => ReadsAsync(
        ("unit + count", null),
        ("count + unit", null),
        ("$\"{count}{unit}\"", null),
        ("$\"{unit}{count}\"", null),
        ("\"a\" + unit.Trim()", null),
        ("\"a\" + (flag ? \"b\" : \"c\")", null),
        ("$\"a{count,5}\"", null),
        ("$\"a{flag}\"", null),
        ("$\"\"", null));

    [Fact]
    public Task A_format_that_leaves_only_digits_is_taken() => ReadsAsync(
        ("$\"{share:0}\"", "{share}: 1 | 30 | 5000"),
        ("$\"{share:F0}\"", "{share}: 1 | 30 | 5000"),
        ("$\"{share:f0}s\"", "{share}s: 1s | 30s | 5000s"),
        ("$\"{share:G}\"", "{share}: 1 | 30 | 0.5"),
        ("$\"{share:g}\"", "{share}: 1 | 30 | 0.5"),
        ("$\"{count:D}\"", "{count}: 1 | 30 | 5000"),
        ("$\"{count:d}\"", "{count}: 1 | 30 | 5000"),
        ("$\"{count:G}\"", "{count}: 1 | 30 | 5000"),
        ("$\"{5:D}{count}\"", "5{count}: 51 | 530 | 55000"),
        ("share.ToString(\"F0\")", "{share}: 1 | 30 | 5000"),
        ("share.ToString(Whole)", "{share}: 1 | 30 | 5000"),
        ("count.ToString(\"D\", culture)", "{count}: 1 | 30 | 5000"),
        ("share.ToString(provider: culture, format: \"0\")", "{share}: 1 | 30 | 5000"),
        ("share.ToString(culture)", "{share}: 1 | 30 | 0.5"),
        ("share.ToString(CultureInfo.InvariantCulture)", "{share}: 1 | 30 | 0.5"));

    [Fact]
    public Task A_format_that_may_add_something_is_not() => ReadsAsync(
        ("$\"a{count:N0}\"", null),
        ("$\"a{count:D3}\"", null),
        ("$\"a{share:0.0}\"", null),
        ("$\"a{share:P}\"", null),
        ("$\"a{count:X}\"", null),
        ("$\"a{span:g}\"", null),
        ("$\"a{span:G}\"", null),
        ("$\"a{\"b\":x}\"", null),
        ("count.ToString(\"N0\")", null),
        ("count.ToString(\"N0\", culture)", null),
        ("count.ToString(unit)", null),
        ("span.ToString(\"g\", culture)", null));

    [Fact]
    public Task A_number_is_converted_by_what_is_known_to_write_its_digits() => ReadsAsync(
        ("Convert.ToString(count)", "{count}: 1 | 30 | 5000"),
        ("System.Convert.ToString(count)", "{count}: 1 | 30 | 5000"),
        ("Convert.ToString(share, culture)", "{share}: 1 | 30 | 0.5"),
        ("XmlConvert.ToString(count)", "{count}: 1 | 30 | 5000"),
        ("XmlConvert.ToString(share)", "{share}: 1 | 30 | 0.5"),
        ("JsonSerializer.Serialize(count)", "{count}: 1 | 30 | 5000"),
        ("\"a\" + JsonSerializer.Serialize(count)", "a{count}: a1 | a30 | a5000"),
        ("JsonConvert.SerializeObject(count)", "{count}: 1 | 30 | 5000"),
        ("\"a\" + JsonSerializer.Serialize(count, JsonSerializerOptions.Default)", null),
        ("\"a\" + JsonSerializer.Serialize(unit)", null),
        ("\"a\" + JsonConvert.SerializeObject(unit)", null),
        ("\"a\" + Own.Serialize(count)", null),
        ("\"a\" + Own.SerializeObject(count)", null),
        ("\"a\" + Own.ToString(count)", null));

    [Fact]
    public Task Items_that_are_written_are_joined() => ReadsAsync(
        ("string.Join(\", \", count, 5)", "{count}, 5: 1, 5 | 30, 5 | 5000, 5"),
        ("String.Join(\", \", count, 5)", "{count}, 5: 1, 5 | 30, 5 | 5000, 5"),
        ("string.Join('-', 4, count, share)", "4-{count}-{share}: 4-1-1 | 4-30-30 | 4-5000-0.5"),
        ("string.Join(Unit, count, \"a\")", "{count}ma: 1ma | 30ma | 5000ma"),
        ("string.Join(\", \", new[] { count, 5 })", "{count}, 5: 1, 5 | 30, 5 | 5000, 5"),
        ("string.Join(\", \", new int[] { 5, count })", "5, {count}: 5, 1 | 5, 30 | 5, 5000"),
        ("string.Join(\", \", new object[] { count, \"a\" })", "{count}, a: 1, a | 30, a | 5000, a"),
        ("string.Join(\", \", [count.ToString(), \"5\"])", "{count}, 5: 1, 5 | 30, 5 | 5000, 5"),
        ("string.Join<int>(\", \", [count, 5])", "{count}, 5: 1, 5 | 30, 5 | 5000, 5"),
        ("string.Join(\", \", new[] { count })", "{count}: 1 | 30 | 5000"),
        ("\"a\" + string.Join(\", \", count, 5)", "a{count}, 5: a1, 5 | a30, 5 | a5000, 5"),
        ("string.Join(\", \", count, unit)", null),
        ("string.Join(\", \", unit, count)", null),
        ("string.Join(\", \", [unit, count.ToString()])", null),
        ("\"a\" + string.Join<int>(\", \", [count, .. ports])", null),
        ("\"a\" + string.Join(unit, count, 5)", null));

    [Fact]
    public Task Two_items_stand_for_a_list_that_is_not_known() => ReadsAsync(
        ("string.Join(\", \", ports)", "{ports}, {ports}: 1, 1 | 30, 30 | 5000, 5000"),
        ("string.Join(',', list)", "{list},{list}: 1,1 | 30,30 | 5000,5000"),
        ("string.Join(\",\", sequence)", "{sequence},{sequence}: 1,1 | 30,30 | 5000,5000"),
        ("string.Join(\",\", new int[count])", "{new int[count]},{new int[count]}: 1,1 | 30,30 | 5000,5000"),
        ("string.Join(\",\", ports.Skip(1))", "{ports.Skip(1)},{ports.Skip(1)}: 1,1 | 30,30 | 5000,5000"),
        ("string.Join(\",\", ports.Select(port => port))", "{port},{port}: 1,1 | 30,30 | 5000,5000"),
        ("string.Join(\",\", ports.Select(port => port + 0.5))", "{port + 0.5},{port + 0.5}: 1,1 | 30,30 | 0.5,0.5"),
        ("string.Join(\",\", ports.Select(port => $\"{port}s\"))", "{port}s,{port}s: 1s,1s | 30s,30s | 5000s,5000s"),
        ("string.Join(\",\", (names.Select((name, i) => name.Length)))", "{name.Length},{name.Length}: 1,1 | 30,30 | 5000,5000"),
        ("\"a\" + string.Join(\",\", ports)", "a{ports},{ports}: a1,1 | a30,30 | a5000,5000"),
        ("\"a\" + string.Join(unit, ports)", null),
        ("\"a\" + string.Join(\",\", names)", null),
        ("\"a\" + string.Join(\",\", ports.Select(port => unit))", null),
        ("\"a\" + string.Join(\",\", ports.Select(port => { return unit; }))", null),
        ("\"a\" + string.Join(\",\", later)", null),
        ("\"a\" + string.Join(\",\", new Dictionary<string, int>())", null),
        ("\"a\" + string.Concat(ports)", null));

    [Fact]
    public Task A_list_without_items_holds_no_number() => ReadsAsync(
        ("\"a\" + string.Join(\",\", new string[] { })", null),
        ("\"a\" + string.Join<string>(\",\", [])", null));

    [Fact]
    public Task Items_that_are_still_being_written_are_not_read() => AskedExpressions.AskAsync(
        [
            ("\"a\" + string.Join(\",\", new[] { })", null),
            ("\"a\" + string.Join(\",\")", null),
            ("\"a\" + Convert.ToString()", null),
        ],
        FormAndTexts,
        isHalfWritten: true);

    [Fact]
    public Task A_long_expression_is_left_out_of_the_form() => ReadsAsync(
        ($"$\"{{{Sum(40)}}}s\"", $"{{{Sum(40)}}}s: 1s | 30s | 5000s"),
        ($"$\"{{{Sum(41)}}}s\"", "{…}s: 1s | 30s | 5000s"),
        ($"string.Join(\",\", ports.Skip({Sum(40)}))", "{…},{…}: 1,1 | 30,30 | 5000,5000"));

    [Fact]
    public Task A_text_of_more_than_sixty_four_parts_has_no_examples() => AskedExpressions.AskAsync(
        [
            ($"$\"{Holes(64)}\"", "read"),
            ($"$\"{Holes(65)}\"", null),
            ($"$\"{Holes(64)}{{$\"\"}}\"", "read"),
            ($"string.Join(\"\", {string.Join(", ", Enumerable.Repeat("count", 32))}) + count", "read"),
            ($"string.Join(\"\", {string.Join(", ", Enumerable.Repeat("count", 33))})", null),
        ],
        code => new NumberTextReader(code.Model, CancellationToken.None).Read(code.Expression) is null ? null : "read");

    [Fact]
    public Task Texts_within_texts_are_followed_sixteen_deep() => AskedExpressions.AskAsync(
        [
            ($"count{Text(16)}", new('a', 16)),
            ($"count{Text(17)}", null),
            ($"$\"{{count{Text(15)}}}\"", new('a', 15)),
            ($"$\"{{count{Text(16)}}}\"", null),
            ($"string.Join(\",\", ports.Select(port => port{Text(15)}))", $"{new string('a', 15)},{new string('a', 15)}"),
            ($"string.Join(\",\", ports.Select(port => port{Text(16)}))", null),
        ],
        code => new NumberTextReader(code.Model, CancellationToken.None).Read(code.Expression)?.Texts[0]
            .Replace("1", string.Empty, StringComparison.Ordinal));

    [Fact]
    public async Task Examples_stand_where_the_text_does_and_cannot_be_edited()
    {
        var code = Assert.Single(await AskedExpressions.ReadAsync(["$\"{count}s\""]));
        var origin = new NumberTextReader(code.Model, CancellationToken.None).Read(code.Expression)!.Origin;

        Assert.Equal(code.Expression.GetLocation(), origin.Location);
        Assert.False(origin.IsEditable);
    }

    [Fact]
    public async Task Reading_ends_where_nobody_waits_for_it()
    {
        var code = Assert.Single(await AskedExpressions.ReadAsync(["$\"text\""]));
        code.Model.GetTypeInfo(code.Expression, TestContext.Current.CancellationToken);
        var reader = new NumberTextReader(code.Model, new CancellationToken(canceled: true));

        Assert.Throws<OperationCanceledException>(() => reader.Read(code.Expression));
    }

    private static string Sum(int length) => "count +" + "1".PadLeft(length - "count +".Length);

    private static string Holes(int parts) => string.Concat(Enumerable.Repeat("{count}", parts));

    private static string Text(int parts) => string.Concat(Enumerable.Repeat(" + \"a\"", parts));

    private static Task ReadsAsync(params (string Expression, string? FormAndTexts)[] rows) =>
        AskedExpressions.AskAsync(rows, FormAndTexts, Members);

    /// <summary>The form, the first two examples and the last.</summary>
    private static string? FormAndTexts(MarkedCode code) =>
        new NumberTextReader(code.Model, CancellationToken.None).Read(code.Expression) is { Texts: var texts } value
            ? $"{value.Form}: {texts[0]} | {texts[1]} | {texts[^1]}"
            : null;

    private static string Statements(string statements) => $"static void M(IDictionary<string, string> annotations) {{ {statements} }}";

    private static string Value(string key, string value) =>
        $"static readonly IFormatProvider Culture = System.Globalization.CultureInfo.InvariantCulture;\n"
        + $"static void M(IDictionary<string, string> annotations, int count, TimeSpan span, int[] ports, string unit) => annotations[\"{key}\"] = {value};";
}
