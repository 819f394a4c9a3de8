using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>Manifests as the product reads them, and what is read of them in words.</summary>
internal static class ReadManifest
{
    private const string Path = "/deploy/web.yaml";

    /// <summary>A text as that of a file.</summary>
    public static FileManifestText File(string text) => new(Path, SourceText.From(text));

    /// <summary>What is read of the text of a file.</summary>
    public static Manifest Of(string text, bool keepsValuesAsTexts = false) =>
        Manifest.Read(File(text), keepsValuesAsTexts, TestContext.Current.CancellationToken);

    /// <summary>The whole of a text, with all of its documents.</summary>
    public static ManifestPart Part(ManifestText text)
    {
        var blanked = TemplateBlanker.Blank(text.Text, text.Holes);
        return new(text, blanked, ManifestParser.ParseAll(blanked, TestContext.Current.CancellationToken));
    }

    /// <summary>The root of the one document of a text.</summary>
    public static ManifestNode Root(string text) => Assert.Single(Part(File(text)).Roots);

    /// <summary>A text and the place in it that is marked.</summary>
    public static (string Text, Location Place) Marked(string marked)
    {
        TestFileMarkupParser.GetSpan(marked, out var text, out var span);
        return (text, File(text).LocationOf(span));
    }

    /// <summary>The entries of a text, each as <c>Write Annotations of Pod: linkerd.io/inject = Text enabled</c>.</summary>
    public static IEnumerable<string> Entries(string text, bool keepsValuesAsTexts = false) =>
        Of(text, keepsValuesAsTexts).Entries.Select(InWords);

    /// <summary>The whole object that the first entry of a text is in.</summary>
    public static ObjectNode ObjectIn(string text) => Of(text).Entries[0].SeenMap!.Value.Owner.Outermost.Node;

    /// <summary>A part of the object that the first entry of a text is in; a number is that of an item.</summary>
    public static ObjectNode PartOfObject(string text, string path)
    {
        var part = ObjectIn(text);
        foreach (var step in path.Split('.'))
        {
            part = int.TryParse(step, out var item) ? part.Items[item] : part.Member(step);
        }

        return part;
    }

    /// <summary>An entry as <c>Write Annotations of Pod: linkerd.io/inject = Text enabled</c>.</summary>
    public static string InWords(AnnotationEntry entry) => entry.Usage == KeyUsage.KeyOfMap
        ? $"{entry.Access} {entry.Slot}{OwnerOf(entry)}: {entry.Key}{ValuesOf(entry.Values)}"
        : $"{entry.Usage}: {entry.Key}";

    private static string OwnerOf(AnnotationEntry entry) =>
        entry.OwnerKind == KubernetesKind.Unknown ? string.Empty : $" of {entry.OwnerKind}";

    private static string ValuesOf(ImmutableArray<WrittenValue> values) =>
        string.Concat(values.Select(value => $" = {value.Kind} {string.Join('|', value.Texts)}"));
}
