using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
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
        Func<AnnotationMap, KubernetesKind, Finding?> judge;
        if (PodInjection.IsAskedForSomewhere(entry))
        {
            judge = (pod, job) => OfInjection(entry, pod, job, options);
        }
        else if (NativeSidecarKeys.Contains(key) && NativeSidecar.ValueOf(entry) == false)
        {
            judge = (pod, job) => OfSwitch(entry, pod, job, options);
        }
        else if (DebugSidecar.IsAskedForBy(entry))
        {
            judge = (pod, job) => OfDebugSidecar(entry, pod, job, options);
        }
        else
        {
            return;
        }

        if (entry.Map is { } map
            && InheritedAnnotations.PodsOf(entry, map, options)
                .Where(pod => pod.Annotations.IsWhole)
                .Select(pod => EndingPods.MakerOf(pod) is { } job ? judge(pod.Annotations, job) : null)
                .FirstOrDefault(finding => finding is not null) is { } finding)
        {
            report(finding);
        }
    }

    /// <summary>A Job for which a proxy is asked, and that says nothing of native sidecars.</summary>
    private static Finding? OfInjection(AnnotationEntry entry, AnnotationMap pod, KubernetesKind job, LinkerdOptions options)
    {
        if (NativeSidecar.IsSpokenOf(pod, options))
        {
            return null;
        }

        var end = ProxyShutdown.Of(pod, options);
        return options.Release is not { } release ? OfInjectionWithoutRelease(entry, pod, job, end, options)
            : end != ProxyEnd.Ended && options.IsNativeSidecarByDefault == false ? OfInjection(entry, pod, job, end, release, options)
            : null;
    }

    private static Finding OfInjection(
        AnnotationEntry entry, AnnotationMap pod, KubernetesKind job, ProxyEnd end, LinkerdRelease release, LinkerdOptions options)
    {
        var name = NameOf(job, entry);
        if (NativeSidecarKeys.CurrentIn(release, entry.OwnerKind.ReadAs()) is not { } current)
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
            AddedTo(pod, entry, current, options) is { } edit ? edit with { IsCertain = true } : null,
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
    private static Finding? OfInjectionWithoutRelease(
        AnnotationEntry entry, AnnotationMap pod, KubernetesKind job, ProxyEnd end, LinkerdOptions options) =>
        end == ProxyEnd.Never && options.NativeSidecarDefault != true && NativeSidecarKeys.CurrentIn(release: null) is { } key
            ? new(
                JobNeverCompletesBeforeDefault,
                entry.EditAnchor,
                AddedTo(pod, entry, key, options),
                entry.Key,
                NameOf(job, entry),
                NativeSidecarKeys.OnByDefault.ToString(),
                key.Name,
                OptionNames.Version.EditorConfig)
            {
                Severity = DiagnosticSeverity.Info,
            }
            : null;

    /// <summary>A Job for which a proxy is asked, and whose native sidecar is switched off.</summary>
    private static Finding? OfSwitch(AnnotationEntry entry, AnnotationMap pod, KubernetesKind job, LinkerdOptions options)
    {
        if (!NativeSidecar.Decides(pod, entry, options)
            || !PodInjection.IsAskedForWith(entry, pod, options)
            || ProxyShutdown.Of(pod, options) is not (ProxyEnd.Never or ProxyEnd.Perhaps))
        {
            return null;
        }

        var value = entry.Values[0];
        return new(
            JobNeverCompletesSwitchedOff,
            value.Origin,
            MayRunNative(pod, entry, options) ? ReplaceValue.With(value.Texts[0], "true") with { IsCertain = IsOfPods(entry) } : null,
            entry.Key,
            NameOf(job, entry));
    }

    /// <summary>A further container that never ends, whatever the proxy does; another image may.</summary>
    private static Finding? OfDebugSidecar(AnnotationEntry entry, AnnotationMap pod, KubernetesKind job, LinkerdOptions options) =>
        InheritedAnnotations.Deciding(pod, KeyNames.DebugImage, options) is { } deciding
            && !deciding.Mentions(KeyNames.DebugImage)
            && PodInjection.IsAskedForWith(entry, pod, options)
            ? new(DebugSidecarNeverEnds, entry.EditAnchor, new RemoveEntry(entry.Key), entry.Key, NameOf(job, entry))
            : null;

    /// <summary>
    /// The key for native sidecars beside an entry of a pod; for which of its pods a Namespace is to have it, its author knows.
    /// </summary>
    private static AddEntry? AddedTo(AnnotationMap pod, AnnotationEntry entry, LinkerdKey key, LinkerdOptions options) =>
        IsOfPods(entry) && MayRunNative(pod, entry, options) ? new AddEntry(entry.Key, key.Name, "true") : null;

    /// <summary>
    /// Whether the pods would still be made with a native sidecar: nothing that goes with an entry asks the proxy to wait before it exits,
    /// where that is refused.
    /// </summary>
    private static bool MayRunNative(AnnotationMap pod, AnnotationEntry entry, LinkerdOptions options) =>
        (options.Release is { } release && !NativeSidecarKeys.RefusesWaitBeforeExit.Contains(release))
        || !InheritedAnnotations.EntriesOf(entry, pod, KeyNames.WaitBeforeExit, options).Any(WaitBeforeExit.IsAskedFor);

    private static object NameOf(KubernetesKind job, AnnotationEntry entry) =>
        IsOfPods(entry) ? OwnerNames.OfEnding(job) : OwnerNames.OfEndingInNamespace(job);

    private static bool IsOfPods(AnnotationEntry entry) => entry.OwnerKind != KubernetesKind.Namespace;
}
