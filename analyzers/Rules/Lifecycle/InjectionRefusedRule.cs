using LinkerdAnnotations.Analyzers.Catalog;
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

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.NativeSidecars);

    private static readonly DiagnosticDescriptor RefusedWaitBeforeExit = Factory.Create();

    private static readonly DiagnosticDescriptor RefusedValue = Factory.Create("Value");

    private static readonly DiagnosticDescriptor RefusedValueWithRepair = Factory.Create("ValueRepair");

    private static readonly DiagnosticDescriptor RefusedWithoutSetting = Factory.Create("Setting");

    private static readonly DiagnosticDescriptor RefusedIdentity = Factory.Create("Identity");

    private static readonly DiagnosticDescriptor RefusedQuote = Factory.Create("Quote");

    private static readonly DiagnosticDescriptor RefusedQuoteOfNamespace = Factory.Create("QuoteOfNamespace");

    // The log level was written between double quotes as it was.
    private static readonly Lifespan LeavesQuotesInLogLevel = new(since: Milestone.At("2.16", "24.6.2"), until: Milestone.At("2.18", "25.1.1"));

    // What JSON escapes.
    private static readonly char[] UnescapedInPatch = ['"', '\\'];

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        RefusedWaitBeforeExit,
        RefusedValue,
        RefusedValueWithRepair,
        RefusedWithoutSetting,
        RefusedIdentity,
        RefusedQuote,
        RefusedQuoteOfNamespace,
    ];

    /// <inheritdoc/>
    public override bool OffersEdits => true;

    /// <summary>Whether a bad value of a key gets pods refused, so that this rule speaks of it and no other.</summary>
    public static bool RefusesValuesOf(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release) =>
        key is { OnBadValue: BadValueEffect.InjectionFails, Name: not KeyNames.Inject }
        && IsReadByInjector(entry)
        && Placement.IsReadThere(entry, key, release)
        && !key.IsWithoutEffectIn(release);

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (entry is not { Access: EntryAccess.Write, Slot: not (MetadataMap.Labels or MetadataMap.Selector) } || !key.IsReadBy(options.Release))
        {
            return;
        }

        JudgeSetting(entry, key, options.Release, report);
        JudgeValue(entry, key, options.Release, report);
        JudgeWait(entry, options, report);
        JudgeIdentity(entry, options.Release, report);
        JudgeQuote(entry, options.Release, report);
        JudgeQuoteOfNamespace(entry, key, options.Release, report);
    }

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
            && entry.Values.SelectMany(value => value.Texts).Any(IsAboveZero))
        {
            report(new(RefusedWithoutSetting, entry.Origin, edit: null, key.Name, one.ToString(), needs.Name) { Severity = DiagnosticSeverity.Info });
        }
    }

    private static bool IsAboveZero(string duration) => GoDuration.TryParse(duration, out var nanoseconds) && nanoseconds > 0;

    private static void JudgeValue(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release, Action<Finding> report)
    {
        if (!RefusesValuesOf(entry, key, release))
        {
            return;
        }

        foreach (var value in entry.Values)
        {
            if (value.Kind == ValueKind.Text && BadValue.Of(value, key, release) is { } bad)
            {
                report(bad.Repair is { } repair
                    ? new(RefusedValueWithRepair, bad.Origin, repair, bad.Text, key.Name, bad.AcceptedForm, bad.Wanted)
                    : new(RefusedValue, bad.Origin, edit: null, bad.Text, key.Name, bad.AcceptedForm));
            }
        }
    }

    /// <summary>A native sidecar has no hook that could wait before it exits.</summary>
    private static void JudgeWait(AnnotationEntry entry, LinkerdOptions options, Action<Finding> report)
    {
        if (!WaitBeforeExit.IsAskedFor(entry) || !IsReadByInjector(entry) || entry.Map is not { } map)
        {
            return;
        }

        var candidates = options.Release is { } one ? [one] : LinkerdReleaseLines.Known;
        var refusing = candidates
            .Where(release => NativeSidecarKeys.RefusesWaitBeforeExit.Contains(release) && NativeSidecar.IsOn(map, entry, options.For(release)) == true)
            .Select(release => release.ToString())
            .ToList();
        if (refusing.Count > 0)
        {
            object releases = refusing.Count == 1 ? refusing[0] : Strings.Get("Releases_Range", refusing[0], refusing[refusing.Count - 1]);
            report(new(RefusedWaitBeforeExit, entry.Origin, edit: null, entry.Key, releases));
        }
    }

    /// <summary>Ports that want an identity, on a pod that is to have none.</summary>
    private static void JudgeIdentity(AnnotationEntry entry, LinkerdRelease? release, Action<Finding> report)
    {
        if (entry.Key == KeyNames.RequireIdentity
            && IsReadByInjector(entry)
            && release is { } one
            && LinkerdCatalog.Find(KeyNames.DisableIdentity) is { } disable
            && disable.IsReadBy(one)
            && entry.Map is { } map
            && map.Beside(entry).Any(other => other.Key == disable.Name && NativeSidecar.ValueOf(other) == true))
        {
            report(new(RefusedIdentity, entry.Origin, edit: null, entry.Key, one.ToString(), disable.Name));
        }
    }

    private static void JudgeQuote(AnnotationEntry entry, LinkerdRelease? release, Action<Finding> report)
    {
        if (entry.Key == KeyNames.LogLevel && release is { } one && LeavesQuotesInLogLevel.Contains(one) && entry.OwnerKind is KubernetesKind.Pod or KubernetesKind.PodTemplate)
        {
            foreach (var value in entry.Values.Where(value => value.Texts.All(text => text.IndexOf('"') >= 0)))
            {
                report(new(RefusedQuote, value.Origin, edit: null, entry.Key, one.ToString()));
            }
        }
    }

    /// <summary>The injector copies what pods inherit into a JSON patch, and escapes nothing.</summary>
    private static void JudgeQuoteOfNamespace(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release, Action<Finding> report)
    {
        if (entry is { Slot: MetadataMap.Annotations, OwnerKind: KubernetesKind.Namespace }
            && key.Inheritance.Mechanism == NamespaceMechanism.Copied
            && (release is not { } one || key.Inheritance.Lifespan.Contains(one)))
        {
            foreach (var value in entry.Values.Where(value => value.Texts.All(text => text.IndexOfAny(UnescapedInPatch) >= 0)))
            {
                report(new(RefusedQuoteOfNamespace, value.Origin, edit: null, key.Name));
            }
        }
    }
}
