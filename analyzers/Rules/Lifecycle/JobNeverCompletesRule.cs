using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD4001: a Job whose pods never end, because the proxy in them does not.</summary>
internal sealed class JobNeverCompletesRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD4001";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.NativeSidecars);

    private static readonly DiagnosticDescriptor JobNeverCompletes = Factory.Create();

    private static readonly DiagnosticDescriptor JobNeverCompletesWithoutKey = Factory.Create("WithoutKey");

    private static readonly DiagnosticDescriptor JobNeverCompletesSwitchedOff = Factory.Create("SwitchedOff");

    // What commands hold that end the proxy: the wrapper linkerd-await, a signal to linkerd2-proxy, or a call to its shutdown endpoint.
    private static readonly string[] ProxyShutdownMarks = ["linkerd", "/shutdown"];

    private static readonly string[] ContainerLists = [ObjectMembers.Containers, ObjectMembers.InitContainers];
    private static readonly string[] CommandParts = [ObjectMembers.Command, ObjectMembers.Arguments];

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [JobNeverCompletes, JobNeverCompletesWithoutKey, JobNeverCompletesSwitchedOff];

    /// <inheritdoc/>
    public override bool OffersEdits => true;

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (PodInjection.IsAskedFor(entry))
        {
            JudgeInjection(entry, options, report);
        }
        else if (NativeSidecarKeys.Contains(key) && NativeSidecar.ValueOf(entry) == false)
        {
            JudgeSwitch(entry, key, options, report);
        }
    }

    /// <summary>A Job that asks for a proxy, and says nothing of native sidecars.</summary>
    private static void JudgeInjection(AnnotationEntry entry, LinkerdOptions options, Action<Finding> report)
    {
        if (options.Release is not { } release
            || JobOf(entry) is not { } job
            || entry.Map is not { IsWhole: true } map
            || NativeSidecar.IsSpokenOf(map, options)
            || NativeSidecar.IsOnByDefault(options) != false
            || MayHaveWayOut(map))
        {
            return;
        }

        report(NativeSidecarKeys.CurrentIn(release) is { } current
            ? new(JobNeverCompletes, entry.EditAnchor, new AddEntry(entry.Key, current.Name, "true") { IsCertain = true }, entry.Key, OwnerNames.Of(job), release.ToString(), current.Name)
            : new(JobNeverCompletesWithoutKey, entry.EditAnchor, edit: null, entry.Key, OwnerNames.Of(job), release.ToString()));
    }

    /// <summary>A Job that asks for a proxy, and switches its native sidecar off.</summary>
    private static void JudgeSwitch(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (JobOf(entry) is not { } job
            || entry.Map is not { IsWhole: true } map
            || !NativeSidecar.Decides(map, entry, options)
            || !map.Beside(entry).Any(PodInjection.IsAskedFor)
            || MayHaveWayOut(map))
        {
            return;
        }

        var value = entry.Values[0];
        report(new(JobNeverCompletesSwitchedOff, value.Origin, ReplaceValue.With(value.Texts[0], "true") with { IsCertain = true }, key.Name, OwnerNames.Of(job)));
    }

    /// <summary>The kind of the workload that makes the pods, if those are to end by themselves.</summary>
    private static KubernetesKind? JobOf(AnnotationEntry entry) =>
        entry.OwnerKind == KubernetesKind.PodTemplate && entry.Map?.Owner.Workload is { } workload && workload.Kind.RunsToCompletion()
            ? workload.Node.Parent?.Parent is { Kind: KubernetesKind.CronJob } ? KubernetesKind.CronJob : workload.Kind
            : null;

    private static bool MayHaveWayOut(AnnotationMap map) =>
        map.Node.Entries.Any(entry => entry.Key == KeyNames.AdminShutdown && !SaysDisabled(entry))
        || MayEndProxy(map.Owner.PodSpecification);

    private static bool SaysDisabled(AnnotationEntry entry) =>
        entry.Values is { Length: > 0 } values && values.All(value => value.Texts.All(text => text == "disabled"));

    private static bool MayEndProxy(ObjectNode specification) => specification.Knowledge == Knowledge.Unknown
        || ContainerLists.Select(list => specification[list]).Any(containers =>
            containers.Knowledge == Knowledge.Unknown
            || containers.Items.Any(container => container.Knowledge == Knowledge.Unknown || CommandParts.Any(part => MayCallWayOut(container[part]))));

    private static bool MayCallWayOut(ObjectNode command) => command.Knowledge == Knowledge.Unknown
        || command.Items.Any(word => word.Knowledge == Knowledge.Unknown || word.Texts.Any(text => Array.Exists(ProxyShutdownMarks, way => text.IndexOf(way, StringComparison.Ordinal) >= 0)));
}
