using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Kubernetes;

namespace LinkerdAnnotations.Analyzers.Edits;

/// <summary>Moves the reported entry from the metadata of a workload to that of its pod template.</summary>
/// <param name="Key">The key of the entry.</param>
/// <param name="Path">The members that lead from the workload to its pod template, by Kubernetes' own names.</param>
/// <param name="To">The map there that the entry moves to.</param>
internal sealed record MoveToPodTemplate(string Key, ImmutableArray<string> Path, MetadataMap To) : Edit(Key);
