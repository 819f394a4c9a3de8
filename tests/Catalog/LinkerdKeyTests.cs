using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Tests.Catalog;

/// <summary>What a row of the catalogue says of itself.</summary>
public class LinkerdKeyTests
{
    [Fact]
    public void The_parts_of_a_key_are_what_stands_before_and_behind_the_slash()
    {
        Assert.All(LinkerdCatalog.All, key =>
        {
            Assert.Equal(key.Name, key.Domain + "/" + key.LocalName);
            Assert.DoesNotContain('/', key.Domain);
        });

        var key = LinkerdCatalog.Find("config.linkerd.io/proxy-await")!;
        Assert.Equal("config.linkerd.io", key.Domain);
        Assert.Equal("proxy-await", key.LocalName);
    }

    [Fact]
    public void Keys_stand_where_the_facts_say()
    {
        foreach (var fact in Facts.Annotations.GetProperty("keys").EnumerateArray())
        {
            var key = LinkerdCatalog.Find(fact.Text("key")!)!;
            var use = fact.Text("use");

            Assert.Equal(use is "annotation" or "annotation+label", key.IsAnnotation);
            Assert.Equal(use is "label" or "annotation+label", key.IsLabel);
            Assert.Equal(use is "annotation" or "label" or "annotation+label", key.IsKey);
        }
    }

    [Fact]
    public void A_key_whose_releases_are_unknown_came_and_went_at_no_time()
    {
        var unknown = LinkerdCatalog.All.Where(key => key.Lifespans.Count == 0).ToList();

        Assert.NotEmpty(unknown);
        Assert.All(unknown, key => Assert.Null(key.Introduced));
        Assert.All(unknown, key => Assert.Null(key.Removed));
    }

    [Fact]
    public void A_key_came_when_the_facts_say()
    {
        foreach (var fact in Facts.Annotations.GetProperty("keys").EnumerateArray())
        {
            var key = LinkerdCatalog.Find(fact.Text("key")!)!;
            var introduced = fact.GetProperty("introduced");
            if (introduced.Text("edge") is { } edge && !introduced.TryGetProperty("edgeRuns", out _))
            {
                Assert.Equal(edge, key.Introduced!.Value.Edge.ToString());
                Assert.Equal(key.Introduced, key.ReadAgainAfter(Parse("edge-18.1.1")));
            }
        }
    }

    [Fact]
    public void Nothing_comes_after_the_last_release()
    {
        Assert.All(LinkerdCatalog.All, key => Assert.Null(key.ReadAgainAfter(Parse("9.0"))));
        Assert.All(LinkerdCatalog.All, key => Assert.Null(key.ReadAgainAfter(Parse("edge-99.12.1"))));
    }

    [Theory]
    [InlineData("2.14", "2.15")]
    [InlineData("2.15", null)]
    [InlineData("edge-23.11.3", "2.15")]
    [InlineData("edge-23.11.4", null)]
    public void The_native_sidecar_key_is_read_from_the_release_on_that_brought_it(string release, string? since) =>
        Assert.Equal(since, NativeSidecarKeys.Alpha.ReadAgainAfter(Parse(release))?.ToString());

    [Fact]
    public void Releases_of_a_line_wait_for_no_change_that_only_edges_saw()
    {
        var key = new LinkerdKey("config.linkerd.io/seen-by-edges") { Lifespans = [new(Milestone.AtEdge("24.10.1"), until: null)] };

        Assert.Null(key.ReadAgainAfter(Parse("2.15")));
        Assert.Equal("edge-24.10.1", key.ReadAgainAfter(Parse("edge-24.9.1"))?.ToString());
    }

    [Fact]
    public void A_key_of_all_releases_is_read_by_each()
    {
        var key = new LinkerdKey("linkerd.io/key");

        Assert.True(key.IsReadBy(release: null));
        Assert.True(key.IsReadBy(Parse("2.11")));
        Assert.False(new LinkerdKey("linkerd.io/key") { IsDeclaredOnly = true }.IsReadBy(release: null));
    }

    [Fact]
    public void A_key_without_a_summary_has_none() => Assert.Empty(new LinkerdKey("linkerd.io/key").Summary);

    private static LinkerdRelease Parse(string text)
    {
        Assert.True(LinkerdRelease.TryParse(text, out var release), text);
        return release;
    }
}
