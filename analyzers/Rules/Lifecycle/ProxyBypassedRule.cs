using System.Globalization;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>
/// LKD4008: a container runs as the user by whose number the proxy's own traffic is told apart, so that its traffic goes past the proxy.
/// </summary>
internal sealed class ProxyBypassedRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD4008";

    private const string DefaultUser = "2102";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.ProxyConfiguration);

    private static readonly DiagnosticDescriptor ProxyBypassed = Factory.Create();

    private static readonly DiagnosticDescriptor ProxyBypassedByDefault = Factory.Create("Default");

    private static readonly DiagnosticDescriptor ProxyBypassedByUnusable = Factory.Create("Unusable");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [ProxyBypassed, ProxyBypassedByDefault, ProxyBypassedByUnusable];

    /// <inheritdoc/>
    public override Effect Effect => Effect.Acts;

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (entry.Map is not { } map)
        {
            return;
        }

        if (key.Name == KeyNames.ProxyUser)
        {
            if (PodInjection.IsSetForPods(entry) && entry.OnlyText is { } text)
            {
                JudgeUser(entry, text, InheritedAnnotations.PodsOf(entry, map, options), report);
            }
        }
        else if (PodInjection.IsAskedForSomewhere(entry)
            && InheritedAnnotations.PodsOf(entry, map, options).Where(pod => HasDefaultUser(pod, options)) is var pods
            && ContainerIn(pods, DefaultUser) is { } container)
        {
            // The control plane may have been installed with another user.
            report(
                new(
                    ProxyBypassedByDefault,
                    entry.Origin,
                    edit: null,
                    KeyNames.ProxyUser,
                    DefaultUser,
                    container) { Severity = DiagnosticSeverity.Info });
        }
    }

    /// <summary>The user that is written, or the default one where that cannot be used.</summary>
    private static void JudgeUser(AnnotationEntry entry, string text, IEnumerable<MapOwner> pods, Action<Finding> report)
    {
        if (GoInteger.Int64.TryParse(text, out var number))
        {
            if (ContainerIn(pods, number.ToString(CultureInfo.InvariantCulture)) is { } container)
            {
                report(new(ProxyBypassed, entry.Origin, edit: null, entry.Key, text, container));
            }
        }
        else if (ContainerIn(pods, DefaultUser) is { } container)
        {
            report(
                new(
                    ProxyBypassedByUnusable,
                    entry.Origin,
                    edit: null,
                    entry.Key,
                    DefaultUser,
                    container) { Severity = DiagnosticSeverity.Info });
        }
    }

    /// <summary>Whether surely neither the pod nor its Namespace, as far as that is seen, names a user for the proxy.</summary>
    private static bool HasDefaultUser(MapOwner pod, LinkerdOptions options) =>
        InheritedAnnotations.Deciding(pod.Annotations, KeyNames.ProxyUser, options) is { } deciding
        && !deciding.Mentions(KeyNames.ProxyUser);

    private static string? ContainerIn(IEnumerable<MapOwner> pods, string user) =>
        pods.Select(pod => ContainerOf(pod.PodSpecification, user)).FirstOrDefault(name => name is not null);

    /// <summary>
    /// The name of an ordinary container that surely runs as a user. Of init containers it is asked for: Linkerd's page on its CNI plugin
    /// tells people to let them go past the proxy so.
    /// </summary>
    private static string? ContainerOf(ObjectNode specification, string user)
    {
        foreach (var container in specification[ObjectMembers.Containers].Items)
        {
            var own = container[ObjectMembers.SecurityContext][ObjectMembers.RunAsUser];
            var effective = own.Knowledge == Knowledge.Absent ? specification[ObjectMembers.SecurityContext][ObjectMembers.RunAsUser] : own;
            if (effective.OnlyText == user)
            {
                return container[ObjectMembers.Name].OnlyText ?? string.Empty;
            }
        }

        return null;
    }
}
