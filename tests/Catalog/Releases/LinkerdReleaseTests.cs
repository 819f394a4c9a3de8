using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Tests.Catalog;

public class LinkerdReleaseTests
{
    [Theory]
    [InlineData("2.18", "2.18")]
    [InlineData("v2.18.1", "2.18.1")]
    [InlineData("v2.18", "2.18")]
    [InlineData("2.14.10", "2.14.10")]
    [InlineData("stable-2.14.10", "2.14.10")]
    [InlineData("stable-2.14.0", "2.14.0")]
    [InlineData("version-2.19", "2.19")]
    [InlineData("enterprise-2.18.3", "2.18")]
    [InlineData("edge-24.10.1", "edge-24.10.1")]
    [InlineData("2024.10.1", "edge-24.10.1")]
    [InlineData("2.99", "2.99")]
    [InlineData("3.0", "3.0")]
    [InlineData("9.9999", "9.9999")]
    [InlineData("enterprise-2.18", "2.18")]
    [InlineData("edge-18.1.1", "edge-18.1.1")]
    [InlineData("edge-99.12.1", "edge-99.12.1")]
    [InlineData("2018.9.1", "edge-18.9.1")]
    public void Reads_what_users_call_a_release(string text, string expected)
    {
        Assert.True(LinkerdRelease.TryParse(text, out var release));
        Assert.Equal(expected, release.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("2")]
    [InlineData("2.")]
    [InlineData("2.x")]
    [InlineData("2.18.")]
    [InlineData("2.18.1.0")]
    [InlineData("2.018")]
    [InlineData("1.7.5")]
    [InlineData("24.10.1")]
    [InlineData("edge-2.18")]
    [InlineData("edge-24.13.1")]
    [InlineData("edge-24.0.1")]
    [InlineData("edge-24.10.0")]
    [InlineData("edge-24.10")]
    [InlineData("edge-17.1.1")]
    [InlineData("edge-100.1.1")]
    [InlineData("edge-24.10.1.0")]
    [InlineData("enterprise-2")]
    [InlineData("enterprise-1.18")]
    [InlineData("stable-1.18")]
    [InlineData("10.0")]
    [InlineData("02.18")]
    [InlineData("2.18.01")]
    [InlineData("2017.10.1")]
    [InlineData("2000.10.1")]
    [InlineData("2024.10")]
    [InlineData("stable-")]
    [InlineData("latest")]
    [InlineData("stable")]
    [InlineData("2.18-rc1")]
    [InlineData("-2.18")]
    [InlineData("+2.18")]
    [InlineData("2.١٨")]
    [InlineData("2.10000")]
    [InlineData("2.18.2147483647")]
    [InlineData("2.99999999999999999999")]
    public void Refuses_anything_else(string? text) => Assert.False(LinkerdRelease.TryParse(text, out _));

    [Fact]
    public void Orders_edges_among_releases()
    {
        string[] ordered =
        [
            "edge-18.9.2", "2.0", "2.10", "edge-21.9.5", "2.11.0", "2.11.5", "2.11", "edge-21.10.1", "2.12", "2.14.0", "2.14.10",
            "edge-23.9.1",
            "edge-24.2.4", "2.15", "edge-24.2.5", "edge-24.10.1", "2.17", "2.18", "edge-25.5.1", "edge-25.10.7", "2.19", "edge-26.6.3",
            "2.20",
            "edge-26.7.1", "edge-27.1.1", "2.21", "3.0",
        ];

        var releases = ordered.Select(Parse).ToList();

        for (var i = 0; i < releases.Count; i++)
        {
            for (var j = 0; j < releases.Count; j++)
            {
                Assert.True(
                    Math.Sign(releases[i].CompareTo(releases[j])) == Math.Sign(i.CompareTo(j)),
                    $"{ordered[i]} against {ordered[j]}");
                Assert.Equal(i < j, releases[i] < releases[j]);
                Assert.Equal(i <= j, releases[i] <= releases[j]);
                Assert.Equal(i > j, releases[i] > releases[j]);
                Assert.Equal(i >= j, releases[i] >= releases[j]);
                Assert.Equal(i == j, releases[i] == releases[j]);
                Assert.Equal(i != j, releases[i] != releases[j]);
                Assert.Equal(i == j, releases[i].Equals((object)releases[j]));
            }
        }
    }

    [Fact]
    public void Each_line_stands_between_the_edges_that_the_facts_name()
    {
        foreach (var fact in Facts.Annotations.GetProperty("releases").EnumerateArray())
        {
            if (fact.Text("version") is not "edge" and var version)
            {
                var line = Parse(version!);
                Assert.True(Parse(fact.Text("closestEdgeBefore")!) < line, version);
                Assert.Contains(line, LinkerdReleaseLines.Known);

                if (fact.Text("edge") is null)
                {
                    Assert.True(line < Parse(fact.Text("firstEdge")!), version);
                }
            }
        }

        Assert.Equal(Facts.Annotations.GetProperty("releases").GetArrayLength() - 1, LinkerdReleaseLines.Known.Count);
    }

    [Theory]
    [InlineData("2.17", "2.18")]
    [InlineData("2.14.9", "2.14.10")]
    [InlineData("edge-24.10.1", "edge-24.11.1")]
    [InlineData("edge-24.10.1", "2.18")]
    public void One_order_tells_what_is_older_and_what_is_the_same(string older, string newer)
    {
        var (first, second) = (Parse(older), Parse(newer));

        Assert.True(first < second && first <= second && second > first && second >= first && first != second);
        Assert.False(first > second || first >= second || second < first || second <= first || first == second);
        Assert.Equal([first, second], new HashSet<LinkerdRelease> { first, second, Parse(older), Parse(newer) }.Order());
        Assert.False(first.Equals((object)older));
    }

    [Fact]
    public void A_newer_release_counts_as_the_newest()
    {
        foreach (var key in LinkerdCatalog.All.Where(key => key.IsReadBy(Parse("2.20"))))
        {
            Assert.True(key.IsReadBy(Parse("2.99")), key.Name);
            Assert.True(key.IsReadBy(Parse("edge-40.1.1")), key.Name);
        }
    }

    [Fact]
    public void Releases_of_two_names_are_the_same_release()
    {
        Assert.Equal(Parse("2.18").GetHashCode(), Parse("v2.18").GetHashCode());
        Assert.Equal(Parse("2024.10.1").GetHashCode(), Parse("edge-24.10.1").GetHashCode());
        Assert.False(Parse("2.18").Equals("2.18"));
        Assert.False(Parse("2.18").Equals(null));
    }

    [Theory]
    [InlineData("2.18", "2.18.0")]
    [InlineData("2.14.4", "2.14.4")]
    public void A_line_begins_with_its_first_patch(string line, string first) =>
        Assert.Equal(first, LinkerdRelease.FirstOf(line).ToString());

    [Theory]
    [InlineData("edge-24.10.1")]
    [InlineData("1.0")]
    public void Tables_of_lines_hold_nothing_else(string text) => Assert.Throws<ArgumentException>(() => LinkerdRelease.FirstOf(text));

    [Theory]
    [InlineData("2.18")]
    [InlineData("24.13.1")]
    public void Tables_of_edges_hold_nothing_else(string text) => Assert.Throws<ArgumentException>(() => LinkerdRelease.Edge(text));

    private static LinkerdRelease Parse(string text)
    {
        Assert.True(LinkerdRelease.TryParse(text, out var release), text);
        return release;
    }
}
