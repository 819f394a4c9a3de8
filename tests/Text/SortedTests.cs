using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Tests.Text;

public sealed class SortedTests
{
    private static readonly int[] Starts = [2, 5, 5, 9];

    [Theory]
    [InlineData(0, 0, -1)]
    [InlineData(2, 0, 0)]
    [InlineData(3, 1, 0)]
    [InlineData(5, 1, 2)]
    [InlineData(8, 3, 2)]
    [InlineData(9, 3, 3)]
    [InlineData(10, 4, 3)]
    public void Finds_the_place_of_a_position(int position, int before, int lastAtOrBefore)
    {
        Assert.Equal(before, Sorted.CountBefore(Starts, start => start, position));
        Assert.Equal(lastAtOrBefore, Sorted.LastAtOrBefore(Starts, start => start, position));
    }

    [Fact]
    public void Nothing_has_no_place()
    {
        Assert.Equal(0, Sorted.CountBefore(Array.Empty<int>(), start => start, 1));
        Assert.Equal(-1, Sorted.LastAtOrBefore(Array.Empty<int>(), start => start, 1));
    }
}
