using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>Pods that are to end by themselves.</summary>
internal static class EndingPods
{
    /// <summary>
    /// The kind of the object that makes a pod, or of the pod itself, if that is to end by itself; otherwise null.
    /// </summary>
    public static KubernetesKind? MakerOf(MapOwner pod)
    {
        if (pod.Workload is { } workload)
        {
            return workload.Kind == KubernetesKind.StoredPodTemplate ? WhereNotStartedAgain(pod, workload.Kind)
                : !workload.Kind.RunsToCompletion() ? null
                : workload.Node.Parent?.Parent is { Kind: KubernetesKind.CronJob } ? KubernetesKind.CronJob
                : workload.Kind;
        }

        return pod.Kind is KubernetesKind.Pod or KubernetesKind.PodTemplate ? WhereNotStartedAgain(pod, pod.Kind) : null;
    }

    private static KubernetesKind? WhereNotStartedAgain(MapOwner pod, KubernetesKind kind) =>
        pod.PodSpecification[ObjectMembers.RestartPolicy].OnlyText is "Never" or "OnFailure" ? kind : null;
}
