using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD4006: a native sidecar for a Kubernetes that has none, or has them behind a feature gate.</summary>
internal sealed class KubernetesTooOldRule : EntryRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [Rules.Descriptors.KubernetesTooOld, Rules.Descriptors.KubernetesNeedsFeatureGate];

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (options.Kubernetes is not { HasNativeSidecarsByDefault: false } kubernetes
            || entry.Access != EntryAccess.Write
            || !NativeSidecarKeys.Contains(key)
            || !key.IsReadBy(options.Release)
            || !entry.Values.Any(value => value.Texts.All(GoBoolean.IsTrue)))
        {
            return;
        }

        report(kubernetes.HasNativeSidecars
            ? new(Rules.Descriptors.KubernetesNeedsFeatureGate, entry.Origin, edit: null, key.Name, kubernetes.ToString()) { Severity = DiagnosticSeverity.Info }
            : new(Rules.Descriptors.KubernetesTooOld, entry.Origin, edit: null, key.Name, kubernetes.ToString()));
    }
}
