using System.Globalization;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD4005: a valid entry that cannot act, in the configured release or beside what else is set.</summary>
internal sealed class NoEffectRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD4005";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Info, LinkerdPages.ProxyConfiguration);

    private static readonly DiagnosticDescriptor NoEffect = Factory.Create();

    private static readonly DiagnosticDescriptor NoEffectWithoutProxy = Factory.Create("WithoutProxy");

    private static readonly DiagnosticDescriptor NoEffectWithoutProxyInNamespace = Factory.Create("WithoutProxyInNamespace");

    private static readonly DiagnosticDescriptor NoEffectOnPodWithoutProxy = Factory.Create("NoProxy");

    private static readonly DiagnosticDescriptor NoEffectAlone = Factory.Create("Alone");

    private static readonly DiagnosticDescriptor NoEffectBesideOtherMode = Factory.Create("OtherMode");

    private static readonly DiagnosticDescriptor NoEffectOfWaitBeforeExit = Factory.Create("WaitBeforeExit");

    private static readonly DiagnosticDescriptor NoEffectOfNoRetries = Factory.Create("NoRetries");

    private static readonly DiagnosticDescriptor NoEffectOfIngress = Factory.Create("Ingress");

    private static readonly DiagnosticDescriptor NoEffectOnOpaqueProtocol = Factory.Create("OpaqueProtocol");

    private static readonly DiagnosticDescriptor NoEffectOnOpaquePorts = Factory.Create("OpaquePorts");

    private static readonly DiagnosticDescriptor NoEffectOfUnknownPort = Factory.Create("UnknownPort");

    private static readonly DiagnosticDescriptor NoEffectOfTargetPort = Factory.Create("TargetPort");

    private static readonly DiagnosticDescriptor NoEffectBesideProtocol = Factory.Create("Protocol");

    private static readonly DiagnosticDescriptor NoEffectOfSkippedPort = Factory.Create("SkippedPort");

    private const string TimeoutDomain = "timeout.linkerd.io";

    private const string RetryDomain = "retry.linkerd.io";

    // The injector of 2.11 asks the pod alone for the mode, and the pod alone says nothing.
    private static readonly Milestone KnowsIngressOfNamespace = Milestone.At("2.12", "22.8.3");

    // Until then the proxy found out itself what is spoken.
    private static readonly Milestone ReadsApplicationProtocol = Milestone.At("2.18", "25.4.4");

    private static readonly Milestone PrefersApplicationProtocol = Milestone.At("2.18", "25.2.3");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        NoEffect,
        NoEffectWithoutProxy,
        NoEffectWithoutProxyInNamespace,
        NoEffectOnPodWithoutProxy,
        NoEffectAlone,
        NoEffectBesideOtherMode,
        NoEffectOfWaitBeforeExit,
        NoEffectOfNoRetries,
        NoEffectOfIngress,
        NoEffectOnOpaqueProtocol,
        NoEffectOnOpaquePorts,
        NoEffectOfUnknownPort,
        NoEffectOfTargetPort,
        NoEffectBesideProtocol,
        NoEffectOfSkippedPort,
    ];

    /// <inheritdoc/>
    public override Effect Effect => Effect.Ignored;

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (entry.Access != EntryAccess.Write || !key.IsReadBy(options.Release) || !Placement.MayBeReadThere(entry, key, options.Release))
        {
            return;
        }

        if (ProxySettings.AreIdle(entry, key, options))
        {
            JudgeIdle(entry, key, options, report);
            return;
        }

        JudgeRelease(entry, key, options.Release, report);
        JudgeDependency(entry, key, options.Release, report);
        JudgeWait(entry, options, report);
        JudgeRetries(entry, report);
        JudgeIngress(entry, options.Release, report);
        JudgePortsOfService(entry, key, options.Release, report);
        JudgeSkippedPort(entry, options, report);
    }

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
            else if (map.Beside(entry).FirstOrDefault(other => other.Key == KeyNames.OpaquePorts) is { OnlyText: { } list }
                && PortSet.Read(list) is { } opaque
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
            && entry.OnlyText is { } list
            && PortSet.Read(list) is { } opaque
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
            && entry.OnlyText is { } list
            && PortSet.Read(list) is { } opaque)
        {
            foreach (var skipping in SamePods.EntriesOf(entry, map, KeyNames.SkipInboundPorts, options))
            {
                if (skipping.OnlyText is { } skippedList
                    && PortSet.Read(skippedList) is { } skipped
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

    private static void JudgeRelease(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release, Action<Finding> report)
    {
        if (key.IsWithoutEffectIn(release) && !entry.Values.Any(value => PatchOfNamespace.IsBrokenBy(value, entry, key, release)))
        {
            report(new(NoEffect, entry.Origin, edit: null, key.Name, release.ToString()!));
        }
    }

    /// <summary>A setting of the proxy or of its init container, on a pod that gets none.</summary>
    private static void JudgeIdle(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (!ProxySettings.AreNeedless(entry, key, options) || entry.Map is not { } map)
        {
            return;
        }

        var isSaidByPod = map.Mentions(KeyNames.Inject);
        report(!isSaidByPod && PodEligibility.ReasonAgainst(map.Owner, entry, options) is { } reason
            ? new(NoEffectOnPodWithoutProxy, entry.Origin, edit: null, key.Name, reason)
            : new(isSaidByPod ? NoEffectWithoutProxy : NoEffectWithoutProxyInNamespace, entry.Origin, edit: null, key.Name));
    }

    /// <summary>A key that is read only beside another.</summary>
    private static void JudgeDependency(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release, Action<Finding> report)
    {
        if (UnmetDependency.IsAlone(entry, key, release))
        {
            report(new(NoEffectAlone, entry.Origin, edit: null, key.Name, key.ReadBeside!.Key));
        }
        else if (UnmetDependency.IsBesideOtherMode(entry, key, release))
        {
            report(new(NoEffectBesideOtherMode, entry.Origin, edit: null, key.Name, key.ReadBeside!.Key, key.ReadBeside!.Value!));
        }
    }

    /// <summary>A native sidecar ends after the application, and has no hook that could wait.</summary>
    private static void JudgeWait(AnnotationEntry entry, LinkerdOptions options, Action<Finding> report)
    {
        if (WaitBeforeExit.IsAskedFor(entry)
            && options.Release is { } release
            && NativeSidecarKeys.OnByDefault.IsReachedBy(release)
            && PodInjection.IsSetOnPods(entry)
            && entry.Map is { } map
            && NativeSidecar.IsOn(map, entry, options) == true)
        {
            report(new(NoEffectOfWaitBeforeExit, entry.Origin, edit: null, entry.Key, release.ToString()));
        }
    }

    /// <summary>No retries at all cannot be asked for together with when to retry.</summary>
    private static void JudgeRetries(AnnotationEntry entry, Action<Finding> report)
    {
        if (entry.Key == KeyNames.RetryLimit
            && entry.Map is { } map
            && entry.Values is { Length: 1 } values
            && values[0].Texts is { Length: 1 } texts
            && uint.TryParse(texts[0], out var limit)
            && limit == 0
            && map.Beside(entry).Any(other => LinkerdCatalog.Find(other.Key) is { Domain: RetryDomain }))
        {
            report(new(NoEffectOfNoRetries, values[0].Origin, edit: null, entry.Key) { Effect = Effect.Acts });
        }
    }

    private static void JudgeIngress(AnnotationEntry entry, LinkerdRelease? release, Action<Finding> report)
    {
        if (entry is { Key: KeyNames.Inject, Slot: MetadataMap.Annotations, OwnerKind: KubernetesKind.Namespace }
            && release is { } one
            && !KnowsIngressOfNamespace.IsReachedBy(one)
            && entry.IsSurely(text => text == "ingress"))
        {
            report(
                new(
                    NoEffectOfIngress,
                    entry.Values[0].Origin,
                    edit: null,
                    entry.Values[0].Texts[0],
                    one.ToString()) { Effect = Effect.Acts });
        }
    }
}
