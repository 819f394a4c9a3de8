using LinkerdAnnotations.Analyzers.Values;
using static LinkerdAnnotations.Analyzers.Catalog.KeyTable;
using static LinkerdAnnotations.Analyzers.Catalog.Milestone;
using static LinkerdAnnotations.Analyzers.Catalog.NamespaceInheritance;
using static LinkerdAnnotations.Analyzers.Catalog.ObjectKinds;
using static LinkerdAnnotations.Analyzers.Catalog.ValueHistory;

namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>
/// The three generations of the key that runs the proxy as a native sidecar. Each release reads its own and all older ones, newest first.
/// </summary>
internal static class NativeSidecarKeys
{
    /// <summary>The first generation, read by every release that has native sidecars.</summary>
    public static LinkerdKey Alpha { get; } = new("config.alpha.linkerd.io/proxy-enable-native-sidecar")
    {
        Lifespans = [Since(At("2.15", "23.11.4"))],
        Deprecated = At("2.19", "25.10.2"), ReplacedBy = "config.beta.linkerd.io/proxy-enable-native-sidecar",
        ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
        Value = Takes(GoBoolean.Instance), OnBadValue = ValueOutcomes.DefaultSilently,
        Summary = "Runs the proxy as a native sidecar (alpha key).",
    };

    /// <summary>The second generation.</summary>
    public static LinkerdKey Beta { get; } = new("config.beta.linkerd.io/proxy-enable-native-sidecar")
    {
        Lifespans = [Since(At("2.19", "25.10.2"))],
        Deprecated = At("2.20", "26.5.2"), ReplacedBy = "config.linkerd.io/proxy-enable-native-sidecar",
        ReadOn = [On(Pod), On(Namespace).Until(At("2.20", "26.5.2"))], Inheritance = InheritedUntil("2.20", "26.5.2"),
        Value = Takes(GoBoolean.Instance), OnBadValue = ValueOutcomes.DefaultSilently,
        Summary = "Runs the proxy as a native sidecar (beta key).",
    };

    /// <summary>The third generation, without a stage in its name.</summary>
    public static LinkerdKey Stable { get; } = new("config.linkerd.io/proxy-enable-native-sidecar")
    {
        Lifespans = [Since(At("2.20", "26.5.2"))],
        ReadOn = [On(Pod | Namespace)], Inheritance = Inherited,
        Value = Takes(GoBoolean.Instance), OnBadValue = ValueOutcomes.DefaultSilently,
        Summary = "Runs the proxy as a native sidecar; the default in 2.20 and later.",
    };

    /// <summary>The change that brought native sidecars.</summary>
    public static Milestone Introduced { get; } = Alpha.Introduced.GetValueOrDefault();

    /// <summary>The change from which on proxies are native sidecars unless something says otherwise.</summary>
    public static Milestone OnByDefault { get; } = At("2.20", "26.5.2");

    /// <summary>The releases whose injector refuses a native sidecar that is to wait before it exits; later ones do not wait.</summary>
    public static Lifespan RefusesWaitBeforeExit { get; } = new(Introduced, until: OnByDefault);

    /// <summary>Oldest first.</summary>
    public static IReadOnlyList<LinkerdKey> Generations { get; } = [Alpha, Beta, Stable];

    /// <summary>Whether <paramref name="key"/> is one of them.</summary>
    public static bool Contains(LinkerdKey key) => Generations.Contains(key);

    /// <summary>
    /// The generation to write for <paramref name="release"/>: the newest that it reads, on <paramref name="kinds"/> of objects where these
    /// are known, and that later releases do not give up there before older ones. Without a release the alpha key, which works in all of
    /// them; null for releases without native sidecars.
    /// </summary>
    public static LinkerdKey? CurrentIn(LinkerdRelease? release, ObjectKinds kinds = ObjectKinds.None) =>
        release is not { } one ? Alpha
        : Alpha.IsReadBy(one) ? Successor.Of(Alpha, one, kinds) ?? Alpha
        : null;
}
