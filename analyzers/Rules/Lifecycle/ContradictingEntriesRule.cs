using System.Globalization;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD4007: two entries that are right alone and contradict each other.</summary>
internal sealed class ContradictingEntriesRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD4007";

    private const string Request = "-request";
    private const string Limit = "-limit";

    // What the policy controller takes where nothing is written, in milliseconds.
    private const ulong DefaultMinimumPenalty = 1_000;
    private const ulong DefaultMaximumPenalty = 60_000;

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.ProxyConfiguration);

    private static readonly DiagnosticDescriptor RequestAboveLimit = Factory.Create();

    private static readonly DiagnosticDescriptor PenaltiesOutOfOrder = Factory.Create("Penalties");

    private static readonly DiagnosticDescriptor MinimumAboveDefault = Factory.Create("MinimumPenalty");

    private static readonly DiagnosticDescriptor MaximumBelowDefault = Factory.Create("MaximumPenalty");

    private static readonly DiagnosticDescriptor EqualPorts = Factory.Create("Ports");

    private static readonly DiagnosticDescriptor PortOfContainer = Factory.Create("ContainerPort");

    private static readonly DiagnosticDescriptor DefaultPortOfContainer = Factory.Create("DefaultPort");

    private static readonly string[] Requests =
        [
            "config.linkerd.io/proxy-cpu-request", "config.linkerd.io/proxy-memory-request",
            "config.linkerd.io/proxy-ephemeral-storage-request"
        ];

    // The ports that the proxy listens on, with the numbers that they have where nothing is written.
    private static readonly (string Key, int Default)[] ProxyPorts =
    [
        ("config.linkerd.io/inbound-port", 4143),
        ("config.linkerd.io/outbound-port", 4140),
        ("config.linkerd.io/control-port", 4190),
        ("config.linkerd.io/admin-port", 4191),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [
            RequestAboveLimit, PenaltiesOutOfOrder, MinimumAboveDefault, MaximumBelowDefault, EqualPorts, PortOfContainer,
            DefaultPortOfContainer
        ];

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (entry is not { Access: EntryAccess.Write, Slot: MetadataMap.Annotations }
            || entry.Map is not { } map
            || !Placement.IsReadThere(entry, key, options.Release))
        {
            return;
        }

        if (Array.IndexOf(Requests, key.Name) >= 0)
        {
            JudgeRequest(entry, map, options, report);
        }
        else if (key.Name is KeyNames.MinimumPenalty or KeyNames.MaximumPenalty)
        {
            JudgePenalty(entry, map, report);
        }
        else if (Array.Exists(ProxyPorts, port => port.Key == key.Name))
        {
            JudgePort(entry, map, options, report);
        }
        else if (PodInjection.IsAskedForSomewhere(entry))
        {
            JudgeDefaultPorts(entry, map, options, report);
        }
    }

    /// <summary>The injector writes both as they are, and Kubernetes refuses the pod.</summary>
    private static void JudgeRequest(AnnotationEntry entry, AnnotationMap map, LinkerdOptions options, Action<Finding> report)
    {
        var limitKey = entry.Key.Substring(0, entry.Key.Length - Request.Length) + Limit;
        if (entry.OnlyText is not { } request || !Quantity.TryRead(request, out var asked))
        {
            return;
        }

        foreach (var limitEntry in InheritedAnnotations.EntriesOf(entry, map, limitKey, options))
        {
            if (limitEntry.OnlyText is { } limit && Quantity.TryRead(limit, out var most) && asked > most)
            {
                report(new(RequestAboveLimit, entry.Origin, edit: null, entry.Key, request, limitKey, limit)
                {
                    Related = limitEntry.Origin.Location,
                    Effect = Effect.PodRefused,
                });
                return;
            }
        }
    }

    /// <summary>The policy controller drops the whole circuit breaker where the least is more than the most.</summary>
    private static void JudgePenalty(AnnotationEntry entry, AnnotationMap map, Action<Finding> report)
    {
        if (entry.OnlyText is not { } text
            || !PolicyDuration.TryParse(text, out var written)
            || Beside(map, entry, KeyNames.FailureAccrual) is not { OnlyText: "consecutive" or "unified" })
        {
            return;
        }

        var isMinimum = entry.Key == KeyNames.MinimumPenalty;
        var otherKey = isMinimum ? KeyNames.MaximumPenalty : KeyNames.MinimumPenalty;
        if (map.Mentions(otherKey))
        {
            // Said once, of the least.
            if (isMinimum
                && Beside(map, entry, otherKey) is { OnlyText: { } otherText } other
                && PolicyDuration.TryParse(otherText, out var most)
                && written > most)
            {
                report(new(PenaltiesOutOfOrder, entry.Origin, edit: null, entry.Key, text, otherKey, otherText)
                {
                    Related = other.Origin.Location,
                    Effect = Effect.SettingDropped,
                });
            }
        }
        else if (map.IsWhole && (isMinimum ? written > DefaultMaximumPenalty : written < DefaultMinimumPenalty))
        {
            report(
                new(
                    isMinimum ? MinimumAboveDefault : MaximumBelowDefault,
                    entry.Origin,
                    edit: null,
                    entry.Key,
                    text,
                    otherKey) { Effect = Effect.SettingDropped });
        }
    }

    /// <summary>Of two that listen on one port of a pod, one cannot.</summary>
    private static void JudgePort(AnnotationEntry entry, AnnotationMap map, LinkerdOptions options, Action<Finding> report)
    {
        if (NumberOf(entry) is not { } number)
        {
            return;
        }

        var text = number.ToString(CultureInfo.InvariantCulture);
        foreach (var (key, @default) in ProxyPorts.Where(port => port.Key != entry.Key))
        {
            var other = Beside(map, entry, key);

            // Of two that are written side by side, the second is said to be the one.
            if (other is not null
                ? NumberOf(other) == number && IsBefore(other, entry)
                : NumberElsewhere(key, @default, entry, map, options) == number)
            {
                report(
                    new(EqualPorts, entry.Origin, edit: null, entry.Key, text, key)
                    {
                        Severity = DiagnosticSeverity.Info,
                        Related = other?.Origin.Location
                    });
                return;
            }
        }

        if (InheritedAnnotations.PodsOf(entry, map, options)
            .Select(pod => ContainerListeningOn(text, pod))
            .FirstOrDefault(name => name is not null) is { } container)
        {
            report(new(PortOfContainer, entry.Origin, edit: null, entry.Key, text, container) { Severity = DiagnosticSeverity.Info });
        }
    }

    /// <summary>
    /// The number of another port of the proxy: what is set beside an entry, or what the pod inherits, or else the default.
    /// </summary>
    private static int? NumberElsewhere(string key, int @default, AnnotationEntry entry, AnnotationMap map, LinkerdOptions options) =>
        InheritedAnnotations.Deciding(map, key, options) is not { } deciding ? null
        : !deciding.Mentions(key) ? @default
        : Beside(deciding, entry, key) is { } other ? NumberOf(other)
        : null;

    /// <summary>A container that listens where the proxy does as long as nothing says otherwise.</summary>
    private static void JudgeDefaultPorts(AnnotationEntry entry, AnnotationMap map, LinkerdOptions options, Action<Finding> report)
    {
        foreach (var pod in InheritedAnnotations.PodsOf(entry, map, options))
        {
            foreach (var (key, @default) in ProxyPorts)
            {
                var text = @default.ToString(CultureInfo.InvariantCulture);
                if (NumberElsewhere(key, @default, entry, pod.Annotations, options) == @default
                    && ContainerListeningOn(text, pod) is { } container)
                {
                    report(
                        new(DefaultPortOfContainer, entry.Origin, edit: null, entry.Key, text, container,
                            key) { Severity = DiagnosticSeverity.Info });
                    return;
                }
            }
        }
    }

    /// <summary>The container of a pod that says that it listens where the proxy does; null where none does.</summary>
    private static string? ContainerListeningOn(string port, MapOwner pod) =>
        pod.PodSpecification[ObjectMembers.Containers].Items
        .FirstOrDefault(container =>
            container[ObjectMembers.Ports].Items.Any(one => one[ObjectMembers.ContainerPort].OnlyText == port && IsTcp(one))) is { } found
        ? found[ObjectMembers.Name].OnlyText ?? string.Empty
        : null;

    /// <summary>Whether a port is of the protocol that the proxy speaks; ports of different ones do not meet.</summary>
    private static bool IsTcp(ObjectNode port) =>
        port[ObjectMembers.Protocol] is { Knowledge: Knowledge.Absent } or { OnlyText: "TCP" };

    private static AnnotationEntry? Beside(AnnotationMap map, AnnotationEntry entry, string key) =>
        map.Beside(entry).FirstOrDefault(other => other.Key == key);

    private static int? NumberOf(AnnotationEntry entry) =>
        entry.OnlyText is { } text && GoInteger.Int32.TryParse(text, out var number) && number is > 0 and <= 65535 ? (int)number : null;

    private static bool IsBefore(AnnotationEntry one, AnnotationEntry other) =>
        one.Origin.Location.SourceSpan.Start < other.Origin.Location.SourceSpan.Start;
}
