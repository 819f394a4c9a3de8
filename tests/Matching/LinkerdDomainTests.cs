using LinkerdAnnotations.Analyzers.Matching;

namespace LinkerdAnnotations.Tests.Matching;

/// <summary>Which domains are Linkerd's, or were meant to be.</summary>
public sealed class LinkerdDomainTests
{
    [Theory]
    [InlineData("linkerd.io", "")]
    [InlineData("linkerd", "")]
    [InlineData("linkerd.com", "")]
    [InlineData("linkerd.io:", "")]
    [InlineData("linkred.io", "")]
    [InlineData("config.linkerd.io", "config")]
    [InlineData("CONFIG.Linkerd.IO", "config")]
    [InlineData("config.linkerd", "config")]
    [InlineData("config.alpha.linkred.io", "config alpha")]
    [InlineData("a.linkerd.io", "a")]
    [InlineData("a-b.linkerd.io", "a-b")]
    [InlineData("-a.b-.--c--.linkerd.io", "a b c")]
    [InlineData(".-.config..linkerd.io.", "config")]
    [InlineData("linkerd.linkerd", "linkerd")]
    [InlineData("linkerd.io.linkerd", "linkerd io")]
    [InlineData("io.linkerd.io", "io")]
    public void Reads_what_stands_before_Linkerds_own_domain(string domain, string prefix)
    {
        Assert.True(LinkerdDomain.TryReadPrefix(domain, out var labels));
        Assert.Equal(prefix, string.Join(' ', labels));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("-.-")]
    [InlineData("io")]
    [InlineData("linkred")]
    [InlineData("linkred.com")]
    [InlineData("linkedin.io")]
    [InlineData("config.linkred")]
    [InlineData("linkerd.buoyant.io")]
    [InlineData("linkerd.io.example.com")]
    [InlineData("istio.io")]
    public void Leaves_other_domains_to_others(string domain)
    {
        Assert.False(LinkerdDomain.TryReadPrefix(domain, out var labels));
        Assert.Empty(labels);
    }
}
