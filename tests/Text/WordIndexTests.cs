using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Text;

public class WordIndexTests
{
    [Theory]
    [InlineData("[|one|] two [|one|] oneMore noone One [|one|]")]
    [InlineData("[|one|]")]
    [InlineData("@[|one|](\"[|one|]\") /* [|one|] */")]
    [InlineData("two one_2 one\u0301 \u0438one one\u2167")]
    [InlineData("[|on\u200de|] \u200d[|one|]")]
    [InlineData("")]
    public void A_word_is_found_wherever_it_stands_by_itself(string marked)
    {
        TestFileMarkupParser.GetSpans(marked, out var text, out ImmutableArray<TextSpan> spans);

        Assert.Equal(spans.Select(span => span.Start), PlacesOf(text, "one", new(0, text.Length)));
    }

    [Theory]
    [InlineData("[|one|] + one + one", 1)]
    [InlineData("[|one + |]one + one", 1)]
    [InlineData("[|one + o|]ne + one", 2)]
    [InlineData("[|one + one + one|]", 3)]
    [InlineData("o[|ne + one + one|]", 2)]
    [InlineData("one[| + one + one; |]", 2)]
    [InlineData("one + one + [|one; |]", 1)]
    [InlineData("one + one + o[|ne; |]", 0)]
    [InlineData("class [|A |]{ int B = one + one + one; }", 0)]
    public void A_word_is_found_if_it_begins_in_the_part(string marked, int count)
    {
        TestFileMarkupParser.GetSpan(marked, out var text, out var part);
        var found = PlacesOf(text, "one", part);

        Assert.Equal(count, found.Length);
        Assert.All(found, place => Assert.True(place >= part.Start && place < part.End));
        Assert.Equal(found.Order(), found);
    }

    [Fact]
    public void Words_that_are_not_there_and_no_word_are_nowhere()
    {
        Assert.Empty(PlacesOf("one two", "three", new(0, 7)));
        Assert.Empty(PlacesOf("one two", "", new(0, 7)));
    }

    [Theory]
    [InlineData(16_380)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    public void A_word_is_not_cut_in_two_by_the_pieces_that_a_long_text_is_read_in(int before)
    {
        var text = new string(' ', before) + "inject and inject";

        Assert.Equal([before, before + 11], PlacesOf(text, "inject", new(0, text.Length)));
    }

    [Fact]
    public void The_search_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => new WordIndex(SourceText.From("one"), new(canceled: true)));

    private static int[] PlacesOf(string text, string word, TextSpan part) =>
        [.. new WordIndex(SourceText.From(text), CancellationToken.None).PlacesOf(word, part)];
}
