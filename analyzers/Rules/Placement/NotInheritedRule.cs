using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD3004: a key on a Namespace from which pods do not inherit it.</summary>
internal sealed class NotInheritedRule : EntryRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [Rules.Descriptors.NotInherited, Rules.Descriptors.NotInheritedInRelease];

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (!Placement.IsSetOnKnownObject(entry, key, options)
            || entry.Owner != OwnerKind.Namespace
            || Placement.IsReadThere(entry, key, options.Release)
            || !Placement.IsMeantForPods(entry, key, options.Release))
        {
            return;
        }

        report(options.Release is { } release && Placement.IsReadThere(entry, key, release: null)
            ? new(Rules.Descriptors.NotInheritedInRelease, entry.Origin, edit: null, key.Name, release.ToString())
            : new(Rules.Descriptors.NotInherited, entry.Origin, edit: null, key.Name));
    }
}
