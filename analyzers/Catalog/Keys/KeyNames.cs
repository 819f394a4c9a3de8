namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>Names of keys that rules about several entries ask for; what is known of them is in the tables.</summary>
internal static class KeyNames
{
    public const string Inject = "linkerd.io/inject";
    public const string WaitBeforeExit = "config.alpha.linkerd.io/proxy-wait-before-exit-seconds";
    public const string AdminShutdown = "config.linkerd.io/proxy-admin-shutdown";
    public const string EnableDebugSidecar = "config.linkerd.io/enable-debug-sidecar";
    public const string CloseWaitTimeout = "config.linkerd.io/close-wait-timeout";
    public const string LogLevel = "config.linkerd.io/proxy-log-level";
    public const string DisableIdentity = "config.linkerd.io/disable-identity";
    public const string RequireIdentity = "config.linkerd.io/proxy-require-identity-inbound-ports";
    public const string FailureAccrual = "balancer.linkerd.io/failure-accrual";
    public const string SuccessRateThreshold = "balancer.alpha.linkerd.io/failure-accrual-success-rate-threshold";
    public const string RetryLimit = "retry.linkerd.io/limit";
    public const string ControlPlaneComponent = "linkerd.io/control-plane-component";
    public const string CniResource = "linkerd.io/cni-resource";

    /// <summary>Says which tool of Linkerd's rendered an object.</summary>
    public const string CreatedBy = "linkerd.io/created-by";

    /// <summary>Says which proxy a pod was injected with.</summary>
    public const string InjectedProxyVersion = "linkerd.io/proxy-version";

    /// <summary>Marks what belongs to an extension of Linkerd's.</summary>
    public const string Extension = "linkerd.io/extension";

    /// <summary>Names the namespace of the control plane.</summary>
    public const string ControlPlaneNamespace = "linkerd.io/control-plane-ns";

    /// <summary>Keeps Linkerd's webhooks away from a Namespace.</summary>
    public const string AdmissionWebhooks = "config.linkerd.io/admission-webhooks";

    /// <summary>The image of that container.</summary>
    public const string DebugImage = "config.linkerd.io/debug-image";

    /// <summary>The user that the proxy runs as.</summary>
    public const string ProxyUser = "config.linkerd.io/proxy-uid";

    /// <summary>Ports that need no protocol detection.</summary>
    public const string OpaquePorts = "config.linkerd.io/opaque-ports";

    /// <summary>Ports whose incoming traffic goes past the proxy.</summary>
    public const string SkipInboundPorts = "config.linkerd.io/skip-inbound-ports";

    /// <summary>The shortest time that an endpoint is left out.</summary>
    public const string MinimumPenalty = "balancer.linkerd.io/failure-accrual-consecutive-min-penalty";

    /// <summary>The longest time that an endpoint is left out.</summary>
    public const string MaximumPenalty = "balancer.linkerd.io/failure-accrual-consecutive-max-penalty";

    /// <summary>Makes the load balancer avoid endpoints that recently failed.</summary>
    public const string PenalizeFailures = "balancer.alpha.linkerd.io/penalize-failures";
}
