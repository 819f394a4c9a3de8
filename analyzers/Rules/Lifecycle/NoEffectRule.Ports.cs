using System.Globalization;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <content>What cannot act on the ports of a Service, or on ports that go past the proxy.</content>
internal sealed partial class NoEffectRule
{
    private const string TimeoutDomain = "timeout.linkerd.io";

    // Until then the proxy found out itself what is spoken.
    private static readonly Milestone ReadsApplicationProtocol = Milestone.At("2.18", "25.4.4");

    private static readonly Milestone PrefersApplicationProtocol = Milestone.At("2.18", "25.2.3");

    /// <summary>What knows requests, on a Service none of whose ports does; and opaque ports that the Service does not have.</summary>
    private static void JudgePortsOfService(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release, Action<Finding> report)
    {
        if (entry is not { OwnerKind: KubernetesKind.Service, Slot: MetadataMap.Annotations }
            || entry.Map is not { } map
            || ServicePorts.Of(map.Owner) is not { } ports)
        {
            return;
        }

        if (key.Name == KeyNames.OpaquePorts)
        {
            JudgeOpaquePorts(entry, key, ports, release, report);
            JudgeProtocolOfOpaquePort(entry, ports, release, report);
        }
        else if (key.Domain is RetryDomain or TimeoutDomain || key.Name == KeyNames.FailureAccrual)
        {
            if (release is { } one
                && ReadsApplicationProtocol.IsReachedBy(one)
                && ports.All(port => ServicePorts.OpaqueProtocolOf(port) is not null))
            {
                report(new(NoEffectOnOpaqueProtocol, entry.Origin, edit: null, key.Name, ServicePorts.OpaqueProtocolOf(ports[0])!));
            }
            else if (map.Beside(entry).FirstOrDefault(other => other.Key == KeyNames.OpaquePorts) is { } list
                && PortsIn(list, release, ObjectKinds.Service) is { } opaque
                && ports.All(port => opaque.Contains(port[ObjectMembers.Port].OnlyText)))
            {
                report(new(NoEffectOnOpaquePorts, entry.Origin, edit: null, key.Name, KeyNames.OpaquePorts));
            }
        }
    }

    private static void JudgeOpaquePorts(
        AnnotationEntry entry,
        LinkerdKey key,
        IReadOnlyList<ObjectNode> ports,
        LinkerdRelease? release,
        Action<Finding> report)
    {
        // Of a list that is dropped, no entry is to blame.
        if (entry.OnlyText is not { } list
            || ServicePorts.NumbersIn(list) is not { } numbers
            || key.OutcomeOf(list, release, ObjectKinds.Service) is not null)
        {
            return;
        }

        foreach (var number in numbers.Where(number => ports.All(port => port[ObjectMembers.Port].OnlyText != number)))
        {
            // Most who name a port that is none of the Service's name that of the pods.
            report(ports.FirstOrDefault(port => port[ObjectMembers.TargetPort].OnlyText == number) is { } leading
                ? new(NoEffectOfTargetPort, entry.Values[0].Origin, edit: null, number, entry.Key, leading[ObjectMembers.Port].OnlyText!)
                : new(NoEffectOfUnknownPort, entry.Values[0].Origin, edit: null, number, entry.Key));
            return;
        }
    }

    /// <summary>What a port says of its protocol counts before the list.</summary>
    private static void JudgeProtocolOfOpaquePort(
        AnnotationEntry entry,
        IReadOnlyList<ObjectNode> ports,
        LinkerdRelease? release,
        Action<Finding> report)
    {
        if (release is { } one
            && PrefersApplicationProtocol.IsReachedBy(one)
            && PortsIn(entry, release, ObjectKinds.Service) is { } opaque
            && ports.FirstOrDefault(port =>
                port[ObjectMembers.ApplicationProtocol].OnlyText is not null
                && opaque.Contains(port[ObjectMembers.Port].OnlyText)) is { } decided)
        {
            report(new(
                NoEffectBesideProtocol,
                entry.Values[0].Origin,
                edit: null,
                decided[ObjectMembers.Port].OnlyText!,
                entry.Key,
                decided[ObjectMembers.ApplicationProtocol].OnlyText!));
        }
    }

    /// <summary>What goes past the proxy is neither opaque nor encrypted.</summary>
    private static void JudgeSkippedPort(AnnotationEntry entry, LinkerdOptions options, Action<Finding> report)
    {
        if (entry.Key == KeyNames.OpaquePorts
            && PodInjection.IsSetForPods(entry)
            && entry.Map is { } map
            && PortsIn(entry, options.Release, ObjectKinds.Pod) is { } opaque)
        {
            foreach (var skipping in InheritedAnnotations.EntriesOf(entry, map, KeyNames.SkipInboundPorts, options))
            {
                if (PortsIn(skipping, options.Release, ObjectKinds.Pod) is { } skipped
                    && opaque.SharedWith(skipped) is { } port)
                {
                    report(new(
                        NoEffectOfSkippedPort, entry.Values[0].Origin, edit: null, port.ToString(CultureInfo.InvariantCulture), entry.Key,
                        KeyNames.SkipInboundPorts)
                    {
                        Related = skipping.Origin.Location,
                        Effect = Effect.None,
                    });
                    return;
                }
            }
        }
    }

    /// <summary>The ports in an entry; null where they are not known, or Linkerd does not take the list as it is.</summary>
    private static PortSet? PortsIn(AnnotationEntry entry, LinkerdRelease? release, ObjectKinds kind) =>
        entry.OnlyText is { } list && LinkerdCatalog.Find(entry.Key)?.OutcomeOf(list, release, kind) is null
            ? PortSet.Read(list)
            : null;
}
