namespace LinkerdAnnotations.Tests.Package;

/// <summary>The mistake that the product began with.</summary>
internal static class SeedCase
{
    /// <summary>The key that Linkerd does not read.</summary>
    public const string WrongKey = "config.linkerd.io/proxy-native-sidecar";

    /// <summary>The key that every release with native sidecars reads.</summary>
    public const string RightKey = "config.alpha.linkerd.io/proxy-enable-native-sidecar";

    /// <summary>What is reported where no release is configured.</summary>
    public const string Report = $"LKD1001: '{WrongKey}' is not read by Linkerd; use '{RightKey}'. Before Linkerd 2.20, the pods of a Job never complete without it; 2.20 and later need no key.";

    /// <summary>The same in Chinese.</summary>
    public const string ReportInChinese =
        $"LKD1001: Linkerd 不读取“{WrongKey}”；请改用“{RightKey}”。在 Linkerd 2.20 之前，没有它 Job 的 Pod 永远不会完成；2.20 及更高版本不需要这个键。";

    /// <summary>What is reported where 2.20 is configured.</summary>
    public const string ReportForNewestRelease = $"LKD1001: '{WrongKey}' is not read by Linkerd; remove it, or use 'config.linkerd.io/proxy-enable-native-sidecar'. Linkerd runs the proxy as a native sidecar by default here.";
}
