using LinkerdAnnotations.Analyzers.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>An edit that moves, adds or removes an entry, and waits for others in its file: several may write to the same place.</summary>
/// <param name="Edit">The edit.</param>
/// <param name="Key">The key of the entry as it is written; null where it is written in a manifest.</param>
/// <param name="Place">Where the key stands.</param>
internal readonly record struct PendingEntryEdit(Edit Edit, string? Key, TextSpan Place)
{
    /// <summary>The edits of a file whose entries are still there, in the order of their places.</summary>
    public static List<PendingEntryEdit> FindAll(SourceFile file, IEnumerable<OfferedEdit> offered) =>
    [
        .. offered
            .Select(edit => SourceEdits.FindKey(file, edit) is { } key
                ? new PendingEntryEdit(edit.Edit, key.ToString(), key.Span)
                : Find(file.Scalars, edit))
            .OfType<PendingEntryEdit>()
            .OrderBy(edit => edit.Place.Start),
    ];

    /// <summary>The edits of a manifest whose entries are still there, in the order of their places.</summary>
    public static List<PendingEntryEdit> FindAll(ManifestFile file, IEnumerable<OfferedEdit> offered) =>
        [.. offered.Select(edit => Find(file.Scalars, edit)).OfType<PendingEntryEdit>().OrderBy(edit => edit.Place.Start)];

    /// <summary>The edit where it is after changes around it.</summary>
    public PendingEntryEdit After(IEnumerable<TextChange> changes) =>
        this with { Place = new(changes.Moved(Place.Start), Place.Length) };

    /// <summary>The solution with edits of a file, one after another; those that cannot be made, or not surely, are left out.</summary>
    public static async Task<Solution> ApplyAsync(
        Solution solution, DocumentId id, IEnumerable<PendingEntryEdit> edits, CancellationToken cancellationToken)
    {
        var pending = new Queue<PendingEntryEdit>(edits);
        while (pending.Count > 0)
        {
            var edit = pending.Dequeue();
            if (solution.GetTextDocument(id) is { } document
                && await edit.FindChangeAsync(document, cancellationToken).ConfigureAwait(false) is { IsCertain: true } change)
            {
                var text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).WithChanges(change.Changes);
                solution = solution.SameFileAs(id).Aggregate(solution, (made, same) => made.WithFileText(same, text));
                pending = new(pending.Select(other => other.After(change.Changes)));
            }
        }

        return solution;
    }

    private static PendingEntryEdit? Find(ReportedScalars scalars, OfferedEdit offered) =>
        scalars.FindKey(offered.Diagnostic, offered.Edit.Written) is { } key ? new(offered.Edit, Key: null, key.Place.SourceSpan) : null;

    private async Task<FileChange?> FindChangeAsync(TextDocument document, CancellationToken cancellationToken)
    {
        if (document is not Document code)
        {
            var manifest = await ManifestFile.ReadAsync(document, cancellationToken).ConfigureAwait(false);
            return FindChange(manifest.Scalars) is { } ofManifest ? manifest.With(ofManifest) : null;
        }

        if (await SourceFile.ReadAsync(code, cancellationToken).ConfigureAwait(false) is not { } file)
        {
            return null;
        }

        return Key is null ? FindChange(file.Scalars) is { } changes ? file.With(changes) : null
            : FindIn(file) is { } key ? SourceEdits.FindOfEntry(file, key, Edit)
            : null;
    }

    private IReadOnlyList<TextChange>? FindChange(ReportedScalars scalars) =>
        scalars.FindKey(Place, Edit.Written) is { } key ? ManifestEntryWriter.Write(key, Edit) : null;

    private ExpressionSyntax? FindIn(SourceFile file) =>
        file.Root.FullSpan.Contains(Place)
        && file.Root.FindNode(Place, getInnermostNodeForTie: true) is ExpressionSyntax key
        && key.Span == Place
        && key.ToString() == Key
            ? key
            : null;
}
