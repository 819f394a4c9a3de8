using LinkerdAnnotations.Analyzers.Matching;

namespace LinkerdAnnotations.Tests.Matching;

/// <summary>How a key falls into words.</summary>
public sealed class KeyWordsTests
{
    [Theory]
    [InlineData("linkerd.io/inject", "", "inject")]
    [InlineData("config.alpha.linkerd.io/proxy-enable-native-sidecar", "config alpha", "proxy enable native sidecar")]
    [InlineData("config.linkerd.io/proxyEnableNativeSidecar", "config", "proxy enable native sidecar")]
    [InlineData("config.linkerd.io/proxyCPULimit", "config", "proxy cpu limit")]
    [InlineData("config.linkerd.io/PROXY_CPU_LIMIT", "config", "proxy cpu limit")]
    [InlineData("config.linkerd.io/Proxy.Await", "config", "proxy await")]
    [InlineData("config.linkerd.io/proxy-enable-nativesidecar", "config", "proxy enable native sidecar")]
    [InlineData("config.linkerd.io/nativesidecars", "config", "native sidecars")]
    [InlineData("config.linkerd.io/loglevel", "config", "log level")]
    [InlineData("config.linkerd.io/native-side-car", "config", "native sidecar")]
    [InlineData("config.linkerd.io/Native-SideCar", "config", "native sidecar")]
    [InlineData("config.linkerd.io/some-thing-else", "config", "some thing else")]
    [InlineData("config.linkerd.io/--proxy--await--", "config", "proxy await")]
    [InlineData("linkerd.io:/inject", "", "inject")]
    [InlineData("linkerd/inject", "", "inject")]
    [InlineData("config.linkerd/inject", "config", "inject")]
    [InlineData("config.linkerd.com/inject", "config", "inject")]
    [InlineData("config.linkred.io/inject", "config", "inject")]
    public void Reads_the_words_of_domain_and_name(string key, string domain, string name)
    {
        var words = KeyWords.Read(key, KnownKeys.Instance.Vocabulary);

        Assert.NotNull(words);
        Assert.Equal(domain, string.Join(' ', words.Domain));
        Assert.Equal(name, string.Join(' ', words.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("inject")]
    [InlineData("linkerd.io")]
    [InlineData("linkerd.io/")]
    [InlineData("linkerd.io/-")]
    [InlineData("linkerd.io/2/inject")]
    [InlineData("/inject")]
    [InlineData("io/inject")]
    [InlineData("linkedin.io/inject")]
    [InlineData("linkred.com/inject")]
    [InlineData("linkerd.buoyant.io/inject")]
    [InlineData("mylinkerd.example.com/inject")]
    [InlineData("sidecar.istio.io/inject")]
    public void Reads_nothing_else(string text) => Assert.Null(KeyWords.Read(text, KnownKeys.Instance.Vocabulary));

    [Theory]
    [InlineData("a-b-c", "a-b", true)]
    [InlineData("a-b-c", "a-c", true)]
    [InlineData("a-b-c", "b-c", true)]
    [InlineData("a-b-c", "b-a-c", true)]
    [InlineData("a-b-c", "a-c-b", true)]
    [InlineData("a-b", "b-a", true)]
    [InlineData("a", "a-b", true)]
    [InlineData("a-b-c", "a-b-c", false)]
    [InlineData("a-b", "a-b", false)]
    [InlineData("a", "a", false)]
    [InlineData("a", "b", false)]
    [InlineData("a-b", "a-c", false)]
    [InlineData("a-b", "c-a", false)]
    [InlineData("a-b", "b-c", false)]
    [InlineData("a-b-c", "b-a-d", false)]
    [InlineData("a-b-c-d", "b-a-d-c", false)]
    [InlineData("a-b-c", "c-b-a", false)]
    [InlineData("a-b", "a-c-d", false)]
    [InlineData("a-b-c", "a", false)]
    [InlineData("a", "b-c", false)]
    public void Tells_one_slip_in_the_words_from_none_and_two(string left, string right, bool expected)
    {
        foreach (var literally in new[] { true, false })
        {
            Assert.Equal(expected, Named(left).HasNameOneWordApartFrom(Named(right), literally));
            Assert.Equal(expected, Named(right).HasNameOneWordApartFrom(Named(left), literally));
        }
    }

    [Theory]
    [InlineData("log-format", "logging-format-json")]
    [InlineData("log-format", "format-logging")]
    [InlineData("format-log", "format-json-logging")]
    public void A_synonym_is_the_same_word_unless_it_is_taken_literally(string left, string right)
    {
        Assert.True(Named(left).HasNameOneWordApartFrom(Named(right), literally: false));
        Assert.False(Named(left).HasNameOneWordApartFrom(Named(right), literally: true));
    }

    [Theory]
    [InlineData("log-level", "log-level", true, true)]
    [InlineData("log-level", "logging-verbosity", false, true)]
    [InlineData("log-level", "level-log", false, false)]
    [InlineData("log-level", "log", false, false)]
    [InlineData("log", "log-level", false, false)]
    [InlineData("log-level", "log-format", false, false)]
    public void Tells_whether_two_names_say_the_same(string left, string right, bool literally, bool inMeaning)
    {
        Assert.Equal(literally, Named(left).HasSameNameAs(Named(right), literally: true));
        Assert.Equal(inMeaning, Named(left).HasSameNameAs(Named(right), literally: false));
    }

    [Theory]
    [InlineData("linkerd.io", "linkerd.com", true)]
    [InlineData("retry.linkerd.io", "retries.linkerd.io", true)]
    [InlineData("config.linkerd.io", "linkerd.io", false)]
    [InlineData("linkerd.io", "config.linkerd.io", false)]
    [InlineData("config.alpha.linkerd.io", "alpha.config.linkerd.io", false)]
    [InlineData("config.alpha.linkerd.io", "config.beta.linkerd.io", false)]
    public void Tells_whether_two_domains_say_the_same(string left, string right, bool expected) =>
        Assert.Equal(expected, Read(left + "/inject").HasSameDomainAs(Read(right + "/inject")));

    [Theory]
    [InlineData("aB", "a b")]
    [InlineData("aBC", "a bc")]
    [InlineData("aBCd", "a b cd")]
    [InlineData("ABc", "a bc")]
    [InlineData("ABC", "abc")]
    [InlineData("Abc", "abc")]
    [InlineData("abC-d.E_f", "ab c d e f")]
    [InlineData("a1B2", "a1 b2")]
    public void Splits_at_humps_and_at_what_is_no_letter(string name, string words) =>
        Assert.Equal(words, string.Join(' ', Named(name).Name));

    [Theory]
    [InlineData("timeOut", "timeout")]
    [InlineData("TimeOuts", "time outs")]
    [InlineData("time-out", "time out")]
    public void A_word_that_is_known_is_one_whatever_its_humps(string name, string words)
    {
        var vocabulary = Vocabulary.Of([new[] { "time", "out", "timeout" }.Select(word => new KeyWord(word))]);

        Assert.Equal(words, string.Join(' ', KeyWords.Read("linkerd.io/" + name, vocabulary)!.Name));
    }

    [Fact]
    public void No_two_keys_have_the_same_words()
    {
        var same = KnownKeys.Instance.All
            .SelectMany(meant => meant.Spellings)
            .GroupBy(words =>
                string.Join(' ', words.Domain.Select(word => word.Meaning))
                    + "/"
                    + string.Join(' ', words.Name.Select(word => word.Meaning)))
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);

        Assert.Empty(same);
    }

    [Fact]
    public void Every_synonym_stands_for_a_word_of_a_key()
    {
        var words = KnownKeys.Instance.All
            .SelectMany(meant => meant.Spellings)
            .SelectMany(spelling => spelling.Domain.Concat(spelling.Name))
            .Select(word => word.Meaning)
            .ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Synonyms.All, synonym => !words.Contains(Synonyms.MeaningOf(synonym)));
    }

    private static KeyWords Named(string name) => Read("linkerd.io/" + name);

    private static KeyWords Read(string key) => KeyWords.Read(key, Vocabulary.Empty)!;
}
