using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>
/// Objects that Linkerd's own tools rendered, and somebody keeps: nobody wrote their annotations by hand, so nobody can act on a word about
/// them.
/// </summary>
internal static class RenderedByLinkerd
{
    /// <summary>Whether a map is that of such an object, or of a part of one.</summary>
    public static bool Owns(AnnotationMap? map)
    {
        for (var part = map?.Owner.Node; part is not null; part = part.Parent)
        {
            if (IsMarked(new(part)))
            {
                return true;
            }
        }

        return map?.Owner is { PodTemplatePath.IsEmpty: false } workload && IsMarked(workload.PodTemplate);
    }

    /// <summary>Whether a pod, or the template of one, was injected by hand, and so has its proxy.</summary>
    public static bool IsInjected(MapOwner pod) =>
        pod.Annotations.Mentions(KeyNames.CreatedBy) || pod.Annotations.Mentions(KeyNames.InjectedProxyVersion);

    private static bool IsMarked(MapOwner owner) =>
        owner.Annotations.Mentions(KeyNames.CreatedBy)
        || owner.Labels.Mentions(KeyNames.Extension)
        || (owner.Labels.Mentions(KeyNames.ControlPlaneComponent) && owner.Labels.Mentions(KeyNames.ControlPlaneNamespace));
}
