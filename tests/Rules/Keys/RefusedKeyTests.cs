using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

/// <summary>
/// A key that is no qualified name is not ignored: Kubernetes refuses the object, and the rule that speaks of the key says so.
/// </summary>
public class RefusedKeyTests
{
    [Theory]
    [InlineData(" linkerd.io/inject", "LKD1002", "; use 'linkerd.io/inject'. Kubernetes refuses the object.")]
    [InlineData("config.linkerd.io/proxy-log-level ", "LKD1002",
        "; use 'config.linkerd.io/proxy-log-level'. Kubernetes refuses the object.")]
    [InlineData(" config.alpha.linkerd.io/proxy-enable-native-sidecar", "LKD1001",
        "; use 'config.alpha.linkerd.io/proxy-enable-native-sidecar'. Kubernetes refuses the object.")]
    [InlineData(" config.linkerd.io/no-such-thing-at-all", "LKD1003", "is not a valid key; correct or remove it. Kubernetes refuses the object.")]
    [InlineData("config.linkerd.io/enable-gateway ", "LKD1003", "is not a valid key; correct or remove it. Kubernetes refuses the object.")]
    [InlineData("config.linkerd.io/proxy-log-level:", "LKD1002",
        "; use 'config.linkerd.io/proxy-log-level'. Kubernetes refuses the object.")]
    [InlineData("config.linkerd.io/proxy-log-level-", "LKD1002",
        "; use 'config.linkerd.io/proxy-log-level'. Kubernetes refuses the object.")]
    [InlineData("config.linkerd.io/proxy-log-level.", "LKD1002",
        "; use 'config.linkerd.io/proxy-log-level'. Kubernetes refuses the object.")]
    [InlineData("linkerd.io/inject:", "LKD1002", "; use 'linkerd.io/inject'. Kubernetes refuses the object.")]
    [InlineData("config.linkerd.io/-proxy-log-level", "LKD1002",
        "; use 'config.linkerd.io/proxy-log-level'. Kubernetes refuses the object.")]
    [InlineData("config_linkerd_io/proxy-log-level", "LKD1002",
        "; use 'config.linkerd.io/proxy-log-level'. Kubernetes refuses the object.")]
    [InlineData("config.linkerd.io/proxy/log-level", "LKD1002",
        "; use 'config.linkerd.io/proxy-log-level'. Kubernetes refuses the object.")]
    [InlineData("\\\"config.linkerd.io/proxy-log-level\\\"", "LKD1002",
        "; use 'config.linkerd.io/proxy-log-level'. Kubernetes refuses the object.")]
    [InlineData("config.linkerd.io/proxy-log-level=warn", "LKD1002",
        "; use 'config.linkerd.io/proxy-log-level'. Kubernetes refuses the object.")]
    [InlineData("config.linkerd.io/skip-outbound-port=25", "LKD1002",
        "; use 'config.linkerd.io/skip-outbound-ports'. Kubernetes refuses the object.")]
    [InlineData("linkerd.io/inject=enabled", "LKD1002", "; use 'linkerd.io/inject'. Kubernetes refuses the object.")]
    [InlineData("linkerd.io/inject:enabled", "LKD1002", "; use 'linkerd.io/inject'. Kubernetes refuses the object.")]
    [InlineData("linkerd.io/inject: enabled", "LKD1002", "; use 'linkerd.io/inject'. Kubernetes refuses the object.")]
    [InlineData("config.linkerd.io/no-such-thing-at-all:b", "LKD1003",
        "is not a valid key; correct or remove it. Kubernetes refuses the object.")]
    [InlineData("/config.linkerd.io/proxy-log-level", "LKD1002",
        "; use 'config.linkerd.io/proxy-log-level'. Kubernetes refuses the object.")]
    [InlineData("linkerd.io/no-such-thing-at-all=x", "LKD1003", "is not a valid key; correct or remove it. Kubernetes refuses the object.")]
    public async Task Kubernetes_refuses_the_object(string key, string id, string end)
    {
        var diagnostic = Assert.Single(
            (await Analysis.OfAsync($"void M(V1Pod pod) => pod.SetAnnotation(\"{key}\", \"x\");")).Diagnostics,
            diagnostic => diagnostic.Id.StartsWith("LKD1", StringComparison.Ordinal));

        Assert.Equal((id, "ObjectRefused"), (diagnostic.Id, diagnostic.Properties["Effect"]));
        Assert.EndsWith(end, Analysis.Message(diagnostic), StringComparison.Ordinal);
    }

    /// <summary>The beginning of a key ends with a hyphen, and so does a key that kubectl is to remove.</summary>
    [Theory]
    [InlineData("_ = args.Where(key => key.StartsWith(\"config.linkerd.io/proxy-\"));")]
    [InlineData("const string Prefix = \"config.linkerd.io/proxy-\"; _ = new Dictionary<string, string> { [Prefix + args[0]] = \"1\" };")]
    [InlineData("_ = System.Diagnostics.Process.Start(\"kubectl\", [\"annotate\", \"pod\", \"web\", \"linkerd.io/inject-\"]);")]
    [InlineData("_ = \"config.linkerd.io/skip-\" + args[0] + \"-ports\";")]
    public async Task The_beginning_of_a_key_is_no_key(string code) => Assert.Empty((await Analysis.OfAsync(code)).Messages);

