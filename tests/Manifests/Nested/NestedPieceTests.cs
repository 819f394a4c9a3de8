using LinkerdAnnotations.Analyzers.Manifests;

namespace LinkerdAnnotations.Tests.Manifests;

public class NestedPieceTests
{
    private static readonly NestedPiece Letters = new(Start: 4, Length: 3, Outer: 10, OuterLength: 3);

    private static readonly NestedPiece Escape = new(Start: 4, Length: 1, Outer: 10, OuterLength: 6);

    [Fact]
    public void What_is_as_long_as_it_is_written_stands_for_itself()
    {
        Assert.True(Letters.IsVerbatim);
        Assert.False(Escape.IsVerbatim);
    }

    [Theory]
    [InlineData(4, 10)]
    [InlineData(5, 11)]
    [InlineData(6, 12)]
    [InlineData(7, 13)]
    public void Each_character_that_stands_for_itself_has_a_place(int position, int outer) =>
        Assert.Equal(outer, Letters.OuterOf(position));

    [Theory]
    [InlineData(4, 10)]
    [InlineData(5, 16)]
    public void A_position_is_before_an_escape_or_behind_it(int position, int outer) => Assert.Equal(outer, Escape.OuterOf(position));

    [Theory]
    [InlineData(4, 11)]
    [InlineData(5, 12)]
    [InlineData(6, 13)]
    public void A_character_that_stands_for_itself_ends_behind_itself(int position, int outer) =>
        Assert.Equal(outer, Letters.OuterBehind(position));

    [Fact]
    public void A_character_that_is_escaped_ends_behind_the_escape() => Assert.Equal(16, Escape.OuterBehind(4));
}
