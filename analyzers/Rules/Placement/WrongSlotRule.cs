using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD3002: an annotation among the labels, or a label among the annotations.</summary>
internal sealed class WrongSlotRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD3002";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.ProxyInjection);

    private static readonly DiagnosticDescriptor AnnotationAmongLabels = Factory.Create();

    private static readonly DiagnosticDescriptor LabelAmongAnnotations = Factory.Create("Label");

    private static readonly DiagnosticDescriptor PodAnnotationAmongLabels = Factory.Create("PodTemplate");

    private static readonly DiagnosticDescriptor RefusedAmongLabels = Factory.Create("Refused");

    private static readonly DiagnosticDescriptor RefusedPodAnnotationAmongLabels = Factory.Create("RefusedPodTemplate");

    private static readonly DiagnosticDescriptor OtherValueAmongLabels = Factory.Create("OtherValue");

    private static readonly DiagnosticDescriptor OtherValueAmongAnnotations = Factory.Create("OtherValueLabel");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        AnnotationAmongLabels,
        LabelAmongAnnotations,
        PodAnnotationAmongLabels,
        RefusedAmongLabels,
        RefusedPodAnnotationAmongLabels,
        OtherValueAmongLabels,
        OtherValueAmongAnnotations,
    ];

    /// <inheritdoc/>
    public override Effect Effect => Effect.Ignored;

    /// <inheritdoc/>
    public override bool OffersEdits => true;

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (entry.Access != EntryAccess.Write
            || !key.IsReadBy(options.Release)
            || !IsInWrongSlot(entry.Slot, key)
            || entry.SeenMap is not { Slot: not MetadataMap.Unknown, Owner: var owner })
        {
            return;
        }

        // What stands in both is read in its own place, and may serve somebody's selector in the other, as long as both say the same.
        var (descriptor, right, slot) = entry.Slot == MetadataMap.Labels
            ? (AnnotationAmongLabels, owner.Annotations, MetadataMap.Annotations)
            : (LabelAmongAnnotations, owner.Labels, MetadataMap.Labels);
        if (right.Mentions(key.Name))
        {
            if (right.Node.Entries.Where(other => other.Key == key.Name).All(entry.DiffersFrom))
            {
                var otherValue = descriptor == AnnotationAmongLabels ? OtherValueAmongLabels : OtherValueAmongAnnotations;
                report(new(otherValue, entry.EditAnchor, edit: null, key.Name));
            }

            return;
        }

        if (!entry.IsInMetadata || (right.Knowledge == Knowledge.Unknown && !right.Node.IsFilledIn))
        {
            return;
        }

        if (slot == MetadataMap.Annotations && entry.OwnerKind.IsWorkload() && Placement.IsMeantForPods(entry, key, options.Release))
        {
            JudgePodAnnotation(entry, key, owner, options, report);
        }
        else
        {
            // A template fills in what is to be set beside this; whatever that is, nothing is moved into it.
            var edit = right.Knowledge == Knowledge.Unknown ? null : new MoveToOtherMap(key.Name, slot)
            {
                IsCertain = key.Audience == Audience.User && !CompanionKeys.MayBecome(key, right, options),
            };
            report(IsRefused(entry)
                ? new(RefusedAmongLabels, entry.EditAnchor, edit, key.Name) { Effect = Effect.ObjectRefused }
                : new(descriptor, entry.EditAnchor, edit, key.Name));
        }
    }

    /// <summary>Whether Kubernetes takes no label with the value, as with most lists.</summary>
    private static bool IsRefused(AnnotationEntry entry) =>
        entry.Slot == MetadataMap.Labels && entry.IsSurely(text => !QualifiedName.IsValueOfLabel(text));

    /// <summary>On a workload nothing reads the annotation either: it belongs to the pods.</summary>
    private static void JudgePodAnnotation(
        AnnotationEntry entry, LinkerdKey key, MapOwner workload, LinkerdOptions options, Action<Finding> report)
    {
        var right = workload.PodTemplate.Annotations;
        if (!right.Mentions(key.Name))
        {
            var move = new MoveToPodTemplate(key.Name, workload.PodTemplatePath, MetadataMap.Annotations)
            {
                IsCertain = key.Audience == Audience.User && !CompanionKeys.MayBecome(key, right, options),
            };
            var isRefused = IsRefused(entry);
            report(new(
                isRefused ? RefusedPodAnnotationAmongLabels : PodAnnotationAmongLabels,
                entry.EditAnchor,
                right.Knowledge == Knowledge.Unknown ? null : move,
                key.Name,
                OwnerNames.Of(entry.OwnerKind)) { Effect = isRefused ? Effect.ObjectRefused : null });
        }
    }

    private static bool IsInWrongSlot(MetadataMap slot, LinkerdKey key) => slot switch
    {
        MetadataMap.Annotations => key is { IsLabel: true, IsAnnotation: false },
        MetadataMap.Labels => key is { IsAnnotation: true, IsLabel: false },
        _ => false,
    };
}
