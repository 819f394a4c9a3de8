using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.CSharp.Prefilter;

public class ExpressionsInFileTests
{
    // A file is searched as often before an index of it is made.
    private const int MostSearches = 8;

    private const string Many =
        """
        class A
        {
            const string One = Keys.Inject;
            string Two = Domain + "/inject";
            string Three => $"{Domain}/{Name}";
            string Four = count * 5 + " of a text";
            void M() => map[a.b.c] = map[key] + Use(x => x.y) + ("/" + Name) + $"a text of {Name}";
            void N() { map.Add(a.b, "v"); map[$"linkerd.io/inject"] = Domain + "/" + Name + "x"; }
            void P() { Make<Keys.Text>(Keys.Text)[Keys.Text] = Other.Make<Keys>()?[Keys.Text] ?? new A { [Keys.Text] = "v" }; }
        }
        """;

    private const string Code =
        "class A { string B = Keys.Inject; string C = D + \"/e\"; string F = $\"{D}/{E}\"; int G = one + /* one */ oneMore + one; }";

    /// <summary>To make the index of a file takes long, so that it can be cancelled; a search cannot.</summary>
    private static readonly CancellationToken Cancelled = new(canceled: true);

    [Theory]
    [InlineData("class A { string B = [|C + \"/d\"|]; }", "C + \"/d\"")]
    [InlineData("class A { string B = [|$\"{C}/d\"|]; }", "$\"{C}/d\"")]
    [InlineData("class A { string B = [|C.D|]; }", "C.D")]
    [InlineData("class A { string B =[| C.D; string E = |]C.D + \"/d\"; }", "C.D")]
    [InlineData("class A { string B = C[| + \"/d\"|]; }", "")]
    [InlineData("class A { string B = [|C + \"/d|]\"; }", "")]
    [InlineData("class A { string B = [|c|]; }", "")]
    [InlineData("class A { [|string B = C + \"/d\", E = C.D;|] }", "C + \"/d\"|C.D")]
    [InlineData("[|class A { string B = C + \"/d\", E = C.D; }|]", "C + \"/d\"|C.D")]
    public void What_could_be_a_key_is_found_in_a_part_of_the_file(string code, string found)
    {
        TestFileMarkupParser.GetSpan(code, out var text, out var part);
        var tree = MarkedSyntax.Parse(text);
        var expressions = new ExpressionsInFile(tree);

        Assert.Equal(found, ComposedOrReferredTo(expressions, part));
    }

