using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Matching;

namespace LinkerdAnnotations.Tests.Matching;

/// <summary>A key that says the opposite of what was written is never what was meant.</summary>
public sealed class PolarityTests
{
    private static readonly string[] Negations =
    [
        "disable", "disabled", "no", "not", "non", "un", "without", "dont", "never", "skip", "exclude", "ignore", "bypass", "false", "none",
        "deny", "prevent", "forbid", "avoid", "block", "stop", "remove", "suppress", "reject", "refuse", "optional", "except", "exempt",
        "omit",
    ];

    private static readonly string[] Affirmations = ["enable", "enabled", "with", "include", "allow", "only"];

    /// <summary>
    /// Each key of users with a word before or behind its name that turns it round, or, where it has such a word, with another there.
    /// </summary>
    public static TheoryData<string> OppositeOfEveryKey => new(
        from key in KeySlips.UserKeys
        from opposite in OppositesOf(key.LocalName)
        from domain in new[] { key.Domain, "config.linkerd.io", "linkerd.io" }
        let text = domain + "/" + opposite
        where LinkerdCatalog.Find(text) is null
        select text);

    [Theory]
    [MemberData(nameof(OppositeOfEveryKey))]
    public void No_key_stands_out_that_says_the_opposite(string written)
    {
        if (KeyMatcher.Match(written, release: null).Best is { } best)
        {
            Assert.Equal(IsNegative(written), IsNegative(best.Name));
        }
    }

    [Theory]
    [InlineData("linkerd.io/disable-inject", "linkerd.io/inject")]
    [InlineData("linkerd.io/no-inject", "linkerd.io/inject")]
    [InlineData("linkerd.io/inject-disabled", "linkerd.io/inject")]
    [InlineData("linkerd.io/dont-inject", "linkerd.io/inject")]
    [InlineData("linkerd.io/skip-inject", "linkerd.io/inject")]
    [InlineData("config.linkerd.io/uninject", "linkerd.io/inject")]
    [InlineData("config.linkerd.io/noinject", "linkerd.io/inject")]
    [InlineData("config.linkerd.io/disableInjection", "linkerd.io/inject")]
    [InlineData("config.linkerd.io/disabel-injection", "linkerd.io/inject")]
    [InlineData("config.linkerd.io/enable-tap", "viz.linkerd.io/disable-tap")]
    [InlineData("viz.linkerd.io/tap", "viz.linkerd.io/disable-tap")]
    [InlineData("config.linkerd.io/enable-identity", "config.linkerd.io/disable-identity")]
    [InlineData("mirror.linkerd.io/not-exported", "mirror.linkerd.io/exported")]
    [InlineData("config.linkerd.io/disable-native-sidecar", "config.alpha.linkerd.io/proxy-enable-native-sidecar")]
    [InlineData("config.linkerd.io/no-debug-sidecar", "config.linkerd.io/enable-debug-sidecar")]
    [InlineData("config.linkerd.io/include-inbound-ports", "config.linkerd.io/skip-inbound-ports")]
    [InlineData("config.linkerd.io/allow-outbound-ports", "config.linkerd.io/skip-outbound-ports")]
    [InlineData("config.linkerd.io/no-skip-outbound-ports", "config.linkerd.io/skip-outbound-ports")]
    [InlineData("config.linkerd.io/non-opaque-ports", "config.linkerd.io/opaque-ports")]
    [InlineData("linkerd.io/inject-false", "linkerd.io/inject")]
    [InlineData("linkerd.io/deny-injection", "linkerd.io/inject")]
    [InlineData("config.linkerd.io/proxy-await-opt-out", "config.linkerd.io/proxy-await")]
    [InlineData("config.linkerd.io/preventNativeSidecar", "config.alpha.linkerd.io/proxy-enable-native-sidecar")]
    [InlineData("config.linkerd.io/intercept-outbound-ports", "config.linkerd.io/skip-outbound-ports")]
    [InlineData("config.linkerd.io/protocol-detection-inbound-timeout", "config.linkerd.io/proxy-disable-inbound-protocol-detect-timeout")]
    public void The_nearest_key_is_named_as_the_opposite(string written, string opposite)
    {
        var match = KeyMatcher.Match(written, release: null);

        Assert.Null(match.Best);
        Assert.Equal(opposite, Assert.Single(match.Others).Name);
        Assert.Equal(match.Others, match.Opposites);
    }

