using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>
/// Changes of a solution that were found one by one, and are made at once. Of two that exclude each other the first is made.
/// </summary>
internal sealed class MergedChanges(Solution solution)
{
    // Keyed by the first of the documents that stand for the same file.
    private readonly Dictionary<DocumentId, List<FileChange>> _changes = [];

    /// <summary>Takes changes, without those that are not certain.</summary>
    public void Add(IEnumerable<FileChange?> changes)
    {
        foreach (var change in changes)
        {
            if (change is not { IsCertain: true })
            {
                continue;
            }

            if (!_changes.TryGetValue(FirstOf(change.File), out var ofFile))
            {
                _changes.Add(FirstOf(change.File), ofFile = []);
            }

            ofFile.Add(change);
        }
    }

    /// <summary>The changes of a file, in the order of their places.</summary>
    public ImmutableArray<TextChange> In(DocumentId file) =>
        _changes.TryGetValue(FirstOf(file), out var changes) ? Merge(changes) : ImmutableArray<TextChange>.Empty;

    /// <summary>The solution with the changes.</summary>
    public async Task<Solution> ApplyAsync(CancellationToken cancellationToken)
    {
        var changed = solution;
        foreach (var id in _changes.Keys)
        {
            if (solution.GetTextDocument(id) is { } file)
            {
                var text = (await file.GetTextAsync(cancellationToken).ConfigureAwait(false)).WithChanges(In(id));
                changed = solution.SameFileAs(id).Aggregate(changed, (made, same) => made.WithFileText(same, text));
            }
        }

        return changed;
    }

    private static ImmutableArray<TextChange> Merge(IReadOnlyList<FileChange> changes)
    {
        var left = new HashSet<int>();
        while (true)
        {
            var merged = changes
                .SelectMany((change, owner) => change.Changes.Select(one => (One: one, Owner: owner)))
                .Where(one => !left.Contains(one.Owner))
                .OrderBy(one => one.One.Span.Start)
                .ToList();
            var next = 1;
            while (next < merged.Count
                && (merged[next - 1].Owner == merged[next].Owner || !Exclude(merged[next - 1].One, merged[next].One)))
            {
                next++;
            }

            if (next >= merged.Count)
            {
                return merged.Select(one => one.One).Distinct().ToImmutableArray();
            }

            // One at a time: what the one that is left out would have excluded is made.
            left.Add(Math.Max(merged[next - 1].Owner, merged[next].Owner));
        }
    }

    /// <summary>Whether two changes of the same place, or of places that overlap, are not the same change.</summary>
    private static bool Exclude(TextChange one, TextChange next) =>
        one != next && (next.Span.Start < one.Span.End || next.Span.Start == one.Span.Start);

    private DocumentId FirstOf(DocumentId file) => solution.SameFileAs(file).First();
}
