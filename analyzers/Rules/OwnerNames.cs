using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Resources;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>What messages call the kinds of owners.</summary>
internal static class OwnerNames
{
    /// <summary>Kubernetes' own name of a kind, which no language translates; or a phrase for what is no kind by itself.</summary>
    public static object Of(KubernetesKind kind) => (object?)kind.Row().Name ?? Strings.Get("Owner_" + kind);

    /// <summary>What is to end where an object of a kind is made: <c>this Job</c>, <c>the Jobs of this CronJob</c>.</summary>
    public static object OfEnding(KubernetesKind kind) => kind.Row().Name is not { } name
        ? Strings.Get("Ending_" + kind)
        : kind switch
        {
            KubernetesKind.CronJob or KubernetesKind.ScaledJob => Strings.Get("Ending_Jobs", name),
            KubernetesKind.StoredPodTemplate => Strings.Get("Ending_Pods", name),
            _ => Strings.Get("Ending_Itself", name),
        };

    /// <summary>The same where a Namespace decides over it: <c>a Job in this Namespace</c>.</summary>
    public static object OfEndingInNamespace(KubernetesKind kind) =>
        kind.Row().Name is { } name ? Strings.Get("Ending_InNamespace", name) : OfEnding(kind);
}
