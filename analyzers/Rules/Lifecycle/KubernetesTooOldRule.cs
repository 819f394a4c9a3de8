using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD4006: a native sidecar for a Kubernetes that has none, or has them behind a feature gate.</summary>
internal sealed class KubernetesTooOldRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD4006";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.NativeSidecars);

    private static readonly DiagnosticDescriptor KubernetesTooOld = Factory.Create();

    private static readonly DiagnosticDescriptor KubernetesNeedsFeatureGate = Factory.Create("FeatureGate");

    private static readonly DiagnosticDescriptor KubernetesTooOldByDefault = Factory.Create("Default");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [KubernetesTooOld, KubernetesNeedsFeatureGate, KubernetesTooOldByDefault];

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (options.Kubernetes is not { HasNativeSidecarsByDefault: false } kubernetes)
        {
            return;
        }

        if (entry.Access == EntryAccess.Write
            && NativeSidecarKeys.Contains(key)
            && key.IsReadBy(options.Release)
            && entry.Values.Any(value => value.Texts.All(GoBoolean.IsTrue)))
        {
            report(kubernetes.HasNativeSidecars
                ? new(KubernetesNeedsFeatureGate, entry.Origin, edit: null, key.Name,
                    kubernetes.ToString()) { Severity = DiagnosticSeverity.Info }
                : new(KubernetesTooOld, entry.Origin, edit: null, key.Name, kubernetes.ToString()));
        }
        else if (!kubernetes.HasNativeSidecars && IsNativeByDefault(entry, options))
        {
            report(
                new(
                    KubernetesTooOldByDefault,
                    entry.Origin,
                    edit: null,
                    key.Name,
                    kubernetes.ToString(),
                    OptionNames.NativeSidecarDefault.EditorConfig));
        }
    }

    /// <summary>
    /// A pod that asks for a proxy and says nothing of native sidecars, where the control plane makes them unless told otherwise.
    /// </summary>
    private static bool IsNativeByDefault(AnnotationEntry entry, LinkerdOptions options) =>
        options.NativeSidecarDefault == true
        && PodInjection.IsAskedFor(entry)
        && entry.Map is { IsWhole: true } map
        && NativeSidecar.IsOn(map, entry, options) == true
        && !NativeSidecar.IsSpokenOf(map, options);
}
