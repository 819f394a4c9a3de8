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

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [ProxyBypassed, ProxyBypassedByDefault];

    /// <inheritdoc/>
    public override Effect Effect => Effect.Acts;

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (key.Name == KeyNames.ProxyUser)
        {
            if (PodInjection.IsSetOnPods(entry)
                && entry.Map is { } map
                && entry.OnlyText is { } user
                && GoInteger.Int64.TryParse(user, out var number)
                && ContainerOf(map.Owner.PodSpecification, number.ToString(CultureInfo.InvariantCulture)) is { } container)
            {
                report(new(ProxyBypassed, entry.Origin, edit: null, entry.Key, user, container));
            }
        }
        else if (PodInjection.IsAskedFor(entry)
            && entry.Map is { IsWhole: true } map
            && !map.Mentions(KeyNames.ProxyUser)
            && PodEligibility.ReasonAgainst(map.Owner, entry, options.Release) is null
            && ContainerOf(map.Owner.PodSpecification, DefaultUser) is { } container)
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
