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
    private StrongBox<ObjectPlace?>? _place;
    private StrongBox<AnnotationMap?>? _map = knownMap is null ? null : new(knownMap);
    private StrongBox<AnnotationMap?>? _seenMap;
    private ImmutableArray<WrittenValue> _values;

    /// <inheritdoc/>
    public override EntryAccess Access => syntax.Access;

    /// <inheritdoc/>
    public override MetadataMap Slot =>
        knownMap is { } known ? known.Slot
        : syntax.Slot != MetadataMap.Unknown ? syntax.Slot
        : Place?.Slot ?? MetadataMap.Unknown;

    /// <inheritdoc/>
    public override KubernetesKind OwnerKind => knownMap is { } known ? known.Owner.Kind : Place?.Owner ?? KubernetesKind.Unknown;

    /// <inheritdoc/>
    public override AnnotationMap? Map =>
        (_map ??= new(Place is { Owner: not KubernetesKind.Unknown } place ? reader.MapAt(place, key) : null)).Value;

    /// <inheritdoc/>
    public override AnnotationMap? SeenMap => Map ?? (_seenMap ??= new(reader.SeenMapOf(syntax, key))).Value;

    /// <inheritdoc/>
    public override ImmutableArray<WrittenValue> Values
    {
        get
        {
            if (_values.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _values, reader.ValuesOf(syntax));
            }

            return _values;
        }
    }

    /// <summary>The expression of the key.</summary>
    public ExpressionSyntax Key => key;

    /// <summary>How the entry is put into the map.</summary>
    public EntryWriting Writing => syntax.Writing;

    /// <inheritdoc/>
    public override Repetition RepetitionOf(AnnotationEntry earlier) =>
        earlier is CSharpEntry { MapUse: { } other } ? RepeatedEntries.RepetitionOf(this, other) : Repetition.None;

    private ObjectPlace? Place => (_place ??= new(reader.PlaceOf(syntax))).Value;
}
