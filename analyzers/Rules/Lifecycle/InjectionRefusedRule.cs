using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Resources;
using LinkerdAnnotations.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD4003: an entry, or a combination of entries, for which the injector refuses the pod.</summary>
internal sealed class InjectionRefusedRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD4003";

    private const string RunAsRoot = "proxyInit.runAsRoot=true";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.NativeSidecars);

    private static readonly DiagnosticDescriptor RefusedWaitBeforeExit = Factory.Create();

    private static readonly DiagnosticDescriptor RefusedWithoutSetting = Factory.Create("Setting");

    private static readonly DiagnosticDescriptor RefusedIdentity = Factory.Create("Identity");

    private static readonly DiagnosticDescriptor RefusedQuote = Factory.Create("Quote");

    private static readonly DiagnosticDescriptor RefusedQuoteOfNamespace = Factory.Create("QuoteOfNamespace");

    private static readonly DiagnosticDescriptor RefusedQuoteOfNamespaceWithRepair = Factory.Create("QuoteOfNamespaceRepair");

    private static readonly DiagnosticDescriptor FailingCloseWait = Factory.Create("CloseWait");

    private static readonly DiagnosticDescriptor RefusedContainer = Factory.Create("Container");

    private static readonly DiagnosticDescriptor FailingDebugSidecar = Factory.Create("DebugSidecar");

    // The log level was written between double quotes as it was.
    private static readonly Lifespan QuotesLogLevel = new(
        since: Milestone.At("2.16", "24.6.2"),
        until: Milestone.At("2.18", "25.1.1"));

    // linkerd-init ran as another user, with a privilege that this does not need.
    private static readonly Lifespan CannotSetCloseWait = new(
        since: Milestone.At("2.12.3", "22.12.1"),
        until: Milestone.At("2.18", "25.1.1"));

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        RefusedWaitBeforeExit,
        RefusedWithoutSetting,
        RefusedIdentity,
        RefusedQuote,
        RefusedQuoteOfNamespace,
        RefusedQuoteOfNamespaceWithRepair,
        FailingCloseWait,
        RefusedContainer,
        FailingDebugSidecar,
    ];

    /// <inheritdoc/>
    public override Effect Effect => Effect.PodRefused;

    /// <inheritdoc/>
    public override bool OffersEdits => true;

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (entry is not { Access: EntryAccess.Write, Slot: not (MetadataMap.Labels or MetadataMap.Selector) }
            || !key.IsReadBy(options.Release))
        {
            return;
        }

        JudgeSetting(entry, key, options.Release, report);
        JudgeCloseWait(entry, options.Release, report);
        JudgeWait(entry, options, report);
        JudgeIdentity(entry, options, report);
        JudgeQuote(entry, options.Release, report);
        JudgeQuoteOfNamespace(entry, key, options.Release, report);
        JudgeContainers(entry, options, report);
        JudgeDebugSidecar(entry, options, report);
    }

    /// <summary>The injector adds its containers to those of the pod, of which no two may have one name.</summary>
    private static void JudgeContainers(AnnotationEntry entry, LinkerdOptions options, Action<Finding> report)
    {
        var name = PodsWithContainersOf(entry, options)
            .Select(pod => PodEligibility.NameTwiceIn(pod, entry))
            .FirstOrDefault(name => name is not null);
        if (name is not null)
        {
            report(new(RefusedContainer, entry.Origin, edit: null, entry.Key, name));
        }
    }

    /// <summary>The pods that surely get containers because of an entry, which stands on them or on their Namespace.</summary>
    private static IEnumerable<MapOwner> PodsWithContainersOf(AnnotationEntry entry, LinkerdOptions options) =>
        entry.Map is not { } map ? []
        : PodInjection.IsAskedForSomewhere(entry)
            ? InheritedAnnotations.PodsOf(entry, map, options)
        : DebugSidecar.IsAskedForBy(entry)
            ? InheritedAnnotations.PodsOf(entry, map, options)
                .Where(pod => PodInjection.IsAskedForWith(entry, pod.Annotations, options))
        : [];

    /// <summary>Whether an entry asks for an identity on ports of pods that surely have none, and are refused for that.</summary>
    public static bool LacksIdentity(AnnotationEntry entry, LinkerdOptions options) =>
        entry is { Key: KeyNames.RequireIdentity, OnlyText: not "", Map: { } map }
        && IsReadByInjector(entry)
        && options.Release is { } release
        && LinkerdCatalog.Find(KeyNames.DisableIdentity) is { } disable
        && disable.IsReadBy(release)
        && InheritedAnnotations.EntriesOf(entry, map, disable.Name, options).Any(other => NativeSidecar.ValueOf(other) == true);

    private static bool IsReadByInjector(AnnotationEntry entry) =>
        entry is { Slot: MetadataMap.Annotations, OwnerKind: KubernetesKind.Pod or KubernetesKind.PodTemplate or KubernetesKind.Namespace };

    /// <summary>
    /// A key that only a control plane takes that was installed for it. How it was installed cannot be seen, so that is said of pods that
    /// only may be some, too.
    /// </summary>
    private static void JudgeSetting(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release, Action<Finding> report)
    {
        if (release is { } one
            && key.Needs is { } needs
            && needs.Lifespan.Contains(one)
            && entry.OwnerKind is KubernetesKind.Unknown or KubernetesKind.Pod or KubernetesKind.PodTemplate
            && entry.Values.SelectMany(value => value.Texts).Any(IsSomeSeconds))
        {
            report(
                new(RefusedWithoutSetting, entry.Origin, edit: null, key.Name, one.ToString(),
                    needs.Name) { Severity = DiagnosticSeverity.Info });
        }
    }

    /// <summary>
    /// Whether pods that set a key are refused or fail unless the control plane was installed for it, so that a value that cannot be read
    /// does less harm than one that can.
    /// </summary>
    public static bool MayRefuseWhatIsValid(LinkerdKey key, LinkerdRelease? release) =>
        release is { } one
        && ((key.Needs is { } needs && needs.Lifespan.Contains(one))
            || (key.Name == KeyNames.CloseWaitTimeout && CannotSetCloseWait.Contains(one)));

    private static bool IsSomeSeconds(string duration) =>
        GoDuration.TryParse(duration, out var nanoseconds) && nanoseconds / (long)DurationUnit.Second != 0;

    /// <summary>A native sidecar has no hook that could wait before it exits.</summary>
    private static void JudgeWait(AnnotationEntry entry, LinkerdOptions options, Action<Finding> report)
    {
        if (!WaitBeforeExit.IsAskedFor(entry) || !IsReadByInjector(entry) || entry.Map is not { } map)
        {
            return;
        }

        var candidates = options.Release is { } one ? [one] : LinkerdReleaseLines.Known;
        var refusing = candidates
            .Where(release => NativeSidecarKeys.RefusesWaitBeforeExit.Contains(release) && IsOnInPods(map, entry, options.For(release)))
            .Select(release => release.ToString())
            .ToList();
        if (refusing.Count > 0)
        {
            object releases = refusing.Count == 1 ? refusing[0] : Strings.Get("Releases_Range", refusing[0], refusing[refusing.Count - 1]);
            report(new(RefusedWaitBeforeExit, entry.Origin, edit: null, entry.Key, releases));
        }
    }

    /// <summary>
    /// Whether the proxies of the pods are native sidecars: of the Namespace's, of those that are seen, or else of all that say nothing
    /// else.
    /// </summary>
    private static bool IsOnInPods(AnnotationMap map, AnnotationEntry entry, LinkerdOptions options) =>
        map.Owner.Pods(options.ProjectObjects).Count == 0
            ? NativeSidecar.IsOn(map, entry, options) == true
            : InheritedAnnotations.PodsOf(entry, map, options).Any(pod => NativeSidecar.IsOn(pod.Annotations, entry, options) == true);

    /// <summary>Ports that want an identity, on a pod that is to have none.</summary>
    private static void JudgeIdentity(AnnotationEntry entry, LinkerdOptions options, Action<Finding> report)
    {
        if (LacksIdentity(entry, options))
        {
            report(new(RefusedIdentity, entry.Origin, edit: null, entry.Key, options.Release!.Value.ToString(), KeyNames.DisableIdentity));
        }
    }

    /// <summary>
    /// Of the entries that make the container of the debug sidecar, two are at fault, and so it can run only without that: removing either
    /// mends nothing. Where it is one, that is said of its value.
    /// </summary>
    private static void JudgeDebugSidecar(AnnotationEntry entry, LinkerdOptions options, Action<Finding> report)
    {
        if (DebugSidecar.FaultsBeside(entry, options) is { Count: > 0 } faults)
        {
            // What is refused never gets so far as to start.
            var outcomes = faults.Select(fault => DebugSidecar.OutcomeOf(fault, options)!).ToArray();
            var worst = outcomes.FirstOrDefault(outcome => outcome.Effect == Effect.PodRefused) ?? outcomes[0];
            report(
                new(FailingDebugSidecar, entry.Origin, edit: null, entry.Key, faults[0].Key, faults[1].Key, Strings.Get(worst.TextName))
                {
                    Related = faults[0].Origin.Location,
                    Effect = worst.Effect,
                });
        }
    }

    private static void JudgeQuote(AnnotationEntry entry, LinkerdRelease? release, Action<Finding> report)
    {
        if (entry.Key == KeyNames.LogLevel
            && release is { } one
            && QuotesLogLevel.Contains(one)
            && entry.OwnerKind is KubernetesKind.Pod or KubernetesKind.PodTemplate)
        {
            foreach (var value in entry.Values.Where(value => value.Texts.All(text => !QuotedText.IsYaml(text))))
            {
                report(new(RefusedQuote, value.Origin, edit: null, entry.Key, one.ToString()));
            }
        }
    }

    /// <summary>The injector copies what pods inherit into a JSON patch, and escapes nothing.</summary>
    private static void JudgeQuoteOfNamespace(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release, Action<Finding> report)
    {
        foreach (var value in entry.Values)
        {
            if (PatchOfNamespace.IsBrokenBy(value, entry, key, release))
            {
                report(RepairOf(value, key, release) is { } repair
                    ? new(
                        RefusedQuoteOfNamespaceWithRepair,
                        value.Origin,
                        ReplaceValue.With(value.Texts[0], repair) with { IsCertain = true },
                        key.Name,
                        repair)
                    : new(RefusedQuoteOfNamespace, value.Origin, edit: null, key.Name));
            }
        }
    }

    /// <summary>The value without what breaks the patch at its ends, if it is a good one then.</summary>
    private static string? RepairOf(WrittenValue value, LinkerdKey key, LinkerdRelease? release)
    {
        if (value.Texts.Length != 1 || BareTextOf(value.Texts[0]) is not { Length: > 0 } bare || PatchOfNamespace.IsBreaking(bare))
        {
            return null;
        }

        return key.OutcomeOf(bare, release, ObjectKinds.Namespace) is null ? bare : null;
    }

    private static string BareTextOf(string text) => text.Trim().Trim('"').Trim();

    /// <summary>Up to 2.17 the pod is taken, and linkerd-init may not set how long the kernel waits unless it runs as root.</summary>
    private static void JudgeCloseWait(AnnotationEntry entry, LinkerdRelease? release, Action<Finding> report)
    {
        if (entry.Key == KeyNames.CloseWaitTimeout
            && release is { } one
            && CannotSetCloseWait.Contains(one)
            && entry.OwnerKind is KubernetesKind.Unknown or KubernetesKind.Pod or KubernetesKind.PodTemplate
            && entry.Values.SelectMany(value => value.Texts).Any(text => IsSomeSeconds(text) && !GoDuration.IsTooLongToRead(text)))
        {
            report(new(FailingCloseWait, entry.Origin, edit: null, entry.Key, one.ToString(), RunAsRoot)
            {
                Severity = DiagnosticSeverity.Info,
                Effect = Effect.PodFails,
            });
        }
    }
}
