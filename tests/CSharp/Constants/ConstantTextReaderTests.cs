using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Constants;

public class ConstantTextReaderTests
{
    private const int Longest = 5000;

    private const string Members =
        """
        private const string Prefix = "linkerd.io/";
        private const int Port = 4143;
        private const long Large = 5_000_000_000;
        private const char Slash = '/';
        private const double Share = 0.5;
        private const string? Nothing = null;
        private static readonly string Inject = Prefix + "inject";
        private static string Computed => $"{Prefix}computed";
        private static string Changing = "changing";
        private static readonly string TrueString = "yes";
        private enum Mode { First }
        """;

    [Fact]
    public Task A_literal_says_itself() => SaysAsync(
        ("\"text\"", "text"),
        ("(\"text\")!", "text"),
        ("""@"a\b" """, """a\b"""),
        ("\"a\\tb\"", "a\tb"),
        (""""
         """
             raw
             """
         """", "raw"),
        ("\"text\"u8", "text"),
        ("'a'", "a"),
        ("'\\''", "'"),
        ("42", "42"),
        ("0x10", "16"),
        ("5_000_000_000", "5000000000"),
        ("0.5", null),
        ("true", null));

    [Fact]
    public Task A_name_says_what_it_always_holds() => SaysAsync(
        ("Prefix", "linkerd.io/"),
        ("Members.Prefix", "linkerd.io/"),
        ("Port", "4143"),
        ("Large", "5000000000"),
        ("Slash", "/"),
        ("Inject", "linkerd.io/inject"),
        ("Computed", "linkerd.io/computed"),
        ("nameof(Members)", "Members"),
        ("nameof(System.Text)", "Text"),
        ("Share", null),
        ("Nothing", null),
        ("Mode.First", null),
        ("Changing", null),
        ("unit", null),
        ("unit.Trim()", null));

    [Theory]
    [InlineData("""const string key = "a"; Use([|key|] + "b");""", "a")]
    [InlineData("""const int port = 4143; Use([|"port" + port|]);""", "port4143")]
    [InlineData("""var key = "a"; var other = key + "b"; Use([|other|]);""", "ab")]
    [InlineData("""var key = "a"; key = "b"; Use([|key|]);""", null)]
    public async Task A_local_says_what_it_is_set_to_once(string statements, string? text) =>
        Assert.Equal(text, TextOf(await MarkedCode.ReadStatementsAsync(statements)));

    [Fact]
    public Task The_framework_names_some_texts() => SaysAsync(
        ("string.Empty", ""),
        ("String.Empty", ""),
        ("\"a\" + string.Empty + \"b\"", "ab"),
        ("bool.TrueString", "True"),
        ("Boolean.TrueString", "True"),
        ("bool.FalseString", "False"),
        ("$\"{bool.FalseString}\"", "False"),
        ("TrueString", "yes"),
        ("TimeSpan.Zero", null));

    [Fact]
    public Task Parts_are_put_together_in_their_order() => SaysAsync(
        ("\"a\" + \"b\" + \"c\"", "abc"),
        ("\"a\" + (\"b\" + \"c\")", "abc"),
        ("Prefix + \"inject\"", "linkerd.io/inject"),
        ("\"linkerd.io\" + Slash + \"inject\"", "linkerd.io/inject"),
        ("\"linkerd.io\" + '/' + \"inject\"", "linkerd.io/inject"),
        ("'a' + \"b\"", "ab"),
        ("\"a\"u8 + \"b\"u8", "ab"),
        ("\"a\" + unit", null),
        ("unit + \"a\"", null),
        ("count + \"a\"", null),
        ("\"a\" + 0.5", null));

    [Fact]
    public Task Numbers_and_characters_are_added_up_before_a_text() => SaysAsync(
        ("1 + 2 + \"s\"", "3s"),
        ("1 + 2 + 3 + \"s\"", "6s"),
        ("1 + 5_000_000_000 + \"s\"", "5000000001s"),
        ("Port + 1 + \"s\"", "4144s"),
        ("'a' + 'b' + \"s\"", "195s"),
        ("'a' + 1 + \"s\"", "98s"),
        ("\"s\" + 1 + 2", "s12"),
        ("\"s\" + (1 + 2)", "s3"),
        ("1 + (2 + \"s\")", "12s"),
        ("1 + $\"{2}s\"", "12s"),
        ("1 + 2", "3"),
        ("1 + count + \"s\"", null));

    [Fact]
    public Task An_interpolated_string_is_put_together_from_its_holes() => SaysAsync(
        ("$\"text\"", "text"),
        ("$\"\"", ""),
        ("$\"{Prefix}inject\"", "linkerd.io/inject"),
        ("$\"a{\"b\"}c{'d'}e{5}\"", "abcde5"),
        ("$\"{1 + 2}s\"", "3s"),
        ("$\"{\"a\" + \"b\"}{Inject}\"", "ablinkerd.io/inject"),
        ("$\"{$\"{\"a\"}b\"}c\"", "abc"),
        ("\"a\" + $\"{\"b\"}\" + \"c\"", "abc"),
        ("""$@"a\{"b"}" """, """a\b"""),
        ("$\"a{unit}\"", null),
        ("$\"{count}a\"", null),
        ("\"a\" + $\"{unit}\"", null));

    [Fact]
    public Task A_hole_with_a_format_or_a_width_says_something_else() => SaysAsync(
        ("$\"{5:D3}\"", null),
        ("$\"a{5,3}\"", null),
        ("$\"{\"a\",3}\"", null),
        ("$\"{5,3:D2}\"", null));

    [Fact]
    public Task A_cast_of_a_text_keeps_it_and_one_to_a_value_may_not() => SaysAsync(
        ("(string)\"a\"", "a"),
        ("(object)\"a\"", "a"),
        ("(string)(object)\"a\"", "a"),
        ("(string)\"a\" + \"b\"", "ab"),
        ("\"a\" + (object)5 + \"s\"", "a5s"),
        ("(string)unit", null),
        ("(char)47 + \"a\"", null),
        ("(char)47", null),
        ("(int)'a' + \"s\"", null),
        ("\"a\" + (byte)count", null));

    [Fact]
    public async Task A_text_of_the_longest_length_is_read_and_a_longer_one_is_not()
    {
        string[] expressions = ["\"abcde\"", "\"abc\" + \"de\"", "$\"{\"abc\"}de\"", "Five"];
        foreach (var code in await AskedExpressions.ReadAsync(expressions, "private static readonly string Five = \"abcde\";"))
        {
            Assert.Equal("abcde", TextOf(code, longest: 5));
            Assert.Null(TextOf(code, longest: 4));
        }
    }

    [Fact]
    public async Task Only_a_literal_is_read_as_one()
    {
        string[] expressions = ["(\"abcde\")", "$\"abcde\"", "'a'", "5", "\"abcde\"u8"];
        var codes = await AskedExpressions.ReadAsync(expressions);

        Assert.Equal(["abcde", null, null, null, null], codes.Select(code => LiteralOf(code, longest: 5)));
        Assert.Null(LiteralOf(codes[0], longest: 4));
    }

    [Fact]
    public async Task A_key_may_be_as_long_as_a_pointer_to_it()
    {
        var longest = new string('a', KeyLimits.LongestPointer);
        var codes = await AskedExpressions.ReadAsync([$"\"{longest}\"", $"\"{longest}a\""]);

        Assert.Equal(
            [longest, null],
            codes.Select(code => ConstantTextReader.OfKeys(code.Model, CancellationToken.None).Read(code.Expression)?.Text));
    }

    [Fact]
    public Task A_text_of_more_than_a_thousand_parts_is_not_read() => SaysAsync(
        (Sum(1000), new string('a', 1000)),
        (Sum(1001), null));

    [Fact]
    public async Task Fields_that_refer_to_each_other_are_followed_sixteen_deep()
    {
        await AskedExpressions.AskAsync(
            [("F1", "a"), ("F2", "a"), ("F16", "a"), ("F17", null), ("$\"{F15}\"", "a"), ("$\"{F16}\"", null)],
            code => TextOf(code),
            Chain("\"a\""));
        await AskedExpressions.AskAsync(
            [("F1", "a"), ("F15", "a"), ("F16", null)],
            code => TextOf(code),
            Chain("$\"{\"a\"}\""));
        await AskedExpressions.AskAsync(
            [("First", null), ("$\"{Second}\"", null)],
            code => TextOf(code),
            "private static readonly string First = Second + \"a\"; private static readonly string Second = $\"{First}\";");
    }

    [Fact]
    public Task What_another_file_declares_is_read_there() => AskedExpressions.AskAsync(
        [("Others.Key", "linkerd.io/inject"), ("$\"{Others.Key}ed\"", "linkerd.io/injected"), ("Others.Own", "own")],
        code => TextOf(code),
        "public const string Name = \"inject\"; public static readonly string Own = \"own\";",
        """
        static class Others
        {
            private static readonly string Domain = "linkerd.io";
            public static readonly string Key = Domain + '/' + Members.Name;
            public static string Own => Members.Own;
        }
        """);

    [Fact]
    public async Task Each_part_is_a_literal_or_names_where_it_comes_from()
    {
        var code = Assert.Single(await AskedExpressions.ReadAsync(["\"a\" + Prefix + $\"b{Port}\" + '/'"], Members));
        var pieces = new ConstantTextReader(code.Model, Longest, CancellationToken.None).Read(code.Expression)!.Pieces;

        Assert.Equal(["a", "linkerd.io/", "b", "4143", "/"], pieces.Select(piece => piece.Text));
        Assert.Equal([true, false, true, false, false], pieces.Select(piece => piece.IsLiteral));
        Assert.Equal([null, "Prefix", null, "Port", null], pieces.Select(piece => piece.Symbol?.Name));
    }

    [Fact]
    public async Task Reading_ends_where_nobody_waits_for_it()
    {
        var code = Assert.Single(await AskedExpressions.ReadAsync(["$\"text\""]));
        var reader = new ConstantTextReader(code.Model, Longest, new CancellationToken(canceled: true));

        Assert.Throws<OperationCanceledException>(() => reader.Read(code.Expression));
    }

    private static string Sum(int operands) => string.Join(" + ", Enumerable.Repeat("\"a\"", operands));

    /// <summary>Seventeen fields, each of which but the first holds what the one before it does.</summary>
    private static string Chain(string first) =>
        $"private static readonly string F1 = {first};\n"
        + string.Concat(Enumerable.Range(2, 16).Select(number => $"private static readonly string F{number} = F{number - 1};\n"));

    private static Task SaysAsync(params (string Expression, string? Text)[] rows) =>
        AskedExpressions.AskAsync(rows, code => TextOf(code), Members);

    private static string? TextOf(MarkedCode code, int longest = Longest) =>
        new ConstantTextReader(code.Model, longest, CancellationToken.None).Read(code.Expression)?.Text;

    private static string? LiteralOf(MarkedCode code, int longest) =>
        new ConstantTextReader(code.Model, longest, CancellationToken.None).ReadLiteral(code.Expression);
}
