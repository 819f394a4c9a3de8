using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>Whether a pod asks for a proxy.</summary>
internal static class PodInjection
{
    /// <summary>Whether an entry surely asks for a proxy, for the pods that carry it.</summary>
    public static bool IsAskedFor(AnnotationEntry entry) =>
        IsSetOnPods(entry) && IsAskedForSomewhere(entry);

    /// <summary>Whether an entry surely asks for a proxy, for all pods of a Namespace that carries it.</summary>
    public static bool IsAskedForInNamespace(AnnotationEntry entry) =>
        IsSetOnNamespace(entry) && IsAskedForSomewhere(entry);

    /// <summary>Either of both.</summary>
    public static bool IsAskedForSomewhere(AnnotationEntry entry) =>
        entry.Key == KeyNames.Inject && IsSetForPods(entry) && entry.IsSurely(text => text is "enabled" or "ingress");

    /// <summary>Whether a proxy is surely asked for in a pod, by the pod or its Namespace.</summary>
    /// <param name="entry">What is set on the pod, or is inherited by it.</param>
    /// <param name="pod">The annotations of the pod.</param>
    /// <param name="options">What is configured, with the objects of the project's manifests.</param>
    public static bool IsAskedForWith(AnnotationEntry entry, AnnotationMap pod, LinkerdOptions options) =>
        InheritedAnnotations.Deciding(pod, KeyNames.Inject, options) is { } annotations
        && annotations.Beside(entry).Any(IsAskedForSomewhere);

    /// <summary>Whether a pod surely is to get no proxy, because it or its Namespace says so.</summary>
    /// <param name="entry">What is set on the pod.</param>
    /// <param name="pod">The annotations of the pod.</param>
    /// <param name="options">What is configured, with the objects of the project's manifests.</param>
    public static bool IsRefusedWith(AnnotationEntry entry, AnnotationMap pod, LinkerdOptions options) =>
        InheritedAnnotations.Deciding(pod, KeyNames.Inject, options) is { } annotations
        && annotations.Beside(entry).Any(IsRefused);

    /// <summary>Whether an entry surely says that there is to be no proxy.</summary>
    public static bool IsRefused(AnnotationEntry entry) =>
        entry.Key == KeyNames.Inject && entry.IsSurely(text => text == "disabled");

    /// <summary>Whether an entry is an annotation that becomes that of pods.</summary>
    public static bool IsSetOnPods(AnnotationEntry entry) =>
        entry is { Access: EntryAccess.Write, Slot: MetadataMap.Annotations, OwnerKind: KubernetesKind.Pod or KubernetesKind.PodTemplate };

    /// <summary>Whether an entry is an annotation that becomes that of pods, or that the pods of a Namespace may inherit.</summary>
    public static bool IsSetForPods(AnnotationEntry entry) => IsSetOnPods(entry) || IsSetOnNamespace(entry);

    private static bool IsSetOnNamespace(AnnotationEntry entry) =>
        entry is { Access: EntryAccess.Write, Slot: MetadataMap.Annotations, OwnerKind: KubernetesKind.Namespace };
}
