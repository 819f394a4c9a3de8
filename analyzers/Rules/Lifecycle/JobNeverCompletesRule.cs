using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD4001: a Job whose pods never end, because the proxy in them does not.</summary>
internal sealed class JobNeverCompletesRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD4001";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.NativeSidecars);

    private static readonly DiagnosticDescriptor JobNeverCompletes = Factory.Create();

    private static readonly DiagnosticDescriptor JobNeverCompletesWithoutKey = Factory.Create("WithoutKey");

    private static readonly DiagnosticDescriptor JobNeverCompletesSwitchedOff = Factory.Create("SwitchedOff");

    private static readonly DiagnosticDescriptor JobMayNeverComplete = Factory.Create("May");

    private static readonly DiagnosticDescriptor JobMayNeverCompleteWithoutKey = Factory.Create("MayWithoutKey");

    private static readonly DiagnosticDescriptor ShutdownEndpointOff = Factory.Create("ShutdownOff");

    private static readonly DiagnosticDescriptor JobNeverCompletesBeforeDefault = Factory.Create("WithoutRelease");

    private static readonly DiagnosticDescriptor DebugSidecarNeverEnds = Factory.Create("DebugSidecar");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        JobNeverCompletes,
        JobNeverCompletesWithoutKey,
        JobNeverCompletesSwitchedOff,
        JobMayNeverComplete,
        JobMayNeverCompleteWithoutKey,
        ShutdownEndpointOff,
        JobNeverCompletesBeforeDefault,
        DebugSidecarNeverEnds,
    ];

    /// <inheritdoc/>
    public override bool OffersEdits => true;

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (PodInjection.IsAskedFor(entry))
        {
            JudgeInjection(entry, options, report);
        }
        else if (NativeSidecarKeys.Contains(key) && NativeSidecar.ValueOf(entry) == false)
        {
            JudgeSwitch(entry, key, options, report);
        }
        else if (key.Name == KeyNames.EnableDebugSidecar)
        {
            JudgeDebugSidecar(entry, report);
        }
    }

    /// <summary>A Job that asks for a proxy, and says nothing of native sidecars.</summary>
    private static void JudgeInjection(AnnotationEntry entry, LinkerdOptions options, Action<Finding> report)
    {
        if (EndingPods.MakerOf(entry) is not { } job
            || entry.Map is not { IsWhole: true } map
            || NativeSidecar.IsSpokenOf(map, options)
            || PodEligibility.ReasonAgainst(map.Owner, entry, options.Release) is not null)
        {
            return;
        }

        var end = ProxyShutdown.Of(map, options.Release);
        if (options.Release is not { } release)
        {
            JudgeInjectionWithoutRelease(entry, job, end, MayRunNative(map, entry, options), options, report);
        }
        else if (end != ProxyEnd.Ended && options.IsNativeSidecarByDefault == false)
        {
            report(ToFinding(entry, job, end, release, MayRunNative(map, entry, options)));
        }
    }

    /// <summary>
    /// Whether the pods would still be made with a native sidecar: nothing beside an entry asks the proxy to wait before it exits, where
    /// that is refused.
    /// </summary>
    private static bool MayRunNative(AnnotationMap map, AnnotationEntry entry, LinkerdOptions options) =>
        (options.Release is { } release && !NativeSidecarKeys.RefusesWaitBeforeExit.Contains(release))
        || !map.Beside(entry).Any(WaitBeforeExit.IsAskedFor);

    private static Finding ToFinding(
        AnnotationEntry entry, KubernetesKind job, ProxyEnd end, LinkerdRelease release, bool mayRunNative)
    {
        var name = OwnerNames.OfEnding(job);
        if (NativeSidecarKeys.CurrentIn(release) is not { } current)
        {
            return new(
                end == ProxyEnd.Perhaps
                    ? JobMayNeverCompleteWithoutKey
                    : JobNeverCompletesWithoutKey, entry.EditAnchor, edit: null, entry.Key, name, release.ToString());
        }

        var (descriptor, severity) = end switch
        {
            ProxyEnd.Perhaps => (JobMayNeverComplete, DiagnosticSeverity.Warning),
            ProxyEnd.NeedsShutdownEndpoint => (ShutdownEndpointOff, DiagnosticSeverity.Info),
            _ => (JobNeverCompletes, DiagnosticSeverity.Warning),
        };
        return new(
            descriptor,
            entry.EditAnchor,
            mayRunNative ? new AddEntry(entry.Key, current.Name, "true") { IsCertain = true } : null,
            entry.Key,
            name,
            release.ToString(),
            current.Name)
        {
            Severity = severity,
        };
    }

    /// <summary>
    /// Most releases in use need the key; which one is in use is not known, so it is said where nobody is disturbed by it.
    /// </summary>
    private static void JudgeInjectionWithoutRelease(
        AnnotationEntry entry, KubernetesKind job, ProxyEnd end, bool mayRunNative, LinkerdOptions options, Action<Finding> report)
    {
        if (end == ProxyEnd.Never && options.NativeSidecarDefault != true && NativeSidecarKeys.CurrentIn(release: null) is { } key)
        {
            report(new(
                JobNeverCompletesBeforeDefault,
                entry.EditAnchor,
                mayRunNative ? new AddEntry(entry.Key, key.Name, "true") : null,
                entry.Key,
                OwnerNames.OfEnding(job),
                NativeSidecarKeys.OnByDefault.ToString(),
                key.Name,
                OptionNames.Version.EditorConfig)
            {
                Severity = DiagnosticSeverity.Info,
            });
        }
    }

    /// <summary>A Job that asks for a proxy, and switches its native sidecar off.</summary>
    private static void JudgeSwitch(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (EndingPods.MakerOf(entry) is not { } job
            || entry.Map is not { IsWhole: true } map
            || !NativeSidecar.Decides(map, entry, options)
            || !map.Beside(entry).Any(PodInjection.IsAskedFor)
            || ProxyShutdown.Of(map, options.Release) is not (ProxyEnd.Never or ProxyEnd.Perhaps))
        {
            return;
        }

        var value = entry.Values[0];
        report(new(
            JobNeverCompletesSwitchedOff,
            value.Origin,
            MayRunNative(map, entry, options) ? ReplaceValue.With(value.Texts[0], "true") with { IsCertain = true } : null,
            key.Name,
            OwnerNames.OfEnding(job)));
    }

    /// <summary>A further container that never ends, whatever the proxy does; another image may.</summary>
    private static void JudgeDebugSidecar(AnnotationEntry entry, Action<Finding> report)
    {
        if (PodInjection.IsSetOnPods(entry)
            && entry.IsSurely(GoBoolean.IsTrue)
            && EndingPods.MakerOf(entry) is { } job
            && entry.Map is { IsWhole: true } map
            && !map.Mentions(KeyNames.DebugImage)
            && map.Beside(entry).Any(PodInjection.IsAskedFor))
        {
            report(new(DebugSidecarNeverEnds, entry.EditAnchor, new RemoveEntry(entry.Key), entry.Key, OwnerNames.OfEnding(job)));
        }
    }
}
