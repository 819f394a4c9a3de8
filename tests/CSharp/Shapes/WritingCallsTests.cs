using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;

namespace LinkerdAnnotations.Tests.CSharp.Shapes;

public class WritingCallsTests
{
    [Theory]
    [InlineData("""builder.Append([|"a"|])""", true)]
    [InlineData("""builder.AppendLine([|"a"|])""", true)]
    [InlineData("""writer.Write([|"a"|])""", true)]
    [InlineData("""writer.WriteAsync([|"a"|])""", true)]
    [InlineData("""writer.WriteLine([|"a"|])""", true)]
    [InlineData("""writer.WriteLineAsync([|"a"|])""", true)]
    [InlineData("""lines.Add([|"a"|])""", true)]
    [InlineData("""builder.Append(culture, [|$"a{name}"|])""", true)]
    [InlineData("""builder.Append([|culture|], $"a{name}")""", false)]
    [InlineData("""builder.Append(' ', [|4|])""", false)]
    [InlineData("""builder.Append([|' '|], 4)""", false)]
    [InlineData("""writer.Write([|"{0}"|], name)""", false)]
    [InlineData("""writer.Write([|"{0} {1}"|], name, other)""", false)]
    [InlineData("""writer.Write("{0} {1}", name, [|$"a{other}"|])""", false)]
    [InlineData("""builder.Insert(0, [|"a"|])""", false)]
    [InlineData("""Use([|"a"|])""", false)]
    [InlineData("""Use(name, [|$"a{other}"|])""", false)]
    public void An_argument_is_the_text_where_nothing_else_is_written(string marked, bool isText)
    {
        TestFileMarkupParser.GetSpan(marked, out var source, out var span);
        var call = Call(source);
        var argument = Assert.Single(call.ArgumentList.Arguments, argument => argument.Span == span);

        Assert.Equal(isText, WritingCalls.IsText(argument, call));
    }

    [Theory]
    [InlineData("builder.Append(\"a\").Append(\"b\")", "builder")]
    [InlineData("this.builder.Append(\"a\")", "this.builder")]
    [InlineData("new StringBuilder().Append(\"a\")", "new StringBuilder()")]
    [InlineData("Append(\"a\").Append(\"b\")", null)]
    [InlineData("Append(\"a\")", null)]
    public void The_calls_of_a_chain_are_made_on_one_writer(string chain, string? writer) =>
        Assert.Equal(writer, WritingCalls.WriterOf(Call(chain))?.ToString());

    [Theory]
    [InlineData("builder.Append(\"a\").AppendLine(\"b\").Append(name)", "\"a\" \"b\"↵ name")]
    [InlineData("builder.AppendLine()", "-↵")]
    [InlineData("builder.Append(' ', 4).Append(\"a\")", "-____ \"a\"")]
    [InlineData("builder.Append(' ', 0)", "-")]
    [InlineData("builder.Append(' ', 100).Length()", "-____________________________________________________________________________________________________")]
    [InlineData("builder.Append(' ', 101)", "?")]
    [InlineData("builder.Append(' ', count)", "?")]
    [InlineData("builder.Append(name, 4)", "?")]
    [InlineData("builder.Append(\"a\", 0, 1)", "?")]
    [InlineData("builder.Append(culture, $\"a{name}\")", "$\"a{name}\"")]
    [InlineData("writer.WriteLine(\"{0}\", name)", "?↵")]
    [InlineData("builder.Append(\"a\").Insert(0, \"b\")", "\"a\" ?↵")]
    [InlineData("builder.Append(\"a\").ToString()", "\"a\"")]
    [InlineData("writer.WriteAsync(\"a\").ConfigureAwait(false)", "\"a\"")]
    [InlineData("new StringBuilder(\"a\").Append(\"b\")", "\"a\" \"b\"")]
    [InlineData("new StringBuilder(16).Append(\"b\")", "\"b\"")]
    [InlineData("Append(\"a\").Append(\"b\")", "\"a\" \"b\"")]
    public void A_chain_writes_what_its_calls_do(string chain, string texts) =>
        Assert.Equal(texts, Describe(WritingCalls.TextsIn(Call(chain))));

    [Theory]
    [InlineData("new StringBuilder(\"a\")", "\"a\"")]
    [InlineData("new StringBuilder($\"a{name}\")", "$\"a{name}\"")]
    [InlineData("new StringBuilder(\"a\" + name)", "\"a\" + name")]
    [InlineData("new StringBuilder(\"a\", 16)", "\"a\"")]
    [InlineData("new(\"a\")", "\"a\"")]
    [InlineData("new StringBuilder()", "")]
    [InlineData("new StringBuilder(16)", "")]
    [InlineData("new StreamWriter(stream)", "")]
    [InlineData("new List<string> { \"a\" }", "")]
    [InlineData("builder", "")]
    public void A_new_writer_may_hold_a_text(string creation, string texts) =>
        Assert.Equal(texts, Describe(WritingCalls.TextsOfNew(SyntaxFactory.ParseExpression(creation))));

    [Theory]
    [InlineData("builder.Clear()", true)]
    [InlineData("builder.Clear().Append(\"a\")", true)]
    [InlineData("builder.Append(\"a\")", false)]
    [InlineData("builder.Append(\"a\").Append(\"b\")", false)]
    public void A_chain_may_empty_its_writer(string chain, bool clears) => Assert.Equal(clears, WritingCalls.Clears(Call(chain)));

    [Theory]
    [InlineData("ToString", true)]
    [InlineData("Length", true)]
    [InlineData("EnsureCapacity", true)]
    [InlineData("Clear", true)]
    [InlineData("Count", true)]
    [InlineData("ToArray", true)]
    [InlineData("Flush", true)]
    [InlineData("FlushAsync", true)]
    [InlineData("Close", true)]
    [InlineData("Dispose", true)]
    [InlineData("ConfigureAwait", true)]
    [InlineData("Insert", false)]
    [InlineData("Replace", false)]
    [InlineData("Append", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Some_members_leave_the_text_as_it_is(string? member, bool leaves) => Assert.Equal(leaves, WritingCalls.LeavesText(member));

    private static InvocationExpressionSyntax Call(string text) =>
        Assert.IsType<InvocationExpressionSyntax>(SyntaxFactory.ParseExpression(text), exactMatch: false);

    private static string Describe(IEnumerable<WrittenText> texts) => string.Join(
        ' ',
        texts.Select(text =>
            (text.IsUnknown ? "?" : text.Text?.ToString() ?? "-") + text.Behind.Replace('\n', '↵').Replace(' ', '_')));
}
