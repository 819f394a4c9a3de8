using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Values;
using static LinkerdAnnotations.Analyzers.Catalog.KeyTable;
using static LinkerdAnnotations.Analyzers.Catalog.Milestone;
using static LinkerdAnnotations.Analyzers.Catalog.NamespaceInheritance;
using static LinkerdAnnotations.Analyzers.Catalog.ObjectKinds;
using static LinkerdAnnotations.Analyzers.Catalog.ValueHistory;

namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>The annotations that configure the proxy and its injection.</summary>
internal static class ProxyConfigKeys
{
    /// <summary>The table, in the order of the keys.</summary>
    public static IReadOnlyList<LinkerdKey> All { get; } =
    [
        NativeSidecarKeys.Alpha,

        new("config.alpha.linkerd.io/proxy-wait-before-exit-seconds")
        {
            Lifespans = [Since(At("2.7", "19.12.3"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(GoInteger.Seconds), OnBadValue = ValueOutcomes.DefaultLogged,
            Summary = "Seconds that the proxy waits before it shuts down (preStop hook).",
        },

        new("config.alpha.linkerd.io/trace-collector-service-account")
        {
            Lifespans = [Since(At("2.6", "19.9.4")).Until(At("2.19", "25.10.1"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = ReadDirectly,
            Value = Takes(FreeText.Instance),
            Summary = "Service account of the trace collector, from which its identity is built. Only read by the jaeger extension.",
        },

        NativeSidecarKeys.Beta,

        new("config.linkerd.io/access-log")
        {
            Lifespans = [Since(At("2.12", "22.1.5"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(new Choice(ImmutableArray.Create("apache", "json"), ignoresCase: true, emptyIsUnset: true, trimsBlanks: true)),
            OnBadValue = ValueOutcomes.NoAccessLog,
            Summary = "Switches HTTP access logging on and chooses its format.",
        },

        new("config.linkerd.io/admin-port")
        {
            Lifespans = [Since(At("2.3", "19.3.3"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(Port.Instance), OnBadValue = ValueOutcomes.DefaultSilently,
            Cases = [When(Port.IsNoPort, ValueOutcomes.RefusedByKubernetes)],
            Summary = "Port of the proxy's admin and metrics listener.",
        },

        new("config.linkerd.io/admission-webhooks")
        {
            Role = KeyRole.Label, Lifespans = [Since(At("2.6", "19.9.4"))],
            ReadOn = [On(Namespace)],
            Value = Takes(Choice.Of("disabled")), OnBadValue = ValueOutcomes.NotSelected,
            Summary = "Label that excludes a Namespace from all Linkerd admission webhooks.",
        },

        new("config.linkerd.io/close-wait-timeout")
        {
            Lifespans = [Since(At("2.8", "20.5.4"))],
            ReadOn = [On(Pod)], Inheritance = NotInherited,
            Value = Takes(GoDuration.Instance), OnBadValue = ValueOutcomes.DefaultLogged,
            Needs = new("proxyInit.runAsRoot=true", Since(At("2.18", "25.1.1"))),
            Cases =
            [
                When(text => text.Length == 0, ValueOutcomes.DefaultSilently),
                When(GoDuration.IsTooLongToRead, ValueOutcomes.NumberNotReadable).Until(At("2.18", "25.1.1")),
            ],
            Summary = "Sets nf_conntrack_tcp_timeout_close_wait in the pod's network namespace.",
        },

        new("config.linkerd.io/control-port")
        {
            Lifespans = [Since(At("2.3", "19.3.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(Port.Instance), OnBadValue = ValueOutcomes.DefaultSilently,
            Cases =
            [
                When(Port.IsZero, ValueOutcomes.AnyPort),
                When(Port.IsNoPort, ValueOutcomes.ProxyFails),
            ],
            Summary = "Port of the proxy's control (tap) listener.",
        },

        new("config.linkerd.io/debug")
        {
            Lifespans = [Since(AtEdge("19.5.4")).Until(AtEdge("19.7.1"))],
            ReplacedBy = "config.linkerd.io/enable-debug-sidecar",
            ReadOn = [On(Pod)],
            Value = Takes(GoBoolean.Instance),
            Summary = "Early name of config.linkerd.io/enable-debug-sidecar.",
        },

        new("config.linkerd.io/debug-image")
        {
            Lifespans = [Since(At("2.7", "20.1.3"))],
            ReadOn = [On(Pod)], Inheritance = NotInherited,
            Value = Takes(ImageName.Instance), OnBadValue = ValueOutcomes.FailsWithDebugSidecar,
            WithoutEffect = Until(At("2.18", "25.3.3")),
            Summary = "Image of the debug sidecar.",
        },

        new("config.linkerd.io/debug-image-pull-policy")
        {
            Lifespans = [Since(At("2.7", "20.1.3"))],
            ReadOn = [On(Pod)], Inheritance = NotInherited,
            Value = Takes(PullPolicy), OnBadValue = ValueOutcomes.RefusedWithDebugSidecar, WithoutEffect = Until(At("2.18", "25.3.3")),
            Summary = "Pull policy of the debug sidecar image.",
        },

        new("config.linkerd.io/debug-image-version")
        {
            Lifespans = [Since(At("2.7", "20.1.3"))],
            ReadOn = [On(Pod)], Inheritance = NotInherited,
            Value = Takes(ImageTag.OrEmpty), OnBadValue = ValueOutcomes.FailsWithDebugSidecar, WithoutEffect = Until(At("2.18", "25.3.3")),
            Cases = [When(text => text.Length > 0 && ImageTag.IsReadOtherwise(text), ValueOutcomes.RefusedWithDebugSidecar)],
            Summary = "Tag of the debug sidecar image.",
        },

        new("config.linkerd.io/default-inbound-policy")
        {
            Lifespans = [Since(At("2.11", "21.8.4"))],
            ReadOn = [On(Pod | Namespace), On(ExternalWorkload).Since(At("2.15", "24.2.4"))], Inheritance = Inherited,
            Value = Takes(Choice.Of("all-unauthenticated", "all-authenticated", "cluster-unauthenticated", "cluster-authenticated", "deny"))
                .Since(
                    At("2.16", "24.7.5"),
                    Choice.Of(
                        "all-unauthenticated",
                        "all-authenticated",
                        "cluster-unauthenticated",
                        "cluster-authenticated",
                        "deny",
                        "audit")), OnBadValue = ValueOutcomes.DefaultLogged,
            Summary = "Inbound policy for ports that no Server selects.",
        },

        new("config.linkerd.io/disable-external-profiles")
        {
            Lifespans = [Since(AtEdge("19.3.2")).Until(AtEdge("19.4.1"))],
            ReplacedBy = "config.linkerd.io/enable-external-profiles", ReplacementDiffers = true,
            ReadOn = [On(Pod)],
            Value = Takes(GoBoolean.Instance),
            Summary = "Early, inverted form of config.linkerd.io/enable-external-profiles.",
        },

        new("config.linkerd.io/disable-identity")
        {
            Lifespans = [Since(At("2.4", "19.4.5")).Until(At("2.12", "22.2.1"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(GoBoolean.Instance), OnBadValue = ValueOutcomes.DefaultSilently,
            Summary = "Ran the proxy without mTLS identity; identity is mandatory since 2.12.",
        },

        new("config.linkerd.io/disable-tap")
        {
            Lifespans = [Since(At("2.4", "19.5.2")).Until(At("2.10", "21.2.2"))],
            ReplacedBy = "viz.linkerd.io/disable-tap",
            ReadOn = [On(Pod | Namespace)],
            Value = Takes(GoBoolean.Instance),
            Summary = "Switched tap off; moved to the viz extension in 2.10.",
        },

        new("config.linkerd.io/enable-debug-sidecar")
        {
            Lifespans = [Since(At("2.4", "19.7.1"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(GoBoolean.Instance), OnBadValue = ValueOutcomes.DefaultLogged,
            Cases = [When(text => text.Length == 0, ValueOutcomes.DefaultSilently)],
            Summary = "Adds the debug sidecar to the pod.",
        },

        new("config.linkerd.io/enable-external-profiles")
        {
            Lifespans = [Since(At("2.3", "19.4.1"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(GoBoolean.Instance), OnBadValue = ValueOutcomes.DefaultSilently,
            Summary = "Lets the proxy look up service profiles for names outside the cluster domain.",
        },

        new("config.linkerd.io/enable-gateway")
        {
            Audience = Audience.Internal, IsSetByInstallers = true, Lifespans = [Since(At("2.8", "20.6.1"))],
            ReadOn = [On(Pod)], Inheritance = NotInherited,
            Value = Takes(GoBoolean.Instance), OnBadValue = ValueOutcomes.DefaultSilently,
            Summary = "Makes the proxy act as a multicluster gateway; the multicluster chart sets it on its gateway.",
        },

        new("config.linkerd.io/image-pull-policy")
        {
            Lifespans = [Since(At("2.3", "19.3.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(PullPolicy), OnBadValue = ValueOutcomes.RefusedByKubernetes,
            Summary = "Pull policy of the proxy image (in 2.19 and earlier, also of the init image).",
        },

        new("config.linkerd.io/inbound-port")
        {
            Lifespans = [Since(At("2.3", "19.3.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(Port.Instance), OnBadValue = ValueOutcomes.DefaultSilently,
            Cases = [When(Port.IsNoPort, ValueOutcomes.RefusedByKubernetes)],
            Summary = "Port of the proxy's inbound listener.",
        },

        new("config.linkerd.io/init-image")
        {
            Lifespans = [Since(At("2.3", "19.3.2")).Until(At("2.20", "25.11.3"))],
            ReplacedBy = "config.linkerd.io/proxy-image", ReplacementDiffers = true,
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(ImageName.Instance), OnBadValue = ValueOutcomes.InvalidImageName,
            Summary = "Name of the separate init image that configures iptables; removed in 2.20.",
        },

        new("config.linkerd.io/init-image-version")
        {
            Lifespans = [Since(At("2.4", "19.6.1")).Until(At("2.20", "25.11.3"))],
            ReplacedBy = "config.linkerd.io/proxy-version", ReplacementDiffers = true,
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(ImageTag.Instance), OnBadValue = ValueOutcomes.InvalidImageName,
            Cases = [When(ImageTag.IsReadOtherwise, ValueOutcomes.RefusedByKubernetes)],
            Summary = "Tag of the separate init image that configures iptables; removed in 2.20.",
        },

        new("config.linkerd.io/metrics-port")
        {
            Lifespans = [Since(AtEdge("19.3.2")).Until(AtEdge("19.3.3"))],
            ReplacedBy = "config.linkerd.io/admin-port",
            ReadOn = [On(Pod)],
            Value = Takes(Port.Instance),
            Summary = "One-edge name of config.linkerd.io/admin-port.",
        },

        new("config.linkerd.io/opaque-ports")
        {
            Lifespans = [Since(At("2.9", "20.10.1"))],
            ReadOn =
            [
                On(Pod | Namespace | Service),
                On(ExternalWorkload).Since(At("2.15", "24.2.4")),
                On(EgressNetwork).Since(At("2.17", "24.10.5"))
            ], Inheritance = Inherited,
            Value = Takes(GoPortList.OpaqueUntrimmed).Since(At("2.12", "22.4.1"), GoPortList.Opaque),
            OnBadValue = ValueOutcomes.OpaquePortsDropped,
            Cases =
            [
                When(GoPortList.Opaque.HoldsNameOrZero, ValueOutcomes.NamedPortsDropped).On(Pod | Namespace),
                When(GoPortList.Opaque.HoldsNameOrZero, ValueOutcomes.NamedPortsDropped)
                    .On(Service | EgressNetwork)
                    .Since(At("2.13", "23.3.1")),
                Otherwise(ValueOutcomes.ServicePortDropped).On(Service).Until(At("2.13", "23.3.1")),
                Otherwise(ValueOutcomes.ServicePortsDropped).On(Service | EgressNetwork | ExternalWorkload),
                When(
                    text => GoPortList.Opaque.Accepts(text) && !GoPortList.OpaqueUntrimmed.Accepts(text),
                    ValueOutcomes.OpaquePortDropped).Until(At("2.12", "22.4.1")),
            ],
            Summary = "Ports whose traffic is proxied as opaque TCP, without protocol detection.",
        },

        new("config.linkerd.io/outbound-port")
        {
            Lifespans = [Since(At("2.3", "19.3.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(Port.Instance), OnBadValue = ValueOutcomes.DefaultSilently,
            Cases =
            [
                When(Port.IsZero, ValueOutcomes.LeadsNowhere),
                When(Port.IsNoPort, ValueOutcomes.InitFails),
            ],
            Summary = "Port of the proxy's outbound listener.",
        },

        new("config.linkerd.io/pod-inbound-ports")
        {
            Lifespans = [Since(At("2.11", "21.7.3"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(PolicyPortList.PodInboundNumbers).Since(At("2.13", "22.9.1"), PolicyPortList.PodInbound),
            OnBadValue = ValueOutcomes.ProxyFails, WithoutEffect = Since(At("2.16", "24.4.2")),
            Summary = "Meant to tell the proxy which ports the application exposes; has no effect in 2.16 and later.",
        },

        new("config.linkerd.io/proxy-additional-env")
        {
            Lifespans = [Since(At("2.20", "26.4.3"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(EnvironmentVariables.Instance), OnBadValue = ValueOutcomes.LayerSkipped,
            Cases = [When(EnvironmentVariables.LacksName, ValueOutcomes.RefusedByKubernetes)],
            Summary = "Extra environment variables for the proxy container.",
        },

        new("config.linkerd.io/proxy-admin-shutdown")
        {
            Lifespans = [Since(At("2.16", "24.6.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(Choice.Of("enabled", "disabled")), OnBadValue = ValueOutcomes.DefaultLogged,
            Summary = "Enables the proxy admin server's /shutdown endpoint.",
        },

        new("config.linkerd.io/proxy-await")
        {
            Lifespans = [Since(At("2.11", "21.4.4"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(Choice.Of("enabled", "disabled")), OnBadValue = ValueOutcomes.DefaultLogged,
            Summary = "Delays the start of the application until the proxy is ready.",
        },

        new("config.linkerd.io/proxy-cpu-limit")
        {
            Lifespans = [Since(At("2.3", "19.3.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(Quantity.Cpu), OnBadValue = ValueOutcomes.DefaultLogged,
            Cases =
            [
                When(Quantity.IsNegative, ValueOutcomes.RefusedByKubernetes),
                When(CpuQuantity.IsBeyondCounting, ValueOutcomes.UncountableCpus),
                When(CpuQuantity.IsBeyondAnyMachine, ValueOutcomes.TooHighLimit),
            ],
            Summary = "CPU limit of the proxy container.",
        },

        new("config.linkerd.io/proxy-cpu-ratio-limit")
        {
            Lifespans = [Since(At("2.18", "25.3.3"))],
            ReadOn = [On(Pod)], Inheritance = NotInherited,
            Value = Takes(GoRatio.BelowOne), OnBadValue = ValueOutcomes.DefaultLogged,
            Cases = [When(GoRatio.IsNotANumber, ValueOutcomes.RefusedByInjector)],
            Summary = "Limit of the proxy's worker threads, as a ratio of the node's CPUs.",
        },

        new("config.linkerd.io/proxy-cpu-request")
        {
            Lifespans = [Since(At("2.3", "19.3.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(Quantity.Cpu), OnBadValue = ValueOutcomes.DefaultLogged,
            Cases =
            [
                When(Quantity.IsNegative, ValueOutcomes.RefusedByKubernetes),
                When(CpuQuantity.IsBeyondCounting, ValueOutcomes.UncountableCpus).Since(At("2.18", "25.3.3")),
                When(CpuQuantity.IsBeyondAnyMachine, ValueOutcomes.TooManyCpus),
            ],
            Summary = "CPU request of the proxy container.",
        },

        new("config.linkerd.io/proxy-destination-get-networks")
        {
            Lifespans = [Since(At("2.8.1", "20.6.3")).Until(At("2.9", "20.10.4"))],
            ReadOn = [On(Pod)],
            Value = Takes(CidrList.Untrimmed),
            Summary = "Networks for IP based destination lookups; became the clusterNetworks chart value.",
        },

        new("config.linkerd.io/proxy-disable-inbound-protocol-detect-timeout")
        {
            Lifespans = [Since(At("2.14.4", "23.11.1"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(GoBoolean.Instance), OnBadValue = ValueOutcomes.DefaultLogged,
            Summary = "Disables the inbound protocol detection timeout by setting it to 365 days.",
        },

        new("config.linkerd.io/proxy-disable-outbound-protocol-detect-timeout")
        {
            Lifespans = [Since(At("2.14.4", "23.11.1"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(GoBoolean.Instance), OnBadValue = ValueOutcomes.DefaultLogged,
            Summary = "Disables the outbound protocol detection timeout by setting it to 365 days.",
        },

        NativeSidecarKeys.Stable,

        new("config.linkerd.io/proxy-ephemeral-storage-limit")
        {
            Lifespans = [Since(At("2.12", "21.11.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(Quantity.Bytes), OnBadValue = ValueOutcomes.DefaultLogged,
            Cases =
            [
                When(Quantity.IsNegative, ValueOutcomes.RefusedByKubernetes),
                When(ByteQuantity.IsBelowOneMebibyte, ValueOutcomes.TooLittleStorage),
            ],
            Summary = "Ephemeral-storage limit of the proxy container.",
        },

        new("config.linkerd.io/proxy-ephemeral-storage-request")
        {
            Lifespans = [Since(At("2.12", "21.11.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(Quantity.Bytes), OnBadValue = ValueOutcomes.DefaultLogged,
            Cases =
            [
                When(Quantity.IsNegative, ValueOutcomes.RefusedByKubernetes),
                When(ByteQuantity.IsBelowOneMebibyte, ValueOutcomes.TooLittleStorage),
            ],
            Summary = "Ephemeral-storage request of the proxy container.",
        },

        new("config.linkerd.io/proxy-gid")
        {
            Lifespans = [Since(At("2.16", "24.5.4"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(IdNumber.Group), OnBadValue = ValueOutcomes.DefaultSilently,
            Cases =
            [
                When(IdNumber.IsNotReadable, ValueOutcomes.NumberNotReadable),
                When(IdNumber.IsNoGroup, ValueOutcomes.RefusedByKubernetes),
            ],
            Summary = "Group ID that the proxy runs as.",
        },

        new("config.linkerd.io/proxy-image")
        {
            Lifespans = [Since(At("2.3", "19.3.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(ImageName.Instance), OnBadValue = ValueOutcomes.InvalidImageName,
            Summary = "Proxy image name.",
        },

        new("config.linkerd.io/proxy-inbound-connect-timeout")
        {
            Lifespans = [Since(At("2.9", "20.7.5"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(GoDuration.Instance), OnBadValue = ValueOutcomes.DefaultLogged,
            Cases =
            [
                When(text => GoDuration.IsNegative(text, DurationUnit.Millisecond), ValueOutcomes.ProxyFails),
                When(text => GoDuration.IsShorterThan(text, DurationUnit.Millisecond), ValueOutcomes.CutToZero),
            ],
            Summary = "Inbound TCP connect timeout of the proxy.",
        },

        new("config.linkerd.io/proxy-inbound-discovery-cache-unused-timeout")
        {
            Lifespans = [Since(At("2.13.4", "23.5.1"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(GoDuration.Instance), OnBadValue = ValueOutcomes.DefaultLogged,
            Cases =
            [
                When(text => GoDuration.IsNegative(text, DurationUnit.Second), ValueOutcomes.ProxyFails),
                When(text => GoDuration.IsShorterThan(text, DurationUnit.Second), ValueOutcomes.CutToZero),
            ],
            Summary = "How long an unused inbound discovery result stays cached.",
        },

        new("config.linkerd.io/proxy-log-format")
        {
            Lifespans = [Since(At("2.9", "20.7.1"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(new Choice(ImmutableArray.Create("plain", "json"), ignoresCase: true, trimsBlanks: true)),
            OnBadValue = ValueOutcomes.PlainLog,
            Summary = "Proxy log format.",
        },

        new("config.linkerd.io/proxy-log-http-headers")
        {
            Lifespans = [Since(At("2.16", "24.6.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(new Choice(ImmutableArray.Create("insecure", "off"), takesEmpty: true)),
            OnBadValue = ValueOutcomes.RefusedByInjector,
            Summary = "Whether debug-level proxy logs may contain HTTP headers ('insecure').",
        },

        new("config.linkerd.io/proxy-log-level")
        {
            Lifespans = [Since(At("2.3", "19.3.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(ProxyLogLevel.Instance), OnBadValue = ValueOutcomes.LogDirectiveDropped,
            // A double quote breaks the pod in these releases, of which LKD4003 speaks.
            Cases = [When(text => text.Contains('"'), outcome: null).On(Pod).Since(At("2.16", "24.6.2")).Until(At("2.18", "25.1.1"))],
            Summary = "Log level of the proxy.",
        },

        new("config.linkerd.io/proxy-memory-limit")
        {
            Lifespans = [Since(At("2.3", "19.3.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(Quantity.Bytes), OnBadValue = ValueOutcomes.DefaultLogged,
            Cases =
            [
                When(Quantity.IsNegative, ValueOutcomes.RefusedByKubernetes),
                When(ByteQuantity.IsBelowOneMebibyte, ValueOutcomes.TooLittleMemory),
            ],
            Summary = "Memory limit of the proxy container.",
        },

        new("config.linkerd.io/proxy-memory-request")
        {
            Lifespans = [Since(At("2.3", "19.3.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(Quantity.Bytes), OnBadValue = ValueOutcomes.DefaultLogged,
            Cases =
            [
                When(Quantity.IsNegative, ValueOutcomes.RefusedByKubernetes),
                When(ByteQuantity.IsBelowOneMebibyte, ValueOutcomes.TooSmallRequest),
            ],
            Summary = "Memory request of the proxy container.",
        },

        new("config.linkerd.io/proxy-metrics-hostname-labels")
        {
            Lifespans = [Since(At("2.18", "25.3.4"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(GoBoolean.Instance), OnBadValue = ValueOutcomes.DefaultSilently,
            Summary = "Adds a hostname label to the proxy's outbound metrics.",
        },

        new("config.linkerd.io/proxy-outbound-connect-timeout")
        {
            Lifespans = [Since(At("2.9", "20.7.5"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(GoDuration.Instance), OnBadValue = ValueOutcomes.DefaultLogged,
            Cases =
            [
                When(text => GoDuration.IsNegative(text, DurationUnit.Millisecond), ValueOutcomes.ProxyFails),
                When(text => GoDuration.IsShorterThan(text, DurationUnit.Millisecond), ValueOutcomes.CutToZero),
            ],
            Summary = "Outbound TCP connect timeout of the proxy.",
        },

        new("config.linkerd.io/proxy-outbound-discovery-cache-unused-timeout")
        {
            Lifespans = [Since(At("2.13.4", "23.5.1"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(GoDuration.Instance), OnBadValue = ValueOutcomes.DefaultLogged,
            Cases =
            [
                When(text => GoDuration.IsNegative(text, DurationUnit.Second), ValueOutcomes.ProxyFails),
                When(text => GoDuration.IsShorterThan(text, DurationUnit.Second), ValueOutcomes.CutToZero),
            ],
            Summary = "How long an unused outbound discovery result stays cached.",
        },

        new("config.linkerd.io/proxy-require-identity-inbound-ports")
        {
            Lifespans = [Since(At("2.8", "20.5.2"))],
            ReadOn = [On(Pod | Namespace), On(ExternalWorkload).Since(At("2.15", "24.2.4"))], Inheritance = Inherited,
            Value = Takes(PolicyPortList.RequireIdentity), OnBadValue = ValueOutcomes.NoIdentityRequired,
            Summary = "Inbound ports on which the client must have a mesh identity.",
        },

        new("config.linkerd.io/proxy-uid")
        {
            Lifespans = [Since(At("2.3", "19.3.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(IdNumber.User), OnBadValue = ValueOutcomes.DefaultSilently,
            Cases =
            [
                When(IdNumber.IsRoot, ValueOutcomes.RunsAsRoot).Until(At("2.13", "23.1.1")),
                When(IdNumber.IsRoot, ValueOutcomes.RootNotStarted),
                When(IdNumber.IsNotReadable, ValueOutcomes.NumberNotReadable),
                When(IdNumber.IsNoUser, ValueOutcomes.RefusedByKubernetes),
            ],
            Summary = "User ID that the proxy runs as.",
        },

        new("config.linkerd.io/proxy-version")
        {
            Lifespans = [Since(At("2.3", "19.4.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(ImageTag.OrEmpty), OnBadValue = ValueOutcomes.InvalidImageName,
            Cases = [When(text => text.Length > 0 && ImageTag.IsReadOtherwise(text), ValueOutcomes.RefusedByKubernetes)],
            Summary = "Tag of the proxy image to inject.",
        },

        new("config.linkerd.io/shutdown-grace-period")
        {
            Lifespans = [Since(At("2.12", "22.7.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(GoDuration.Instance), OnBadValue = ValueOutcomes.DefaultLogged,
            Cases =
            [
                When(text => GoDuration.IsNegative(text, DurationUnit.Millisecond), ValueOutcomes.ProxyFails),
                When(text => GoDuration.IsShorterThan(text, DurationUnit.Millisecond), ValueOutcomes.CutToZero),
            ],
            Summary = "How long the proxy waits for open connections before it exits.",
        },

        new("config.linkerd.io/skip-inbound-ports")
        {
            Lifespans = [Since(At("2.3", "19.3.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(GoPortList.Skipped), OnBadValue = ValueOutcomes.SkippedPortDropped,
            Summary = "Inbound ports that bypass the proxy.",
        },

        new("config.linkerd.io/skip-outbound-ports")
        {
            Lifespans = [Since(At("2.3", "19.3.2"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(GoPortList.Skipped), OnBadValue = ValueOutcomes.SkippedPortDropped,
            Cases = [When(GoPortList.Skipped.TakesNothingOf, ValueOutcomes.NoPortSkipped)],
            Summary = "Outbound destination ports that bypass the proxy.",
        },

        new("config.linkerd.io/skip-subnets")
        {
            Lifespans = [Since(At("2.11.2", "22.1.4"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
            Value = Takes(CidrList.Untrimmed).Since(At("2.13", "23.4.1"), CidrList.Trimming), OnBadValue = ValueOutcomes.InitFails,
            Cases = [When(CidrList.HoldsIpv6, ValueOutcomes.Ipv6Refused)],
            Summary = "Source subnets whose traffic bypasses the proxy.",
        },

        new("config.linkerd.io/trace-collector")
        {
            Lifespans = [Since(At("2.6", "19.9.4")).Until(At("2.19", "25.10.1"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = ReadDirectly,
            Value = Takes(FreeText.Instance),
            Summary = "Address of the trace collector, host:port. Only read by the jaeger extension.",
        },

        new("config.linkerd.io/trace-collector-name")
        {
            Lifespans = [Since(At("2.17", "24.10.3")).Until(At("2.19", "25.10.1"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = ReadDirectly,
            Value = Takes(FreeText.Instance),
            Summary = "Service name reported in traces. Only read by the jaeger extension.",
        },

        new("config.linkerd.io/trace-collector-protocol")
        {
            Lifespans = [Since(At("2.17", "24.10.1")).Until(At("2.19", "25.10.1"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = ReadDirectly,
            Value = Takes(FreeText.Instance),
            Summary = "Trace export protocol. Only read by the jaeger extension.",
        },

        new("linkerd.io/auto-inject")
        {
            Role = KeyRole.Label, Lifespans = [Since(At("2.1", "18.10.2")).Until(At("2.2", "19.2.1"))],
            ReplacedBy = "linkerd.io/inject",
            ReadOn = [On(Pod)],
            Value = Takes(Choice.Of("enabled", "disabled", "completed")),
            Summary = "Pre-2.3 label that switched the experimental injector; replaced by the linkerd.io/inject annotation.",
        },

        new("linkerd.io/inject")
        {
            Lifespans = [Since(At("2.2", "19.2.1"))],
            ReadOn = [On(Pod | Namespace)], Inheritance = InheritedSince("2.12", "22.8.3"),
            Value = Takes(new Choice(ImmutableArray.Create("enabled", "disabled", "ingress"), emptyIsUnset: true)),
            OnBadValue = ValueOutcomes.NotInjected,
            Cases = [Otherwise(ValueOutcomes.NoneInjected).On(Namespace)],
            Summary = "Turns sidecar injection on or off for a pod, or for all pods of a namespace; "
                + "'ingress' injects and puts the proxy into ingress mode.",
        },
    ];

    /// <summary>How images are pulled; the chart writes it into YAML as it is, and an empty text leaves the chart's own.</summary>
    private static ValueGrammar PullPolicy =>
        new Choice(ImmutableArray.Create("Always", "IfNotPresent", "Never"), emptyIsUnset: true, isReadAsYaml: true);
}
