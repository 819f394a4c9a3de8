using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

public class ManifestFileCacheTests
{
    private const string Text = "metadata: {annotations: {linkerd.io/inject: enabled}}\n";

    [Fact]
    public void A_text_is_read_once()
    {
        var source = SourceText.From(Text);
        var manifest = Read("/a.yaml", source);

        Assert.Equal("Write Annotations: linkerd.io/inject = Text enabled", Assert.Single(manifest.Entries.Select(ReadManifest.InWords)));
        Assert.Same(manifest, Read("/a.yaml", source));
        Assert.NotSame(manifest, Read("/a.yaml", SourceText.From(Text)));
    }

    /// <summary>Editors may give one text to two files.</summary>
    [Fact]
    public void Places_are_in_the_file_that_was_asked_for()
    {
        var source = SourceText.From(Text);
        var first = Read("/a.yaml", source);
        var second = Read("/b.yaml", source);

        Assert.Equal("/a.yaml", PathIn(first));
        Assert.Equal("/b.yaml", PathIn(second));
        Assert.Same(first, Read("/a.yaml", source));
    }

    private static string PathIn(Manifest manifest) => manifest.Entries[0].Origin.Location.GetLineSpan().Path;

    private static Manifest Read(string path, SourceText source) =>
        ManifestFileCache.Read(path, source, TestContext.Current.CancellationToken);
}
