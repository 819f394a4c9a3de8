namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>Maps of custom resources that become the metadata of pods.</summary>
public class CustomResourceTests
{
    private const string Key = "config.alpha.linkerd.io/proxy-enable-native-sidecar";

    [Theory]
    [InlineData("apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  podMetadata:\n    annotations:\n")]
    [InlineData("apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nspec:\n  inheritedMetadata:\n    annotations:\n")]
    [InlineData("apiVersion: elastic.example/v1\nkind: Search\nspec:\n    podAnnotations:\n")]
    [InlineData("kind: Kustomization\nspec:\ncommonAnnotations:\n")]
    public async Task A_value_that_is_no_string_is_reported(string text) =>
        Assert.Equal(["LKD2002 true"], await ManifestAnalysis.PlacesAsync($"{text}      {Key}: true\n"));

    [Theory]
    [InlineData("podAnnotations:\n")]
    [InlineData("apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  values:\n    podAnnotations:\n")]
    [InlineData("apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    helm:\n      valuesObject:\n        podAnnotations:\n          a: b\n")]
    public async Task Nobody_knows_what_a_chart_makes_of_its_values(string text) =>
        Assert.Empty(await ManifestAnalysis.PlacesAsync($"{text}          {Key}: true\n"));
}
