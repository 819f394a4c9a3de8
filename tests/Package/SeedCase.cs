namespace LinkerdAnnotations.Tests.Package;

/// <summary>The mistake that the product began with.</summary>
internal static class SeedCase
{
    /// <summary>The key that Linkerd does not read.</summary>
    public const string WrongKey = "config.linkerd.io/proxy-native-sidecar";

    /// <summary>The key that every release with native sidecars reads.</summary>
    public const string RightKey = "config.alpha.linkerd.io/proxy-enable-native-sidecar";

    /// <summary>What is reported where no release is configured.</summary>
    public const string Report = $"LKD1001: '{WrongKey}' is not read by Linkerd; use '{RightKey}'. Without it, Linkerd before 2.20 does not run the proxy as a native sidecar, and the pods of a Job never complete; 2.20 and later need no key.";

    /// <summary>The same in Chinese.</summary>
    public const string ReportInChinese =
        $"LKD1001: Linkerd 不读取“{WrongKey}”；请改用“{RightKey}”。没有它，2.20 之前的 Linkerd 不会让代理作为原生边车运行，Job 的 Pod 永远不会完成；2.20 及更高版本不需要键。";

    /// <summary>What is reported where 2.20 is configured.</summary>
    public const string ReportForNewestRelease = $"LKD1001: '{WrongKey}' is not read by Linkerd; remove it, or use 'config.linkerd.io/proxy-enable-native-sidecar'. Linkerd runs the proxy as a native sidecar by default here.";
}
