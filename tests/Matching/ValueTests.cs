using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Matching;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Tests.Matching;

/// <summary>What the value says about which key was meant, and words that are left over.</summary>
public sealed class ValueTests
{
    /// <summary>A value that hardly any grammar takes.</summary>
    private const string Foreign = "%";

    public static TheoryData<string, string> SlipsOfKeysWithGrammar => new(
        KeySlips.Fair
            .Where((_, index) => index % 50 == 0)
            .Where(slip => slip.Meant != KeySlips.NativeSidecar && LettersOf(slip.Text) != LettersOf(slip.Meant))
            .Where(slip => !LinkerdCatalog.Find(slip.Meant)!.Value!.Accepts(Foreign, release: null))
            .Select(slip => (slip.Text, slip.Meant)));

    /// <summary>Where all is there but the domain or a hyphen, the key was meant whatever the value.</summary>
    [Fact]
    public void A_whole_name_means_its_key_with_any_value()
    {
        Assert.NotNull(KeyMatcher.Match("linkred.io/inject", release: null, ObjectKinds.None, [Foreign]).Best);
        Assert.NotNull(KeyMatcher.Match("linkerd.io/injection", release: null, ObjectKinds.None, [Foreign]).Best);
        Assert.NotNull(KeyMatcher.Match("annotations/linkerd.io/inject", release: null, ObjectKinds.None, [Foreign]).Best);
    }

    /// <summary>
    /// What is no word of any key is a slip of the keyboard, whatever the value; a word that other keys have may be meant for one of those,
    /// and a word too many may change the meaning: then the value decides.
    /// </summary>
    [Theory]
    [MemberData(nameof(SlipsOfKeysWithGrammar))]
    public void Only_a_slip_that_makes_no_other_word_means_a_key_that_does_not_take_the_value(string written, string meant)
    {
        var match = KeyMatcher.Match(written, release: null, ObjectKinds.None, [Foreign]);

        Assert.Equal(SingleTypo.IsOneApart(meant, written) && MakesWordOfNoKey(written), meant == match.Best?.Name);
    }

    [Theory]
    [InlineData("config.linkerd.io/admin-ports", "4191", "config.linkerd.io/admin-port")]
    [InlineData("config.linkerd.io/proxy-wait", "enabled", "config.linkerd.io/proxy-await")]
    [InlineData("config.linkerd.io/exclude-outbound-port", "3306", "config.linkerd.io/skip-outbound-ports")]
    [InlineData("config.linkerd.io/shutdown-grace", "30", "config.linkerd.io/shutdown-grace-period")]
    [InlineData("linkerd.io/injct", "true", "linkerd.io/inject")]
    [InlineData("linkerd.io/injct", "", "linkerd.io/inject")]
    [InlineData("config.linkerd.io/proxy-log-levels", "warn", "config.linkerd.io/proxy-log-level")]
    public void A_value_that_is_taken_or_plainly_meant_fits(string written, string value, string meant) =>
        Assert.Equal(meant, KeyMatcher.Match(written, release: null, ObjectKinds.None, [value]).Best?.Name);

    [Theory]
    [InlineData("config.linkerd.io/outbound-ports", "3306,5432", "config.linkerd.io/skip-outbound-ports")]
    [InlineData("config.linkerd.io/inbound-ports", "80,443", "config.linkerd.io/pod-inbound-ports", "config.linkerd.io/skip-inbound-ports")]
    [InlineData("config.linkerd.io/skip", "3306", "config.linkerd.io/skip-inbound-ports", "config.linkerd.io/skip-outbound-ports")]
    [InlineData("config.linkerd.io/skip", "10.0.0.0/8", "config.linkerd.io/skip-subnets")]
    public void Of_keys_that_are_named_those_come_alone_that_take_the_value(string written, string value, params string[] named)
    {
        var match = KeyMatcher.Match(written, release: null, ObjectKinds.None, [value]);

        Assert.Null(match.Best);
        Assert.Equal(named, match.Others.Select(key => key.Name));
    }

    [Fact]
    public void Every_value_must_fit()
    {
        const string written = "config.linkerd.io/admin-ports";

        Assert.NotNull(KeyMatcher.Match(written, release: null, ObjectKinds.None, ["4191", "4192"]).Best);
        Assert.Null(KeyMatcher.Match(written, release: null, ObjectKinds.None, ["4191", Foreign]).Best);
    }

    /// <summary>All of the text stands in another key, which takes the value too.</summary>
    [Theory]
    [InlineData("config.linkerd.io/outbound-ports", "3306", "config.linkerd.io/outbound-port")]
    [InlineData("config.linkerd.io/proxy-inbound-ports", "8080", "config.linkerd.io/inbound-port")]
    public void A_key_does_not_stand_out_where_another_says_all_that_the_text_says(string written, string value, string named)
    {
        var match = KeyMatcher.Match(written, release: null, ObjectKinds.None, [value]);

        Assert.Null(match.Best);
        Assert.Equal(named, Assert.Single(match.Others).Name);
    }

    [Theory]
    [InlineData("config.linkerd.io/http-timeout", "retry.linkerd.io/http")]
    [InlineData("timeout.linkerd.io/http", "retry.linkerd.io/http")]
    [InlineData("timeout.linkerd.io/limit", "retry.linkerd.io/limit")]
    [InlineData("retry.linkerd.io/idle", "timeout.linkerd.io/idle")]
    public void A_key_does_not_stand_out_where_the_text_and_the_key_each_say_something_else(string written, string named)
    {
        var match = KeyMatcher.Match(written, release: null);

        Assert.Null(match.Best);
        Assert.Equal(named, Assert.Single(match.Others).Name);
        Assert.Empty(match.Opposites);
    }

    [Fact]
    public void The_kind_of_object_decides_between_keys()
    {
        const string written = "config.linkerd.io/proxy-outbound-request-timeout";

        Assert.Null(KeyMatcher.Match(written, release: null).Best);
        Assert.Equal("timeout.linkerd.io/request", KeyMatcher.Match(written, release: null, ObjectKinds.Service).Best?.Name);
        Assert.NotEqual("timeout.linkerd.io/request", KeyMatcher.Match(written, release: null, ObjectKinds.Pod).Best?.Name);
    }

    private static bool MakesWordOfNoKey(string text) =>
        KeyWords.Read(text, KnownKeys.Instance.Vocabulary) is { } words
        && words.Name.Concat(words.Domain).Any(word => !KnownKeys.Instance.Vocabulary.Knows(word.Text));

    private static string LettersOf(string key) => key[(key.LastIndexOf('/') + 1)..].Replace("-", string.Empty, StringComparison.Ordinal);
}
