using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.CSharp.Prefilter;

public class ExpressionIndexTests
{
    private const string Code =
        """
        class A
        {
            const string One = Keys.Inject;
            string Two = Domain + "/inject";
            string Three => $"{Domain}/{Name}";
            string Four = count * 5 + " of a text";
            void M() => map[a.b.c] = map[key] + Use(x => x.y) + ("/" + Name) + $"a text of {Name}";
            void N() { map.Add(a.b, "v"); map[$"linkerd.io/inject"] = Domain + "/" + Name + "x"; }
        }
        """;

    [Theory]
    [InlineData("var own = [|Keys.Inject|];", true)]
    [InlineData("var own = [|Inject|];", true)]
    [InlineData("var own = [|Domain + Name|];", true)]
    [InlineData("var own = [|$\"{Domain}/{Name}\"|];", true)]
    [InlineData("var own = [|keys.inject|];", false)]
    [InlineData("var own = [|inject|];", false)]
    [InlineData("var own = [|Domain + 5|];", false)]
    [InlineData("var own = [|$\"a text of {Name}\"|];", false)]
    [InlineData("var own = [|Domain - Name|];", false)]
    [InlineData("var own = [|\"linkerd.io/inject\"|];", false)]
    [InlineData("var own = [|Keys->Inject|];", false)]
    [InlineData("var own = [|Get()|];", false)]
    public void What_could_be_a_key_is_put_together_or_a_name_in_the_place_of_one(string statement, bool could) =>
        Assert.Equal(could, ExpressionIndex.CouldBeKey(MarkedSyntax.InStatements(statement)));

    [Fact]
    public void What_could_be_a_key_is_found_in_the_order_of_the_file()
    {
        var root = Parse(Code);

        Assert.Equal(
            [
                "Keys.Inject",
                "Domain + \"/inject\"",
                "$\"{Domain}/{Name}\"",
                "a.b.c",
                "key",
                "a.b",
                "$\"linkerd.io/inject\"",
                "Domain + \"/\" + Name + \"x\"",
            ],
            ComposedOrReferredTo(root, root.FullSpan));
    }

    [Theory]
    [InlineData("class A { string B = [|C + \"/d\"|]; }", "C + \"/d\"")]
    [InlineData("class A { string B = C[| + \"/d\"|]; }", null)]
    [InlineData("class A { string B = [|C + \"/d|]\"; }", null)]
    [InlineData("class A { string B = [|C|] + \"/d\"; }", null)]
    [InlineData("class A { string B =[| C + \"/d\";|] }", "C + \"/d\"")]
    [InlineData("class A { string B =[| C + \"/d\"; string D =|] C + \"/d\"; }", "C + \"/d\"")]
    public void What_could_be_a_key_is_found_if_it_lies_in_the_part(string code, string? found)
    {
        TestFileMarkupParser.GetSpan(code, out var text, out var part);

        Assert.Equal(found is null ? [] : [found], ComposedOrReferredTo(Parse(text), part));
    }

    [Fact]
    public void A_name_is_found_once_for_each_place_of_its_own()
    {
        const string Text = "class A { int one = two, oneMore = @one; int M(int one) => /* one */ one + this.One + \"one\" + ; }";
        var root = Parse(Text);
        var index = Index(root);

        Assert.Equal(
            [Text.IndexOf("@one", StringComparison.Ordinal), Text.IndexOf("one + this", StringComparison.Ordinal)],
            index.PositionsOf("one", root.FullSpan));
        Assert.Equal([Text.IndexOf("two", StringComparison.Ordinal)], index.PositionsOf("two", root.FullSpan));
        Assert.Equal([Text.IndexOf("One", StringComparison.Ordinal)], index.PositionsOf("One", root.FullSpan));
        Assert.Empty(index.PositionsOf("three", root.FullSpan));
        Assert.Empty(index.PositionsOf("oneMore", root.FullSpan));
        Assert.Empty(index.PositionsOf(string.Empty, root.FullSpan));
    }

    [Theory]
    [InlineData("class A { int B = [|one|] + one + one; }", 1)]
    [InlineData("class A { int B = [|one + |]one + one; }", 1)]
    [InlineData("class A { int B = [|one + o|]ne + one; }", 2)]
    [InlineData("class A { int B = [|one + one + one|]; }", 3)]
    [InlineData("[|class A { int B = one + one + one; }|]", 3)]
    [InlineData("class A { int B = o[|ne + one + one|]; }", 2)]
    [InlineData("class A { int B = one[| + one + one; }|]", 2)]
    [InlineData("class A { int B = one + one + [|one; }|]", 1)]
    [InlineData("class A { int B = one + one + o[|ne; }|]", 0)]
    [InlineData("class [|A |]{ int B = one + one + one; }", 0)]
    public void A_name_is_found_if_it_begins_in_the_part(string code, int count)
    {
        TestFileMarkupParser.GetSpan(code, out var text, out var part);
        var found = Index(Parse(text)).PositionsOf("one", part).ToArray();

        Assert.Equal(count, found.Length);
        Assert.All(found, position => Assert.True(position >= part.Start && position < part.End));
        Assert.Equal(found.Order(), found);
    }

    [Fact]
    public void The_walk_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => new ExpressionIndex(Parse(Code), new(canceled: true)));

    private static SyntaxNode Parse(string text) => MarkedSyntax.Parse(text).GetRoot(TestContext.Current.CancellationToken);

    private static ExpressionIndex Index(SyntaxNode root) => new(root, CancellationToken.None);

    private static IEnumerable<string> ComposedOrReferredTo(SyntaxNode root, TextSpan part) =>
        Index(root).ComposedOrReferredTo(root, part).Select((ExpressionSyntax expression) => expression.ToString());
}
