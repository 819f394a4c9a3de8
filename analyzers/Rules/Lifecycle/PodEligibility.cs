using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Resources;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>Why the injector passes over a pod, whatever its annotations ask for.</summary>
internal static class PodEligibility
{
    private const string Proxy = "linkerd-proxy";
    private const string Initializer = "linkerd-init";
    private const string DebugContainer = "linkerd-debug";

    private static readonly string[] Proxies = [Proxy, "istio-proxy"];
    private static readonly string[] Initializers = [Initializer, "istio-init"];

    // The beginnings by which the injector knows the images of proxies, and of what prepares a pod for one.
    private static readonly string[] ProxyImages = ["cr.l5d.io/linkerd/proxy:", "gcr.io/istio-release/proxyv2:"];
    private static readonly string[] InitializerImages = ["cr.l5d.io/linkerd/proxy-init:", "gcr.io/istio-release/proxy_init:"];
    private static readonly string[] LabelsOfControlPlane = [KeyNames.ControlPlaneComponent, KeyNames.CniResource];
    private static readonly string[] NamespacesLeftOut = ["kube-system", "cert-manager"];

    // Up to 2.11 the proxy's identity needs the token that Kubernetes mounts for the pod; from 2.12 on it has a token of its own.
    private static readonly Lifespan NeedsMountedToken = new(since: null, until: Milestone.At("2.12", "21.11.1"));

    // From 2.12 on the webhook's selectors leave out what has a label of the control plane, and two namespaces.
    private static readonly Lifespan HasSelectors = new(since: Milestone.At("2.12", "22.2.1"), until: null);

    // From 2.16 on a proxy may be an init container; before that, only what prepares a pod for one was looked for there.
    private static readonly Lifespan LooksForProxiesAmongInitContainers = new(since: Milestone.At("2.16", "24.5.1"), until: null);

    /// <summary>
    /// Why the pod gets no proxy wherever <paramref name="entry"/>, one of its annotations, is set; null where it gets one, or that is not
    /// known. A pod that was injected by hand is passed over too, and has its proxy.
    /// </summary>
    public static LocalizableString? ReasonAgainst(MapOwner pod, AnnotationEntry entry, LinkerdOptions options)
    {
        var specification = pod.PodSpecification;
        var release = options.Release;
        if (specification[ObjectMembers.HostNetwork].OnlyText == "true")
        {
            return Strings.Get("Skipped_HostNetwork");
        }

        if (!RenderedByLinkerd.IsInjected(pod) && ProxyIn(specification, release) is { } container)
        {
            return Strings.Get("Skipped_ProxyContainer", container);
        }

        if (Applies(HasSelectors, release))
        {
            if (pod.Labels.SetWith(entry).FirstOrDefault(label => Array.IndexOf(LabelsOfControlPlane, label.Key) >= 0) is { } found)
            {
                return Strings.Get("Skipped_Label", found.Key);
            }

            if (pod.Outermost.Namespace is { } @namespace && IsLeftOut(@namespace, release))
            {
                return Strings.Get("Skipped_Namespace", @namespace);
            }
        }

        if (pod.InheritsFrom(options.ProjectObjects) is { } seen && IsHiddenFromWebhooks(seen, entry))
        {
            return Strings.Get("Skipped_Webhooks", KeyNames.AdmissionWebhooks);
        }

        return release is { } old
            && NeedsMountedToken.Contains(old)
            && specification[ObjectMembers.AutomountServiceAccountToken].OnlyText == "false"
            ? Strings.Get("Skipped_Token", old.ToString())
            : null;
    }

    /// <summary>
    /// Why no pod of a Namespace gets a proxy, wherever <paramref name="entry"/> is set on it; null where that is not known.
    /// </summary>
    public static LocalizableString? ReasonAgainstAll(MapOwner @namespace, AnnotationEntry entry, LinkerdRelease? release) =>
        @namespace.Name is { } name && IsLeftOut(name, release) ? Strings.Get("Skipped_Namespace", name)
        : IsHiddenFromWebhooks(@namespace, entry) ? Strings.Get("Skipped_Webhooks", KeyNames.AdmissionWebhooks)
        : null;

    /// <summary>
    /// The name of a container that a pod has already where the injector adds one: <c>linkerd-init</c> and <c>linkerd-proxy</c> with a
    /// proxy, a further one with the debug sidecar. Null where there is none, or where the pod was injected by hand.
    /// </summary>
    public static string? NameTwiceIn(MapOwner pod, AnnotationEntry entry)
    {
        string[] names = entry.Key == KeyNames.Inject ? [Initializer, Proxy] : [DebugContainer];
        return RenderedByLinkerd.IsInjected(pod) ? null
            : Find(pod.PodSpecification[ObjectMembers.Containers], names, [])
                ?? Find(pod.PodSpecification[ObjectMembers.InitContainers], names, []);
    }

    /// <summary>Whether Linkerd's webhook is never asked about the pods of a namespace.</summary>
    private static bool IsLeftOut(string @namespace, LinkerdRelease? release) =>
        Array.IndexOf(NamespacesLeftOut, @namespace) >= 0 && Applies(HasSelectors, release);

    private static bool IsHiddenFromWebhooks(MapOwner @namespace, AnnotationEntry entry) =>
        @namespace.Labels
            .Beside(entry).Any(label => label.Key == KeyNames.AdmissionWebhooks && label.IsSurely(text => text == "disabled"));

    /// <summary>The name or the image of a container that is a proxy already, or prepares the pod for one.</summary>
    private static string? ProxyIn(ObjectNode specification, LinkerdRelease? release)
    {
        var initContainers = specification[ObjectMembers.InitContainers];
        return Find(specification[ObjectMembers.Containers], Proxies, ProxyImages)
            ?? Find(initContainers, Initializers, InitializerImages)
            ?? (Applies(LooksForProxiesAmongInitContainers, release) ? Find(initContainers, Proxies, ProxyImages) : null);
    }

    private static string? Find(ObjectNode containers, string[] names, string[] images)
    {
        foreach (var container in containers.Items)
        {
            if (container[ObjectMembers.Name].OnlyText is { } name && Array.IndexOf(names, name) >= 0)
            {
                return name;
            }

            if (container[ObjectMembers.Image].OnlyText is { } image
                && image.BeginsWithAny(images))
            {
                return image;
            }
        }

        return null;
    }

    private static bool Applies(Lifespan lifespan, LinkerdRelease? release) => release is not { } one || lifespan.Contains(one);
}
