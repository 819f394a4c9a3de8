using LinkerdAnnotations.Analyzers.Values;
using static LinkerdAnnotations.Analyzers.Catalog.KeyTable;
using static LinkerdAnnotations.Analyzers.Catalog.Milestone;
using static LinkerdAnnotations.Analyzers.Catalog.ObjectKinds;
using static LinkerdAnnotations.Analyzers.Catalog.ValueHistory;

namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>The labels and annotations of the multicluster and failover extensions.</summary>
internal static class MulticlusterKeys
{
    /// <summary>The table, in the order of the keys.</summary>
    public static IReadOnlyList<LinkerdKey> All { get; } =
    [
        new("failover.linkerd.io/controlled-by")
        {
            Role = KeyRole.Label,
            ReadOn = [On(TrafficSplit)],
            Value = Takes(Choice.Of("linkerd-failover")),
            Summary = "Label on a TrafficSplit that hands it to the linkerd-failover operator.",
        },

        new("failover.linkerd.io/primary-service")
        {
            ReadOn = [On(TrafficSplit)],
            Value = Takes(FreeText.Instance),
            Summary = "Annotation on a TrafficSplit naming its primary Service.",
        },

        new("mirror.linkerd.io/cluster-name")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd,
            Lifespans = [Since(At("2.8", "20.3.1")).Until(At("2.10", "21.2.3")), Since(At("2.10", "21.2.4"))],
            ReadOn = [On(Service | Endpoints | Pod)],
            Value = Takes(FreeText.Instance),
            Summary = "Names the remote cluster a mirrored object (or a service-mirror controller) belongs to.",
        },

        new("mirror.linkerd.io/exported")
        {
            Role = KeyRole.Label, Lifespans = [Since(At("2.9", "20.7.5")).Until(At("2.10", "21.2.3")), Since(At("2.10", "21.2.4"))],
            ReadOn = [On(Service | Endpoints)],
            Value = Takes(Choice.Of("true")).Since(At("2.14", "23.8.2"), Choice.Of("true", "remote-discovery")),
            OnBadValue = ValueOutcomes.NotSelected,
            Cases = [Otherwise(ValueOutcomes.SelectedAllTheSame).Until(At("2.12", "22.6.2"))],
            Summary = "Label that exports a Service to linked clusters, through the gateway ('true') or pod-to-pod ('remote-discovery').",
        },

        new("mirror.linkerd.io/federated")
        {
            Role = KeyRole.Label, Lifespans = [Since(At("2.17", "24.11.2"))],
            ReadOn = [On(Service)],
            Value = Takes(Choice.Of("member")), OnBadValue = ValueOutcomes.NotSelected,
            Summary = "Label that makes a Service a member of a federated service.",
        },

        new("mirror.linkerd.io/gateway-identity")
        {
            Audience = Audience.Linkerd, IsSetByInstallers = true,
            Lifespans = [Since(At("2.8", "20.3.4")).Until(At("2.10", "21.2.3")), Since(At("2.10", "21.2.4"))],
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Identity of the multicluster gateway, on the gateway Service.",
        },

        new("mirror.linkerd.io/gateway-name")
        {
            Lifespans = [Since(At("2.8", "20.3.1")).Until(At("2.9", "20.7.5"))],
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Early multicluster key; gone since gateways are described by the Link resource.",
        },

        new("mirror.linkerd.io/gateway-ns")
        {
            Lifespans = [Since(At("2.8", "20.3.1")).Until(At("2.9", "20.7.5"))],
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Early multicluster key; gone since gateways are described by the Link resource.",
        },