    [Fact]
    public void What_could_be_a_key_is_found_in_the_order_of_the_file()
    {
        var tree = MarkedSyntax.Parse(Many);

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
                "Keys.Text",
                "Keys.Text",
                "Keys.Text",
                "Keys.Text",
            ],
            new ExpressionsInFile(tree).ComposedOrReferredTo(WholeOf(tree), CancellationToken.None).Select(found => found.ToString()));
    }

    [Fact]
    public void The_walk_can_be_cancelled()
    {
        var tree = MarkedSyntax.Parse(Code);

        Assert.Throws<OperationCanceledException>(
            () => new ExpressionsInFile(tree).ComposedOrReferredTo(WholeOf(tree), Cancelled).Count());
    }

    [Theory]
    [InlineData("[|class A { int B = one + one; }|]", 2)]
    [InlineData("class A { int B = [|one|] + one; }", 1)]
    [InlineData("class A { int B = one + [|one|]; }", 1)]
    [InlineData("class A { int B =[| one +|] one; }", 1)]
    [InlineData("class A { int B = [|/* one */ one; |]}", 1)]
    [InlineData("class A { int B = [|/* one */ two; |]}", 0)]
    [InlineData("class A { int B = [|oneMore + noone + One + one|]; }", 1)]
    [InlineData("class A { int B = [|\"one\" + one|]; }", 1)]
    [InlineData("class A { int B = [|two // one\n|]; }", 0)]
    [InlineData("class A { int B = [|this.one|]; }", 1)]
    [InlineData("class A { [|int one; |]}", 0)]
    [InlineData("class A { int B = [|two|]; }", 0)]
    public void A_name_is_found_where_it_stands_in_a_part_of_the_file(string code, int count)
    {
        TestFileMarkupParser.GetSpan(code, out var text, out var part);
        var tree = MarkedSyntax.Parse(text);
        var expressions = new ExpressionsInFile(tree);
        var searched = Places(expressions, part);

        Assert.Equal(count, searched.Length);
        Assert.All(searched, place => Assert.Equal("one", text.Substring(place.Start, place.Length)));
        Assert.All(searched, place => Assert.True(part.Contains(place)));

        // The index says the same as the search.
        MakeIndex(expressions, tree);
        Assert.Equal(searched, Places(expressions, part));
    }

    [Fact]
    public void A_name_that_is_half_typed_stands_nowhere()
    {
        var tree = MarkedSyntax.Parse("class A { int B = one + ; }");

        Assert.Empty(new ExpressionsInFile(tree).SpelledLike(string.Empty, WholeOf(tree), Cancelled));
    }

    [Fact]
    public void A_file_is_searched_a_few_times_before_an_index_is_made()
    {
        var tree = MarkedSyntax.Parse(Code);
        var expressions = new ExpressionsInFile(tree);
        for (var i = 0; i < MostSearches; i++)
        {
            Assert.Equal(2, expressions.SpelledLike("one", WholeOf(tree), Cancelled).Count());
        }

        Assert.Throws<OperationCanceledException>(() => expressions.SpelledLike("one", WholeOf(tree), Cancelled).Count());
        Assert.Equal(2, expressions.SpelledLike("one", WholeOf(tree), CancellationToken.None).Count());
        Assert.Equal(2, expressions.SpelledLike("one", WholeOf(tree), Cancelled).Count());
    }

    [Fact]
    public void A_part_of_a_file_is_searched_more_often()
    {
        var tree = MarkedSyntax.Parse(Code);
        var half = new TextSpan(tree.Length / 2, tree.Length / 2);
        var expressions = new ExpressionsInFile(tree);
        Assert.Equal(0, tree.Length % 2);
        for (var i = 0; i < MostSearches * 2; i++)
        {
            Assert.Equal(2, expressions.SpelledLike("one", half, Cancelled).Count());
        }

        Assert.Throws<OperationCanceledException>(() => expressions.SpelledLike("one", half, Cancelled).Count());
    }

    [Fact]
    public void An_index_that_is_there_is_asked_instead_of_a_search()
    {
        var text = new CountedText(Code);
        var tree = CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken);
        var expressions = new ExpressionsInFile(tree);
        MakeIndex(expressions, tree);
        var reads = text.Reads;

        Assert.Equal(2, Places(expressions, WholeOf(tree)).Length);
        Assert.Equal(reads, text.Reads);
    }

    [Fact]
    public void A_file_is_searched_for_escapes_once()
    {
        var text = new CountedText(Code);
        var tree = CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken);
        var expressions = new ExpressionsInFile(tree);
        Places(expressions, WholeOf(tree));
        var reads = text.Reads;

        Assert.Equal(2, Places(expressions, WholeOf(tree)).Length);
        Assert.Equal(reads + 1, text.Reads);
    }

    [Theory]
    [InlineData("class A { int B = on\\u0065 + one + 1; }", 2)]
    [InlineData("class A { int B = one + on\\U00000065 + \\u006fne; }", 3)]
    [InlineData("class A { int B = on\\u0065More + on; }", 0)]
    [InlineData("class A { int B = one; string C = \"on\\u0065\"; /* on\\u0065 */ }", 1)]
    public void A_name_is_found_that_is_written_with_an_escape(string code, int count)
    {
        var tree = MarkedSyntax.Parse(code);
        var expressions = new ExpressionsInFile(tree);
        var searched = Places(expressions, WholeOf(tree));

        Assert.Equal(count, searched.Length);
        Assert.Equal(searched.OrderBy(place => place.Start), searched);
        Assert.Empty(expressions.SpelledLike("one", new(0, "class A ".Length), CancellationToken.None));

        MakeIndex(expressions, tree);
        Assert.Equal(searched, Places(expressions, WholeOf(tree)));
    }

    private static void MakeIndex(ExpressionsInFile expressions, SyntaxTree tree)
    {
        for (var i = 0; i <= MostSearches; i++)
        {
            Places(expressions, WholeOf(tree));
        }
    }

    private static TextSpan WholeOf(SyntaxTree tree) => new(0, tree.Length);

    private static string ComposedOrReferredTo(ExpressionsInFile expressions, TextSpan part) =>
        string.Join('|', expressions.ComposedOrReferredTo(part, CancellationToken.None));

    private static TextSpan[] Places(ExpressionsInFile expressions, TextSpan part) =>
        [.. expressions.SpelledLike("one", part, CancellationToken.None).Select(name => name.Span)];
}
