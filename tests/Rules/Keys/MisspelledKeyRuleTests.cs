using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Edits;
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

        Assert.Equal(
            [$"LKD1002: '{written}' is not read by Linkerd; use '{meant}'. Linkerd silently ignores unknown keys."],
            analysis.Messages);
        Assert.Equal($"Change to '{meant}'", (await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]))[0]);
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
            [$"LKD1002: '{written}' is not read by Linkerd; remove it. '{meant}' seems to be meant, but Linkerd {release} does not read that key either."],
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
    [InlineData("Console.WriteLine(map[\"linkerd.io/proxy-verson\"]);", "LKD1002", "Change to 'linkerd.io/proxy-version'")]
    public async Task Keys_that_Linkerd_writes_are_meant_where_they_are_read(string statement, string rule, params string[] offered)
    {
        var analysis = await Analysis.OfAsync($"var map = new V1ObjectMeta().Annotations; {statement}");

        Assert.Equal([rule], analysis.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(offered, await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    /// <summary>A selector looks labels up, and who installs Linkerd by hand sets some.</summary>
    [Theory]
    [InlineData("""_ = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["linkerd.io/proxy-deploy"] = "x" } };""",
        "linkerd.io/proxy-deployment")]
    [InlineData("""_ = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["linkerd.io/extensions"] = "x" } };""",
        "linkerd.io/extension")]
    [InlineData("""_ = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["linkerd.io/cni-resources"] = "x" } };""",
        "linkerd.io/cni-resource")]
    [InlineData("""_ = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["linkerd.io/proxy-stateful-set"] = "x" } };""",
        "linkerd.io/proxy-statefulset")]
    [InlineData("""bool M(V1Pod pod) => pod.Metadata.Labels.ContainsKey("linkerd.io/proxy-deploy");""", "linkerd.io/proxy-deployment")]
    [InlineData("""void M(V1Namespace item) => item.Metadata.Labels["linkerd.io/is-controlplane"] = "true";""",
        "linkerd.io/is-control-plane")]
    [InlineData("""void M(V1Namespace item) => item.Metadata.Labels["linkerd.io/extention"] = "viz";""", "linkerd.io/extension")]
    [InlineData("""void M(V1Service item) => item.Metadata.Annotations["mirror.linkerd.io/probe-paths"] = "/";""",
        "mirror.linkerd.io/probe-path")]
    public async Task Keys_of_Linkerds_own_are_meant_where_people_write_them(string statement, string meant)
    {
        var analysis = await Analysis.OfAsync(statement);

        Assert.Equal(["LKD1002"], analysis.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal([$"Change to '{meant}'"], await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    [Theory]
    [InlineData("""void M(V1Pod item) => item.Metadata.Labels["linkerd.io/proxy-deploy"] = "x";""")]
    [InlineData("""void M(V1Pod item) => item.Metadata.Annotations["linkerd.io/proxy-verson"] = "x";""")]
    public async Task They_are_not_where_Linkerd_alone_writes_them(string statement) =>
        Assert.Equal(["LKD1003"], (await Analysis.OfAsync(statement)).Diagnostics.Select(diagnostic => diagnostic.Id));

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

        Assert.Equal(
            ["LKD1002: 'linkerd.io/injct' is not read by Linkerd; remove it, because 'linkerd.io/inject' is already set here"],
            analysis.Messages);
        Assert.Empty(await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    [Theory]
    [InlineData("""var map = new Dictionary<string, string> { { "linkerd.io/injct", "enabled" } }; var other = new Dictionary<string, string> { { "linkerd.io/inject", "enabled" } }; Console.WriteLine(map.Count + other.Count);""")]
    [InlineData("""void M(IDictionary<string, string> map, bool flag) { if (flag) { map["linkerd.io/injct"] = "enabled"; } else { map["linkerd.io/inject"] = "enabled"; } }""")]
    public async Task A_key_of_another_map_or_another_branch_is_offered(string program)
    {
        var analysis = await Analysis.OfAsync(program);

        Assert.Equal(["Change to 'linkerd.io/inject'"], await analysis.GetOfferedTitlesAsync(Assert.Single(analysis.Diagnostics)));
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

    [Theory]
    [InlineData("config.linkerd.io/linkerd.io/inject", "linkerd.io/inject")]
    [InlineData("linkerd.io/config.linkerd.io/opaque-ports", "config.linkerd.io/opaque-ports")]
    [InlineData("annotations/linkerd.io/inject", "linkerd.io/inject")]
    [InlineData("config.linkerd.io/ skip-outbound-ports", "config.linkerd.io/skip-outbound-ports")]
    [InlineData("config.linkerd.io /skip-outbound-ports", "config.linkerd.io/skip-outbound-ports")]
    [InlineData("config.linkerd.io/skip outbound ports", "config.linkerd.io/skip-outbound-ports")]
    [InlineData("config.linkerd.io.config.linkerd.io/opaque-ports", "config.linkerd.io/opaque-ports")]
    [InlineData("config.linkerd.io.access-log", "config.linkerd.io/access-log")]
    [InlineData("linkerd.io:inject", "linkerd.io/inject")]
    [InlineData("linkerd.io//inject", "linkerd.io/inject")]
    [InlineData("linkerd.io/inject/", "linkerd.io/inject")]
    public async Task A_whole_key_behind_a_slip_is_named_and_offered(string written, string meant)
    {
        var analysis = await Analysis.OfKeyAsync(written);

        var (says, why) = QualifiedName.IsKeyOfAnnotation(written)
            ? ("is not read by Linkerd", "Linkerd silently ignores unknown keys")
            : ("is not a valid key", "Kubernetes refuses the object");
        Assert.Equal([$"LKD1002: '{written}' {says}; use '{meant}'. {why}."], analysis.Messages);
        Assert.Equal([$"Change to '{meant}'"], await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
        Assert.Contains($"[\"{meant}\"]", await analysis.GetFixedTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>A log, a path of the API server and an address hold whole keys too, and are none.</summary>
    [Theory]
    [InlineData("""Console.WriteLine("config.linkerd.io/proxy-await is not set");""")]
    [InlineData("""Console.WriteLine("apis/policy.linkerd.io/servers");""")]
    [InlineData("""Console.WriteLine(new Dictionary<string, string> { ["apis/policy.linkerd.io/v1beta3"] = "x", ["https://linkerd.io/inject"] = "x" });""")]
    [InlineData("""Console.WriteLine(new Dictionary<string, string> { ["docs/linkerd.io/tasks"] = "x", ["linkerd.io.svc"] = "x", ["links.multicluster.linkerd.io"] = "x" });""")]
    public async Task A_text_that_only_speaks_of_a_domain_gives_nothing(string statement) =>
        Assert.Empty((await Analysis.OfAsync(statement)).Messages);

    [Theory]
    [InlineData("V1Service", "config.linkerd.io/proxy-outbound-request-timeout", "LKD1002", "timeout.linkerd.io/request")]
    [InlineData("V1Pod", "config.linkerd.io/proxy-outbound-request-timeout", "LKD1003", "config.linkerd.io/proxy-outbound-connect-timeout")]
    public async Task The_kind_of_object_says_which_key_was_meant(string type, string written, string rule, string first)
    {
        var analysis = await Analysis.OfAsync($$"""void M({{type}} item) => item.Metadata.Annotations["{{written}}"] = "1s";""");

        Assert.Equal([rule], analysis.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal($"Change to '{first}'", (await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]))[0]);
    }

    [Theory]
    [InlineData("config.linkerd.io/outbound-ports", "3306,5432")]
    [InlineData("config.linkerd.io/inbound-policies", "8080")]
    public async Task A_key_that_does_not_take_the_value_is_not_meant(string written, string value) => Assert.Equal(
        ["LKD1003"],
        (await Analysis.OfAsync(
            $$"""void M(V1Pod pod) => pod.Metadata.Annotations["{{written}}"] = "{{value}}";""")).Diagnostics
                .Select(diagnostic => diagnostic.Id));

    /// <summary>A value that was plainly meant is repaired in the same go.</summary>
    [Theory]
    [InlineData("linkerd.io/injct", "true", "linkerd.io/inject", "enabled")]
    [InlineData("config.linkerd.io/skip-outbound", "5432, 3306", "config.linkerd.io/skip-outbound-ports", "5432,3306")]
    [InlineData("linkerd.io/injct", "enabled", "linkerd.io/inject", "enabled")]
    [InlineData("linkerd.io/injection", "strict", "linkerd.io/inject", "strict")]
    public async Task The_value_is_repaired_with_the_key(string written, string value, string key, string repaired)
    {
        var analysis = await Analysis.OfAsync($$"""_ = new Dictionary<string, string> { ["{{written}}"] = "{{value}}" };""");

        Assert.Contains($"[\"{key}\"] = \"{repaired}\"", await analysis.GetFixedTextAsync(choice: 0), StringComparison.Ordinal);
    }

    /// <summary>
    /// Only what the key surely takes, as it is or as it was plainly meant, may be written without anybody looking at it.
    /// </summary>
    [Theory]
    [InlineData("linkerd.io/injct", "enabled", true)]
    [InlineData("linkerd.io/injct", "true", true)]
    [InlineData("linkerd.io/injct", "strict", false)]
    [InlineData("linkerd.io/injection", "strict", false)]
    [InlineData("config.linkerd.io/proxy-log-levels", "3306", false)]
    [InlineData("linkerd.io/disable-inject", "true", false)]
    [InlineData("config.linkerd.io/skip-ports", "80", false)]
    public async Task A_key_is_certain_with_its_value(string written, string value, bool expected)
    {
        var analysis = await Analysis.OfAsync($$"""_ = new Dictionary<string, string> { ["{{written}}"] = "{{value}}" };""");

        Assert.Equal(expected, EditProperties.Read(Assert.Single(analysis.Diagnostics).Properties)?.IsCertain);
    }
}