        new("mirror.linkerd.io/headless-mirror-svc-name")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(At("2.11", "21.7.5"))],
            ReadOn = [On(Service | Endpoints)],
            Value = Takes(FreeText.Instance),
            Summary = "On per-endpoint mirror Services: the headless mirror they belong to.",
        },

        new("mirror.linkerd.io/mirrored-gateway")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd,
            Lifespans = [Since(At("2.8", "20.6.1")).Until(At("2.10", "21.2.3")), Since(At("2.10", "21.2.4"))],
            ReadOn = [On(Service)],
            Value = Takes(Choice.Of("true")),
            Summary = "Marks the local Service that probes a remote gateway.",
        },

        new("mirror.linkerd.io/mirrored-gateway-probe-path")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.8", "20.6.1")).Until(At("2.9", "20.7.5"))],
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Early multicluster key; gone since gateways are described by the Link resource.",
        },

        new("mirror.linkerd.io/mirrored-gateway-probe-period")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.8", "20.6.1")).Until(At("2.9", "20.7.5"))],
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Early multicluster key; gone since gateways are described by the Link resource.",
        },

        new("mirror.linkerd.io/mirrored-gateway-remote-name")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.8", "20.6.1")).Until(At("2.9", "20.7.5"))],
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Early multicluster key; gone since gateways are described by the Link resource.",
        },

        new("mirror.linkerd.io/mirrored-gateway-remote-namespace")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.8", "20.6.1")).Until(At("2.9", "20.7.5"))],
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Early multicluster key; gone since gateways are described by the Link resource.",
        },

        new("mirror.linkerd.io/mirrored-service")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd,
            Lifespans = [Since(At("2.8", "20.3.1")).Until(At("2.10", "21.2.3")), Since(At("2.10", "21.2.4"))],
            ReadOn = [On(Service | Endpoints | Namespace)],
            Value = Takes(Choice.Of("true")),
            Summary = "Marks an object created by the service mirror.",
        },

        new("mirror.linkerd.io/multicluster-gateway")
        {
            Audience = Audience.Linkerd, IsSetByInstallers = true,
            Lifespans = [Since(At("2.8", "20.5.4")).Until(At("2.10", "21.2.3")), Since(At("2.10", "21.2.4"))],
            Value = Takes(Choice.Of("true")),
            Summary = "Marks the gateway Service; written by the chart, not read in 2.11 and later.",
        },

        new("mirror.linkerd.io/probe-failure-threshold")
        {
            Audience = Audience.Internal, IsSetByInstallers = true, Lifespans = [Since(At("2.17", "24.9.3"))], IsDeclaredOnly = true,
            Value = Takes(FreeText.Instance),
            Summary = "Constant declared for the gateway Service; no code reads or writes it.",
        },

        new("mirror.linkerd.io/probe-path")
        {
            Audience = Audience.Linkerd, IsSetByInstallers = true,
            Lifespans = [Since(At("2.8", "20.4.5")).Until(At("2.10", "21.2.3")), Since(At("2.10", "21.2.4"))],
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Health-check path of the gateway, on the gateway Service.",
        },

        new("mirror.linkerd.io/probe-period")
        {
            Audience = Audience.Linkerd, IsSetByInstallers = true,
            Lifespans = [Since(At("2.8", "20.4.5")).Until(At("2.10", "21.2.3")), Since(At("2.10", "21.2.4"))],
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Health-check period of the gateway, on the gateway Service.",
        },

        new("mirror.linkerd.io/probe-port")
        {
            Audience = Audience.Linkerd, IsSetByInstallers = true, Lifespans = [Since(AtEdge("20.4.5")).Until(AtEdge("20.6.1"))],
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Early multicluster key; gone since gateways are described by the Link resource.",
        },

        new("mirror.linkerd.io/probe-timeout")
        {
            Audience = Audience.Internal, IsSetByInstallers = true, Lifespans = [Since(At("2.17", "24.9.3"))], IsDeclaredOnly = true,
            Value = Takes(FreeText.Instance),
            Summary = "Constant declared for the gateway Service; no code reads or writes it.",
        },

        new("mirror.linkerd.io/remote-cluster-domain")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.8", "20.3.1")).Until(At("2.9", "20.7.5"))],
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Early multicluster key; gone since gateways are described by the Link resource.",
        },

        new("mirror.linkerd.io/remote-cluster-l5d-ns")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.8", "20.5.2")).Until(At("2.9", "20.7.5"))],
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Early multicluster key; gone since gateways are described by the Link resource.",
        },

        new("mirror.linkerd.io/remote-gateway-identity")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.8", "20.3.2")).Until(At("2.10", "21.2.3")), Since(At("2.10", "21.2.4"))],
            ReadOn = [On(Endpoints)],
            Value = Takes(FreeText.Instance),
            Summary = "Identity of the remote gateway, on mirrored Endpoints.",
        },

        new("mirror.linkerd.io/remote-gateway-name")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(At("2.8", "20.3.1")).Until(At("2.9", "20.7.5"))],
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Early multicluster key; gone since gateways are described by the Link resource.",
        },

        new("mirror.linkerd.io/remote-gateway-ns")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(At("2.8", "20.3.1")).Until(At("2.9", "20.7.5"))],
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Early multicluster key; gone since gateways are described by the Link resource.",
        },

        new("mirror.linkerd.io/remote-gateway-resource-version")
        {
            Audience = Audience.Linkerd,
            Lifespans = [Since(At("2.8", "20.3.1")).Until(At("2.10", "21.2.3")), Since(At("2.10", "21.2.4")).Until(At("2.11", "21.8.2"))],
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Early multicluster key; gone since gateways are described by the Link resource.",
        },

        new("mirror.linkerd.io/remote-resource-version")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.8", "20.3.1")).Until(At("2.10", "21.2.3")), Since(At("2.10", "21.2.4"))],
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Resource version of the remote object last mirrored.",
        },

        new("mirror.linkerd.io/remote-svc-fq-name")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.8", "20.3.1")).Until(At("2.10", "21.2.3")), Since(At("2.10", "21.2.4"))],
            ReadOn = [On(Endpoints | Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Fully qualified name of the remote Service.",
        },

        new("multicluster.linkerd.io/cluster-domain")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.14", "23.8.2"))],
            ReadOn = [On(Secret)],
            Value = Takes(FreeText.Instance),
            Summary = "On the credentials Secret: cluster domain of the remote cluster.",
        },

        new("multicluster.linkerd.io/cluster-name")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd,
            Lifespans = [Since(AtEdge("21.2.3")).Until(AtEdge("21.2.4")), Since(At("2.14", "23.8.2"))],
            ReadOn = [On(Secret)],
            Value = Takes(FreeText.Instance),
            Summary = "On the credentials Secret: name of the remote cluster.",
        },

        new("multicluster.linkerd.io/export")
        {
            Role = KeyRole.Label, Lifespans = [Since(AtEdge("21.2.3")).Until(AtEdge("21.2.4"))],
            ReplacedBy = "mirror.linkerd.io/exported",
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Shipped in edge-21.2.3 only, where the mirror.linkerd.io prefix was renamed for one edge; reverted.",
        },

        new("multicluster.linkerd.io/gateway-identity")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(AtEdge("21.2.3")).Until(AtEdge("21.2.4"))],
            ReplacedBy = "mirror.linkerd.io/gateway-identity",
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Shipped in edge-21.2.3 only, where the mirror.linkerd.io prefix was renamed for one edge; reverted.",
        },

        new("multicluster.linkerd.io/local-discovery")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.17", "24.11.2"))],
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "On a federated Service: the local Service that contributes endpoints.",
        },

        new("multicluster.linkerd.io/mirrored-gateway")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(AtEdge("21.2.3")).Until(AtEdge("21.2.4"))],
            ReplacedBy = "mirror.linkerd.io/mirrored-gateway",
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Shipped in edge-21.2.3 only, where the mirror.linkerd.io prefix was renamed for one edge; reverted.",
        },

        new("multicluster.linkerd.io/mirrored-service")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(AtEdge("21.2.3")).Until(AtEdge("21.2.4"))],
            ReplacedBy = "mirror.linkerd.io/mirrored-service",
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Shipped in edge-21.2.3 only, where the mirror.linkerd.io prefix was renamed for one edge; reverted.",
        },

        new("multicluster.linkerd.io/multicluster-gateway")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(AtEdge("21.2.3")).Until(AtEdge("21.2.4"))],
            ReplacedBy = "mirror.linkerd.io/multicluster-gateway",
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Shipped in edge-21.2.3 only, where the mirror.linkerd.io prefix was renamed for one edge; reverted.",
        },

        new("multicluster.linkerd.io/probe-path")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(AtEdge("21.2.3")).Until(AtEdge("21.2.4"))],
            ReplacedBy = "mirror.linkerd.io/probe-path",
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Shipped in edge-21.2.3 only, where the mirror.linkerd.io prefix was renamed for one edge; reverted.",
        },

        new("multicluster.linkerd.io/probe-period")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(AtEdge("21.2.3")).Until(AtEdge("21.2.4"))],
            ReplacedBy = "mirror.linkerd.io/probe-period",
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Shipped in edge-21.2.3 only, where the mirror.linkerd.io prefix was renamed for one edge; reverted.",
        },

        new("multicluster.linkerd.io/remote-discovery")
        {
            Role = KeyRole.AnnotationAndLabel, Audience = Audience.Linkerd, Lifespans = [Since(At("2.14", "23.8.2"))],
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Tells the destination controller to resolve this Service in another cluster.",
        },

        new("multicluster.linkerd.io/remote-gateway-identity")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(AtEdge("21.2.3")).Until(AtEdge("21.2.4"))],
            ReplacedBy = "mirror.linkerd.io/remote-gateway-identity",
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Shipped in edge-21.2.3 only, where the mirror.linkerd.io prefix was renamed for one edge; reverted.",
        },

        new("multicluster.linkerd.io/remote-gateway-resource-version")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(AtEdge("21.2.3")).Until(AtEdge("21.2.4"))],
            ReplacedBy = "mirror.linkerd.io/remote-gateway-resource-version",
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Shipped in edge-21.2.3 only, where the mirror.linkerd.io prefix was renamed for one edge; reverted.",
        },

        new("multicluster.linkerd.io/remote-resource-version")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(AtEdge("21.2.3")).Until(AtEdge("21.2.4"))],
            ReplacedBy = "mirror.linkerd.io/remote-resource-version",
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Shipped in edge-21.2.3 only, where the mirror.linkerd.io prefix was renamed for one edge; reverted.",
        },

        new("multicluster.linkerd.io/remote-service")
        {
            Role = KeyRole.Label, Audience = Audience.Linkerd, Lifespans = [Since(At("2.14", "23.8.2"))],
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "On a remote-discovery mirror: name of the Service in the remote cluster.",
        },

        new("multicluster.linkerd.io/remote-svc-fq-name")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(AtEdge("21.2.3")).Until(AtEdge("21.2.4"))],
            ReplacedBy = "mirror.linkerd.io/remote-svc-fq-name",
            ReadOn = [On(Service)],
            Value = Takes(FreeText.Instance),
            Summary = "Shipped in edge-21.2.3 only, where the mirror.linkerd.io prefix was renamed for one edge; reverted.",
        },

        new("multicluster.linkerd.io/trust-domain")
        {
            Audience = Audience.Linkerd, Lifespans = [Since(At("2.14", "23.8.2"))],
            ReadOn = [On(Secret)],
            Value = Takes(FreeText.Instance),
            Summary = "On the credentials Secret: trust domain of the remote cluster.",
        },
    ];
}