    [Theory]
    [InlineData("config.linkerd.io/no-identity", "config.linkerd.io/disable-identity")]
    [InlineData("viz.linkerd.io/tap-disabled", "viz.linkerd.io/disable-tap")]
    [InlineData("viz.linkerd.io/without-tap", "viz.linkerd.io/disable-tap")]
    [InlineData("config.linkerd.io/exclude-inbound-ports", "config.linkerd.io/skip-inbound-ports")]
    [InlineData("config.linkerd.io/except-inbound-ports", "config.linkerd.io/skip-inbound-ports")]
    [InlineData("config.linkerd.io/not-include-inbound-ports", "config.linkerd.io/skip-inbound-ports")]
    [InlineData("config.linkerd.io/debug-sidecar", "config.linkerd.io/enable-debug-sidecar")]
    [InlineData("config.linkerd.io/with-debug-sidecar", "config.linkerd.io/enable-debug-sidecar")]
    [InlineData("config.linkerd.io/proxy-native-sidecar", "config.alpha.linkerd.io/proxy-enable-native-sidecar")]
    [InlineData("config.linkerd.io/not-disabled-native-sidecar", "config.alpha.linkerd.io/proxy-enable-native-sidecar")]
    public void Another_word_for_the_same_sign_says_the_same(string written, string meant) =>
        Assert.Equal(meant, KeyMatcher.Match(written, release: null).Best?.Name);

    [Theory]
    [InlineData("", false)]
    [InlineData("disable", true)]
    [InlineData("no skip", false)]
    [InlineData("never not disable", true)]
    [InlineData("enable with include allow only", false)]
    [InlineData("disabel", true)]
    [InlineData("sikp", true)]
    [InlineData("nots", false)]
    [InlineData("unused", false)]
    [InlineData("remote", false)]
    [InlineData("node", false)]
    [InlineData("accept", false)]
    public void Two_negations_cancel(string words, bool expected) =>
        Assert.Equal(expected, Polarity.IsNegative(words.Split(' ').Select(word => new KeyWord(word))));

    [Fact]
    public void Only_keys_that_switch_off_and_keys_that_skip_are_negative() => Assert.Equal(
        LinkerdCatalog.All.Where(key => key.IsKey && IsNegative(key.Name)).Select(key => key.Name),
        LinkerdCatalog.All.Where(key => key.IsKey && KeyWords.Read(key.Name, Vocabulary.Empty)!.IsNegative).Select(key => key.Name));

    private static IEnumerable<string> OppositesOf(string name)
    {
        var words = name.Split('-');
        var turning = Array.FindIndex(words, word => word is "disable" or "skip");
        if (turning >= 0)
        {
            return Affirmations.Select(word => string.Join('-', words.Select((old, place) => place == turning ? word : old)))
                .Append(string.Join('-', words.Where((_, place) => place != turning)))
                .Append("no-" + name)
                .Where(opposite => opposite.Length > 0);
        }

        return Negations.SelectMany(word => new[] { word + "-" + name, name + "-" + word, word + name }).Append("proxy-disable-" + name);
    }

    /// <summary>By the words that the catalogue has, and those that are put in here.</summary>
    private static bool IsNegative(string key)
    {
        var name = key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var joined = Negations.Any(word => name.StartsWith(word, StringComparison.Ordinal)
            && !name.StartsWith(word + "-", StringComparison.Ordinal)
            && KeySlips.UserKeys.Any(known => name == word + known.LocalName));
        return (name.Split('-').Count(word => Negations.Contains(word)) + (joined ? 1 : 0)) % 2 != 0;
    }
}
