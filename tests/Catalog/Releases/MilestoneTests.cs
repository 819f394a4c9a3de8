using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Tests.Catalog;

public class MilestoneTests
{
    private static readonly Milestone OfLine = Milestone.At("2.19", "25.10.2");
    private static readonly Milestone OfPatch = Milestone.At("2.14.4", "23.11.1");
    private static readonly Milestone OfEdge = Milestone.AtEdge("24.10.1");

    [Fact]
    public void Is_called_by_its_line_where_it_has_one()
    {
        Assert.Equal("2.19", OfLine.ToString());
        Assert.Equal("2.14.4", OfPatch.ToString());
        Assert.Equal("edge-24.10.1", OfEdge.ToString());
    }

    [Theory]
    [InlineData("", "2.19")]
    [InlineData("2.18", "2.19")]
    [InlineData("edge-24.10.1", "edge-25.10.2")]
    public void Is_called_as_the_release_is_of_which_one_speaks(string release, string name) =>
        Assert.Equal(name, OfLine.NameBeside(LinkerdRelease.TryParse(release, out var parsed) ? parsed : null));

    [Theory]
    [InlineData("2.18", false)]
    [InlineData("2.19.0", true)]
    [InlineData("2.19", true)]
    [InlineData("edge-25.10.1", false)]
    [InlineData("edge-25.10.2", true)]
    [InlineData("edge-25.10.3", true)]
    public void Is_reached_by_lines_and_by_edges_each_by_their_own(string release, bool isReached) =>
        Assert.Equal(isReached, OfLine.IsReachedBy(Parse(release)));

    [Theory]
    [InlineData("2.14.3", false)]
    [InlineData("2.14.4", true)]
    [InlineData("2.14", true)]
    [InlineData("edge-23.10.9", false)]
    [InlineData("edge-23.11.1", true)]
    public void A_change_that_was_carried_back_is_reached_from_that_patch_on(string release, bool isReached) =>
        Assert.Equal(isReached, OfPatch.IsReachedBy(Parse(release)));

    [Fact]
    public void A_change_that_only_edges_saw_is_in_no_line()
    {
        Assert.True(OfEdge.IsReachedBy(Parse("edge-24.10.1")));
        Assert.False(OfEdge.IsReachedBy(Parse("2.20")));
    }

    private static LinkerdRelease Parse(string text)
    {
        Assert.True(LinkerdRelease.TryParse(text, out var release), text);
        return release;
    }
}
