using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Resources;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD2001: a value that Linkerd ignores or refuses.</summary>
internal sealed class InvalidValueRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD2001";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.ProxyConfiguration);

    private static readonly DiagnosticDescriptor InvalidValue = Factory.Create();

    private static readonly DiagnosticDescriptor InvalidValueWithRepair = Factory.Create("Repair");

    private static readonly DiagnosticDescriptor InvalidValueTooNew = Factory.Create("TooNew");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [InvalidValue, InvalidValueWithRepair, InvalidValueTooNew];

    /// <inheritdoc/>
    public override bool OffersEdits => true;

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (entry.Access != EntryAccess.Write || key.Audience != Audience.User || !key.IsReadBy(options.Release))
        {
            return;
        }

        // Most values are good, and where they stand is asked of the others only.
        foreach (var value in entry.Values)
        {
            if (value.Kind == ValueKind.Text
                && BadValue.Of(value, key, options.Release) is { } bad
                && entry.Slot != MetadataMap.Selector
                && !InjectionRefusedRule.RefusesValuesOf(entry, key, options.Release)
                && ToFinding(bad, entry, key, options.Release) is { } finding)
            {
                report(finding);
            }
        }
    }

    private static Finding? ToFinding(BadValue bad, AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release)
    {
        var effect = Strings.Get("Effect_" + EffectOf(entry, key, release));
        if (release is { } one && bad.TakenAfter(one) is { } later)
        {
            return new(InvalidValueTooNew, bad.Origin, edit: null, bad.Text, key.Name, later.ToString(), effect);
        }

        if (bad.Repair is { } repair)
        {
            return new(InvalidValueWithRepair, bad.Origin, repair, bad.Text, key.Name, bad.AcceptedForm, effect, bad.Wanted);
        }

        // Any other value of a label says "no" to the selector that asks for it, and may be meant so.
        return key.IsLabel ? null : new(InvalidValue, bad.Origin, edit: null, bad.Text, key.Name, bad.AcceptedForm, effect);
    }

    /// <summary>
    /// A bad <c>linkerd.io/inject</c> lets pods in without a proxy: the pod itself, or all pods of a Namespace, whatever they ask for. Other
    /// failures of the injector refuse the pod.
    /// </summary>
    private static string EffectOf(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release) =>
        key.IsWithoutEffectIn(release) ? nameof(BadValueEffect.IgnoredSilently)
        : key is not { OnBadValue: BadValueEffect.InjectionFails, Name: KeyNames.Inject } ? key.OnBadValue.ToString()
        : entry.OwnerKind == KubernetesKind.Namespace ? "NoneInjected"
        : "NotInjected";
}
