using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Many edits of a solution that are made together. A file that several projects hold is changed once, for all of them.</summary>
internal sealed class BulkEdits(Solution solution, CancellationToken cancellationToken)
{
    private readonly Dictionary<DocumentId, List<OfferedEdit>> _edits = [];
    private readonly List<DocumentId> _files = [];

    /// <summary>Takes what is to be made of diagnostics of a project.</summary>
    public void Add(Project project, IEnumerable<Diagnostic> diagnostics, string? equivalenceKey)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (OfferedEdit.InBulk(diagnostic, equivalenceKey) is { } edit
                && CurrentReports.FileOf(project, diagnostic.Location) is { } file)
            {
                if (!_edits.TryGetValue(file, out var edits))
                {
                    _files.Add(file);
                    _edits.Add(file, edits = []);
                }

                edits.Add(edit);
            }
        }
    }

    /// <summary>
    /// The solution with the edits. Texts in the place of others touch nothing around them, and are all written at once; edits of entries
    /// see what those before them made of the file.
    /// </summary>
    public async Task<Solution> ApplyAsync()
    {
        var changes = new MergedChanges(solution);
        var pending = new Dictionary<DocumentId, List<PendingEntryEdit>>();
        foreach (var id in _files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (solution.GetDocument(id) is { } document)
            {
                if (await SourceFile.ReadAsync(document, cancellationToken).ConfigureAwait(false) is { } file)
                {
                    changes.Add(_edits[id].Where(edit => !edit.IsOfEntries).Select(edit => SourceEdits.Find(file, edit)));
                    pending.Add(id, PendingEntryEdit.FindAll(file, _edits[id].Where(edit => edit.IsOfEntries)));
                }
            }
            else if (solution.GetAdditionalDocument(id) is { } manifest)
            {
                var file = await ManifestFile.ReadAsync(manifest, cancellationToken).ConfigureAwait(false);
                changes.Add(_edits[id].Where(edit => !edit.IsOfEntries).Select(edit => ManifestEdits.Find(file, edit)));
                pending.Add(id, PendingEntryEdit.FindAll(file, _edits[id].Where(edit => edit.IsOfEntries)));
            }
        }

        var changed = await changes.ApplyAsync(cancellationToken).ConfigureAwait(false);
        foreach (var (id, edits) in _files.Where(pending.ContainsKey).Select(id => (id, pending[id])))
        {
            var moved = edits.Select(edit => edit.After(changes.In(id)));
            changed = await PendingEntryEdit.ApplyAsync(changed, id, moved, cancellationToken).ConfigureAwait(false);
        }

        return changed;
    }
}
