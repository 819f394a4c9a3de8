using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>
/// The names of the constants that projects can have generated: one name a key, with the kind of object in it where that is not a pod.
/// Programs are written with these names, so that none may ever change or go.
/// </summary>
internal static class ConstantNames
{
    /// <summary>The class with the keys of annotations.</summary>
    public const string Annotations = "LinkerdAnnotations";

    /// <summary>The class with the keys of labels.</summary>
    public const string Labels = "LinkerdLabels";

    /// <summary>The class with the values of keys that take one of a few words, which has a class for each such key.</summary>
    public const string Values = "LinkerdValues";

    /// <summary>The key to write for native sidecars, whatever it is called in a release.</summary>
    public const string NativeSidecar = "ProxyNativeSidecar";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["config.alpha.linkerd.io/proxy-enable-native-sidecar"] = "ProxyEnableNativeSidecarAlpha",
        ["config.alpha.linkerd.io/proxy-wait-before-exit-seconds"] = "ProxyWaitBeforeExitSecondsAlpha",
        ["config.alpha.linkerd.io/trace-collector-service-account"] = "TraceCollectorServiceAccountAlpha",
        ["config.beta.linkerd.io/proxy-enable-native-sidecar"] = "ProxyEnableNativeSidecarBeta",
        ["config.linkerd.io/access-log"] = "AccessLog",
        ["config.linkerd.io/admin-port"] = "AdminPort",
        ["config.linkerd.io/admission-webhooks"] = "OnNamespace.AdmissionWebhooks",
        ["config.linkerd.io/close-wait-timeout"] = "CloseWaitTimeout",
        ["config.linkerd.io/control-port"] = "ControlPort",
        ["config.linkerd.io/debug"] = "Debug",
        ["config.linkerd.io/debug-image"] = "DebugImage",
        ["config.linkerd.io/debug-image-pull-policy"] = "DebugImagePullPolicy",
        ["config.linkerd.io/debug-image-version"] = "DebugImageVersion",
        ["config.linkerd.io/default-inbound-policy"] = "DefaultInboundPolicy",
        ["config.linkerd.io/disable-external-profiles"] = "DisableExternalProfiles",
        ["config.linkerd.io/disable-identity"] = "DisableIdentity",
        ["config.linkerd.io/disable-tap"] = "DisableTap",
        ["config.linkerd.io/enable-debug-sidecar"] = "EnableDebugSidecar",
        ["config.linkerd.io/enable-external-profiles"] = "EnableExternalProfiles",
        ["config.linkerd.io/enable-gateway"] = "EnableGateway",
        ["config.linkerd.io/image-pull-policy"] = "ImagePullPolicy",
        ["config.linkerd.io/inbound-port"] = "InboundPort",
        ["config.linkerd.io/init-image"] = "InitImage",
        ["config.linkerd.io/init-image-version"] = "InitImageVersion",
        ["config.linkerd.io/metrics-port"] = "MetricsPort",
        ["config.linkerd.io/opaque-ports"] = "OpaquePorts",
        ["config.linkerd.io/outbound-port"] = "OutboundPort",
        ["config.linkerd.io/pod-inbound-ports"] = "PodInboundPorts",
        ["config.linkerd.io/proxy-additional-env"] = "ProxyAdditionalEnv",
        ["config.linkerd.io/proxy-admin-shutdown"] = "ProxyAdminShutdown",
        ["config.linkerd.io/proxy-await"] = "ProxyAwait",
        ["config.linkerd.io/proxy-cpu-limit"] = "ProxyCpuLimit",
        ["config.linkerd.io/proxy-cpu-ratio-limit"] = "ProxyCpuRatioLimit",
        ["config.linkerd.io/proxy-cpu-request"] = "ProxyCpuRequest",
        ["config.linkerd.io/proxy-destination-get-networks"] = "ProxyDestinationGetNetworks",
        ["config.linkerd.io/proxy-disable-inbound-protocol-detect-timeout"] = "ProxyDisableInboundProtocolDetectTimeout",
        ["config.linkerd.io/proxy-disable-outbound-protocol-detect-timeout"] = "ProxyDisableOutboundProtocolDetectTimeout",
        ["config.linkerd.io/proxy-enable-native-sidecar"] = "ProxyEnableNativeSidecar",
        ["config.linkerd.io/proxy-ephemeral-storage-limit"] = "ProxyEphemeralStorageLimit",
        ["config.linkerd.io/proxy-ephemeral-storage-request"] = "ProxyEphemeralStorageRequest",
        ["config.linkerd.io/proxy-gid"] = "ProxyGid",
        ["config.linkerd.io/proxy-image"] = "ProxyImage",
        ["config.linkerd.io/proxy-inbound-connect-timeout"] = "ProxyInboundConnectTimeout",
        ["config.linkerd.io/proxy-inbound-discovery-cache-unused-timeout"] = "ProxyInboundDiscoveryCacheUnusedTimeout",
        ["config.linkerd.io/proxy-log-format"] = "ProxyLogFormat",
        ["config.linkerd.io/proxy-log-http-headers"] = "ProxyLogHttpHeaders",
        ["config.linkerd.io/proxy-log-level"] = "ProxyLogLevel",
        ["config.linkerd.io/proxy-memory-limit"] = "ProxyMemoryLimit",
        ["config.linkerd.io/proxy-memory-request"] = "ProxyMemoryRequest",
        ["config.linkerd.io/proxy-metrics-hostname-labels"] = "ProxyMetricsHostnameLabels",
        ["config.linkerd.io/proxy-outbound-connect-timeout"] = "ProxyOutboundConnectTimeout",
        ["config.linkerd.io/proxy-outbound-discovery-cache-unused-timeout"] = "ProxyOutboundDiscoveryCacheUnusedTimeout",
        ["config.linkerd.io/proxy-require-identity-inbound-ports"] = "ProxyRequireIdentityInboundPorts",
        ["config.linkerd.io/proxy-uid"] = "ProxyUid",
        ["config.linkerd.io/proxy-version"] = "ProxyVersion",
        ["config.linkerd.io/shutdown-grace-period"] = "ShutdownGracePeriod",
        ["config.linkerd.io/skip-inbound-ports"] = "SkipInboundPorts",
        ["config.linkerd.io/skip-outbound-ports"] = "SkipOutboundPorts",
        ["config.linkerd.io/skip-subnets"] = "SkipSubnets",
        ["config.linkerd.io/trace-collector"] = "TraceCollector",
        ["config.linkerd.io/trace-collector-name"] = "TraceCollectorName",
        ["config.linkerd.io/trace-collector-protocol"] = "TraceCollectorProtocol",
        ["linkerd.io/auto-inject"] = "AutoInject",
        ["linkerd.io/inject"] = "Inject",
        ["balancer.alpha.linkerd.io/failure-accrual-honor-retry-after"] = "OnService.FailureAccrualHonorRetryAfterAlpha",
        ["balancer.alpha.linkerd.io/failure-accrual-success-rate-min-requests"] = "OnService.FailureAccrualSuccessRateMinRequestsAlpha",
        ["balancer.alpha.linkerd.io/failure-accrual-success-rate-threshold"] = "OnService.FailureAccrualSuccessRateThresholdAlpha",
        ["balancer.alpha.linkerd.io/failure-accrual-success-rate-window"] = "OnService.FailureAccrualSuccessRateWindowAlpha",
        ["balancer.alpha.linkerd.io/load-biaser-max-retry-after"] = "OnService.LoadBiaserMaxRetryAfterAlpha",
        ["balancer.alpha.linkerd.io/load-biaser-penalty"] = "OnService.LoadBiaserPenaltyAlpha",
        ["balancer.alpha.linkerd.io/penalize-failures"] = "OnService.PenalizeFailuresAlpha",
        ["balancer.linkerd.io/failure-accrual"] = "OnService.FailureAccrual",
        ["balancer.linkerd.io/failure-accrual-consecutive-jitter-ratio"] = "OnService.FailureAccrualConsecutiveJitterRatio",
        ["balancer.linkerd.io/failure-accrual-consecutive-max-failures"] = "OnService.FailureAccrualConsecutiveMaxFailures",
        ["balancer.linkerd.io/failure-accrual-consecutive-max-penalty"] = "OnService.FailureAccrualConsecutiveMaxPenalty",
        ["balancer.linkerd.io/failure-accrual-consecutive-min-penalty"] = "OnService.FailureAccrualConsecutiveMinPenalty",
        ["policy.linkerd.io/default-allow"] = "PolicyDefaultAllow",
        ["retry.linkerd.io/grpc"] = "OnServiceOrRoute.RetryGrpc",
        ["retry.linkerd.io/http"] = "OnServiceOrRoute.RetryHttp",
        ["retry.linkerd.io/limit"] = "OnServiceOrRoute.RetryLimit",
        ["retry.linkerd.io/timeout"] = "OnServiceOrRoute.RetryTimeout",
        ["timeout.linkerd.io/idle"] = "OnServiceOrRoute.TimeoutIdle",
        ["timeout.linkerd.io/request"] = "OnServiceOrRoute.TimeoutRequest",
        ["timeout.linkerd.io/response"] = "OnServiceOrRoute.TimeoutResponse",
        ["failover.linkerd.io/controlled-by"] = "OnTrafficSplit.FailoverControlledBy",
        ["failover.linkerd.io/primary-service"] = "OnTrafficSplit.FailoverPrimaryService",
        ["mirror.linkerd.io/cluster-name"] = "WrittenByLinkerd.MirrorClusterName",
        ["mirror.linkerd.io/exported"] = "OnService.MirrorExported",
        ["mirror.linkerd.io/federated"] = "OnService.MirrorFederated",
        ["mirror.linkerd.io/gateway-identity"] = "WrittenByLinkerd.MirrorGatewayIdentity",
        ["mirror.linkerd.io/gateway-name"] = "OnService.MirrorGatewayName",
        ["mirror.linkerd.io/gateway-ns"] = "OnService.MirrorGatewayNs",
        ["mirror.linkerd.io/headless-mirror-svc-name"] = "WrittenByLinkerd.MirrorHeadlessMirrorSvcName",
        ["mirror.linkerd.io/mirrored-gateway"] = "WrittenByLinkerd.MirrorMirroredGateway",
        ["mirror.linkerd.io/mirrored-gateway-probe-path"] = "WrittenByLinkerd.MirrorMirroredGatewayProbePath",
        ["mirror.linkerd.io/mirrored-gateway-probe-period"] = "WrittenByLinkerd.MirrorMirroredGatewayProbePeriod",
        ["mirror.linkerd.io/mirrored-gateway-remote-name"] = "WrittenByLinkerd.MirrorMirroredGatewayRemoteName",
        ["mirror.linkerd.io/mirrored-gateway-remote-namespace"] = "WrittenByLinkerd.MirrorMirroredGatewayRemoteNamespace",
        ["mirror.linkerd.io/mirrored-service"] = "WrittenByLinkerd.MirrorMirroredService",
        ["mirror.linkerd.io/multicluster-gateway"] = "WrittenByLinkerd.MirrorMulticlusterGateway",
        ["mirror.linkerd.io/probe-failure-threshold"] = "WrittenByLinkerd.MirrorProbeFailureThreshold",
        ["mirror.linkerd.io/probe-path"] = "WrittenByLinkerd.MirrorProbePath",
        ["mirror.linkerd.io/probe-period"] = "WrittenByLinkerd.MirrorProbePeriod",
        ["mirror.linkerd.io/probe-port"] = "WrittenByLinkerd.MirrorProbePort",
        ["mirror.linkerd.io/probe-timeout"] = "WrittenByLinkerd.MirrorProbeTimeout",
        ["mirror.linkerd.io/remote-cluster-domain"] = "WrittenByLinkerd.MirrorRemoteClusterDomain",
        ["mirror.linkerd.io/remote-cluster-l5d-ns"] = "WrittenByLinkerd.MirrorRemoteClusterL5dNs",
        ["mirror.linkerd.io/remote-gateway-identity"] = "WrittenByLinkerd.MirrorRemoteGatewayIdentity",
        ["mirror.linkerd.io/remote-gateway-name"] = "WrittenByLinkerd.MirrorRemoteGatewayName",
        ["mirror.linkerd.io/remote-gateway-ns"] = "WrittenByLinkerd.MirrorRemoteGatewayNs",
        ["mirror.linkerd.io/remote-gateway-resource-version"] = "WrittenByLinkerd.MirrorRemoteGatewayResourceVersion",
        ["mirror.linkerd.io/remote-resource-version"] = "WrittenByLinkerd.MirrorRemoteResourceVersion",
        ["mirror.linkerd.io/remote-svc-fq-name"] = "WrittenByLinkerd.MirrorRemoteSvcFqName",
        ["multicluster.linkerd.io/cluster-domain"] = "WrittenByLinkerd.MulticlusterClusterDomain",
        ["multicluster.linkerd.io/cluster-name"] = "WrittenByLinkerd.MulticlusterClusterName",
        ["multicluster.linkerd.io/export"] = "OnService.MulticlusterExport",
        ["multicluster.linkerd.io/gateway-identity"] = "WrittenByLinkerd.MulticlusterGatewayIdentity",
        ["multicluster.linkerd.io/local-discovery"] = "WrittenByLinkerd.MulticlusterLocalDiscovery",
        ["multicluster.linkerd.io/mirrored-gateway"] = "WrittenByLinkerd.MulticlusterMirroredGateway",
        ["multicluster.linkerd.io/mirrored-service"] = "WrittenByLinkerd.MulticlusterMirroredService",
        ["multicluster.linkerd.io/multicluster-gateway"] = "WrittenByLinkerd.MulticlusterMulticlusterGateway",
        ["multicluster.linkerd.io/probe-path"] = "WrittenByLinkerd.MulticlusterProbePath",
        ["multicluster.linkerd.io/probe-period"] = "WrittenByLinkerd.MulticlusterProbePeriod",
        ["multicluster.linkerd.io/remote-discovery"] = "WrittenByLinkerd.MulticlusterRemoteDiscovery",
        ["multicluster.linkerd.io/remote-gateway-identity"] = "WrittenByLinkerd.MulticlusterRemoteGatewayIdentity",
        ["multicluster.linkerd.io/remote-gateway-resource-version"] = "WrittenByLinkerd.MulticlusterRemoteGatewayResourceVersion",
        ["multicluster.linkerd.io/remote-resource-version"] = "WrittenByLinkerd.MulticlusterRemoteResourceVersion",
        ["multicluster.linkerd.io/remote-service"] = "WrittenByLinkerd.MulticlusterRemoteService",
        ["multicluster.linkerd.io/remote-svc-fq-name"] = "WrittenByLinkerd.MulticlusterRemoteSvcFqName",
        ["multicluster.linkerd.io/trust-domain"] = "WrittenByLinkerd.MulticlusterTrustDomain",
        ["jaeger.linkerd.io/tracing-enabled"] = "WrittenByLinkerd.JaegerTracingEnabled",
        ["linkerd.io/cni-resource"] = "WrittenByLinkerd.CniResource",
        ["linkerd.io/control-plane-component"] = "WrittenByLinkerd.ControlPlaneComponent",
        ["linkerd.io/control-plane-ns"] = "WrittenByLinkerd.ControlPlaneNs",
        ["linkerd.io/created-by"] = "WrittenByLinkerd.CreatedBy",
        ["linkerd.io/extension"] = "WrittenByLinkerd.Extension",
        ["linkerd.io/helm-release-version"] = "WrittenByLinkerd.HelmReleaseVersion",
        ["linkerd.io/identity-issuer-expiry"] = "WrittenByLinkerd.IdentityIssuerExpiry",
        ["linkerd.io/identity-mode"] = "WrittenByLinkerd.IdentityMode",
        ["linkerd.io/is-control-plane"] = "WrittenByLinkerd.IsControlPlane",
        ["linkerd.io/proxy-cronjob"] = "WrittenByLinkerd.ProxyCronjob",
        ["linkerd.io/proxy-daemonset"] = "WrittenByLinkerd.ProxyDaemonset",
        ["linkerd.io/proxy-deployment"] = "WrittenByLinkerd.ProxyDeployment",
        ["linkerd.io/proxy-job"] = "WrittenByLinkerd.ProxyJob",
        ["linkerd.io/proxy-replicaset"] = "WrittenByLinkerd.ProxyReplicaset",
        ["linkerd.io/proxy-replicationcontroller"] = "WrittenByLinkerd.ProxyReplicationcontroller",
        ["linkerd.io/proxy-root-parent"] = "WrittenByLinkerd.ProxyRootParent",
        ["linkerd.io/proxy-root-parent-group"] = "WrittenByLinkerd.ProxyRootParentGroup",
        ["linkerd.io/proxy-root-parent-kind"] = "WrittenByLinkerd.ProxyRootParentKind",
        ["linkerd.io/proxy-statefulset"] = "WrittenByLinkerd.ProxyStatefulset",
        ["linkerd.io/proxy-version"] = "WrittenByLinkerd.ProxyVersion",
        ["linkerd.io/trust-root-sha256"] = "WrittenByLinkerd.TrustRootSha256",
        ["linkerd.io/workload-ns"] = "WrittenByLinkerd.WorkloadNs",
        ["viz.linkerd.io/disable-tap"] = "VizDisableTap",
        ["viz.linkerd.io/external-prometheus"] = "WrittenByLinkerd.VizExternalPrometheus",
        ["viz.linkerd.io/tap-enabled"] = "WrittenByLinkerd.VizTapEnabled",
    };

    /// <summary>The name of every key, without the class.</summary>
    public static IReadOnlyDictionary<string, string> All => Names;

    /// <summary>Whether a release has a constant for a key; without a release, whether any has.</summary>
    public static bool Has(LinkerdKey key, LinkerdRelease? release) => key.IsKey && key.IsReadBy(release) && Names.ContainsKey(key.Name);

    /// <summary>The constant to write for a key, with its class; null where the release has none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="release">The release that the constants are made for; null for all.</param>
    /// <param name="isLabel">Whether the key is to be one of a label; one that can be no label is one of an annotation anyway.</param>
    public static string? Of(LinkerdKey key, LinkerdRelease? release, bool isLabel)
    {
        if (!Has(key, release))
        {
            return null;
        }

        var type = key.IsLabel && (isLabel || !key.IsAnnotation) ? Labels : Annotations;
        return $"{type}.{(key == NativeSidecarKeys.CurrentIn(release) ? NativeSidecar : Names[key.Name])}";
    }

    /// <summary>The constant to write for a value of a key, with its classes; null where there is none.</summary>
    public static string? OfValue(LinkerdKey key, string value, LinkerdRelease? release) =>
        Has(key, release) && ValuesOf(key, release).Contains(value) ? $"{Values}.{ClassOfValues(key)}.{NameOf(value)}" : null;

    /// <summary>
    /// The values of a key that have constants: those of a key that takes one of a few words. What is true or false is written so.
    /// </summary>
    public static IReadOnlyList<string> ValuesOf(LinkerdKey key, LinkerdRelease? release) =>
        [.. (key.Value?.GrammarsIn(release) ?? []).OfType<Choice>().SelectMany(choice => choice.Choices).Distinct()];

    /// <summary>The name of the class with the values of a key.</summary>
    public static string ClassOfValues(LinkerdKey key)
    {
        var name = Names[key.Name];
        return name.Substring(name.LastIndexOf('.') + 1);
    }

    /// <summary>The name of the constant of a value.</summary>
    public static string NameOf(string value) =>
        string.Concat(value.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
