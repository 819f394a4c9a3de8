using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Matching;

namespace LinkerdAnnotations.Tests.Matching;

/// <summary>Which key is written for what was meant.</summary>
public sealed class KnownKeyTests
{
    private static readonly Lifespan UpTo215 = new(since: null, until: Milestone.At("2.15", "23.9.2"));

    [Theory]
    [InlineData("2.14", false, "config.linkerd.io/former")]
    [InlineData("2.18", false, "linkerd.io/inject")]
    [InlineData("2.14", true, "config.linkerd.io/former")]
    [InlineData("2.18", true, "config.linkerd.io/former")]
    public void A_key_that_is_gone_is_written_as_its_successor_where_that_takes_the_same(string release, bool differs, string expected)
    {
        var former = new LinkerdKey("config.linkerd.io/former")
        {
            Lifespans = [UpTo215],
            ReplacedBy = "linkerd.io/inject",
            ReplacementDiffers = differs
        };

        Assert.Equal(expected, new KnownKey([former], []).ToWriteFor(Parse(release)).Name);
    }

    [Fact]
    public void A_key_that_is_gone_without_successor_stays_what_it_is()
    {
        var former = new LinkerdKey("config.linkerd.io/former") { Lifespans = [UpTo215] };

        Assert.Equal(former, new KnownKey([former], []).ToWriteFor(Parse("2.18")));
        Assert.Equal(former, new KnownKey([former], []).ToWriteFor(release: null));
    }

    [Fact]
    public void It_goes_by_all_its_names()
    {
        var meant = new KnownKey([new("config.linkerd.io/present")], ["config.linkerd.io/former"]);

        Assert.Equal(["config.linkerd.io/present", "config.linkerd.io/former"], meant.Names);
        Assert.Equal("present", Assert.Single(meant.Spellings).Name[0].Text);
        Assert.False(meant.IsNativeSidecar);
        Assert.Empty(meant.AlternativesFor(Parse("2.18")));
    }

    private static LinkerdRelease Parse(string text) =>
        LinkerdRelease.TryParse(text, out var release) ? release : throw new ArgumentException(text);
}
