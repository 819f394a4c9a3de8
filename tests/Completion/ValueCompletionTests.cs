using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Completion;

/// <summary>Values, behind keys.</summary>
public class ValueCompletionTests
{
    /// <summary>Every way of writing a value.</summary>
    public static TheoryData<string> ValuePlaces =>
    [
        """var annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "$$" };""",
        """var annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = @"$$" };""",
        """var annotations = new Dictionary<string, string> { { "linkerd.io/inject", "$$" } };""",
        """var pod = new V1Pod(); pod.Metadata.Annotations["linkerd.io/inject"] = "$$";""",
        """var pod = new V1Pod(); pod.Metadata.Annotations["linkerd.io/inject"] = "$$" """,
        """var pod = new V1Pod(); pod.Metadata.Annotations.Add("linkerd.io/inject", "$$");""",
        """var pod = new V1Pod(); pod.Metadata.Annotations.Add("linkerd.io/inject", "$$" """,
        """var pod = new V1Pod(); pod.SetAnnotation("linkerd.io/inject", "$$");""",
        """var annotations = new[] { new KeyValuePair<string, string>("linkerd.io/inject", "$$") };""",
        """var annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = args.Length > 0 ? "$$" : "disabled" };""",
        """const string Inject = "linkerd.io/inject"; var annotations = new Dictionary<string, string> { [Inject] = "$$" };""",
        """var map = new Dictionary<string, string> { ["linkerd.io/inject"] = "$$" };""",
        """var pod = new V1Pod(); pod.Metadata.Annotations?["linkerd.io/inject"] = "$$";""",
        """[Annotation("linkerd.io/inject", "$$")] class C; class AnnotationAttribute(string key, string value) : Attribute;""",
    ];

    [Theory]
    [MemberData(nameof(ValuePlaces))]
    public async Task Values_are_offered_behind_a_key(string source)
    {
        var run = await CompletionRun.AtAsync(source, typed: '"');

        Assert.Equal(["enabled", "disabled", "ingress"], run.Texts);
        Assert.Equal(run.List.ItemsList.Count, run.Items.Count);
        Assert.Equal(source.Replace("$$", "ingress", StringComparison.Ordinal), await run.ChooseAsync("ingress"));
    }

    [Theory]
    [InlineData("config.alpha.linkerd.io/proxy-enable-native-sidecar", null, "true", "false")]
    [InlineData("config.linkerd.io/proxy-await", null, "enabled", "disabled")]
    [InlineData("config.linkerd.io/image-pull-policy", null, "Always", "IfNotPresent", "Never")]
    [InlineData("config.linkerd.io/proxy-log-format", null, "plain", "json")]
    [InlineData("config.linkerd.io/default-inbound-policy", "2.15", "all-unauthenticated", "all-authenticated", "cluster-unauthenticated",
        "cluster-authenticated", "deny")]
    [InlineData("config.linkerd.io/default-inbound-policy", "2.16", "all-unauthenticated", "all-authenticated", "cluster-unauthenticated",
        "cluster-authenticated", "deny", "audit")]
    [InlineData("config.linkerd.io/proxy-cpu-request", null, "100m", "0.5")]
    [InlineData("config.linkerd.io/proxy-outbound-connect-timeout", null, "30s", "500ms", "1h30m")]
    [InlineData("config.linkerd.io/skip-outbound-ports", "2.20", "4222,6222-6230")]
    [InlineData("config.linkerd.io/proxy-image", "2.11", "registry.example/proxy")]
    [InlineData("config.linkerd.io/proxy-uid", null)]
    [InlineData("config.linkerd.io/no-such-key", null)]
    [InlineData("app.kubernetes.io/name", null)]
    public async Task The_values_are_those_of_the_key_in_the_configured_release(string key, string? release, params string[] values)
    {
        var run = await CompletionRun.AtAsync($$"""var annotations = new Dictionary<string, string> { ["{{key}}"] = "$$" };""", release);

        Assert.Equal(values, run.Texts);
    }

    [Fact]
    public async Task The_description_is_that_of_the_key() =>
        Assert.StartsWith(
            LinkerdCatalog.Find("config.linkerd.io/proxy-await")!.Summary,
            await (await CompletionRun.AtAsync(
                """var annotations = new Dictionary<string, string> { ["config.linkerd.io/proxy-await"] = "$$" };"""))
                    .DescribeAsync("enabled"),
            StringComparison.Ordinal);

    [Fact]
    public void Every_value_that_is_offered_is_taken_and_written_alike_in_every_form_of_a_literal() =>
        Assert.All(
            LinkerdCatalog.All
                .SelectMany(key => key.Value?.Stages ?? [])
                .SelectMany(stage => ValueExamples.Of(stage.Grammar).Select(value => (stage.Grammar, Value: value))),
            offered =>
            {
                Assert.True(offered.Grammar.Accepts(offered.Value), offered.Value);
                Assert.DoesNotContain(offered.Value, character => character is '"' or '\\' or '{' or '}' || char.IsControl(character));
            });
}
