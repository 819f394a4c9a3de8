using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Applies edits of entries in bulk. Several may write to the same place, so that their changes cannot be merged.</summary>
internal sealed class FixAllEntries : DocumentBasedFixAllProvider
{
    /// <summary>The only one there need be.</summary>
    public static FixAllEntries Instance { get; } = new();

    /// <inheritdoc/>
    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics) =>
        await EntryEdits
            .ApplyAsync(document, diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start), fixAllContext.CancellationToken)
            .ConfigureAwait(false);
}
