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

    private const string Code =
        "class A { string B = Keys.Inject; string C = D + \"/e\"; string F = $\"{D}/{E}\"; int G = one + /* one */ oneMore + one; }";

    /// <summary>To make the index of a file takes long, so that it can be cancelled; a look at a part of a file cannot.</summary>
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

        // Whoever asks about the whole file is answered by an index, and so are all others from then on.
        ComposedOrReferredTo(expressions, WholeOf(tree));
        Assert.Equal(found, ComposedOrReferredTo(expressions, part));
    }

    [Fact]
    public void An_index_is_made_once_for_who_asks_about_the_whole_file()
    {
        var tree = MarkedSyntax.Parse(Code);
        var whole = WholeOf(tree);
        var almostWhole = TextSpan.FromBounds(0, whole.End - 1);
        var expressions = new ExpressionsInFile(tree);

        Assert.Equal(4, expressions.ComposedOrReferredTo(almostWhole, Cancelled).Count());
        Assert.Throws<OperationCanceledException>(() => expressions.ComposedOrReferredTo(whole, Cancelled));
        Assert.Equal(4, expressions.ComposedOrReferredTo(whole, CancellationToken.None).Count());
        Assert.Equal(4, expressions.ComposedOrReferredTo(whole, Cancelled).Count());
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
        ComposedOrReferredTo(expressions, WholeOf(tree));
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
        ComposedOrReferredTo(expressions, WholeOf(tree));
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
    [InlineData("class A { int B = on\\u0065 + one; }", 2)]
    [InlineData("class A { int B = on\\U00000065 + one; }", 2)]
    [InlineData("class A { int B = one; string C = \"\\u0065\"; }", 1)]
    public void A_file_with_an_escape_is_answered_for_by_an_index(string code, int count)
    {
        var tree = MarkedSyntax.Parse(code);
        var expressions = new ExpressionsInFile(tree);

        Assert.Throws<OperationCanceledException>(() => expressions.SpelledLike("one", WholeOf(tree), Cancelled).Count());
        Assert.Equal(count, Places(expressions, WholeOf(tree)).Length);
    }

    private static TextSpan WholeOf(SyntaxTree tree) => new(0, tree.Length);

    private static string ComposedOrReferredTo(ExpressionsInFile expressions, TextSpan part) =>
        string.Join('|', expressions.ComposedOrReferredTo(part, CancellationToken.None));

    private static TextSpan[] Places(ExpressionsInFile expressions, TextSpan part) =>
        [.. expressions.SpelledLike("one", part, CancellationToken.None).Select(name => name.Span)];
}
