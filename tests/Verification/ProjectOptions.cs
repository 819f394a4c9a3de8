namespace LinkerdAnnotations.Tests.Verification;

/// <summary>What a project configures; null where it leaves something out.</summary>
/// <param name="Release">The Linkerd release.</param>
/// <param name="NativeSidecarDefault">Whether the control plane runs proxies as native sidecars unless told otherwise.</param>
public sealed record ProjectOptions(string? Release = null, bool? NativeSidecarDefault = null)
{
    /// <summary>The same in a <c>.globalconfig</c>.</summary>
    public string ToGlobalConfig() =>
        (Release is null ? string.Empty : $"linkerd_version = {Release}\n")
        + (NativeSidecarDefault is { } isOn ? $"linkerd_native_sidecar_default = {(isOn ? "true" : "false")}\n" : string.Empty);
}
