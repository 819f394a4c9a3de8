using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;

namespace LinkerdAnnotations.Tests.CSharp.Shapes;

public class ExpressionShapesTests
{
    [Theory]
    [InlineData("\"a\"", true)]
    [InlineData("@\"a\"", true)]
    [InlineData("\"\\u0061\"", true)]
    [InlineData("\"\"\"a\"\"\"", true)]
    [InlineData("\"b\"", false)]
    [InlineData("'a'", false)]
    [InlineData("\"a\"u8", false)]
    [InlineData("1", false)]
    public void A_string_says_its_text(string literal, bool says) =>
        Assert.Equal(says, Assert.IsType<LiteralExpressionSyntax>(SyntaxFactory.ParseExpression(literal), exactMatch: false).Says("a"));

    [Theory]
    [InlineData("key", "key")]
    [InlineData("((key))", "key")]
    [InlineData("key!", "key")]
    [InlineData("(string)key", "key")]
    [InlineData("((object)(string)key!)!", "key")]
    [InlineData("-(key)", "-(key)")]
    [InlineData("key++", "key++")]
    public void Wrapping_is_taken_off(string wrapped, string inner) =>
        Assert.Equal(inner, SyntaxFactory.ParseExpression(wrapped).Unwrap().ToString());

    [Theory]
    [InlineData("((key!))", "key")]
    [InlineData("((char)47)", "(char)47")]
    [InlineData("key++", "key++")]
    public void A_cast_stays_where_only_parentheses_go(string wrapped, string inner) =>
        Assert.Equal(inner, SyntaxFactory.ParseExpression(wrapped).WithoutParentheses().ToString());

    [Theory]
    [InlineData("Use(([|key|]))", "(key)")]
    [InlineData("Use((string)[|key|])", "(string)key")]
    [InlineData("Use([|key|]!)", "key!")]
    [InlineData("Use([|key|] ?? other)", "key ?? other")]
    [InlineData("Use(other ?? [|key|])", "other ?? key")]
    [InlineData("Use(flag ? [|key|] : other)", "flag ? key : other")]
    [InlineData("Use(flag ? other : ([|key|]))", "flag ? other : (key)")]
    [InlineData("Use([|flag|] ? key : other)", "flag")]
    [InlineData("Use(flag switch { true => [|key|], _ => other })", "flag switch { true => key, _ => other }")]
    [InlineData("Use(text switch { [|Key|] => other, _ => key })", "Key")]
    [InlineData("Use([|key|] switch { _ => other })", "key")]
    [InlineData("Use([|key|] + other)", "key")]
    [InlineData("Use([|key|]++)", "key")]
    [InlineData("Use([|key|])", "key")]
    public void The_outermost_expression_has_the_same_value(string marked, string outermost) =>
        Assert.Equal(outermost, Read(marked).Outermost().ToString());

    [Theory]
    [InlineData("$\"{[|key|]}/a\"")]
    [InlineData("[|key|] + \"/a\"")]
    [InlineData("\"a/\" + ([|key|])")]
    [InlineData("text += [|key|]")]
    [InlineData("text.StartsWith([|key|])")]
    [InlineData("text.StartsWith([|key|], StringComparison.Ordinal)")]
    [InlineData("string.Concat([|key|], \"/a\")")]
    [InlineData("builder.Append([|key|])")]
    [InlineData("writer.Write([|key|])")]
    [InlineData("RemoveByPrefix([|key|])")]
    [InlineData("names.Where(HasPrefix([|key|]))")]
    public void A_part_of_a_longer_text_is_a_piece(string marked) => Assert.True(Read(marked).IsPieceOfText());

    [Theory]
    [InlineData("Use([|key|])")]
    [InlineData("map[[|key|]]")]
    [InlineData("[|key|]")]
    [InlineData("text == [|key|]")]
    [InlineData("builder.Append([|key|], 0, 4)")]
    [InlineData("text.EndsWith([|key|])")]
    [InlineData("actions[0]([|key|])")]
    [InlineData("(flag ? first : second)([|key|])")]
    public void Other_expressions_are_whole(string marked) => Assert.False(Read(marked).IsPieceOfText());

