using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD4006: a native sidecar for a Kubernetes that has none, or has them behind a feature gate.</summary>
internal sealed class KubernetesTooOldRule : EntryRule
{
    // Kubernetes 1.28 brought the feature gate SidecarContainers, off by default; from 1.29 on it is on.
    private const int FirstWithFeatureGate = 28;

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [Rules.Descriptors.KubernetesTooOld, Rules.Descriptors.KubernetesNeedsFeatureGate];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options)
    {
        if (options.Kubernetes is not { Minor: <= FirstWithFeatureGate } kubernetes
            || entry.Access != EntryAccess.Write
            || !NativeSidecarKeys.Contains(key)
            || !key.IsReadBy(options.Release)
            || !entry.Values.Any(value => value.Texts.All(GoBoolean.IsTrue)))
        {
            yield break;
        }

        yield return kubernetes.Minor < FirstWithFeatureGate
            ? new(Rules.Descriptors.KubernetesTooOld, entry.Origin, edit: null, key.Name, kubernetes.ToString())
            : new(Rules.Descriptors.KubernetesNeedsFeatureGate, entry.Origin, edit: null, key.Name, kubernetes.ToString()) { Severity = DiagnosticSeverity.Info };
    }
}
