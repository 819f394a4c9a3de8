using System.Globalization;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD4009: the proxy is to wait for as long as the pod may take to end, or longer, and is killed.</summary>
internal sealed class WaitExceedsGracePeriodRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD4009";

    private const decimal DefaultGracePeriod = 30;

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.ProxyConfiguration);

    private static readonly DiagnosticDescriptor WaitExceedsGracePeriod = Factory.Create();

    private static readonly DiagnosticDescriptor WaitExceedsDefault = Factory.Create("Default");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [WaitExceedsGracePeriod, WaitExceedsDefault];

    /// <inheritdoc/>
    public override Effect Effect => Effect.Acts;

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (WaitBeforeExit.IsAskedFor(entry)
            && PodInjection.IsSetForPods(entry)
            && entry.Map is { } map
            && entry.OnlyText is { } wait
            && GoInteger.Seconds.TryParse(wait, out var seconds)
            && InheritedAnnotations.PodsOf(entry, map, options)
                .Where(pod => NativeSidecar.IsOn(pod.Annotations, entry, options) == false)
                .Select(pod => Of(entry, wait, seconds, pod))
                .FirstOrDefault(finding => finding is not null) is { } finding)
        {
            report(finding);
        }
    }

    /// <summary>What there is to say of a wait in a pod; null where that has the time.</summary>
    private static Finding? Of(AnnotationEntry entry, string wait, decimal seconds, MapOwner pod)
    {
        var grace = pod.PodSpecification[ObjectMembers.TerminationGracePeriodSeconds];
        if (grace.OnlyText is { } written)
        {
            return GoInteger.Int64.TryParse(written, out var period) && seconds >= period
                ? new(WaitExceedsGracePeriod, entry.Origin, edit: null, entry.Key, wait, written)
                : null;
        }

        return grace.Knowledge == Knowledge.Absent
            && pod.PodSpecification.Knowledge == Knowledge.Whole
            && seconds >= DefaultGracePeriod
            ? new(WaitExceedsDefault, entry.Origin, edit: null, entry.Key, wait, DefaultGracePeriod.ToString(CultureInfo.InvariantCulture))
            {
                Severity = DiagnosticSeverity.Info,
            }
            : null;
    }
}
