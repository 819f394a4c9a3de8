namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>Paths to fields, in which a key stands between brackets.</summary>
public class FieldPathTests
{
    [Theory]
    [InlineData("fieldRef: {fieldPath: \"metadata.annotations['config.linkerd.io/skip-outbound']\"}",
        "LKD1002 \"metadata.annotations['config.linkerd.io/skip-outbound']\"")]
    [InlineData("fieldRef:\n  fieldPath: metadata.labels['linkerd.io/control-plan-ns']", "LKD1002 metadata.labels['linkerd.io/control-plan-ns']")]
    [InlineData("fieldPaths:\n- spec.template.metadata.annotations.[linkerd.io/injection]",
        "LKD1002 spec.template.metadata.annotations.[linkerd.io/injection]")]
    [InlineData("toFieldPath: 'spec.metadata.annotations[\"linkerd.io/injection\"]'", "LKD1002 'spec.metadata.annotations[\"linkerd.io/injection\"]'")]
    [InlineData("fieldRef: {fieldPath: \"metadata.annotations['linkerd.io/no-such-thing-at-all']\"}",
        "LKD1003 \"metadata.annotations['linkerd.io/no-such-thing-at-all']\"")]
    [InlineData("fieldRef: {fieldPath: \"metadata.annotations['linkerd.io/inject']\"}")]
    [InlineData("fieldRef: {fieldPath: \"metadata.labels['linkerd.io/control-plane-ns']\"}")]
    [InlineData("fieldRef: {fieldPath: \"metadata.annotations['example.com/injected']\"}")]
    [InlineData("fieldRef: {fieldPath: \"metadata.annotations[]\"}")]
    [InlineData("image: \"registry['linkerd.io/injected']\"")]
    [InlineData("note: \"[see linkerd.io/injected]\"")]
    public async Task The_key_is_judged_and_nothing_else(string path, params string[] expected) =>
        Assert.Equal(expected, await ManifestAnalysis.PlacesAsync(path + "\n"));

    [Fact]
    public async Task A_repair_keeps_the_path()
    {
        const string Code = "var field = new V1ObjectFieldSelector { FieldPath = \"metadata.annotations['config.linkerd.io/skip-outbound']\" };";
        var analysis = await Verification.Analysis.OfAsync(Code);

        Assert.Equal(["LKD1002 \"metadata.annotations['config.linkerd.io/skip-outbound']\""], analysis.Places);
        Assert.Equal(
            Code.Replace("skip-outbound", "skip-outbound-ports", StringComparison.Ordinal),
            await analysis.GetFixedTextAsync());
    }
}
