using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Text;

public class WordHashesTests
{
    [Theory]
    [InlineData("class A { int one = two; }", "class", "A", "int", "one", "two")]
    [InlineData("@one_2;\u0438\u043c\u044f", "one_2", "\u0438\u043c\u044f")]
    [InlineData("one one one", "one")]
    [InlineData("e\u0301t\u00e9 a\u203fb 9Zz@[`{", "e\u0301t\u00e9", "a\u203fb", "9Zz")]
    [InlineData("\u3007\u2167 on\u200de\u200d", "\u3007\u2167", "one")]
    [InlineData("", new string[0])]
    public void Every_word_is_found_once(string text, params string[] words) =>
        Assert.Equal(words.Select(WordHashes.Of).Order(), WordHashes.In(SourceText.From(text)).Order());

    [Theory]
    [InlineData(16_380)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    public void A_word_is_not_cut_in_two_by_the_pieces_that_a_long_text_is_read_in(int before) =>
        Assert.Contains(WordHashes.Of("inject"), WordHashes.In(SourceText.From(new string(' ', before) + "inject")));
}
