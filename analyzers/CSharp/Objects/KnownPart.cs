using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>A part of an object, a map, or a list of parts: known by its place, whatever its name.</summary>
internal sealed class KnownPart(ObjectNode node) : KnownValue
{
    /// <summary>The part.</summary>
    public ObjectNode Node { get; } = node;

    /// <inheritdoc/>
    public override bool Equals(object? other) => other is KnownPart part && part.Node == Node;

    /// <inheritdoc/>
    public override int GetHashCode() => Node.GetHashCode();
}
