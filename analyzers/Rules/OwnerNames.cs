using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Resources;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>What messages call the kinds of owners.</summary>
internal static class OwnerNames
{
    /// <summary>Kubernetes' own name of a kind, which no language translates; or a phrase for what is no kind by itself.</summary>
    public static object Of(KubernetesKind kind) => (object?)kind.Row().Name ?? Strings.Get("Owner_" + kind);
}
