using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD3003: a key on a kind of object on which Linkerd does not read it.</summary>
internal sealed class NotReadOnKindRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD3003";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.ProxyInjection);

    private static readonly DiagnosticDescriptor NotReadOnKind = Factory.Create();

    private static readonly DiagnosticDescriptor NotReadOnKindInRelease = Factory.Create("InRelease");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [NotReadOnKind, NotReadOnKindInRelease];

    /// <inheritdoc/>
    public override Effect Effect => Effect.Ignored;

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (!Placement.IsSetOnKnownObject(entry, key, options)
            || Placement.IsReadThere(entry, key, options.Release)
            || Placement.IsMeantForPods(entry, key, options.Release)
            || RenderedByLinkerd.Owns(entry.Map))
        {
            return;
        }

        var owner = OwnerNames.Of(entry.OwnerKind);
        var kinds = Placement.Names(key.KindsReadBy(options.Release));
        report(options.Release is { } release && Placement.IsReadThere(entry, key, release: null)
            ? new(NotReadOnKindInRelease, entry.Origin, edit: null, key.Name, owner, release.ToString(), kinds)
            : new(NotReadOnKind, entry.Origin, edit: null, key.Name, owner, kinds));
    }
}
