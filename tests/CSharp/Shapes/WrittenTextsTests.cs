using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Tests.CSharp.Shapes;

public class WrittenTextsTests
{
    private const string Given =
        "System.Text.StringBuilder builder, System.IO.TextWriter writer, System.IO.StringWriter page, "
        + "System.CodeDom.Compiler.IndentedTextWriter indented, List<string> lines, List<object> items, Logger logger, "
        + "bool flag, int count";

    private const string Shared =
        """
        internal class Logger
        {
            public Logger Append(string text) => this;
            public void Write(string text) { }
            public System.Text.StringBuilder? Builder;
        }
        """;

    [Fact]
    public Task Statements_of_one_block_write_one_text() => VerifyAsync(
        ("""builder.AppendLine([|"a"|]); builder.Append("b");""", "\"a\"↵ \"b\""),
        ("""builder.AppendLine("a"); builder.Append([|"b"|]);""", "\"a\"↵ \"b\""),
        ("""builder.Append([|"a"|]).Append("b"); builder.Append("c");""", "\"a\" \"b\" \"c\""),
        ("""builder.Append("a").Append([|"b"|]); builder.Append("c");""", "\"a\" \"b\" \"c\""),
        ("""builder.Append([|"a"|]); builder.AppendLine();""", "\"a\" -↵"),
        ("""writer.WriteLine([|"a"|]); writer.Write("b");""", "\"a\"↵ \"b\""),
        ("""page.Write([|"a"|]); page.WriteLine("b");""", "\"a\" \"b\"↵"),
        ("""Console.WriteLine([|"a"|]); Console.Write("b");""", "\"a\"↵ \"b\""),
        ("""lines.Add([|"a"|]); lines.Add("b");""", "\"a\"↵ \"b\"↵"),
        ("""var text = "a"; text += [|"b"|]; text += "c";""", "\"a\" \"b\" \"c\""),
        ("""string text; text = "a"; text += [|"b"|];""", "\"a\" \"b\""),
        ("""var text = ("a"); text += [|"b"|];""", "\"a\" \"b\""),
        ("""switch (count) { case 1: builder.Append([|"a"|]); builder.Append("b"); break; }""", "\"a\" \"b\""),
        ("""builder.Append([|"a"|]); page.Write("x"); builder.Append("b");""", "\"a\" \"b\""));

    [Fact]
    public Task What_a_new_writer_holds_stands_before() => VerifyAsync(
        ("""var made = new System.Text.StringBuilder("a"); made.Append([|"b"|]);""", "\"a\" \"b\""),
        ("""var made = new System.Text.StringBuilder().Append([|"a"|]); made.Append("b");""", "\"a\" \"b\""),
        ("""var made = new System.Text.StringBuilder("a").Append("b"); made.Append([|"c"|]);""", "\"a\" \"b\" \"c\""),
        ("""new System.Text.StringBuilder("a").Append([|"b"|]).Append("c");""", "\"a\" \"b\" \"c\""),
        ("""var text = new System.Text.StringBuilder().Append([|"a"|]).AppendLine("b").ToString();""", "\"a\" \"b\"↵"),
        ("""Use(new System.Text.StringBuilder().Append([|"a"|]).Append("b"));""", "\"a\" \"b\""),
        ("""var other = builder.Append([|"a"|]).Append("b");""", "\"a\" \"b\""));

    [Fact]
    public Task A_text_begins_where_its_name_gets_a_new_one() => VerifyAsync(
        ("""builder.Append("a"); builder = new System.Text.StringBuilder(); builder.Append([|"b"|]);""", "\"b\""),
        ("""builder.Append([|"a"|]); builder = new System.Text.StringBuilder(); builder.Append("b");""", "\"a\""),
        ("""builder.Append("a"); builder = new System.Text.StringBuilder("c"); builder.Append([|"b"|]);""", "\"c\" \"b\""),
        ("""builder.Append("a"); builder.Clear(); builder.Append([|"b"|]);""", "\"b\""),
        ("""builder.Append("a"); builder.Clear().Append([|"b"|]); builder.Append("c");""", "\"b\" \"c\""),
        ("""var text = "a"; text += "b"; text = "c"; text += [|"d"|];""", "\"c\" \"d\""));

    [Fact]
    public Task What_leaves_the_text_as_it_is_stands_nowhere() => VerifyAsync(
        ("""builder.Append([|"a"|]); var length = builder.Length; builder.Append("b");""", "\"a\" \"b\""),
        ("""builder.Append([|"a"|]); count = builder.Length; builder.Append("b");""", "\"a\" \"b\""),
        ("""builder.Append([|"a"|]); count += builder.Length; builder.Append("b");""", "\"a\" \"b\""),
        ("""builder.Append([|"a"|]); Use(builder.Length); builder.Append("b");""", "\"a\" \"b\""),
        ("""builder.Append([|"a"|]); if (builder != null) { count = 1; } builder.Append("b");""", "\"a\" \"b\""),
        ("""builder.Append([|"a"|]); logger.Builder = null; builder.Append("b");""", "\"a\" \"b\""),
        ("""builder.Append([|"a"|]); var shown = builder.ToString(); builder.Append("b");""", "\"a\" \"b\""),
        ("""lines.Add([|"a"|]); if (lines.Count > 2) { return; } lines.Add("b");""", "\"a\"↵ \"b\"↵"),
        ("""var text = "a"; var other = ""; text += [|"b"|]; other += text; text += "c";""", "\"a\" \"b\" \"c\""),
        ("""var text = "a"; var other = ""; text += [|"b"|]; other = text; text += "c";""", "\"a\" \"b\" \"c\""));

