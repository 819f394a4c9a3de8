using LinkerdAnnotations.Analyzers.Matching;

namespace LinkerdAnnotations.Tests.Matching;

/// <summary>A whole key that something else stands before, or that spaces stand in.</summary>
public sealed class HeldKeyTests
{
    public static TheoryData<string, string> SlipsBeforeEveryKey => new(
        from key in KeySlips.UserKeys
        from text in new[]
        {
            "config.linkerd.io/" + key.Name, "linkerd.io/" + key.Name, "annotations/" + key.Name, "metadata/annotations/" + key.Name,
            key.Domain + "." + key.Name,
            key.Domain + "/ " + key.LocalName, key.Domain + " /" + key.LocalName, key.Domain + " / " + key.LocalName,
            key.Domain + "." + key.LocalName,
            key.Domain + "/" + key.LocalName.Replace('-', ' '),
            key.Domain + "/" + key.LocalName.Replace("-", " - ", StringComparison.Ordinal), key.Name + "/",
            key.Domain + "//" + key.LocalName,
        }
        where text != key.Name
        select (text, KeySlips.MeaningOf(key)));

    [Theory]
    [MemberData(nameof(SlipsBeforeEveryKey))]
    public void The_key_is_what_was_meant(string written, string meant) =>
        Assert.Equal(meant, KeyMatcher.Match(written, release: null).Best is { } best ? KeySlips.MeaningOf(best) : null);

    [Theory]
    [InlineData("https://linkerd.io/inject")]
    [InlineData("linkerd.io/2/inject")]
    [InlineData("linkerd.io")]
    [InlineData("inject")]
    [InlineData("/linkerd.io")]
    [InlineData("")]
    public void An_address_holds_no_key(string text) => Assert.Null(HeldKey.In(text));
}
