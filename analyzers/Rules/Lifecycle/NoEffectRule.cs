using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD4005: a valid entry that cannot act, in the configured release or beside what else is set.</summary>
internal sealed partial class NoEffectRule : EntryRule
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

    private const string RetryDomain = "retry.linkerd.io";

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

    private static void JudgeRelease(AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release, Action<Finding> report)
    {
        if (key.IsWithoutEffectIn(release) && !entry.Values.Any(value => PatchOfNamespace.IsBrokenBy(value, entry, key, release)))
        {
            report(new(NoEffect, entry.Origin, edit: null, key.Name, release.ToString()!));
        }
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
}
