using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Manifests;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Injector;

/// <summary>The pod of a case as the rules see it.</summary>
/// <param name="manifest">The file that describes it and its Namespace.</param>
/// <param name="options">What is configured.</param>
internal sealed class KnownPod(Manifest manifest, LinkerdOptions options)
{
    /// <summary>Reads the file of a case.</summary>
    public static KnownPod Read(string text, ConfiguredOptions configured)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var file = new ManifestFile("/0/case.yaml", SourceText.From(text));
        return new(
            ManifestFileCache.Read(file.Path, SourceText.From(text), cancellationToken),
            Installation.OptionsOf(file, new AnalyzerOptions([file], configured), cancellationToken));
    }

    /// <summary>What the rules take the pod for, and it was not.</summary>
    public IEnumerable<string> Contradictions(InjectorCase injected, InjectorVerdict verdict)
    {
        var pods = manifest.Objects.PodsIn("shop").ToArray();
        if (pods.Length == 0 || manifest.Entries.IsEmpty)
        {

            // Nothing of Linkerd's is in the file.
            yield break;
        }

        var annotations = Assert.Single(pods).Annotations;
        var entry = manifest.Entries[0];
        if (IsInjected(annotations, pods[0]) is { } isInjected && isInjected == verdict.IsSkipped)
        {
            yield return $"taken to be {(isInjected ? "injected" : "passed over")}, and is not";
        }

        if (verdict is { IsInjected: true, IsNative: { } isNative }
            && NativeSidecar.IsOn(annotations, entry, options) is var isOn
            && isOn != isNative)
        {
            yield return $"taken to be native: {isOn}, and is {isNative}";
        }

        foreach (var key in injected.Namespace.Keys.Where(key => injected.IsRun && verdict.IsInjected && IsForInjector(key)))
        {
            var deciding = InheritedAnnotations.Deciding(annotations, key, options);
            var isInherited = deciding is { Owner.Kind: KubernetesKind.Namespace };
            if (isInherited != verdict.Copied.Contains(key))
            {
                yield return $"{key} is taken to be inherited: {isInherited}";
            }
        }
    }

    /// <summary>
    /// Whether it is for the injector to copy a key. What it reads on the Namespace itself it need not copy: the request for a proxy up to
    /// 2.11, from which follows whether the pod is injected, and what other components read.
    /// </summary>
    private bool IsForInjector(string key) =>
        key != KeyNames.Inject
        && LinkerdCatalog.Find(key) is { IsForUsers: true, Inheritance.Mechanism: not NamespaceMechanism.ReadDirectly } known
        && known.IsReadBy(options.Release);

    /// <summary>
    /// Whether the pod gets a proxy; null where it neither asks for one nor refuses it, and it may be injected by hand, and where the
    /// request of its Namespace cannot be read, which is said there.
    /// </summary>
    private bool? IsInjected(AnnotationMap annotations, MapOwner pod)
    {
        var deciding = InheritedAnnotations.Deciding(annotations, KeyNames.Inject, options);
        if (deciding?.Node.Entries.FirstOrDefault(other => other.Key == KeyNames.Inject) is not { } request)
        {
            return null;
        }

        return PodInjection.IsRefused(request) || PodEligibility.ReasonAgainst(pod, request, options) is not null ? false
            : !PodInjection.IsAskedForSomewhere(request) ? null
            : manifest.Entries.Any(other =>
                other is { Key: KeyNames.Inject, OnlyText: not ("" or "enabled" or "disabled" or "ingress") }) ? null
            : true;
    }
}