    [Theory]
    [InlineData("const string Prefix = [|\"a\"|];", true)]
    [InlineData("static readonly string KeyPrefix = [|\"a\"|];", true)]
    [InlineData("string KeyPrefix { get; } = [|\"a\"|];", true)]
    [InlineData("string KeyPrefix => [|\"a\"|];", true)]
    [InlineData("void M(string prefix = [|\"a\"|]) { }", true)]
    [InlineData("static readonly string[] Prefixes = { [|\"a\"|] };", true)]
    [InlineData("static readonly string[] Prefixes = new[] { [|\"a\"|] };", true)]
    [InlineData("static readonly string[] Prefixes = new string[] { [|\"a\"|] };", true)]
    [InlineData("static readonly List<string> Prefixes = new List<string> { [|\"a\"|] };", true)]
    [InlineData("static readonly List<string> Prefixes = new() { [|\"a\"|] };", true)]
    [InlineData("static readonly string[] Prefixes = [[|\"a\"|]];", true)]
    [InlineData("const string Key = [|\"a\"|];", false)]
    [InlineData("string Key { get; } = [|\"a\"|];", false)]
    [InlineData("string Key => [|\"a\"|];", false)]
    [InlineData("void M(string key = [|\"a\"|]) { }", false)]
    [InlineData("static readonly string[] Keys = { [|\"a\"|] };", false)]
    [InlineData("static readonly string[] Keys = [[|\"a\"|]];", false)]
    public void What_is_called_a_prefix_is_a_piece(string member, bool isPiece)
    {
        TestFileMarkupParser.GetSpan($"class Members {{ {member} }}", out var source, out var span);
        var node = SyntaxFactory.ParseCompilationUnit(source).FindNode(span, getInnermostNodeForTie: true);

        Assert.Equal(isPiece, Assert.IsType<ExpressionSyntax>(node, exactMatch: false).IsPieceOfText());
    }

    [Theory]
    [InlineData("Use($\"{[|key|]}/a\")", "$\"{key}/a\"", "$\"{key}/a\"")]
    [InlineData("Use(([|key|] + \"/a\") + \"b\")", "key + \"/a\"", "(key + \"/a\") + \"b\"")]
    [InlineData("Use($\"{\"a/\" + [|key|]}!\")", "\"a/\" + key", "$\"{\"a/\" + key}!\"")]
    [InlineData("Use([|key|])", null, "key")]
    [InlineData("Use(number - [|key|])", null, "key")]
    public void A_piece_is_a_part_of_the_next_longer_text(string marked, string? next, string whole)
    {
        var piece = Read(marked);

        Assert.Equal((next, whole), (piece.NextWholeText()?.ToString(), piece.WholeText().ToString()));
    }

    [Theory]
    [InlineData("annotations", "annotations")]
    [InlineData("pod.Metadata.Annotations", "Annotations")]
    [InlineData("pod?.Annotations", "Annotations")]
    [InlineData("pod?.Metadata?.Annotations", "Annotations")]
    [InlineData("pod.GetAnnotations()", "GetAnnotations")]
    [InlineData("(pod.Annotations)", "Annotations")]
    [InlineData("pod.Annotations!", "Annotations")]
    [InlineData("(IDictionary)pod.Annotations", "Annotations")]
    [InlineData("annotations[0]", null)]
    [InlineData("count++", null)]
    [InlineData("\"annotations\"", null)]
    public void An_expression_ends_in_a_name(string expression, string? name) =>
        Assert.Equal(name, SyntaxFactory.ParseExpression(expression).LastName());

    [Theory]
    [InlineData("map.Add(key)", "map")]
    [InlineData("pod.Annotations.Add(key)", "pod.Annotations")]
    [InlineData("Add(key)", null)]
    [InlineData("actions[0](key)", null)]
    public void A_method_is_called_on_what_stands_before_it(string call, string? receiver) => Assert.Equal(
        receiver,
        Assert.IsType<InvocationExpressionSyntax>(SyntaxFactory.ParseExpression(call)).Receiver()?.ToString());

    [Theory]
    [InlineData("map?.Add(key)", "map")]
    [InlineData("pod?.Metadata?.Add(key)", ".Metadata")]
    public void What_stands_before_a_question_mark_is_called_on(string access, string receiver) => Assert.Equal(
        receiver,
        SyntaxFactory.ParseExpression(access).DescendantNodes().OfType<InvocationExpressionSyntax>().Single().Receiver()?.ToString());

    private static ExpressionSyntax Read(string marked)
    {
        TestFileMarkupParser.GetSpan(marked, out var source, out var span);
        var found = SyntaxFactory.ParseExpression(source).FindNode(span, getInnermostNodeForTie: true);
        return Assert.IsType<ExpressionSyntax>(found, exactMatch: false);
    }
}
