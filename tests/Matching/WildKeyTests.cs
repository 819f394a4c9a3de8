using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Matching;

namespace LinkerdAnnotations.Tests.Matching;

/// <summary>The matcher on wrong keys found in public code, issues and documentation.</summary>
public sealed class WildKeyTests(ITestOutputHelper output)
{
    public static TheoryData<string, string> RowsAndReleases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var key in WildKey.All)
            {
                foreach (var release in new[] { string.Empty, "2.14", "2.18", "2.20", "edge-24.10.1", "edge-26.6.3" })
                {
                    data.Add(key.Written, release);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(RowsAndReleases))]
    public void First_suggestion_is_an_intended_one(string written, string release)
    {
        LinkerdRelease? target = LinkerdRelease.TryParse(release, out var parsed) ? parsed : null;
        var intended = WildKey.All.Single(key => key.Written == written).Intended;

        var match = KeyMatcher.Match(written, target);

        output.WriteLine($"{written} -> {match.Best?.Name ?? "none"}; others: {string.Join(", ", match.Others)}");
        Assert.Contains(match.Best?.Name ?? string.Empty, intended);
    }
}
