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
}
