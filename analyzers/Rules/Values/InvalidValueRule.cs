using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Resources;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD2001: a value that Linkerd or Kubernetes cannot use, or that nobody can mean.</summary>
internal sealed class InvalidValueRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD2001";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.ProxyConfiguration);

    private static readonly DiagnosticDescriptor InvalidValue = Factory.Create();

    private static readonly DiagnosticDescriptor InvalidValueWithRepair = Factory.Create("Repair");

    private static readonly DiagnosticDescriptor InvalidValueTooNew = Factory.Create("TooNew");

    private static readonly DiagnosticDescriptor TakenValue = Factory.Create("Taken");

    private static readonly DiagnosticDescriptor TakenValueWithRepair = Factory.Create("TakenRepair");

    private static readonly DiagnosticDescriptor UselessValue = Factory.Create("Useless");

    private static readonly DiagnosticDescriptor UselessValueWithRepair = Factory.Create("UselessRepair");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        InvalidValue,
        InvalidValueWithRepair,
        InvalidValueTooNew,
        TakenValue,
        TakenValueWithRepair,
        UselessValue,
        UselessValueWithRepair,
    ];

    /// <inheritdoc/>
    public override bool OffersEdits => true;

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        JudgeAll(entry.Values, entry, key, options, report);
        JudgeAll(entry.Examples, entry, key, options, report);
    }

    private static void JudgeAll(
        ImmutableArray<WrittenValue> values, AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        foreach (var value in values)
        {
            if (value.Kind == ValueKind.Text && Judge(value, entry, key, options) is { } finding)
            {
                report(finding);
            }
        }
    }

    /// <summary>What is said of a value as the string that it is, or that it would be in quotes; null where that can be used.</summary>
    public static Finding? Judge(WrittenValue value, AnnotationEntry entry, LinkerdKey key, LinkerdOptions options)
    {
        if (entry.Access != EntryAccess.Write || key.Audience != Audience.User || !key.IsReadBy(options.Release))
        {
            return null;
        }

        // Most values are good, and where they stand is asked of the others only.
        return value.Texts.All(text =>
                !key.IsGoodEverywhere(text, options.Release) && !(options.IsVendorRelease && VendorKeys.Take(key.Name, text)))
            && entry.Slot != MetadataMap.Selector
            && !value.Texts.Any(text => Prose.IsBeside(entry, text))
            && BadValue.Of(value, key, options.Release, entry.OwnerKind.ReadAs()) is { } bad
            && !ProxySettings.AreNeedless(entry, key, options)
            && !(bad.Outcome.Effect == Effect.Acts && ProxyResources.AreOutOfOrder(entry, options))
            && !(bad.Outcome == ValueOutcomes.NoIdentityRequired && InjectionRefusedRule.LacksIdentity(entry, options))
            && !(bad.Outcome.IsUnlessThresholdIsZero && !SuccessRate.CountsBeside(entry))
            && !UnmetDependency.IsAlone(entry, key, options.Release)
            && !UnmetDependency.IsBesideOtherMode(entry, key, options.Release)
            && !PatchOfNamespace.IsBrokenBy(value, entry, key, options.Release)
            ? ToFinding(bad, OutcomeOf(bad, entry, key, options), key, options.Release)
            : null;
    }

    private static Finding? ToFinding(BadValue bad, ValueOutcome outcome, LinkerdKey key, LinkerdRelease? release)
    {
        // Another value of a label says "no" to the selector that asks for it, and may be meant so.
        if (key.IsLabel && bad.Repair is null && bad.IsNo && outcome.Effect is not (Effect.Acts or Effect.ObjectRefused))
        {
            return null;
        }

        var consequence = Strings.Get(outcome.TextName);
        var (descriptor, arguments) = release is { } one && !bad.IsTaken && bad.TakenAfter(one) is { } later
            ? (InvalidValueTooNew, new object[] { bad.Text, key.Name, later.ToString(), consequence })
            : (bad.IsTaken, Works: outcome.Effect == Effect.Acts, HasRepair: bad.Repair is not null) switch
            {
                (true, true, false) => (TakenValue, [bad.Text, key.Name, consequence]),
                (true, true, true) => (TakenValueWithRepair, [bad.Text, key.Name, consequence, bad.Wanted]),
                (true, false, false) => (UselessValue, [bad.Text, key.Name, consequence]),
                (true, false, true) => (UselessValueWithRepair, [bad.Text, key.Name, consequence, bad.Wanted]),
                (false, _, false) => (InvalidValue, [bad.Text, key.Name, bad.AcceptedForm, consequence]),
                (false, _, true) => (InvalidValueWithRepair, [bad.Text, key.Name, bad.AcceptedForm, consequence, bad.Wanted]),
            };
        var edit = descriptor == InvalidValueTooNew || InjectionRefusedRule.MayRefuseWhatIsValid(key, release) ? null : bad.Repair;
        return new(descriptor, bad.Origin, edit, arguments)
        {
            Severity = outcome.IsSlight ? DiagnosticSeverity.Info : null,
            Effect = outcome.Effect,
            IsLogged = outcome.IsLogged,
        };
    }

    /// <summary>What comes of the value where it stands.</summary>
    private static ValueOutcome OutcomeOf(BadValue bad, AnnotationEntry entry, LinkerdKey key, LinkerdOptions options)
    {
        if (entry.Slot == MetadataMap.Labels && bad.IsRefusedAsLabel)
        {
            return ValueOutcomes.LabelRefused;
        }

        var isInOtherMap = entry.Slot == MetadataMap.Labels ? !key.IsLabel : entry.Slot == MetadataMap.Annotations && !key.IsAnnotation;
        if (isInOtherMap
            || (entry.OwnerKind != KubernetesKind.Unknown && !Placement.IsReadThere(entry, key, options.Release))
            || (entry.Map is { Owner: var owner } && RouteParents.AreOthers(owner)))
        {
            return ValueOutcomes.NothingReadHere;
        }

        if (key.IsWithoutEffectIn(options.Release))
        {
            return ValueOutcomes.NotUsed;
        }

        if (ProxySettings.AreIdle(entry, key, options))
        {
            return ValueOutcomes.WithoutProxy;
        }

        if (entry.OwnerKind == KubernetesKind.Unknown && bad.Outcome.OnUnknownKind is { } either)
        {
            return either;
        }

        if (bad.Outcome.WithDebugSidecar is { } outcome && DebugSidecar.IsAskedForWith(entry, options))
        {
            return outcome;
        }

        if (NativeSidecar.HidesOlderGeneration(entry, key, options))
        {
            return ValueOutcomes.DefaultOfAllGenerations;
        }

        // What a pod says counts before what its Namespace says, even where it says nothing that can be used.
        return PodInjection.IsSetOnPods(entry) && MayHide(key, entry, options) ? bad.Outcome.OnPod ?? bad.Outcome : bad.Outcome;
    }

    /// <summary>Whether the Namespace of a pod may say what the pod then says in its place.</summary>
    private static bool MayHide(LinkerdKey key, AnnotationEntry entry, LinkerdOptions options) =>
        key.Inheritance.Mechanism == NamespaceMechanism.Copied
        && (entry.Map?.Owner.InheritsFrom(options.ProjectObjects) is not { Annotations: { IsWhole: true } annotations }
            || annotations.Mentions(key.Name));
}
