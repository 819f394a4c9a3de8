using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD3004: a key on a Namespace from which pods do not inherit it.</summary>
internal sealed class NotInheritedRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD3004";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.ProxyInjection);

    private static readonly DiagnosticDescriptor NotInherited = Factory.Create();

    private static readonly DiagnosticDescriptor NotInheritedInRelease = Factory.Create("InRelease");

    private static readonly DiagnosticDescriptor NotInheritedButReplaced = Factory.Create("Replaced");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [NotInherited, NotInheritedInRelease, NotInheritedButReplaced];

    /// <inheritdoc/>
    public override bool OffersEdits => true;

    /// <inheritdoc/>
    public override Effect Effect => Effect.Ignored;

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (!Placement.IsSetOnKnownObject(entry, key, options)
            || entry.OwnerKind != KubernetesKind.Namespace
            || Placement.IsReadThere(entry, key, options.Release)
            || !Placement.IsMeantForPods(entry, key, options.Release))
        {
            return;
        }

        report(ToFinding(entry, key, options));
    }

    private static Finding ToFinding(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options)
    {
        if (options.Release is not { } release || !Placement.IsReadThere(entry, key, release: null))
        {
            return new(NotInherited, entry.Origin, edit: null, key.Name);
        }

        return Successor.Of(key, release, ObjectKinds.Namespace) is { } successor
            ? new(
                NotInheritedButReplaced,
                entry.Origin,
                new KeyInContext(entry, options).ToEdit([successor]),
                key.Name,
                release.ToString(),
                successor.Name)
            : new(NotInheritedInRelease, entry.Origin, edit: null, key.Name, release.ToString());
    }
}
