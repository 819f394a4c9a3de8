using LinkerdAnnotations.Analyzers.Values;
using static LinkerdAnnotations.Analyzers.Catalog.KeyTable;
using static LinkerdAnnotations.Analyzers.Catalog.Milestone;
using static LinkerdAnnotations.Analyzers.Catalog.NamespaceInheritance;
using static LinkerdAnnotations.Analyzers.Catalog.ObjectKinds;
using static LinkerdAnnotations.Analyzers.Catalog.ValueHistory;

namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>The labels and annotations that Linkerd and its viz and jaeger extensions keep for themselves.</summary>
internal static class LinkerdOwnKeys
{
    /// <summary>The table, in the order of the keys.</summary>
    public static IReadOnlyList<LinkerdKey> All { get; } =
    [
        new("jaeger.linkerd.io/tracing-enabled")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.10", "21.2.1")).Until(At("2.19", "25.10.1"))],
            ReadOn = [On(Pod)],
            Value = Takes(GoBoolean.Instance), OnBadValue = ValueOutcomes.DefaultSilently,
            Summary = "Written by the jaeger injector on pods it has patched; a user setting it to true keeps the pod from being patched.",
        },

        new("linkerd.io/cni-resource")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(At("2.5", "19.8.4"))],
            ReadOn = [On(Pod | CniResources)],
            Value = Takes(Choice.Of("true")),
            Summary = "Marks the CNI plugin's resources; since 2.12 the injector's webhook skips any object that carries it.",
        },

        new("linkerd.io/control-plane-component")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(At("2.0", "18.9.2"))],
            ReadOn = [On(Pod)],
            Value = Takes(FreeText.Instance),
            Summary = "Marks a control-plane component; since 2.12 the injector's webhook skips any object that carries it.",
        },

        new("linkerd.io/control-plane-ns")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(At("2.0", "18.9.2"))],
            ReadOn = [On(Pod | Namespace | ClusterScopedResources)],
            Value = Takes(FreeText.Instance),
            Summary = "Marks an injected pod (and control-plane resources) with the control-plane namespace; "
                + "the policy controller only watches pods that carry it.",
        },

        new("linkerd.io/created-by")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.0", "18.9.2"))],
            ReadOn = [On(Link | CustomResourceDefinition)],
            Value = Takes(FreeText.Instance),
            Summary = "Records which tool wrote the resource or injected the pod (CLI, Helm or the proxy-injector, with its version).",
        },

        new("linkerd.io/extension")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(At("2.10", "20.12.1"))], IsSetByInstallers = true,
            ReadOn = [On(Namespace)],
            Value = Takes(FreeText.Instance),
            Summary = "Identifies a Linkerd extension and, on a namespace, the namespace that hosts it.",
        },

        new("linkerd.io/helm-release-version")
        {
            Audience = Audience.Linkerd,
            Lifespans = [Since(At("2.7", "19.11.3")).Until(At("2.9", "20.7.5")), Since(At("2.12", "21.12.3")).Until(At("2.15", "23.9.2"))],
            Value = Takes(FreeText.Instance),
            Summary = "Helm revision, written on control-plane pod templates so that an upgrade restarts them.",
        },

        new("linkerd.io/identity-issuer-expiry")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.3", "19.3.3")).Until(At("2.12", "21.10.2"))],
            Value = Takes(FreeText.Instance),
            Summary = "Expiry time of the issuer certificate, written on the issuer secret by old charts.",
        },

        new("linkerd.io/identity-mode")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.3", "19.2.5")).Until(At("2.12", "22.2.1"))],
            Value = Takes(Choice.Of("default", "disabled")),
            Summary = "Recorded whether the injected proxy had mTLS identity.",
        },

        new("linkerd.io/is-control-plane")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(At("2.4", "19.6.2"))], IsSetByInstallers = true,
            Value = Takes(Choice.Of("true")),
            Summary = "Marks the control-plane namespace.",
        },

        new("linkerd.io/proxy-cronjob")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(At("2.7", "19.12.2"))],
            ReadOn = [On(Pod)],
            Value = Takes(FreeText.Instance),
            Summary = "Written on injected pods: name of the owning CronJob, used as a metrics label. "
                + "Only 'linkerd inject' writes this one; the webhook does not.",
        },

        new("linkerd.io/proxy-daemonset")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(At("2.0", "18.9.2"))],
            ReadOn = [On(Pod)],
            Value = Takes(FreeText.Instance),
            Summary = "Written on injected pods: name of the owning DaemonSet, used as a metrics label.",
        },

        new("linkerd.io/proxy-deployment")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(At("2.0", "18.9.2"))],
            ReadOn = [On(Pod)],
            Value = Takes(FreeText.Instance),
            Summary = "Written on injected pods: name of the owning Deployment, used as a metrics label.",
        },

        new("linkerd.io/proxy-job")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(At("2.0", "18.9.2"))],
            ReadOn = [On(Pod)],
            Value = Takes(FreeText.Instance),
            Summary = "Written on injected pods: name of the owning Job, used as a metrics label.",
        },

        new("linkerd.io/proxy-replicaset")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(At("2.0", "18.9.2"))],
            ReadOn = [On(Pod)],
            Value = Takes(FreeText.Instance),
            Summary = "Written on injected pods: name of the owning ReplicaSet, used as a metrics label.",
        },

        new("linkerd.io/proxy-replicationcontroller")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(At("2.0", "18.9.2"))],
            ReadOn = [On(Pod)],
            Value = Takes(FreeText.Instance),
            Summary = "Written on injected pods: name of the owning ReplicationController, used as a metrics label.",
        },

        new("linkerd.io/proxy-root-parent")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(AtEdge("25.10.2")).Until(AtEdge("25.10.3"))],
            Value = Takes(FreeText.Instance),
            Summary = "Shipped in a single edge release and reverted in the next; described the root owner of the pod.",
        },

        new("linkerd.io/proxy-root-parent-group")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(AtEdge("25.10.2")).Until(AtEdge("25.10.3"))],
            Value = Takes(FreeText.Instance),
            Summary = "Shipped in a single edge release and reverted in the next; described the root owner of the pod.",
        },

        new("linkerd.io/proxy-root-parent-kind")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(AtEdge("25.10.2")).Until(AtEdge("25.10.3"))],
            Value = Takes(FreeText.Instance),
            Summary = "Shipped in a single edge release and reverted in the next; described the root owner of the pod.",
        },

        new("linkerd.io/proxy-statefulset")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(At("2.0", "18.9.2"))],
            ReadOn = [On(Pod)],
            Value = Takes(FreeText.Instance),
            Summary = "Written on injected pods: name of the owning StatefulSet, used as a metrics label.",
        },

        new("linkerd.io/proxy-version")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.0", "18.9.2"))],
            Value = Takes(FreeText.Instance),
            Summary = "Records the proxy version that was injected; it does not choose one (that is config.linkerd.io/proxy-version).",
        },

        new("linkerd.io/trust-root-sha256")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.12", "22.8.2"))],
            Value = Takes(FreeText.Instance),
            Summary = "SHA-256 of the trust anchors the pod was injected with.",
        },

        new("linkerd.io/workload-ns")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(At("2.8", "20.4.3"))],
            ReadOn = [On(Pod)],
            Value = Takes(FreeText.Instance),
            Summary = "Written on injected pods: the workload's namespace, used as a metrics label.",
        },

        new("viz.linkerd.io/disable-tap")
        {
            Lifespans = [Since(At("2.10", "21.2.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = ReadDirectly,
            Value = Takes(GoBoolean.Instance), OnBadValue = ValueOutcomes.DefaultSilently,
            Summary = "Keeps the tap injector away from a pod or from all pods of a namespace.",
        },

        new("viz.linkerd.io/external-prometheus")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.10", "21.2.3"))],
            ReadOn = [On(Namespace)],
            Value = Takes(FreeText.Instance),
            Summary = "Records on the viz Namespace that an external Prometheus is used.",
        },

        new("viz.linkerd.io/tap-enabled")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.10", "21.2.1"))],
            ReadOn = [On(Pod)],
            Value = Takes(GoBoolean.Instance), OnBadValue = ValueOutcomes.DefaultSilently,
            Summary = "Written by the tap injector on pods it has patched.",
        },
    ];
}
