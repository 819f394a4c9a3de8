using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

public class ManifestPlaceTests
{
    private static readonly ManifestPlace Whole = new(string.Empty, Branch: null, Depth: 0);

    [Fact]
    public void What_is_within_is_one_level_deeper_and_in_the_same_branch()
    {
        var branch = new TemplateBranch(outer: null, start: 3);
        var place = new ManifestPlace("a", branch, Depth: 2);

        Assert.Equal(new("b", branch, Depth: 3), place.Into("b"));
        Assert.Equal(new("b", Branch: null, Depth: 3), place.Into("b", branch: null));
    }

    [Theory]
    [InlineData("match", true)]
    [InlineData("exclude", true)]
    [InlineData("pattern", true)]
    [InlineData("anyPattern", true)]
    [InlineData("deny", true)]
    [InlineData("conditions", true)]
    [InlineData("preconditions", true)]
    [InlineData("mutate", false)]
    [InlineData("Match", false)]
    [InlineData("matchLabels", false)]
    [InlineData("", false)]
    public void Policies_compare_objects_with_some_of_their_parts(string name, bool isCompared)
    {
        var place = Whole.Into(name);

        Assert.Equal(isCompared, place.IsCompared);
        Assert.Equal(isCompared, place.Into("metadata").IsCompared);
        Assert.False(place.IsOfValues);
    }

    [Theory]
    [InlineData("values", true)]
    [InlineData("valuesObject", true)]
    [InlineData("valuesInline", true)]
    [InlineData("helmValues", true)]
    [InlineData("value", false)]
    [InlineData("Values", false)]
    [InlineData("valuesFrom", false)]
    public void Releases_of_charts_have_values(string name, bool isOfValues)
    {
        var place = Whole.Into(name);

        Assert.Equal(isOfValues, place.IsOfValues);
        Assert.Equal(isOfValues, place.Into("podAnnotations").IsOfValues);
        Assert.False(place.IsCompared);
    }

    [Fact]
    public void What_is_said_of_a_place_holds_within_it()
    {
        var within = (Whole with { IsOfAnyObject = true, IsRepeated = true }).Into("a");

        Assert.True(within.IsOfAnyObject);
        Assert.True(within.IsRepeated);
        Assert.False(Whole.Into("a").IsOfAnyObject);
        Assert.False(Whole.Into("a").IsRepeated);
    }

    [Fact]
    public void What_an_alias_stands_for_is_read_again()
    {
        var target = new ManifestNode(ManifestNodeKind.Scalar, new TextSpan(0, 1), column: null);
        var alias = new ManifestNode(ManifestNodeKind.Alias, new TextSpan(2, 2), column: null) { Target = target };

        Assert.True(Whole.Of(alias).IsRepeated);
        Assert.False(Whole.Of(target).IsRepeated);
        Assert.True((Whole with { IsRepeated = true }).Of(target).IsRepeated);
    }
}
