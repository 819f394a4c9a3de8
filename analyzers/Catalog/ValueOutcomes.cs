using System.Runtime.CompilerServices;

namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>Everything that can happen with a bad value. A text in <c>Resources/Strings.resx</c> goes with each.</summary>
internal static class ValueOutcomes
{
    /// <summary>Not known: a historic key, or one of an extension in another repository.</summary>
    public static ValueOutcome Unknown { get; } = Of(Effect.None);

    /// <summary>Nothing is read here, whatever the value.</summary>
    public static ValueOutcome NothingReadHere { get; } = Of(Effect.Ignored, isLogged: false);

    /// <summary>A release that reads the key does nothing with it, whatever the value.</summary>
    public static ValueOutcome NotUsed { get; } = Of(Effect.Ignored, isLogged: false);

    /// <summary>A setting of a proxy that the pod does not get, whatever the value.</summary>
    public static ValueOutcome WithoutProxy { get; } = Of(Effect.Ignored, isLogged: false);

    /// <summary>A label that no selector takes which Linkerd comes with.</summary>
    public static ValueOutcome NotSelected { get; } = Of(Effect.Ignored, isSlight: true);

    /// <summary>A value that Kubernetes takes for no label.</summary>
    public static ValueOutcome LabelRefused { get; } = Of(Effect.ObjectRefused);

    /// <summary>A label of which the selector asks only whether it is there.</summary>
    public static ValueOutcome SelectedAllTheSame { get; } = Of(Effect.Acts, isSlight: true);

    /// <summary>On a pod the injector's default takes the place of the value, and of what the Namespace says; nothing says so.</summary>
    public static ValueOutcome DefaultSilentlyOnPod { get; } = Of(Effect.Default, isLogged: false);

    /// <summary>The injector's default takes its place, and nothing says so.</summary>
    public static ValueOutcome DefaultSilently { get; } = Of(Effect.Default, isLogged: false, onPod: DefaultSilentlyOnPod);

    /// <summary>The injector's default takes its place, and that of what an older key for the same says.</summary>
    public static ValueOutcome DefaultOfAllGenerations { get; } = Of(Effect.SettingDropped, isLogged: false);

    /// <summary>
    /// On a pod the injector's default takes the place of the value, and of what the Namespace says; a warning in its log says so.
    /// </summary>
    public static ValueOutcome DefaultLoggedOnPod { get; } = Of(Effect.Default, isLogged: true);

    /// <summary>The injector's default takes its place, and a warning in its log says so.</summary>
    public static ValueOutcome DefaultLogged { get; } = Of(Effect.Default, isLogged: true, onPod: DefaultLoggedOnPod);

    /// <summary>The policy controller's default takes its place.</summary>
    public static ValueOutcome DefaultOfPolicy { get; } = Of(Effect.Default);

    /// <summary>The variables are left out; those of the Namespace or of the pod still count.</summary>
    public static ValueOutcome LayerSkipped { get; } = Of(Effect.SettingDropped, isLogged: true);

    /// <summary>The proxy writes no access log.</summary>
    public static ValueOutcome NoAccessLog { get; } = Of(Effect.PassedOver);

    /// <summary>The proxy writes its log as plain text.</summary>
    public static ValueOutcome PlainLog { get; } = Of(Effect.PassedOver);

    /// <summary>The proxy passes over the directives that it cannot read.</summary>
    public static ValueOutcome LogDirectiveDropped { get; } = Of(Effect.EntryDropped);

    /// <summary>linkerd-init drops what it cannot read of a list of ports, and so the proxy gets their traffic.</summary>
    public static ValueOutcome SkippedPortDropped { get; } = Of(Effect.EntryDropped);

    /// <summary>linkerd-init drops every entry, and then fails for want of one.</summary>
    public static ValueOutcome NoPortSkipped { get; } = Of(Effect.PodFails);

    /// <summary>The policy controller drops the list for one entry that it cannot read; the injector logs a warning.</summary>
    public static ValueOutcome OpaquePortsDropped { get; } = Of(Effect.SettingDropped, isLogged: true);

    /// <summary>The policy controller drops the list for a name or a zero, which others take.</summary>
    public static ValueOutcome NamedPortsDropped { get; } = Of(Effect.SettingDropped, isSlight: true);

    /// <summary>The injector drops an entry, with a warning, that the policy controller takes.</summary>
    public static ValueOutcome OpaquePortDropped { get; } = Of(Effect.EntryDropped, isLogged: true);

    /// <summary>An entry of the list of a Service is dropped.</summary>
    public static ValueOutcome ServicePortDropped { get; } = Of(Effect.EntryDropped);

    /// <summary>The policy controller drops the list of a Service for one entry that it cannot read.</summary>
    public static ValueOutcome ServicePortsDropped { get; } = Of(Effect.SettingDropped);

    /// <summary>No port requires identity.</summary>
    public static ValueOutcome NoIdentityRequired { get; } = Of(Effect.SettingDropped);

    /// <summary>No circuit is ever broken.</summary>
    public static ValueOutcome CircuitBreakerOff { get; } = Of(Effect.SettingDropped);

    /// <summary>The same, unless the threshold is 0, which switches off what the value is for.</summary>
    public static ValueOutcome CircuitBreakerOffByRange { get; } = Of(Effect.SettingDropped, isUnlessThresholdIsZero: true);

