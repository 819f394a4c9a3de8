using LinkerdAnnotations.Analyzers.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Prefilter;

public class TokensInFileTests
{
    /// <summary>Places are numbers of characters: <c>a.bc /* d */ e;</c>, with a semicolon at 14.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("0", "a")]
    [InlineData("1", ".")]
    [InlineData("2", "bc")]
    [InlineData("3", "bc")]
    [InlineData("2,3", "bc")]
    [InlineData("2,2", "bc")]
    [InlineData("0,1,2", "a|.|bc")]
    [InlineData("0,1,2,3,13,14", "a|.|bc|e|;")]
    [InlineData("4", "")]
    [InlineData("2,4,5", "bc")]
    [InlineData("4,5,8,12", "")]
    [InlineData("4,13", "e")]
    [InlineData("8,13,14", "e|;")]
    [InlineData("13", "e")]
    [InlineData("14", ";")]
    public void A_token_is_found_once_at_the_places_in_it(string places, string tokens) =>
        Assert.Equal(tokens, Find("a.bc /* d */ e;", places));

    [Theory]
    [InlineData("3", "")]
    [InlineData("3,8", "abc")]
    [InlineData("3,8,9", "abc")]
    [InlineData("8,9,10", "abc")]
    [InlineData("3,7,8,9,10,11", "abc|;")]
    public void A_comment_before_a_token_hides_no_place_in_it(string places, string tokens) =>
        Assert.Equal(tokens, Find("/* d */ abc;", places));

    private static string Find(string text, string places) => string.Join(
        '|',
        TokensInFile
            .At(
                MarkedSyntax.Parse(text).GetRoot(TestContext.Current.CancellationToken),
                places.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse))
            .Select(token => token.ToString()));
}