    [Fact]
    public Task What_else_may_write_is_unknown() => VerifyAsync(
        ("""builder.Append([|"a"|]); if (flag) { builder.Append("c"); } builder.Append("b");""", "\"a\" ?↵ \"b\""),
        ("""builder.Append([|"a"|]); foreach (var line in lines) builder.Append(line); builder.Append("b");""", "\"a\" ?↵ \"b\""),
        ("""builder.Append([|"a"|]); Use(builder); builder.Append("b");""", "\"a\" ?↵ \"b\""),
        ("""builder.Append([|"a"|]); var used = Use(builder); builder.Append("b");""", "\"a\" ?↵ \"b\""),
        ("""builder.Append([|"a"|]); if (flag) { builder = new System.Text.StringBuilder(); } builder.Append("b");""", "\"a\" ?↵ \"b\""),
        ("""builder.Append([|"a"|]); builder.Insert(0, "c"); builder.Append("b");""", "\"a\" ?↵ \"b\""));

    [Fact]
    public Task What_awaits_writes_as_well() => VerifyAsync(
        "async System.Threading.Tasks.Task",
        ("""await writer.WriteLineAsync([|"a"|]); await writer.WriteAsync("b"); await writer.FlushAsync();""", "\"a\"↵ \"b\""),
        ("""await writer.WriteLineAsync([|"a"|]).ConfigureAwait(false); writer.Write("b");""", "\"a\"↵ \"b\""));

    [Fact]
    public Task An_iterator_gives_lines() => VerifyAsync(
        "IEnumerable<string>",
        ("""yield return [|"a"|]; yield return "b";""", "\"a\"↵ \"b\"↵"),
        ("""yield return "a"; yield return [|"b"|]; yield break;""", "\"a\"↵ \"b\"↵"),
        ("""yield return [|"a"|]; count = 1; yield return "b";""", "\"a\"↵ \"b\"↵"),
        ("""yield return [|"a"|]; if (flag) { yield return "c"; } yield return "b";""", "\"a\"↵ ?↵ \"b\"↵"),
        ("""yield return [|"a"|]; if (flag) { yield break; } yield return "b";""", "\"a\"↵ \"b\"↵"),
        ("""yield return [|"a"|]; IEnumerable<string> Other() { yield return "c"; } yield return "b";""", "\"a\"↵ \"b\"↵"),
        (
            """yield return [|"a"|]; if (flag) { IEnumerable<string> Other() { yield return "c"; } Use(Other()); } yield return "b";""",
            "\"a\"↵ \"b\"↵"),
        ("""if (flag) yield return [|"a"|];""", "none"));

    [Fact]
    public Task Other_texts_have_none_around_them() => VerifyAsync(
        ("""Use([|"a"|]);""", "none"),
        ("""var text = [|"a"|]; text += "b";""", "none"),
        ("""lines[0] += [|"a"|];""", "none"),
        ("""var text = ""; text = [|"a"|];""", "none"),
        ("""logger.Write([|"a"|]); logger.Write("b");""", "none"),
        ("""logger.Append([|"a"|]).Append("b");""", "none"),
        ("""items.Add([|"a"|]); items.Add("b");""", "none"),
        ("""indented.WriteLine([|"a"|]); indented.WriteLine("b");""", "none"),
        ("""if (flag) builder.Append([|"a"|]);""", "none"),
        ("""builder.Insert(0, [|"a"|]);""", "none"));

    [Fact]
    public async Task The_statements_of_a_program_write_one_text()
    {
        var text = Assert.Single(await MarkedRows.ReadProgramAsync("""Console.WriteLine([|"a"|]); Console.Write("b");"""));

        Assert.Equal("\"a\"↵ \"b\"", Around(text));
    }

    [Fact]
    public async Task What_is_written_to_nothing_that_has_a_type_is_no_text()
    {
        var codes = await AskedExpressions.ReadAsync(["""Asked0.Append("a")"""], isHalfWritten: true);
        var call = Assert.IsType<InvocationExpressionSyntax>(Assert.Single(codes).Expression);

        Assert.Equal("none", Around(new(codes[0].Model, call.ArgumentList.Arguments[0].Expression)));
    }

    [Fact]
    public async Task A_search_that_is_cancelled_ends()
    {
        var members = "static IEnumerable<string> M() { yield return [|\"a\"|]; }";
        var text = Assert.Single(Assert.Single(await MarkedRows.ReadAsync([members])));

        Assert.Throws<OperationCanceledException>(() => new WrittenTexts(text.Model, new(canceled: true)).Around(text.Expression));
    }

    private static Task VerifyAsync(params (string Statements, string Answer)[] rows) => VerifyAsync("void", rows);

    private static Task VerifyAsync(string returned, params (string Statements, string Answer)[] rows) => MarkedRows.VerifyAsync(
        Around,
        Shared,
        [.. rows.Select(row => ($"static {returned} M({Given}) {{ {row.Statements} }}", row.Answer))]);

    private static string Around(MarkedCode text)
    {
        var texts = new WrittenTexts(text.Model, CancellationToken.None);
        var around = texts.Around(text.Expression);
        Assert.Same(around, texts.Around(text.Expression));
        return around is null ? "none" : string.Join(' ', around.Select(Describe));
    }

    private static string Describe(WrittenText text) =>
        (text.IsUnknown ? "?" : text.Text?.ToString() ?? "-") + text.Behind.Replace('\n', '↵');
}
