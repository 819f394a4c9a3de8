using static LinkerdAnnotations.Analyzers.Catalog.KeyTable;
using static LinkerdAnnotations.Analyzers.Catalog.Milestone;

namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>Strings under a linkerd.io name that are no keys of annotations or labels, and are never reported as unknown ones.</summary>
internal static class NonKeyNames
{
    /// <summary>The table, in the order of the keys.</summary>
    public static IReadOnlyList<LinkerdKey> All { get; } =
    [
        new("balancer.alpha.linkerd.io/failure-accrual-success-rate")
        {
            Role = KeyRole.Other, Audience = Audience.Internal, Lifespans = [Since(At("2.20", "26.6.2"))],
            Summary = "Common prefix that a Rust macro completes; not a key of its own.",
        },

        new("linkerd.io/opaque")
        {
            Role = KeyRole.Other, Audience = Audience.Internal, Lifespans = [Since(At("2.18", "25.2.2"))],
            Summary = "Service port appProtocol value: treat as opaque TCP.",
        },

        new("linkerd.io/policy-controller")
        {
            Role = KeyRole.Other, Audience = Audience.Internal, Lifespans = [Since(At("2.13", "23.3.2"))],
            Summary = "ControllerName in route statuses.",
        },

        new("linkerd.io/service-mirror")
        {
            Role = KeyRole.Other, Audience = Audience.Internal, Lifespans = [Since(At("2.17", "24.11.2"))],
            Summary = "ControllerName in Link statuses.",
        },

        new("linkerd.io/tcp")
        {
            Role = KeyRole.Other, Audience = Audience.Internal, Lifespans = [Since(At("2.18", "25.2.2"))],
            Summary = "Service port appProtocol value: treat as opaque TCP.",
        },

        new("linkerd.io/tls")
        {
            Role = KeyRole.SecretType, Audience = Audience.Linkerd, Lifespans = [Since(At("2.7", "19.10.5"))],
            Summary = "Issuer scheme name (identity.issuer.scheme); the Secret it stands for is an ordinary Opaque one.",
        },

        new("linkerd.io/v1alpha1")
        {
            Role = KeyRole.ApiGroupVersion, Lifespans = [Since(At("2.2", "19.2.1"))],
            Summary = "API group and version (apiVersion of Linkerd resources), as defined by the charts' CRDs or APIService.",
        },

        new("linkerd.io/v1alpha2")
        {
            Role = KeyRole.ApiGroupVersion, Lifespans = [Since(At("2.5", "19.7.5"))],
            Summary = "API group and version (apiVersion of Linkerd resources), as defined by the charts' CRDs or APIService.",
        },

        new("mirror.linkerd.io/remote-kubeconfig")
        {
            Role = KeyRole.SecretType, Audience = Audience.Linkerd,
            Lifespans = [Since(At("2.8", "20.3.1")).Until(At("2.10", "21.2.3")), Since(At("2.10", "21.2.4"))],
            Summary = "Type of the Secret with credentials for a linked cluster.",
        },

        new("multicluster.linkerd.io/Link")
        {
            Role = KeyRole.Other, Audience = Audience.Internal, Lifespans = [Since(At("2.9", "20.7.5"))],
            Summary = "CRD named in a message.",
        },

        new("multicluster.linkerd.io/remote-kubeconfig")
        {
            Role = KeyRole.SecretType, Audience = Audience.Linkerd, Lifespans = [Since(AtEdge("21.2.3")).Until(AtEdge("21.2.4"))],
            Summary = "Edge-21.2.3 name of mirror.linkerd.io/remote-kubeconfig.",
        },

        new("multicluster.linkerd.io/v1alpha1")
        {
            Role = KeyRole.ApiGroupVersion, Lifespans = [Since(At("2.9", "20.7.5"))],
            Summary = "API group and version (apiVersion of Linkerd resources), as defined by the charts' CRDs or APIService.",
        },

        new("multicluster.linkerd.io/v1alpha2")
        {
            Role = KeyRole.ApiGroupVersion, Lifespans = [Since(At("2.17", "24.11.1"))],
            Summary = "API group and version (apiVersion of Linkerd resources), as defined by the charts' CRDs or APIService.",
        },

        new("multicluster.linkerd.io/v1alpha3")
        {
            Role = KeyRole.ApiGroupVersion, Lifespans = [Since(At("2.18", "25.3.3"))],
            Summary = "API group and version (apiVersion of Linkerd resources), as defined by the charts' CRDs or APIService.",
        },

        new("policy.linkerd.io/status-controller")
        {
            Role = KeyRole.Other, Audience = Audience.Internal, Lifespans = [Since(AtEdge("23.2.2")).Until(AtEdge("23.3.2"))],
            Summary = "ControllerName in route statuses (two edges in 2023).",
        },

        new("policy.linkerd.io/v1alpha1")
        {
            Role = KeyRole.ApiGroupVersion, Lifespans = [Since(At("2.11", "21.8.1"))],
            Summary = "API group and version (apiVersion of Linkerd resources), as defined by the charts' CRDs or APIService.",
        },

        new("policy.linkerd.io/v1beta1")
        {
            Role = KeyRole.ApiGroupVersion, Lifespans = [Since(At("2.11", "21.9.4"))],
            Summary = "API group and version (apiVersion of Linkerd resources), as defined by the charts' CRDs or APIService.",
        },

        new("policy.linkerd.io/v1beta2")
        {
            Role = KeyRole.ApiGroupVersion, Lifespans = [Since(At("2.13", "23.1.2"))],
            Summary = "API group and version (apiVersion of Linkerd resources), as defined by the charts' CRDs or APIService.",
        },

        new("policy.linkerd.io/v1beta3")
        {
            Role = KeyRole.ApiGroupVersion, Lifespans = [Since(At("2.14", "23.6.1"))],
            Summary = "API group and version (apiVersion of Linkerd resources), as defined by the charts' CRDs or APIService.",
        },

        new("tap.linkerd.io/v1alpha1")
        {
            Role = KeyRole.ApiGroupVersion, Lifespans = [Since(At("2.5", "19.8.1"))],
            Summary = "API group and version (apiVersion of Linkerd resources), as defined by the charts' CRDs or APIService.",
        },

        new("workload.linkerd.io/v1alpha1")
        {
            Role = KeyRole.ApiGroupVersion, Lifespans = [Since(At("2.15", "24.1.1"))],
            Summary = "API group and version (apiVersion of Linkerd resources), as defined by the charts' CRDs or APIService.",
        },

        new("workload.linkerd.io/v1beta1")
        {
            Role = KeyRole.ApiGroupVersion, Lifespans = [Since(At("2.15", "24.2.4"))],
            Summary = "API group and version (apiVersion of Linkerd resources), as defined by the charts' CRDs or APIService.",
        },
    ];
}
