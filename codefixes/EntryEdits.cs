using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Edits = LinkerdAnnotations.Analyzers.Edits;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Applies edits that move, add or remove entries, one after another: each sees what those before it made of the file.</summary>
internal static class EntryEdits
{
    /// <summary>Whether the edit of a diagnostic can be applied to the code as it is.</summary>
    public static async Task<bool> IsPossibleAsync(Document document, Diagnostic diagnostic, Edit edit, CancellationToken cancellationToken) =>
        await FindAsync(document, diagnostic, edit, cancellationToken).ConfigureAwait(false) is { } key
        && Changes(key, edit, new(await document.GetTextAsync(cancellationToken).ConfigureAwait(false))) is not null;

    /// <summary>The document with the edits of these diagnostics; those that cannot be applied are left out.</summary>
    public static async Task<Document> ApplyAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var pending = new List<(TextSpan Place, string Key, Edit Edit)>();
        foreach (var diagnostic in diagnostics)
        {
            if (EditProperties.Read(diagnostic.Properties) is { } edit
                && await FindAsync(document, diagnostic, edit, cancellationToken).ConfigureAwait(false) is { } key)
            {
                pending.Add((key.Span, key.ToString(), edit));
            }
        }

        while (pending.Count > 0)
        {
            var (place, written, edit) = pending[0];
            pending.RemoveAt(0);
            var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (root is not null
                && root.FullSpan.Contains(place)
                && root.FindNode(place, getInnermostNodeForTie: true) is ExpressionSyntax key
                && key.ToString() == written
                && Changes(key, edit, new(text)) is { } changes)
            {
                document = document.WithText(text.WithChanges(changes.OrderBy(change => change.Span.Start)));
                pending = [.. pending.Select(other => (Moved(other.Place, changes), other.Key, other.Edit))];
            }
        }

        return document;
    }

    private static IReadOnlyList<TextChange>? Changes(ExpressionSyntax key, Edit edit, SourceLayout layout) => WrittenEntry.Of(key) is not { } entry ? null : edit switch
    {
        Edits.MoveToPodTemplate move => MoveToPodTemplate.Changes(entry, move.Path, layout),
        Edits.MoveToOtherMap move => MoveToOtherSlot.Changes(entry, move.To.ToString(), layout),
        Edits.AddEntry add => AddEntry.Changes(entry, add.Key, add.Value, layout),
        Edits.RemoveEntry => RemoveEntry.Changes(entry, layout),
        _ => null,
    };

    private static async Task<ExpressionSyntax?> FindAsync(Document document, Diagnostic diagnostic, Edit edit, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var reader = ConstantTextReader.OfKeys(model, cancellationToken);
        return await ReportedExpression
            .FindAsync(document, diagnostic, candidate => reader.Read(candidate)?.Text == edit.Written, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Where a span is after changes around it.</summary>
    private static TextSpan Moved(TextSpan span, IEnumerable<TextChange> changes) => new(
        span.Start + changes.Where(change => change.Span.End <= span.Start).Sum(change => (change.NewText?.Length ?? 0) - change.Span.Length),
        span.Length);
}
