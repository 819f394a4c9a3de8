using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>What an edit changes in one file.</summary>
/// <param name="File">The file: source, or a manifest among the additional files.</param>
/// <param name="Changes">The changes of its text, in the order of their places.</param>
internal sealed record FileChange(DocumentId File, ImmutableArray<TextChange> Changes)
{
    /// <summary>Whether it is seen that the change does what the edit says, so that nobody has to look at it.</summary>
    public bool IsCertain { get; init; } = true;

    /// <summary>A change of one file.</summary>
    public static FileChange In(DocumentId file, params IEnumerable<TextChange> changes) =>
        new(file, changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End).ToImmutableArray());

    /// <summary>The solution with the change.</summary>
    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken) =>
        solution.GetTextDocument(File) is { } file
            ? solution.WithFileText(File, (await file.GetTextAsync(cancellationToken).ConfigureAwait(false)).WithChanges(Changes))
            : solution;
}
