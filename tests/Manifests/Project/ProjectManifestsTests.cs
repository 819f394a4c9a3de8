using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

public class ProjectManifestsTests
{
    private const string Namespace = "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n";

    private const string Pod =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop, annotations: {linkerd.io/inject: enabled}}\n";

    private const string OtherPod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\n";

    [Fact]
    public void Objects_of_all_files_are_found()
    {
        var objects = ObjectsIn(File("/a.yaml", Namespace), File("/b.json", Pod));

        Assert.Equal(KubernetesKind.Namespace, objects.NamespaceOf("shop")?.Kind);
        Assert.Equal(["web"], objects.PodsIn("shop").Select(pod => pod.Name));
    }

    [Fact]
    public void Only_manifests_are_read()
    {
        var objects = ObjectsIn(File("/a.txt", Namespace), File("/b.txt", Pod), new MissingFile());

        Assert.Null(objects.NamespaceOf("shop"));
        Assert.Empty(objects.PodsIn("shop"));
    }

    [Theory]
    [InlineData(Namespace, 1)]
    [InlineData(Pod, 1)]
    [InlineData(OtherPod, 0)]
    public void A_file_is_read_that_tells_of_a_Namespace_or_of_Linkerd(string text, int readings)
    {
        var source = new CountedText(text);
        var objects = ObjectsIn(new ManifestFile("/a.yaml", source));

        Assert.Equal(readings, source.Readings);
        Assert.Equal(readings, objects.PodsIn("shop").Count() + (objects.NamespaceOf("shop") is null ? 0 : 1));
    }

    [Fact]
    public void A_project_is_read_once()
    {
        var options = Options(File("/a.yaml", Namespace));

        Assert.Same(
            ProjectManifests.ObjectsIn(options, TestContext.Current.CancellationToken),
            ProjectManifests.ObjectsIn(options, TestContext.Current.CancellationToken));
    }

    private static KnownObjects ObjectsIn(params ImmutableArray<AdditionalText> files) =>
        ProjectManifests.ObjectsIn(Options(files), TestContext.Current.CancellationToken);

    private static AnalyzerOptions Options(params ImmutableArray<AdditionalText> files) => new(files, new ConfiguredOptions());

    private static ManifestFile File(string path, string text) => new(path, SourceText.From(text));

    private sealed class MissingFile : AdditionalText
    {
        public override string Path => "/missing.yaml";

        public override SourceText? GetText(CancellationToken cancellationToken = default) => null;
    }
}
