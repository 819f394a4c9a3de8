using LinkerdAnnotations.Analyzers.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>An edit that moves, adds or removes an entry, and waits for others in its file: several may write to the same place.</summary>
/// <param name="Edit">The edit.</param>
/// <param name="Key">The key of the entry as it is written.</param>
/// <param name="Place">Where the key stands.</param>
internal readonly record struct PendingEntryEdit(Edit Edit, string Key, TextSpan Place)
{
    /// <summary>The edits of a file whose entries are still there, in the order of their places.</summary>
    public static List<PendingEntryEdit> FindAll(SourceFile file, IEnumerable<OfferedEdit> offered) =>
    [
        .. offered
            .Select(edit => (edit.Edit, Key: SourceEdits.FindKey(file, edit)))
            .Where(found => found.Key is not null)
            .Select(found => new PendingEntryEdit(found.Edit, found.Key!.ToString(), found.Key.Span))
            .OrderBy(edit => edit.Place.Start),
    ];

    /// <summary>The edit where it is after changes around it.</summary>
    public PendingEntryEdit After(IReadOnlyCollection<TextChange> changes)
    {
        var start = Place.Start;
        return this with
        {
            Place = new(start + changes.Where(change => change.Span.End <= start).Sum(change => (change.NewText?.Length ?? 0) - change.Span.Length), Place.Length),
        };
    }

    /// <summary>The solution with edits of a file, one after another; those that cannot be made, or not surely, are left out.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, DocumentId id, IEnumerable<PendingEntryEdit> edits, CancellationToken cancellationToken)
    {
        var pending = new Queue<PendingEntryEdit>(edits);
        while (pending.Count > 0)
        {
            var edit = pending.Dequeue();
            if (solution.GetDocument(id) is { } document
                && await SourceFile.ReadAsync(document, cancellationToken).ConfigureAwait(false) is { } file
                && edit.FindIn(file) is { } key
                && SourceEdits.FindOfEntry(file, key, edit.Edit) is { IsCertain: true } change)
            {
                var text = file.Text.WithChanges(change.Changes);
                solution = solution.SameFileAs(id).Aggregate(solution, (made, same) => made.WithFileText(same, text));
                pending = new(pending.Select(other => other.After(change.Changes)));
            }
        }

        return solution;
    }

    private ExpressionSyntax? FindIn(SourceFile file) =>
        file.Root.FullSpan.Contains(Place)
        && file.Root.FindNode(Place, getInnermostNodeForTie: true) is ExpressionSyntax key
        && key.Span == Place
        && key.ToString() == Key
            ? key
            : null;
}
