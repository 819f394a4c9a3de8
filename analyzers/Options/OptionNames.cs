namespace LinkerdAnnotations.Analyzers.Options;

/// <summary>The options of this package; the properties are made visible to the compiler by the package's props.</summary>
internal static class OptionNames
{
    /// <summary>The Linkerd release in use.</summary>
    public static OptionName Version { get; } = new("linkerd_version", "LinkerdVersion");

    /// <summary>The Kubernetes version in use.</summary>
    public static OptionName KubernetesVersion { get; } = new("linkerd_kubernetes_version", "LinkerdKubernetesVersion");

    /// <summary>Keys of a team's own tooling.</summary>
    public static OptionName AdditionalAnnotations { get; } = new("linkerd_additional_annotations", "LinkerdAdditionalAnnotations");

    /// <summary>Whether native sidecars are on by default.</summary>
    public static OptionName NativeSidecarDefault { get; } = new("linkerd_native_sidecar_default", "LinkerdNativeSidecarDefault");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<OptionName> All { get; } = [Version, KubernetesVersion, AdditionalAnnotations, NativeSidecarDefault];
}
