namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>What kustomize, and those that call it, add to the metadata of all objects.</summary>
public class KustomizeTests
{
    private const string Kustomization = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n";

    [Theory]
    [InlineData(Kustomization + "commonLabels:\n  linkerd.io/inject: enabled\n")]
    [InlineData(Kustomization + "labels:\n- pairs: {linkerd.io/inject: enabled}\n  includeTemplates: true\n")]
    [InlineData("resources: [base]\ncommonLabels: {linkerd.io/inject: enabled}\n")]
    [InlineData("apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\ncommonLabels: {linkerd.io/inject: enabled}\n")]
    [InlineData("kind: Application\nspec: {source: {kustomize: {commonLabels: {linkerd.io/inject: enabled}}}}\n")]
    [InlineData("kind: Kustomization\nspec: {commonMetadata: {labels: {linkerd.io/inject: enabled}}}\n")]
    [InlineData(Kustomization + "commonAnnotations: {linkerd.io/inject: disabled}\ncommonLabels:\n  linkerd.io/inject: enabled\n")]
    [InlineData(Kustomization + "commonAnnotations: {mirror.linkerd.io/exported: \"true\"}\n")]
    public async Task What_is_added_to_one_map_never_comes_into_the_other(string text)
    {
        var diagnostic = Assert.Single(await ManifestAnalysis.DiagnosticsAsync(text));

        // It is not known where else to write it.
        Assert.Equal("LKD3002", diagnostic.Id);
        Assert.DoesNotContain("Edit", diagnostic.Properties.Keys);
    }

    [Theory]
    [InlineData(Kustomization + "commonLabels: {team: shop, mirror.linkerd.io/exported: \"true\"}\n")]
    [InlineData(Kustomization + "commonAnnotations: {linkerd.io/inject: enabled}\n")]
    [InlineData(Kustomization + "commonAnnotations: {linkerd.io/inject: enabled}\ncommonLabels: {linkerd.io/inject: enabled}\n")]
    [InlineData(Kustomization + "labels: [{pairs: {linkerd.io/inject: enabled}}]\ncommonAnnotations: {linkerd.io/inject: enabled}\n")]
    // The values of a chart.
    [InlineData("commonLabels: {linkerd.io/inject: enabled}\npodLabels: {linkerd.io/inject: enabled}\nresources: {limits: {cpu: 1}}\n")]
    public async Task Other_labels_are_right(string text) => Assert.Empty(await ManifestAnalysis.PlacesAsync(text));
}