    /// <summary>What kubectl is given is a key with its value, and so is a requirement of a selector.</summary>
    [Theory]
    [InlineData("_ = System.Diagnostics.Process.Start(\"kubectl\", [\"annotate\", \"pod\", \"web\", \"linkerd.io/inject=enabled\"]);")]
    [InlineData("string[] arguments = [\"annotate\", \"config.linkerd.io/skip-outbound-port=25\"];")]
    [InlineData("const string Argument = \"config.linkerd.io/skip-outbound-port=25\";")]
    [InlineData("void M(string labelSelector) { } M(\"linkerd.io/control-plane-ns=linkerd\");")]
    [InlineData("void Add(string labelSelector) { } Add(\"linkerd.io/control-plane-ns=linkerd\");")]
    [InlineData("void WithLabelSelector(string text) { } WithLabelSelector(\"linkerd.io/control-plane-ns=linkerd\");")]
    [InlineData("_ = \"https://linkerd.io/2/reference?name=proxy\";")]
    [InlineData("_ = \"linkerd.io/inject: enabled\";")]
    [InlineData("_ = new System.Uri(\"/config.linkerd.io/proxy-log-level\", System.UriKind.Relative);")]
    [InlineData("_ = new Dictionary<string, string> { [\"http://linkerd.io/inject\"] = \"x\", [\"/linkerd.io/v1\"] = \"x\" };")]
    public async Task A_key_with_its_value_is_no_key_elsewhere(string code) => Assert.Empty((await Analysis.OfAsync(code)).Messages);

    [Theory]
    [InlineData("pod.SetAnnotation(\"linkerd.io/inject=enabled\", \"\")", "pod.SetAnnotation(\"linkerd.io/inject\", \"enabled\")")]
    [InlineData("pod.SetAnnotation(\"linkerd.io/inject=enabled\", \"x\")", "pod.SetAnnotation(\"linkerd.io/inject\", \"x\")")]
    public async Task A_value_in_the_key_becomes_the_value_where_there_is_none_and_nothing_is_repaired_in_bulk(string call, string repaired)
    {
        var analysis = await Analysis.OfAsync($"void M(V1Pod pod) => {call};");

        Assert.Equal($"void M(V1Pod pod) => {repaired};", await analysis.GetFixedTextAsync(choice: 0));
        Assert.Equal($"void M(V1Pod pod) => {call};", await analysis.GetTextFixedInBulkAsync());
    }

    [Fact]
    public async Task A_key_with_its_value_is_repaired_in_a_manifest()
    {
        const string Code = "var yaml = \"metadata:\\n  annotations:\\n    linkerd.io/inject=enabled: ''\\n\";";
        var analysis = await Analysis.OfAsync(Code);

        Assert.Equal(["LKD1002 linkerd.io/inject=enabled"], analysis.Places);
        Assert.Equal(
            Code.Replace("inject=enabled: ''", "inject: 'enabled'", StringComparison.Ordinal),
            await analysis.GetFixedTextAsync(choice: 0));
    }

    /// <summary>A point for the slash makes a name that Kubernetes takes, and that nobody reads.</summary>
    [Theory]
    [InlineData("config.linkerd.io.proxy-image", "LKD1002")]
    [InlineData("config.linkerd.io.enable-gateway", "LKD1003")]
    public async Task A_point_for_the_slash_is_not_read(string key, string id)
    {
        var diagnostic = Assert.Single((await Analysis.OfAsync($"void M(V1Pod pod) => pod.SetAnnotation(\"{key}\", \"x\");")).Diagnostics);

        Assert.Equal((id, "Ignored"), (diagnostic.Id, diagnostic.Properties["Effect"]));
    }

    /// <summary>What Kubernetes takes is only not read, and what is looked up refuses nothing.</summary>
    [Theory]
    [InlineData("pod.SetAnnotation(\"Linkerd.io/inject\", \"enabled\")", "Ignored")]
    [InlineData("pod.SetLabel(\"Linkerd.io/inject\", \"enabled\")", "ObjectRefused")]
    [InlineData("pod.SetAnnotation(\"config.linkerd.io/proxy_log_level\", \"warn\")", "Ignored")]
    [InlineData("pod.SetAnnotation(\"config-linkerd.io/proxy-log-level\", \"warn\")", "Ignored")]
    [InlineData("pod.GetAnnotation(\" linkerd.io/inject\")", "Ignored")]
    public async Task Nothing_else_is_refused(string call, string effect) => Assert.Equal(
        effect,
        Assert.Single(
            (await Analysis.OfAsync($"void M(V1Pod pod) => {call};")).Diagnostics,
            diagnostic => diagnostic.Id.StartsWith("LKD1", StringComparison.Ordinal)).Properties["Effect"]);
}