    /// <summary>The load balancer treats all endpoints alike.</summary>
    public static ValueOutcome LoadBiaserOff { get; } = Of(Effect.SettingDropped);

    /// <summary>Nothing is retried, or the route is refused.</summary>
    public static ValueOutcome RetriesOffOrRouteRefused { get; } = Of(Effect.SettingDropped);

    /// <summary>Nothing is retried.</summary>
    public static ValueOutcome RetriesOff { get; } = Of(Effect.SettingDropped, onUnknownKind: RetriesOffOrRouteRefused);

    /// <summary>Nothing times out, or the route is refused.</summary>
    public static ValueOutcome TimeoutsOffOrRouteRefused { get; } = Of(Effect.SettingDropped);

    /// <summary>Nothing times out.</summary>
    public static ValueOutcome TimeoutsOff { get; } = Of(Effect.SettingDropped, onUnknownKind: TimeoutsOffOrRouteRefused);

    /// <summary>The policy controller's validator refuses the route.</summary>
    public static ValueOutcome RouteRefused { get; } = Of(Effect.ObjectRefused);

    /// <summary>Kubernetes refuses the pod.</summary>
    public static ValueOutcome RefusedByKubernetes { get; } = Of(Effect.PodRefused);

    /// <summary>The injector refuses the pod.</summary>
    public static ValueOutcome RefusedByInjector { get; } = Of(Effect.PodRefused);

    /// <summary>The image has no valid name.</summary>
    public static ValueOutcome InvalidImageName { get; } = Of(Effect.PodFails);

    /// <summary>Kubernetes refuses the pod once it has a debug sidecar.</summary>
    public static ValueOutcome RefusedWithDebugSidecar { get; } = Of(Effect.None, withDebugSidecar: RefusedByKubernetes);

    /// <summary>The image of the debug sidecar has no valid name, where there is one.</summary>
    public static ValueOutcome FailsWithDebugSidecar { get; } = Of(Effect.None, withDebugSidecar: InvalidImageName);

    /// <summary>linkerd-init cannot use it, and exits.</summary>
    public static ValueOutcome InitFails { get; } = Of(Effect.PodFails);

    /// <summary>iptables takes no IPv6 network.</summary>
    public static ValueOutcome Ipv6Refused { get; } = Of(Effect.PodFails);

    /// <summary>linkerd-init cannot read a number that is written with an exponent for it, unless the CNI plugin does its work.</summary>
    public static ValueOutcome NumberNotReadable { get; } = Of(Effect.PodFails);

    /// <summary>Kubernetes starts no container of user 0 that is not to run as root.</summary>
    public static ValueOutcome RootNotStarted { get; } = Of(Effect.PodFails);

    /// <summary>The proxy cannot use it, and exits.</summary>
    public static ValueOutcome ProxyFails { get; } = Of(Effect.PodFails);

    /// <summary>The pod gets no proxy.</summary>
    public static ValueOutcome NotInjected { get; } = Of(Effect.NotInjected);

    /// <summary>No pod of the Namespace gets a proxy.</summary>
    public static ValueOutcome NoneInjected { get; } = Of(Effect.NotInjected);

    /// <summary>The proxy runs as root, and its own traffic comes back to it.</summary>
    public static ValueOutcome RunsAsRoot { get; } = Of(Effect.Acts, isSlight: true);

    /// <summary>The port is redirected to nowhere.</summary>
    public static ValueOutcome LeadsNowhere { get; } = Of(Effect.Acts, isSlight: true);

    /// <summary>The port is another one each time.</summary>
    public static ValueOutcome AnyPort { get; } = Of(Effect.Acts, isSlight: true);

    /// <summary>Linkerd counts whole seconds, and cuts off the rest.</summary>
    public static ValueOutcome CutToZero { get; } = Of(Effect.Acts, isSlight: true);

    /// <summary>The container is killed as soon as it starts.</summary>
    public static ValueOutcome TooLittleMemory { get; } = Of(Effect.Acts);

    /// <summary>Less than any process takes is asked for.</summary>
    public static ValueOutcome TooSmallRequest { get; } = Of(Effect.Acts, isSlight: true);

    /// <summary>Less storage than any process takes.</summary>
    public static ValueOutcome TooLittleStorage { get; } = Of(Effect.Acts, isSlight: true);

    /// <summary>No node can take the pod.</summary>
    public static ValueOutcome TooManyCpus { get; } = Of(Effect.Acts);

    /// <summary>The limit is none.</summary>
    public static ValueOutcome TooHighLimit { get; } = Of(Effect.Acts, isSlight: true);

    /// <summary>The same, and the injector warns that it cannot count that far.</summary>
    public static ValueOutcome UncountableCpus { get; } = Of(Effect.Acts, isLogged: true);

    private static ValueOutcome Of(
        Effect effect,
        bool? isLogged = null,
        bool isSlight = false,
        ValueOutcome? onPod = null,
        ValueOutcome? onUnknownKind = null,
        ValueOutcome? withDebugSidecar = null,
        bool isUnlessThresholdIsZero = false,
        [CallerMemberName] string name = "") =>
        new(name, effect)
        {
            IsLogged = isLogged,
            IsSlight = isSlight,
            OnPod = onPod,
            OnUnknownKind = onUnknownKind,
            WithDebugSidecar = withDebugSidecar,
            IsUnlessThresholdIsZero = isUnlessThresholdIsZero
        };
}
