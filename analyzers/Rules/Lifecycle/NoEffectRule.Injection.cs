using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <content>What the proxy, or its way into the pod, leaves without effect.</content>
internal sealed partial class NoEffectRule
{
    // The injector of 2.11 asks the pod alone for the mode, and the pod alone says nothing.
    private static readonly Milestone KnowsIngressOfNamespace = Milestone.At("2.12", "22.8.3");

    /// <summary>A setting of the proxy or of its init container, on a pod that gets none.</summary>
    private static void JudgeIdle(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (!ProxySettings.AreNeedless(entry, key, options) || entry.Map is not { } map)
        {
            return;
        }

        var isSaidByPod = map.Mentions(KeyNames.Inject);
        report(!isSaidByPod && PodEligibility.ReasonAgainst(map.Owner, entry, options) is { } reason
            ? new(NoEffectOnPodWithoutProxy, entry.Origin, edit: null, key.Name, reason)
            : new(isSaidByPod ? NoEffectWithoutProxy : NoEffectWithoutProxyInNamespace, entry.Origin, edit: null, key.Name));
    }

    /// <summary>A native sidecar ends after the application, and has no hook that could wait.</summary>
    private static void JudgeWait(AnnotationEntry entry, LinkerdOptions options, Action<Finding> report)
    {
        if (WaitBeforeExit.IsAskedFor(entry)
            && options.Release is { } release
            && NativeSidecarKeys.OnByDefault.IsReachedBy(release)
            && PodInjection.IsSetOnPods(entry)
            && entry.Map is { } map
            && NativeSidecar.IsOn(map, entry, options) == true)
        {
            report(new(NoEffectOfWaitBeforeExit, entry.Origin, edit: null, entry.Key, release.ToString()));
        }
    }

    private static void JudgeIngress(AnnotationEntry entry, LinkerdRelease? release, Action<Finding> report)
    {
        if (entry is { Key: KeyNames.Inject, Slot: MetadataMap.Annotations, OwnerKind: KubernetesKind.Namespace }
            && release is { } one
            && !KnowsIngressOfNamespace.IsReachedBy(one)
            && entry.IsSurely(text => text == "ingress"))
        {
            report(
                new(
                    NoEffectOfIngress,
                    entry.Values[0].Origin,
                    edit: null,
                    entry.Values[0].Texts[0],
                    one.ToString()) { Effect = Effect.Acts });
        }
    }
}
