using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Matching;

namespace LinkerdAnnotations.Tests.Matching;

/// <summary>What authors write for the words of Linkerd's keys.</summary>
public sealed class SynonymsTests
{
    [Theory]
    [InlineData("inject", "injection injected injecting injects")]
    [InlineData("inbound", "incoming ingress")]
    [InlineData("outbound", "outgoing egress")]
    [InlineData("skip", "skipped skipping ignore ignored exclude excluded bypass bypassed include included allow allowed only")]
    [InlineData("subnets", "cidr cidrs networks")]
    [InlineData("exported", "export exports")]
    [InlineData("federated", "federate federation")]
    [InlineData("ns", "namespace")]
    [InlineData("svc", "service")]
    [InlineData("enable", "enabled enables enabling with disable disabled disables disabling no not non un dis off without dont never")]
    [InlineData("memory", "mem")]
    [InlineData("request", "req")]
    [InlineData("response", "resp")]
    [InlineData("max", "maximum")]
    [InlineData("min", "minimum")]
    [InlineData("seconds", "sec secs")]
    [InlineData("version", "tag")]
    [InlineData("env", "environment")]
    [InlineData("uid", "userid")]
    [InlineData("gid", "groupid")]
    [InlineData("level", "verbosity")]
    [InlineData("log", "logs logging logger")]
    [InlineData("trace", "tracing")]
    [InlineData("detect", "detection detecting")]
    [InlineData("retry", "retries retrying")]
    [InlineData("connect", "connection")]
    [InlineData("shutdown", "termination")]
    [InlineData("grace", "graceful")]
    [InlineData("await", "awaits awaiting")]
    public void A_key_with_another_word_says_the_same(string word, string others)
    {
        var key = LinkerdCatalog.All.First(key => key.IsKey && key.Name.Split('.', '/', '-').Contains(word)).Name;
        var words = Read(key);

        foreach (var other in others.Split(' '))
        {
            var same = Read(key.Replace(word, other, StringComparison.Ordinal));

            Assert.True(words.HasSameNameAs(same, literally: false) && words.HasSameDomainAs(same), other);
        }
    }

    private static KeyWords Read(string key) => KeyWords.Read(key, KnownKeys.Instance.Vocabulary)!;
}
