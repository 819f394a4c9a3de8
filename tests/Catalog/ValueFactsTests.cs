using System.Text.Json;
using System.Text.RegularExpressions;
using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Tests.Catalog;

/// <summary>The forms of values in the catalogue and in the facts agree.</summary>
public class ValueFactsTests
{
    private static IEnumerable<(JsonElement Value, LinkerdKey Key, IReadOnlyList<string> Releases)> Rows =>
        from fact in Facts.Annotations.GetProperty("keys").EnumerateArray()
        let value = fact.Object("value")
        where value is not null
        let supported = fact.Strings("supportedIn")
        select (value.Value, LinkerdCatalog.Find(fact.Text("key")!)!, supported.Count > 0 ? supported : ["2.11"]);

    [Fact]
    public void Both_know_values_of_the_same_keys()
    {
        var facts = Rows.Select(row => row.Key.Name);

        Assert.Equal(
            facts.Order(StringComparer.Ordinal),
            LinkerdCatalog.All.Where(key => key.Value is not null).Select(key => key.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Allowed_values_are_taken_in_just_the_releases_that_allow_them()
    {
        var judged = 0;
        foreach (var (value, key, releases) in Rows.Where(row => row.Value.Strings("allowed").Count > 0))
        {
            var byRelease = value.Object("allowedByRelease");
            foreach (var release in releases)
            {
                var allowed = byRelease is { } table ? table.Strings(release) : value.Strings("allowed");
                foreach (var text in value.Strings("allowed"))
                {
                    judged++;
                    Assert.True(Takes(key, release, text) == allowed.Contains(text), $"{key.Name} = '{text}' in {release}");
                }

                Assert.False(Takes(key, release, "no-such-word"), key.Name);
            }
        }

        Assert.True(judged > 1000);
    }

    [Fact]
    public void Values_begin_to_be_taken_at_the_edge_that_brought_them()
    {
        var boundaries = 0;
        foreach (var (value, key, _) in Rows)
        {
            if (value.TryGetProperty("valueSinceEdge", out var list))
            {
                // A value counts from when the last of the components knows it.
                foreach (var group in list.EnumerateArray().GroupBy(item => item.Text("value")!))
                {
                    var edges = group.Select(item => Release(item.Text("edge")!)).ToList();
                    var since = edges.Max();
                    Assert.True(Takes(key, since, group.Key), $"{key.Name} = '{group.Key}' in {since}");
                    if (key.IsReadBy(edges.Min()) && group.Key != "ingress")
                    {
                        boundaries++;
                        Assert.False(
                            Takes(key, Release(since.ToString()[..^1] + (since.ToString()[^1] - '1')), group.Key),
                            $"{key.Name} = '{group.Key}' before {since}");
                    }
                }
            }
        }

        Assert.Equal(3, boundaries);
    }

    [Fact]
    public void Bounds_are_the_ones_of_the_facts()
    {
        foreach (var (value, key, releases) in Rows)
        {
            foreach (var release in releases)
            {
                if (Number(value, "min") is { } minimum)
                {
                    Assert.True(
                        Takes(key, release, minimum.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                        $"{key.Name} {minimum} in {release}");
                }

                if (Number(value, "max") is { } maximum)
                {
                    Assert.True(
                        Takes(key, release, maximum.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                        $"{key.Name} {maximum} in {release}");
                    var isChecked = !(key.LocalName.EndsWith("jitter-ratio", StringComparison.Ordinal) && release == "2.13")
                        // Only unless another key says 0.
                        && !key.LocalName.EndsWith("min-requests", StringComparison.Ordinal);
                    Assert.True(
                        Takes(key, release, (maximum + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)) == !isChecked,
                        $"{key.Name} {maximum + 1} in {release}");
                }

                foreach (var bound in new[] { Number(value, "exclusiveMin"), Number(value, "exclusiveMax") })
                {
                    if (bound is { } exclusive)
                    {
                        Assert.False(
                            Takes(key, release, exclusive.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                            $"{key.Name} {bound}");
                    }
                }

                if (value.TryGetProperty("default", out var normal))
                {
                    Assert.True(Takes(key, release, normal.ToString()), $"{key.Name} {normal}");
                }
            }
        }
    }

    [Fact]
    public void Whatever_is_taken_has_the_pattern_of_the_facts()
    {
        var texts = File.ReadLines(Facts.PathOf("value-vectors.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.Text("input")!)
            .Distinct()
            .Where(text => text.Length > 0)
            .ToList();
        foreach (var (value, key, releases) in Rows)
        {
            if (value.Text("pattern") is { } pattern)
            {
                var regex = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
                // Rust's parser of status codes takes a sign and leading zeros, which the pattern leaves out.
                foreach (var text in texts.Where(text =>
                    Takes(key, releases[^1], text) && !(key.Name == "retry.linkerd.io/http" && text[0] is '+' or '0')))
                {
                    Assert.True(regex.IsMatch(text), $"{key.Name} takes '{text}'");
                }
            }
        }
    }

    private static decimal? Number(JsonElement value, string name) =>
        value.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDecimal() : null;

    private static bool Takes(LinkerdKey key, string release, string text) => Takes(key, Release(release), text);

    private static bool Takes(LinkerdKey key, LinkerdRelease release, string text) =>
        Assert.Single(key.Value!.GrammarsIn(release)).Judge(text).IsAccepted;

    private static LinkerdRelease Release(string version)
    {
        Assert.True(LinkerdRelease.TryParse(version == "edge" ? "edge-26.8.3" : version, out var release), version);
        return release;
    }
}
