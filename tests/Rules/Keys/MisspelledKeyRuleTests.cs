using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

public class MisspelledKeyRuleTests
{
    [Theory]
    [InlineData("linkerd.io/injection", "linkerd.io/inject")]
    [InlineData("linkred.io/inject", "linkerd.io/inject")]
    [InlineData("config.linkerd.io/request-timeout", "timeout.linkerd.io/request")]
    [InlineData("linkerd.io/skip-inbound-ports", "config.linkerd.io/skip-inbound-ports")]
    [InlineData("config.linkerd.io/skip-incoming-ports", "config.linkerd.io/skip-inbound-ports")]
    [InlineData("config.linkerd.io/proxy-requst-memory", "config.linkerd.io/proxy-memory-request")]
    [InlineData("linkerd/inject", "linkerd.io/inject")]
    public async Task The_key_that_was_meant_is_named_and_offered(string written, string meant)
    {
        var analysis = await Analysis.OfKeyAsync(written);

        Assert.Equal([$"LKD1002: '{written}' is not read by Linkerd, which ignores unknown keys silently; write '{meant}'"], analysis.Messages);
        Assert.Equal($"Write '{meant}'", (await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]))[0]);
    }

    [Theory]
    [InlineData("config.linkerd.io/request-timeout", "timeout.linkerd.io/request", "2.15")]
    [InlineData("config.linkerd.io/request-timeout", "timeout.linkerd.io/request", "edge-24.7.4")]
    [InlineData("config.linkerd.io/trace-colector", "config.linkerd.io/trace-collector", "2.19")]
    [InlineData("config.linkerd.io/init-imag", "config.linkerd.io/init-image", "2.20")]
    public async Task Nothing_is_offered_that_the_release_does_not_read(string written, string meant, string release)
    {
        var analysis = await Analysis.OfKeyAsync(written, release);

        Assert.Equal(
            [$"LKD1002: '{written}' is not read by Linkerd, which ignores unknown keys silently; '{meant}' seems to be meant, but Linkerd {release} does not read that either"],
            analysis.Messages);
        Assert.Empty(await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    [Theory]
    [InlineData("config.linkerd.io/request-timeout", "2.16")]
    [InlineData("config.linkerd.io/request-timeout", "edge-24.7.5")]
    [InlineData("config.linkerd.io/trace-colector", "2.18")]
    public async Task What_the_release_reads_is_offered(string written, string release)
    {
        var analysis = await Analysis.OfKeyAsync(written, release);

        Assert.Equal(["LKD1002"], analysis.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.NotEmpty(await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    [Theory]
    [InlineData("linkerd.io/inject")]
    [InlineData("config.linkerd.io/skip-inbound-ports")]
    [InlineData("app.kubernetes.io/name")]
    [InlineData("prometheus.io/scrape")]
    [InlineData("config.example.io/skip-inbound-ports")]
    [InlineData("linkerd-operator.example.com/inject")]
    [InlineData("linkerd/proxy-injector")]
    public async Task Right_keys_and_keys_of_others_give_nothing(string key) =>
        Assert.Empty((await Analysis.OfKeyAsync(key)).Messages);

    /// <summary>Nobody means to set what Linkerd writes itself, but to look it up.</summary>
    [Theory]
    [InlineData("map[\"linkerd.io/proxy-verson\"] = \"x\";", "LKD1003")]
    [InlineData("Console.WriteLine(map[\"linkerd.io/proxy-verson\"]);", "LKD1002", "Write 'linkerd.io/proxy-version'")]
    public async Task Keys_that_Linkerd_writes_are_meant_where_they_are_read(string statement, string rule, params string[] offered)
    {
        var analysis = await Analysis.OfAsync($"var map = new V1ObjectMeta().Annotations; {statement}");

        Assert.Equal([rule], analysis.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(offered, await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    /// <summary>No map holds a key twice, whether or not it is seen whose it is.</summary>
    [Theory]
    [InlineData("""_ = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/injct"] = "enabled", ["linkerd.io/inject"] = "enabled", ["app"] = "web" } } };""")]
    [InlineData("""var map = new Dictionary<string, string> { { "linkerd.io/injct", "enabled" }, { "linkerd.io/inject", "enabled" }, { "app", "web" } }; Console.WriteLine(map);""")]
    [InlineData("""Console.WriteLine(new Dictionary<string, string> { ["linkerd.io/injct"] = "enabled", ["linkerd.io/inject"] = "enabled" });""")]
    [InlineData("""var map = new Dictionary<string, string>(); map.Add("linkerd.io/injct", "enabled"); map.Add("linkerd.io/inject", "enabled");""")]
    [InlineData("""void M(IDictionary<string, string> map) { map["linkerd.io/injct"] = "enabled"; map["linkerd.io/inject"] = "enabled"; }""")]
    [InlineData("""_ = new Own { Map = { ["linkerd.io/injct"] = "enabled", ["linkerd.io/inject"] = "enabled" } }; class Own { public Dictionary<string, string> Map { get; } = []; }""")]
    public async Task A_key_that_is_there_already_is_not_offered(string program)
    {
        var analysis = await Analysis.OfAsync(program);

        Assert.Equal(["LKD1002"], analysis.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Empty(await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    [Theory]
    [InlineData("""var map = new Dictionary<string, string> { { "linkerd.io/injct", "enabled" } }; var other = new Dictionary<string, string> { { "linkerd.io/inject", "enabled" } }; Console.WriteLine(map.Count + other.Count);""")]
    [InlineData("""void M(IDictionary<string, string> map, bool flag) { if (flag) { map["linkerd.io/injct"] = "enabled"; } else { map["linkerd.io/inject"] = "enabled"; } }""")]
    public async Task A_key_of_another_map_or_another_branch_is_offered(string program)
    {
        var analysis = await Analysis.OfAsync(program);

        Assert.Equal(["Write 'linkerd.io/inject'"], await analysis.GetOfferedTitlesAsync(Assert.Single(analysis.Diagnostics)));
    }

    [Fact]
    public async Task A_misspelt_domain_counts_only_as_the_key_of_a_map() => Assert.Equal(
        ["2: LKD1002"],
        (await Analysis.OfAsync(
            """
            var image = "linkred.io/inject";
            Console.WriteLine(image + new Dictionary<string, string>
            { ["linkred.io/inject"] = "enabled" }.Count);
            """)).Diagnostics.Select(diagnostic => $"{diagnostic.Location.GetLineSpan().StartLinePosition.Line}: {diagnostic.Id}"));
}
