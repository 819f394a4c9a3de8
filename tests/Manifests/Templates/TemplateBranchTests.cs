using LinkerdAnnotations.Analyzers.Manifests;

namespace LinkerdAnnotations.Tests.Manifests;

public class TemplateBranchTests
{
    [Fact]
    public void It_is_empty_until_its_end_was_seen() => Assert.Equal(new(5, 0), new TemplateBranch(outer: null, start: 5).Span);

    [Theory]
    [InlineData(9, 4)]
    [InlineData(6, 1)]
    [InlineData(5, 0)]
    [InlineData(4, 0)]
    [InlineData(0, 0)]
    public void It_goes_from_its_start_to_its_end(int end, int length)
    {
        var branch = new TemplateBranch(outer: null, start: 5);

        branch.EndAt(end);

        Assert.Equal(new(5, length), branch.Span);
    }

    [Fact]
    public void It_knows_the_branch_around_it()
    {
        var outer = new TemplateBranch(outer: null, start: 1);

        Assert.Same(outer, new TemplateBranch(outer, start: 2).Outer);
        Assert.Null(outer.Outer);
    }
}
