using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// What C# does with an entry. Each answer is found out when it is asked for, and kept: entries of an object are asked by the rules of all
/// others, be it on several threads, which come to the same answer then.
/// </summary>
internal sealed class CSharpEntryUse(EntryReader reader, ExpressionSyntax key, MapAccess syntax, AnnotationMap? knownMap) : EntryUse
{
    private StrongBox<AnnotationMap?>? _map = knownMap is null ? null : new(knownMap);
    private StrongBox<AnnotationMap?>? _seenMap;
    private ImmutableArray<WrittenValue> _values;

    /// <inheritdoc/>
    public override EntryAccess Access => syntax.Access;

    /// <inheritdoc/>
    public override MetadataMap Slot => syntax.Slot != MetadataMap.Unknown ? syntax.Slot : Met?.Slot ?? MetadataMap.Unknown;

    /// <inheritdoc/>
    public override KubernetesKind OwnerKind => Met is { Slot: not MetadataMap.Unknown } map ? map.Owner.Kind : KubernetesKind.Unknown;

    /// <inheritdoc/>
    public override AnnotationMap? Map => OwnerKind != KubernetesKind.Unknown ? SeenMap : null;

    /// <inheritdoc/>
    public override bool IsInMetadata => HasPlace && (OwnerKind != KubernetesKind.Unknown || Met?.Owner.Node.Knowledge == Knowledge.Whole);

    /// <inheritdoc/>
    public override AnnotationMap? SeenMap =>
        (_seenMap ??= new(Met is { } map && map.Holds(key.SyntaxTree, key.Span) ? map : null)).Value;

    /// <inheritdoc/>
    public override ImmutableArray<WrittenValue> Values
    {
        get
        {
            if (_values.IsDefault)
            {
                // A log may say anything of an entry.
                ImmutableInterlocked.InterlockedInitialize(
                    ref _values,
                    UntypedMap.IsOfLog(syntax) ? ImmutableArray<WrittenValue>.Empty : reader.ValuesOf(syntax, MustBeText));
            }

            return _values;
        }
    }

    /// <inheritdoc/>
    public override ImmutableArray<WrittenValue> Examples => reader.ExamplesOf(syntax);

    /// <summary>The expression of the key.</summary>
    public ExpressionSyntax Key => key;

    /// <summary>How the entry is put into the map.</summary>
    public EntryWriting Writing => syntax.Writing;

    /// <inheritdoc/>
    public override bool MayReplace(AnnotationEntry earlier) =>
        earlier is CSharpEntry { MapUse: { } other } && !RepeatedEntries.AreExclusive(this, other);

    /// <inheritdoc/>
    public override Repetition RepetitionOf(AnnotationEntry earlier) =>
        earlier is CSharpEntry { MapUse: { } other } ? RepeatedEntries.RepetitionOf(this, other) : Repetition.None;

    private bool HasPlace => Met is { Slot: not MetadataMap.Unknown };

    private bool MustBeText() => Access == EntryAccess.Write && UntypedMap.IsSurelyMetadata(syntax, key, HasPlace);

    // The map that the key was met in; it may have been taken out of it again.
    private AnnotationMap? Met => (_map ??= new(reader.MapOf(key))).Value;
}
