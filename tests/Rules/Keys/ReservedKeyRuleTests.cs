using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

public class ReservedKeyRuleTests
{
    [Theory]
    [InlineData(
        """_ = new V1ObjectMeta { Annotations = new Dictionary<string, string> { ["linkerd.io/proxy-version"] = "x" } };""",
        "'linkerd.io/proxy-version' is set by Linkerd itself; do not set it by hand. Its meaning: Records the proxy version that was injected; it does not choose one (that is config.linkerd.io/proxy-version).")]
    [InlineData(
        """pod.Metadata.Annotations.Add("viz.linkerd.io/tap-enabled", "true");""",
        "'viz.linkerd.io/tap-enabled' is set by Linkerd itself; do not set it by hand. Its meaning: Written by the tap injector on pods it has patched.")]
    [InlineData(
        """pod.Metadata.Labels["linkerd.io/workload-ns"] = "shop";""",
        "'linkerd.io/workload-ns' is set by Linkerd itself; do not set it by hand. Its meaning: Written on injected pods: the workload's namespace, used as a metrics label.")]
    [InlineData(
        """pod.SetLabel("linkerd.io/proxy-deployment", "web");""",
        "'linkerd.io/proxy-deployment' is set by Linkerd itself; do not set it by hand. Its meaning: Written on injected pods: name of the owning Deployment, used as a metrics label.")]
    public async Task Setting_a_key_of_Linkerds_own_is_an_info_without_a_fix(string statement, string message)
    {
        var analysis = await OfPodAsync(statement);

        Assert.Equal(["LKD1006: " + message], analysis.Messages);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, analysis.Diagnostics[0].Severity);
        Assert.Empty(await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    [Fact]
    public async Task A_constant_is_reported_where_it_is_written_to_a_map() => Assert.Equal(
        ["2: LKD1006"],
        (await OfPodAsync(
            """

            const string Key = "linkerd.io/proxy-version";
            pod.Metadata.Annotations[Key] = pod.Metadata.Annotations[Key] + "x";
            """)).Diagnostics.Select(diagnostic => $"{diagnostic.Location.GetLineSpan().StartLinePosition.Line}: {diagnostic.Id}"));

    [Theory]
    [InlineData("""Console.WriteLine(pod.Metadata.Annotations["linkerd.io/proxy-version"]);""")]
    [InlineData("""Console.WriteLine(pod.Metadata.Annotations.TryGetValue("linkerd.io/proxy-version", out _));""")]
    [InlineData("""Console.WriteLine(pod.Metadata.Labels.ContainsKey("linkerd.io/control-plane-ns"));""")]
    [InlineData("""Console.WriteLine(pod.GetAnnotation("viz.linkerd.io/tap-enabled"));""")]
    [InlineData("""pod.Metadata.Annotations.Remove("viz.linkerd.io/tap-enabled");""")]
    [InlineData("""const string Key = "linkerd.io/proxy-version"; Console.WriteLine(Key);""")]
    public async Task Reading_or_removing_one_gives_nothing(string statement) =>
        Assert.Empty((await OfPodAsync(statement)).Messages);

    [Theory]
    [InlineData("""_ = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["linkerd.io/proxy-deployment"] = "web" } };""")]
    [InlineData("""_ = new V1ServiceSpec { Selector = new Dictionary<string, string> { ["linkerd.io/proxy-deployment"] = "web" } };""")]
    [InlineData("""_ = new Dictionary<string, string> { ["linkerd.io/control-plane-component"] = "destination" };""")]
    public async Task A_map_that_is_or_may_be_a_selector_gives_nothing(string statement) =>
        Assert.Empty((await OfPodAsync(statement)).Messages);

    [Theory]
    [InlineData("""pod.Metadata.Labels["linkerd.io/extension"] = "viz";""")]
    [InlineData("""pod.Metadata.Labels["linkerd.io/is-control-plane"] = "true";""")]
    [InlineData("""pod.Metadata.Annotations["linkerd.io/inject"] = "enabled";""")]
    [InlineData("""pod.Metadata.Annotations["config.linkerd.io/enable-gateway"] = "true";""")]
    [InlineData("""_ = new V1Namespace { Metadata = new() { Labels = new Dictionary<string, string> { ["linkerd.io/control-plane-ns"] = "linkerd" } } };""")]
    [InlineData("""_ = new V1Namespace { Metadata = new() { Annotations = new Dictionary<string, string> { ["viz.linkerd.io/external-prometheus"] = "http://prometheus" } } };""")]
    [InlineData("""_ = new V1Secret { Metadata = new() { Labels = new Dictionary<string, string> { ["multicluster.linkerd.io/cluster-name"] = "west" } } };""")]
    [InlineData("""_ = new V1Service { Metadata = new() { Annotations = new Dictionary<string, string> { ["mirror.linkerd.io/multicluster-gateway"] = "true" } } };""")]
    [InlineData("""pod.SetLabel("linkerd.io/control-plane-ns", "linkerd"); pod.SetAnnotation("linkerd.io/created-by", "linkerd/cli 2.18");""")]
    [InlineData("""pod.SetLabel("linkerd.io/extension", "viz"); pod.SetLabel("linkerd.io/workload-ns", "viz");""")]
    public async Task What_installers_and_users_set_gives_nothing(string statement) =>
        Assert.Empty((await OfPodAsync(statement)).Messages);

    [Theory]
    [InlineData("linkerd.io/proxy-version", true)]
    [InlineData("linkerd.io/proxy-deployment", false)]
    public async Task A_map_that_may_be_one_of_labels_is_none_of_annotations_alone(string key, bool isReported) => Assert.Equal(
        isReported ? ["LKD1006"] : [],
        (await Analysis.OfAsync($"void M(IDictionary<string, string> map) => map[\"{key}\"] = \"x\";")).Diagnostics
            .Select(diagnostic => diagnostic.Id));

    [Fact]
    public async Task A_key_that_a_team_claims_as_its_own_gives_nothing() =>
        Assert.Empty(
            (await OfPodAsync(
                """pod.Metadata.Annotations["linkerd.io/proxy-version"] = "x";""",
                new(globalConfig: "linkerd_additional_annotations = linkerd.io/proxy-*"))).Messages);

    [Fact]
    public async Task A_key_of_Linkerds_own_that_was_replaced_is_left_to_its_rule() =>
        Assert.Equal(
            ["LKD1004"],
            (await Analysis.OfKeyAsync("multicluster.linkerd.io/probe-path")).Diagnostics.Select(diagnostic => diagnostic.Id));

    [Theory]
    [InlineData("""pod.SetLabel("linkerd.io/proxy-version", "x");""")]
    [InlineData("""pod.SetAnnotation("linkerd.io/proxy-deployment", "web");""")]
    [InlineData("""_ = new V1Namespace { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/control-plane-ns"] = "linkerd" } } };""")]
    [InlineData("""pod.SetLabel("config.linkerd.io/enable-gateway", "true");""")]
    public async Task One_in_the_wrong_map_is_left_to_the_rule_about_that(string statement) =>
        Assert.Equal(["LKD3002"], (await OfPodAsync(statement)).Diagnostics.Select(diagnostic => diagnostic.Id));

    private static Task<Analysis> OfPodAsync(string statement, ConfiguredOptions? options = null) => Analysis.OfAsync(
        $"var pod = new V1Pod {{ Metadata = new V1ObjectMeta {{ Annotations = new Dictionary<string, string>(), Labels = new Dictionary<string, string>() }} }}; {statement}",
        options);

    [Fact]
    public async Task An_object_that_keeps_a_key_to_look_it_up_sets_nothing() =>
        Assert.Empty((await Analysis.OfAsync(
            """
            var known = new Known("linkerd.io/created-by");
            Console.WriteLine(new V1Pod().Metadata.Annotations.ContainsKey(known.Name));
            class Known(string name) { public string Name { get; } = name; }
            """)).Messages);
}
