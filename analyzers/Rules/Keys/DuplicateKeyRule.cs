using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD1007: one map has the same key twice.</summary>
internal sealed class DuplicateKeyRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD1007";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.ProxyConfiguration);

    private static readonly DiagnosticDescriptor DuplicateKey = Factory.Create();

    private static readonly DiagnosticDescriptor DuplicateKeyThrows = Factory.Create("Throws");

    private static readonly DiagnosticDescriptor DuplicateKeyInManifest = Factory.Create("Manifest");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [DuplicateKey, DuplicateKeyThrows, DuplicateKeyInManifest];

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (entry.Access != EntryAccess.Write || entry.SeenMap is not { } map)
        {
            return;
        }

        // Most entries have another key, and only of the others it is asked where they stand. What stands in the map knows when it is set.
        var inMap = map.Node.RepeatedEntries(entry.Key);
        if (inMap.FirstOrDefault(one => one.Origin.Location == entry.Origin.Location) is not { } own)
        {
            return;
        }

        foreach (var other in inMap)
        {
            if (other == own)
            {
                return;
            }

            if (other.Access == EntryAccess.Write && DescriptorOf(own.RepetitionOf(other)) is { } descriptor)
            {
                report(new(descriptor, entry.Origin, edit: null, key.Name) { Related = other.Origin.Location });
                return;
            }
        }
    }

    private static DiagnosticDescriptor? DescriptorOf(Repetition repetition) => repetition switch
    {
        Repetition.Throws => DuplicateKeyThrows,
        Repetition.Replaces => DuplicateKey,
        Repetition.IsRefused => DuplicateKeyInManifest,
        _ => null,
    };
}
