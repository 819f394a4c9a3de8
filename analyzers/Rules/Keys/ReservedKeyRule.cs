using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD1006: a key that Linkerd writes itself is set by hand.</summary>
internal sealed class ReservedKeyRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD1006";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Info, LinkerdPages.ProxyConfiguration);

    private static readonly DiagnosticDescriptor ReservedKey = Factory.Create();

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [ReservedKey];

    /// <inheritdoc/>
    /// <remarks>
    /// Who installs Linkerd by hand makes the Namespaces of its control plane and extensions, and the Secrets with the credentials of a
    /// cluster.
    /// </remarks>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (key.IsKey
            && key.Audience != Audience.User
            && !key.IsSetByInstallers
            && !IsReplaced(key, options)
            && entry.Access == EntryAccess.Write
            && IsSetOnObject(entry, key)
            && !IsOfInstallers(entry, key)
            && !RenderedByLinkerd.Owns(entry.Map))
        {
            report(new(ReservedKey, entry.Origin, edit: null, key.Name, key.Summary.TrimEnd('.')));
        }
    }

    /// <summary>
    /// Whether those who install by hand set it there: labels of their Namespaces, annotations that are read on them, and all of a Secret.
    /// </summary>
    private static bool IsOfInstallers(AnnotationEntry entry, LinkerdKey key) => entry.OwnerKind switch
    {
        KubernetesKind.Namespace => key.IsLabel || (key.KindsReadBy(release: null) & ObjectKinds.Namespace) != ObjectKinds.None,
        KubernetesKind.Secret => true,
        _ => false,
    };

    /// <summary>LKD1004 speaks about those.</summary>
    private static bool IsReplaced(LinkerdKey key, LinkerdOptions options) => key.ReplacedBy is not null && !key.IsReadBy(options.Release);

    /// <summary>
    /// A map of labels that is not surely an object's own may be a selector, which only reads them. There are no selectors of annotations.
    /// </summary>
    private static bool IsSetOnObject(AnnotationEntry entry, LinkerdKey key) => entry.Slot switch
    {
        MetadataMap.Annotations => key.IsAnnotation,
        MetadataMap.Labels => key.IsLabel,
        MetadataMap.Unknown => key is { IsAnnotation: true, IsLabel: false },
        _ => false,
    };
}
