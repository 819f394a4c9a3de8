using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Matching;

namespace LinkerdAnnotations.Tests.Matching;

/// <summary>The beginning of a key means that key, and the beginning of several names them.</summary>
public sealed class BeginningTests
{
    /// <summary>Every beginning of every key of users that is the beginning of no other key of its domain, and no key itself.</summary>
    public static TheoryData<string, string> OnlyBeginnings => new(
        from key in KeySlips.UserKeys
        from length in Enumerable.Range(1, key.LocalName.Length - 1)
        let name = key.LocalName[..length].TrimEnd('-')
        let text = key.Domain + "/" + name
        where LinkerdCatalog.Find(text) is null && KeysThatBegin(key.Domain, name).Count() == 1
        where !IsTitle(key.Domain, name) && !IsNearerToOthers(key, name)
        select (text, key.Name));

    [Theory]
    [MemberData(nameof(OnlyBeginnings))]
    public void The_beginning_of_one_key_means_it(string written, string meant) => Assert.Equal(
        KeySlips.MeaningOf(LinkerdCatalog.Find(meant)!),
        KeyMatcher.Match(written, release: null).Best is { } best ? KeySlips.MeaningOf(best) : null);

    [Theory]
    [InlineData("config.linkerd.io/proxy-log-lev", "config.linkerd.io/proxy-log-level")]
    [InlineData("config.linkerd.io/proxyLogLev", "config.linkerd.io/proxy-log-level")]
    [InlineData("config.linkerd.io/proxy_log_lev", "config.linkerd.io/proxy-log-level")]
    [InlineData("config.linkerd.io/log-lev", "config.linkerd.io/proxy-log-level")]
    [InlineData("config.linkerd.io/native-side", "config.alpha.linkerd.io/proxy-enable-native-sidecar")]
    [InlineData("config.alpha.linkerd.io/proxy-wait", "config.alpha.linkerd.io/proxy-wait-before-exit-seconds")]
    [InlineData("config.alpha.linkerd.io/proxy-enable", "config.alpha.linkerd.io/proxy-enable-native-sidecar")]
    [InlineData("linkerd.io/inj", "linkerd.io/inject")]
    [InlineData("config.linkerd.io/inj", "linkerd.io/inject")]
    [InlineData("linkerd.io/skip-out", "config.linkerd.io/skip-outbound-ports")]
    [InlineData("conifg.linkerd.io/skip-out", "config.linkerd.io/skip-outbound-ports")]
    [InlineData("config.linkerd.com/skip-out", "config.linkerd.io/skip-outbound-ports")]
    [InlineData("linkerd.io/proxy-log-lev", "config.linkerd.io/proxy-log-level")]
    [InlineData("config.linkerd.io/penalize", "balancer.alpha.linkerd.io/penalize-failures")]
    public void So_it_does_behind_another_prefix_and_in_another_spelling(string written, string meant) =>
        Assert.Equal(meant, KeyMatcher.Match(written, release: null).Best?.Name);

    [Theory]
    [InlineData("config.linkerd.io/skip", "config.linkerd.io/skip-inbound-ports", "config.linkerd.io/skip-outbound-ports",
        "config.linkerd.io/skip-subnets")]
    [InlineData("config.linkerd.io/proxy-log", "config.linkerd.io/proxy-log-format", "config.linkerd.io/proxy-log-level")]
    [InlineData("config.linkerd.io/proxy-cpu", "config.linkerd.io/proxy-cpu-limit", "config.linkerd.io/proxy-cpu-request")]
    [InlineData("config.linkerd.io/proxy-cpu-", "config.linkerd.io/proxy-cpu-limit", "config.linkerd.io/proxy-cpu-request")]
    [InlineData("config.linkerd.io/enable", "config.linkerd.io/enable-debug-sidecar", "config.linkerd.io/enable-external-profiles")]
    [InlineData("config.linkerd.io/disable", "config.linkerd.io/disable-identity")]
    [InlineData("timeout.linkerd.io/re", "timeout.linkerd.io/request", "timeout.linkerd.io/response")]
    public void The_beginning_of_several_names_them(string written, params string[] named)
    {
        var match = KeyMatcher.Match(written, release: null);

        Assert.Null(match.Best);
        Assert.Equal(named, match.Others.Select(key => key.Name));
    }

    [Theory]
    [InlineData("config.linkerd.io/log", 4)]
    [InlineData("config.linkerd.io/tracing", 3)]
    [InlineData("config.linkerd.io/enable-tracing", 3)]
    public void A_word_of_several_keys_means_none_of_them(string written, int count)
    {
        var match = KeyMatcher.Match(written, release: null);

        Assert.Null(match.Best);
        Assert.Equal(count, match.Others.Count);
    }

    [Theory]
    [InlineData("config.linkerd.io/proxy")]
    [InlineData("config.linkerd.io/port")]
    public void Where_too_many_are_equally_near_that_is_said(string written)
    {
        var match = KeyMatcher.Match(written, release: null);

        Assert.True(match.IsOfTooMany);
        Assert.Empty(match.Others);
        Assert.False(match.IsOfNone);
    }

    [Theory]
    [InlineData("linkerd.io/in")]
    [InlineData("linkerd.io/proxy-metrics")]
    [InlineData("linkerd.io/access")]
    [InlineData("docs.linkerd.io/skip-out-of-date")]
    [InlineData("config.linkerd.io/enabled")]
    public void What_may_be_a_page_or_is_another_word_is_no_beginning(string written) =>
        Assert.Null(KeyMatcher.Match(written, release: null).Best);

    private static IEnumerable<string> KeysThatBegin(string domain, string name) => LinkerdCatalog.All
        .Where(key => key.IsKey
            && key.IsReadBy(release: null)
            && key.Domain == domain
            && key.LocalName.StartsWith(name, StringComparison.Ordinal))
        .Select(key => key.Name);

    /// <summary>Under the bare domain two letters may be anything.</summary>
    private static bool IsTitle(string domain, string name) => domain == "linkerd.io" && name.Length < 3;

    /// <summary>
    /// Whether a word at the beginning of the name is all that is left, and other keys end with it, or only say on or off.
    /// </summary>
    private static bool IsNearerToOthers(LinkerdKey key, string name) =>
        name == "disable"
        || KeySlips.UserKeys.Any(other => other.LocalName.EndsWith("-" + name, StringComparison.Ordinal) && other.Domain == key.Domain)
        || LinkerdCatalog.All.Any(other => other.IsKey && other.LocalName == name);
}
