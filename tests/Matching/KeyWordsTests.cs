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

    [Fact]
    public void No_two_keys_have_the_same_words()
    {
        var same = KnownKeys.Instance.All
            .SelectMany(meant => meant.Spellings)
            .GroupBy(words => string.Join(' ', words.Domain.Select(word => word.Meaning)) + "/" + string.Join(' ', words.Name.Select(word => word.Meaning)))
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
}
