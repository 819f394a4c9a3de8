using System.Text.Json;

namespace LinkerdAnnotations.Tests.Injector;

/// <summary>What the real injector, Kubernetes' validation and linkerd-init did with a case at some releases.</summary>
internal sealed class InjectorVerdict(JsonElement root)
{
    /// <summary>The releases.</summary>
    public IReadOnlyList<string> Releases => root.Strings("releases");

    /// <summary>A value that the control plane was installed with; null for the chart's defaults.</summary>
    public string? Install => root.Text("install");

    /// <summary>Whether the pod got a proxy.</summary>
    public bool IsInjected => root.Text("outcome") == "injected";

    /// <summary>Whether the pod was made without a proxy.</summary>
    public bool IsSkipped => root.Text("outcome") == "skipped";

    /// <summary>Whether the pod was not made.</summary>
    public bool IsRefused => root.Text("outcome") == "refused";

    /// <summary>Whether the pod was made, and something of Linkerd's in it never starts.</summary>
    public bool Fails =>
        Has("initFails")
        || Has("proxyRefuses")
        || Has("kubelet")
        || (root.TryGetProperty("portsClash", out var clash) && clash.GetBoolean());

    /// <summary>Whether the pod runs.</summary>
    public bool Runs => !IsRefused && !Fails;

    /// <summary>Whether the proxy passes over something.</summary>
    public bool IsPassedOver => Has("proxyIgnores");

    /// <summary>Whether the proxy is a native sidecar; null where there is none.</summary>
    public bool? IsNative => root.TryGetProperty("native", out var native) && native.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? native.GetBoolean()
        : null;

    /// <summary>Entries of the Namespace that the injector wrote onto the pod.</summary>
    public IReadOnlyList<string> Copied => root.Strings("copied");

    /// <summary>Entries whose removal changes nothing.</summary>
    public IReadOnlyList<string> Inert => root.Strings("inert");

    /// <summary>Entries whose removal mends a pod that is refused or fails.</summary>
    public IReadOnlyList<string> Culprits => root.Strings("culprits");

    /// <summary>Keys of which the injector's log warns.</summary>
    public IReadOnlyList<string> Warned => root.Strings("warned");

    /// <summary>Entries of lists of ports that linkerd-init drops.</summary>
    public IReadOnlyList<string> Dropped => root.Strings("initDrops");

    private bool Has(string member) => root.TryGetProperty(member, out _);
}
