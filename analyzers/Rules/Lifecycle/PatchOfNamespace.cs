using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>
/// The patch with which the injector writes the annotations of a Namespace onto its pods. It is JSON in which the values stand as they are,
/// so that one of them can break it.
/// </summary>
internal static class PatchOfNamespace
{
    /// <summary>Whether no pod can inherit the value of an entry of a Namespace.</summary>
    public static bool IsBrokenBy(WrittenValue value, AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release) =>
        value.Texts.All(IsBreaking)
        && entry is { Slot: MetadataMap.Annotations, OwnerKind: KubernetesKind.Namespace, Key: not KeyNames.Inject }
        && key.Inheritance.Mechanism == NamespaceMechanism.Copied
        && (release is not { } one || key.Inheritance.Lifespan.Contains(one));

    /// <summary>
    /// Whether a text is no JSON between two quotes: a quote, a sign that is not printable, or a backslash that begins no escape.
    /// </summary>
    public static bool IsBreaking(string text) => !QuotedText.IsJson(text);
}
