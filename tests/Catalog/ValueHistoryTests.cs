using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Catalog;

/// <summary>Which of the forms that a value has had counts.</summary>
public class ValueHistoryTests
{
    private static readonly ValueHistory History = ValueHistory.Takes(Choice.Of("old"))
        .Since(Milestone.At("2.14", "23.5.1"), Choice.Of("new"))
        .Since(Milestone.AtEdge("26.1.1"), Choice.Of("newest"));

    [Theory]
    [InlineData("2.13", "old")]
    [InlineData("2.14", "new")]
    [InlineData("2.20", "new")]
    [InlineData("edge-23.4.1", "old")]
    [InlineData("edge-23.5.1", "new")]
    [InlineData("edge-26.1.1", "newest")]
    public void A_release_takes_the_form_of_its_time(string text, string value)
    {
        Assert.True(LinkerdRelease.TryParse(text, out var release));

        Assert.All(new[] { "old", "new", "newest" }, other => Assert.Equal(other == value, History.Accepts(other, release)));
        Assert.Equal(value, Assert.Single(History.NewestIn(release).Choices));
        Assert.Equal(value, Assert.Single(Assert.Single(History.GrammarsIn(release)).Choices));
    }

    [Fact]
    public void Without_a_release_every_form_is_taken_and_the_newest_is_offered()
    {
        Assert.All(new[] { "old", "new", "newest" }, value => Assert.True(History.Accepts(value, release: null)));
        Assert.False(History.Accepts("other", release: null));
        Assert.Equal("newest", Assert.Single(History.NewestIn(release: null).Choices));
        Assert.Equal(["old", "new", "newest"], History.GrammarsIn(release: null).Select(grammar => grammar.Choices[0]));
    }
}
