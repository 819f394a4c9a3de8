namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>Values of charts that are set one by one, by a path in which a key is the last step.</summary>
public class ChartParameterTests
{
    [Theory]
    [InlineData("name: podAnnotations.linkerd\\.io/injected", "value: enabled", "LKD1002 podAnnotations.linkerd\\.io/injected")]
    [InlineData("name: proxy.podAnnotations.config\\.linkerd\\.io/skip-outbound", "value: \"25\"",
        "LKD1002 proxy.podAnnotations.config\\.linkerd\\.io/skip-outbound")]
    [InlineData("name: podLabels.linkerd\\.io/no-such-thing-at-all", "value: x", "LKD1003 podLabels.linkerd\\.io/no-such-thing-at-all")]
    [InlineData("name: podAnnotations.linkerd\\.io/inject", "value: \"enable\"", "LKD2001 \"enable\"")]
    [InlineData("name: \"podAnnotations.linkerd\\\\.io/inject\"", "value: enable", "LKD2001 enable")]
    [InlineData("name: mode", "targetPath: podAnnotations.linkerd\\.io/injected")]
    [InlineData("targetPath: podAnnotations.linkerd\\.io/injected", "kind: Secret", "LKD1002 podAnnotations.linkerd\\.io/injected")]
    // Right, or nothing of Linkerd's.
    [InlineData("name: podAnnotations.linkerd\\.io/inject", "value: enabled")]
    [InlineData("name: podAnnotations.linkerd\\.io/inject", "value: $ARGOCD_ENV_MODE")]
    [InlineData("name: podAnnotations.config\\.linkerd\\.io/skip-outbound-ports", "value: \"25\"")]
    [InlineData("name: podAnnotations.example\\.com/injected", "value: x")]
    [InlineData("name: image.repository", "value: linkerd.io/injected")]
    [InlineData("name: podAnnotations", "value: x")]
    public async Task The_last_step_of_the_path_is_a_key(string name, string value, params string[] expected) =>
        Assert.Equal(
            expected,
            await ManifestAnalysis.PlacesAsync(
                $"apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    helm:\n      parameters:\n      - {name}\n        {value}\n"));

    [Fact]
    public async Task A_repair_keeps_the_path_and_its_escapes()
    {
        const string Code =
            "var yaml = @\"kind: Application\nmetadata: {labels: {}}\nparameters: [{name: 'podAnnotations.config\\.linkerd\\.io/skip-outbound', value: '25'}]\n\";";

        Assert.Equal(
            Code.Replace("skip-outbound", "skip-outbound-ports", StringComparison.Ordinal),
            await (await Verification.Analysis.OfAsync(Code)).GetFixedTextAsync());
    }

    [Fact]
    public async Task Code_sets_them_as_well() =>
        Assert.Equal(
            ["LKD1002 \"podAnnotations.config\\\\.linkerd\\\\.io/skip-outbound\""],
            (await Verification.Analysis.OfAsync(
                """
                var set = new Dictionary<string, string>
                {
                    ["podAnnotations.config\\.linkerd\\.io/skip-outbound"] = "25",
                    ["podAnnotations.linkerd\\.io/inject"] = "enabled",
                    ["podAnnotations.config\\.linkerd\\.io/skip-outbound-ports"] = "25",
                };
                """)).Places);
}
