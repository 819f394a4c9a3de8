using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Resources;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD4004: a pod that asks for a proxy, and is passed over by the injector.</summary>
internal sealed class InjectionSkippedRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD4004";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.ProxyInjection);

    private static readonly DiagnosticDescriptor InjectionSkipped = Factory.Create();

    private static readonly string[] ProxyContainers = ["linkerd-proxy", "istio-proxy"];
    private static readonly string[] ProxyInitContainers = ["linkerd-proxy", "istio-proxy", "linkerd-init", "istio-init"];

    // The beginnings by which the injector knows the images of proxies.
    private static readonly string[] ProxyImages =
        ["cr.l5d.io/linkerd/proxy:", "cr.l5d.io/linkerd/proxy-init:", "gcr.io/istio-release/proxyv2:", "gcr.io/istio-release/proxy_init:"];

    private static readonly string[] LabelsOfControlPlane = [KeyNames.ControlPlaneComponent, KeyNames.CniResource];

    // Up to 2.11 the proxy's identity needs the token that Kubernetes mounts for the pod; from 2.12 on it has a token of its own.
    private static readonly Lifespan NeedsMountedToken = new(since: null, until: Milestone.At("2.12", "21.11.1"));

    // From 2.12 on the webhook's selector leaves out what has a label of the control plane.
    private static readonly Lifespan SkipsLabelled = new(since: Milestone.At("2.12", "22.2.1"), until: null);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [InjectionSkipped];

    /// <inheritdoc/>
    public override Effect Effect => Effect.NotInjected;

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (!PodInjection.IsAskedFor(entry) || entry.Map?.Owner is not { } pod)
        {
            return;
        }

        if (ReasonOf(pod, entry, options.Release) is { } reason)
        {
            report(new(InjectionSkipped, entry.Origin, edit: null, entry.Key, reason));
        }
    }

    private static LocalizableString? ReasonOf(MapOwner pod, AnnotationEntry entry, LinkerdRelease? release)
    {
        var specification = pod.PodSpecification;
        if (Says(specification[ObjectMembers.HostNetwork], "true"))
        {
            return Strings.Get("Skipped_HostNetwork");
        }

        if ((ProxyIn(specification[ObjectMembers.Containers], ProxyContainers) ?? ProxyIn(specification[ObjectMembers.InitContainers], ProxyInitContainers)) is { } container)
        {
            return Strings.Get("Skipped_ProxyContainer", container);
        }

        if ((release is not { } one || SkipsLabelled.Contains(one))
            && pod.Labels.Beside(entry).FirstOrDefault(label => Array.IndexOf(LabelsOfControlPlane, label.Key) >= 0) is { } found)
        {
            return Strings.Get("Skipped_Label", found.Key);
        }

        return release is { } old && NeedsMountedToken.Contains(old) && Says(specification[ObjectMembers.AutomountServiceAccountToken], "false")
            ? Strings.Get("Skipped_Token", old.ToString())
            : null;
    }

    private static bool Says(ObjectNode value, string text) => value is { Knowledge: Knowledge.Whole, Texts: { Length: 1 } texts } && texts[0] == text;

    /// <summary>The name or the image of a container that is a proxy already.</summary>
    private static string? ProxyIn(ObjectNode containers, string[] names)
    {
        foreach (var container in containers.Items)
        {
            if (TextOf(container[ObjectMembers.Name]) is { } name && Array.IndexOf(names, name) >= 0)
            {
                return name;
            }

            if (TextOf(container[ObjectMembers.Image]) is { } image && Array.Exists(ProxyImages, proxy => image.StartsWith(proxy, StringComparison.Ordinal)))
            {
                return image;
            }
        }

        return null;
    }

    private static string? TextOf(ObjectNode value) => value is { Knowledge: Knowledge.Whole, Texts: { Length: 1 } texts } ? texts[0] : null;
}
