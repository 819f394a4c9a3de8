using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Options;

/// <summary>The options of this package; the properties are made visible to the compiler by the package's props.</summary>
internal static class OptionNames
{
    private const string Prefix = "linkerd_";

    /// <summary>The Linkerd release in use.</summary>
    public static OptionName Version { get; } = new("linkerd_version", "LinkerdVersion");

    /// <summary>The Kubernetes version in use.</summary>
    public static OptionName KubernetesVersion { get; } = new("linkerd_kubernetes_version", "LinkerdKubernetesVersion");

    /// <summary>Keys of a team's own tooling.</summary>
    public static OptionName AdditionalAnnotations { get; } = new("linkerd_additional_annotations", "LinkerdAdditionalAnnotations");

    /// <summary>Whether native sidecars are on by default.</summary>
    public static OptionName NativeSidecarDefault { get; } = new("linkerd_native_sidecar_default", "LinkerdNativeSidecarDefault");

    /// <summary>
    /// Properties of MSBuild that people write in the place of an option's, with the option; the package makes them visible too.
    /// </summary>
    public static IReadOnlyList<(string Slip, OptionName Meant)> LikelySlips { get; } =
    [
        ("LinkerdVerison", Version),
        ("LinkerdRelease", Version),
        ("LinkerdVersions", Version),
        ("LinkerdKubernetes", KubernetesVersion),
        ("LinkerdKubernetesVerison", KubernetesVersion),
        ("LinkerdAdditionalAnnotation", AdditionalAnnotations),
        ("LinkerdNativeSidecarsDefault", NativeSidecarDefault),
        ("LinkerdNativeSidecar", NativeSidecarDefault),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<OptionName> All { get; } = [Version, KubernetesVersion, AdditionalAnnotations, NativeSidecarDefault];

    /// <summary>
    /// The option that a name in a configuration file was meant to be, if one slip lies between them; null for every other name, which may
    /// be another tool's.
    /// </summary>
    public static OptionName? MeantBy(string name) => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        ? All.FirstOrDefault(option => SingleTypo.IsOneApart(name.ToLowerInvariant(), option.EditorConfig))
        : null;
}
