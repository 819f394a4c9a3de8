using LinkerdAnnotations.Analyzers.Matching;

namespace LinkerdAnnotations.Tests.Matching;

/// <summary>What the words of a text are taken for.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("config.linkerd.io", false)]
    [InlineData("configs.linkerd.io", false)]
    [InlineData("config.alpha.linkerd.io", false)]
    [InlineData("multicluster.linkerd.io", false)]
    [InlineData("inbound.linkerd.io", false)]
    [InlineData("sidecar.linkerd.io", false)]
    [InlineData("linkerd.io", true)]
    [InlineData("docs.linkerd.io", true)]
    [InlineData("docs.config.linkerd.io", true)]
    [InlineData("created.linkerd.io", true)]
    public void Hosts_with_a_word_that_no_key_for_users_has_may_be_those_of_pages(string domain, bool expected) =>
        Assert.Equal(expected, Of(domain + "/sidecar").MayBePage);

    [Theory]
    [InlineData("config.linkerd.io/proxy", true)]
    [InlineData("config.linkerd.io/proxy-settings-enabled", true)]
    [InlineData("linkerd.io/enabled", true)]
    [InlineData("config.linkerd.io/proxy-sidecar", false)]
    [InlineData("retry.linkerd.io/enabled", false)]
    [InlineData("config.linkerd.io/unheard", false)]
    public void Words_that_stand_in_any_key_say_nothing(string text, bool expected) => Assert.Equal(expected, Of(text).SaysNothing);

    [Theory]
    [InlineData("config.linkerd.io/timeout", 3)]
    [InlineData("config.linkerd.io/retries", 4)]
    [InlineData("config.linkerd.io/request-timeout", 0)]
    [InlineData("config.linkerd.io/alpha", 0)]
    [InlineData("config.linkerd.io/sidecar", 0)]
    public void A_name_that_is_that_of_a_domain_means_all_its_keys(string text, int count) =>
        Assert.Equal(count, Of(text).WholeDomain.Count);

    private static Wording Of(string text) => new(KeyWords.Read(text, KnownKeys.Instance.Vocabulary)!);
}
