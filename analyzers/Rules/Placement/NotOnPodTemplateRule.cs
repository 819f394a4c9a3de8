using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD3001: a key for pods on the workload that makes them.</summary>
internal sealed class NotOnPodTemplateRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD3001";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.ProxyInjection);

    private static readonly DiagnosticDescriptor NotOnPodTemplate = Factory.Create();

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [NotOnPodTemplate];

    /// <inheritdoc/>
    public override Effect Effect => Effect.Ignored;

    /// <inheritdoc/>
    public override bool OffersEdits => true;

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (!Placement.IsSetOnKnownObject(entry, key, options)
            || !entry.OwnerKind.IsWorkload()
            || !Placement.IsMeantForPods(entry, key, options.Release)
            || entry.Map?.Owner is not { } owner
            || RenderedByLinkerd.Owns(entry.Map))
        {
            return;
        }

        // Somebody may have put it there already; on the workload it does no harm then.
        var map = entry.Slot == MetadataMap.Labels ? owner.PodTemplate.Labels : owner.PodTemplate.Annotations;
        if (map.Knowledge != Knowledge.Unknown && !map.Mentions(key.Name))
        {
            var move = new MoveToPodTemplate(key.Name, owner.PodTemplatePath,
                entry.Slot) { IsCertain = !CompanionKeys.MayBecome(key, map, options) };
            report(new(NotOnPodTemplate, entry.EditAnchor, move, key.Name, OwnerNames.Of(entry.OwnerKind)));
        }
    }
}
