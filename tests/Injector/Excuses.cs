using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Injector;

/// <summary>Where a report is right although what it says did not happen in a case: by kind, and with the reason.</summary>
internal static class Excuses
{
    private const string OpaquePorts = "config.linkerd.io/opaque-ports";
    private const string User = "config.linkerd.io/proxy-uid";
    private const string DebugImage = "config.linkerd.io/debug-image";
    private const string DebugSidecar = "config.linkerd.io/enable-debug-sidecar";

    private static readonly string[] Requests = ["enabled", "disabled", "ingress"];

    /// <summary>Each kind has a name, which says why.</summary>
    public static IReadOnlyDictionary<string, Func<InjectorCase, InjectorVerdict, string, Diagnostic, bool>> Kinds { get; } =
        new Dictionary<string, Func<InjectorCase, InjectorVerdict, string, Diagnostic, bool>>
        {
            ["Nothing is asked for here, and 'linkerd inject' asks for it in the pods that it renders."] = (injected, verdict, _, _) =>
                verdict.IsSkipped && string.IsNullOrEmpty(injected.Request),
            ["A request that cannot be read is reported itself, and what else is said holds once it is mended."] =
                (injected, verdict, _, _) => verdict.IsSkipped && injected.HasRequestOutOf(Requests),
            ["What a Namespace says holds for all of its pods, and this one is not all of them."] = (_, verdict, entry, _) =>
                verdict.IsSkipped && IsOfNamespace(entry),
            ["The policy controller reads the opaque ports of pods without a proxy."] = (_, verdict, entry, _) =>
                verdict.IsSkipped && entry == "pod " + OpaquePorts,
            ["A user that only restates the default is that of the container all the same."] = (_, verdict, entry, report) =>
                verdict.Runs && report.Id == "LKD4008" && entry.EndsWith(User, StringComparison.Ordinal),
            ["Of two faults in the debug sidecar neither is the only one, and without it there is none."] = (_, verdict, entry, _) =>
                entry.Contains(DebugImage, StringComparison.Ordinal)
                && verdict.Culprits.Any(culprit => culprit.EndsWith(DebugSidecar, StringComparison.Ordinal)),
        };

    /// <summary>Why silence is right about a proxy that a pod is to get, and does not; null where it is not.</summary>
    public static string? OfSilence(InjectorCase injected) =>
        injected.Pod.ContainsKey("linkerd.io/inject")
            ? null
            : "A Namespace asks for all of its pods, those that can have no proxy among them; nobody asked for this one.";

    /// <summary>Why a report on an entry is right all the same; null where it is not.</summary>
    public static string? Of(InjectorCase injected, InjectorVerdict verdict, string entry, Diagnostic report) =>
        Kinds.FirstOrDefault(kind => kind.Value(injected, verdict, entry, report)).Key;

    private static bool IsOfNamespace(string entry) => entry.StartsWith("namespace ", StringComparison.Ordinal);
}
