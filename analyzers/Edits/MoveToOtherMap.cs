using LinkerdAnnotations.Analyzers.Kubernetes;

namespace LinkerdAnnotations.Analyzers.Edits;

/// <summary>Moves the reported entry from the labels of an object to its annotations, or the other way.</summary>
/// <param name="Key">The key of the entry.</param>
/// <param name="To">The map that the entry moves to.</param>
internal sealed record MoveToOtherMap(string Key, MetadataMap To) : Edit(Key);
